import { toDate, toRelativeDate, toWeekday } from '../../normalize/date.ts'
import { type FactsByKind, type Groups, IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d{2})'
const HAS_MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u

/** A date that needs the day of publication and has none is none. */
function dated(value: string | undefined): FactsByKind['date'] | typeof IGNORED {
  return value === undefined ? IGNORED : { value }
}

function fromWords({ month, day, year, which }: Groups, { article }: MatchContext): FactsByKind['date'] | typeof IGNORED {
  const ofYear = which === undefined ? year : toRelativeDate(which, article.publishedAt)
  return dated(toDate({ month, day, year: ofYear }, article.publishedAt))
}

export const datePatterns: readonly Pattern<'date'>[] = [
  pattern({
    id: 'date/month-day',
    kind: 'date',
    trigger: HAS_MONTH,
    match: new RegExp(String.raw`\b${MONTH} ${DAY}(?:,? ${YEAR}| (?:of )?(?<which>last year|this year))?(?![\p{L}\d]|[.,]\d)`, 'u'),
    value: fromWords,
    examples: [
      ['The plea came on [March 4, 2024], in Boston.', { value: '2024-03-04' }],
      ['He was held on [Sept. 9th 2021] at the border.', { value: '2021-09-09' }],
    ],
    rejects: ['In May 20 people lost money.', 'The March 45 notice.'],
  }),
  pattern({
    id: 'date/day-month',
    kind: 'date',
    trigger: HAS_MONTH,
    match: new RegExp(
      String.raw`(?<![\d.,])${DAY} (?:of )?${MONTH}(?:,? ${YEAR}| (?:of )?(?<which>last year|this year))?(?![\p{L}\d])`,
      'u',
    ),
    value: fromWords,
    examples: [['The order of [4 March 2024] names both firms.', { value: '2024-03-04' }]],
  }),
  pattern({
    id: 'date/month-year',
    kind: 'date',
    trigger: HAS_MONTH,
    match: new RegExp(String.raw`\b${MONTH}(?: of)?,? (?:${YEAR}|(?<which>last year|this year))(?!\d)`, 'u'),
    value: fromWords,
    examples: [['They were arrested in [November 2022] at home.', { value: '2022-11' }]],
  }),
  pattern({
    id: 'date/month',
    kind: 'date',
    trigger: HAS_MONTH,
    match: new RegExp(
      String.raw`\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ast|[Tt]his|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id-|back in) ?(?:early |late |mid-)?(?<span>${MONTH})(?![\p{L}\d]| \d|,? (?:19|20)\d\d| (?:of )?(?:last|this) year)`,
      'u',
    ),
    value: fromWords,
    examples: [
      ['He pleaded guilty in [May], and awaits sentencing.', { value: '2025-05' }],
      ['Since late [November] the site is dark.', { value: '2024-11' }],
    ],
    rejects: ['They may appeal.', 'A march in the capital.'],
  }),
  pattern({
    id: 'date/year',
    kind: 'date',
    trigger: /\b(?:19|20)\d\d\b/u,
    match: new RegExp(
      String.raw`\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]ack in|early|late|mid-|[Aa]|[Tt]he|'s|year) ?(?<span>${YEAR})(?![\d\p{L}]|[.,]\d|-\d)(?! (?:people|users|customers|victims|bitcoin|BTC|ETH))`,
      'u',
    ),
    value: ({ year }) => dated(year),
    examples: [['The licence was revoked in [2019], the regulator said.', { value: '2019' }]],
    rejects: ['They stole 2019 coins.', 'Of 2,019 accounts one was frozen.'],
  }),
  pattern({
    id: 'date/iso',
    kind: 'date',
    trigger: /\d{4}-\d\d-\d\d/u,
    match: /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])/u,
    value: ({ year, month, day }) => dated(`${year}-${month}-${day}`),
    examples: [['Published [2024-03-04] by the registry.', { value: '2024-03-04' }]],
  }),
  pattern({
    id: 'date/weekday',
    kind: 'date',
    trigger: /day\b/u,
    match: /\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!'s|,? (?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u,
    value: ({ weekday = '' }, { article }) => dated(toWeekday(weekday, article.publishedAt)),
    examples: [['The wallets were frozen on [Monday].', { value: '2025-06-09' }]],
    rejects: ['They met on a holiday.'],
  }),
  pattern({
    id: 'date/relative',
    kind: 'date',
    trigger: /[Tt]oday|[Yy]esterday|(?:[Tt]his|[Ll]ast|previous) (?:week|month|year|spring|summer|autumn|fall|winter)| ago\b/u,
    match:
      /(?<![\p{L}\p{N}])(?<phrase>(?:[Ee]arlier )?[Tt]oday|[Yy]esterday|(?:[Ee]arlier |[Ll]ater )?(?:[Tt]his|[Ll]ast|[Tt]he previous) (?:week|month|year)|[Ll]ast (?:spring|summer|autumn|fall|winter)|(?:\d{1,2}|[Aa]|[Oo]ne|[Tt]wo|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:years?|months?|weeks?|days?) ago)\b(?!'s)/u,
    value: ({ phrase = '' }, { article }) => dated(toRelativeDate(phrase, article.publishedAt)),
    examples: [
      ['It blocked the sites [last month].', { value: '2025-05' }],
      ['The pair were arrested [two years ago] in Porto.', { value: '2023' }],
    ],
    rejects: ['The fund runs for a year.'],
  }),
]
