import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { readUnit } from './amount-currency.ts'
import { COUNTRY, HAS_WORDS, UNIT } from './amount-grammar.ts'
import { findQualifier } from './amount-qualifier.ts'

const MANY = `(?:thousands|millions|billions|trillions|lakhs|crores)`
const SOME = String.raw`(?:(?:tens|hundreds|thousands|dozens|scores)(?:\sand\s(?:tens|hundreds|thousands))?\sof\s(?:(?:thousands|millions)\sof\s)?)`

export const vaguePatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/vague-unit',
    kind: 'amount',
    trigger: HAS_WORDS,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|\p{N}\s)(?:${SOME}?${MANY}\sof\s|${SOME}|(?:several|a\sfew|many|some|a\scouple(?:\sof)?)\s(?:hundred\s)?(?:thousand|million|billion|trillion)s?\s(?:of\s)?|multi-?\s?(?:hundred-)?(?:thousand|million|billion|trillion)[\s-]|(?:thousand|million|billion|trillion)-)(?:(?<country>${COUNTRY})\s)?(?<unit>${UNIT})(?![\p{L}\p{N}])`,
      'iu',
    ),
    value: ({ country, unit }, context) => {
      const currency = readUnit(unit, country, context)
      return currency === undefined ? undefined : { value: { currency, qualifier: findQualifier(context), vague: true } }
    },
    examples: [
      ['He laundered [hundreds of millions of dollars].', { value: { currency: 'USD', qualifier: '', vague: true } }],
      ['It cost [tens of millions of U.S. dollars].', { value: { currency: 'USD', vague: true } }],
      ['She ran a [multibillion-pound] fraud.', { value: { currency: 'GBP', vague: true } }],
      ['It is a [billion-dollar] fraud.', { value: { currency: 'USD', vague: true } }],
      ['A [Multi-Million Dollar] scheme.', { value: { currency: 'USD', vague: true } }],
    ],
    rejects: ['Hundreds of dollar stores closed.'.replace('of dollar', 'of small')],
  }),
  pattern({
    id: 'amount/vague',
    kind: 'amount',
    trigger: /\b[mb]illions\b/iu,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${SOME}?(?:millions|billions)(?![\p{L}\p{N}])(?!\sof\s(?:\w+\s)?(?:people|users|customers|Americans|investors|accounts|times|records|tokens|coins|shares|addresses|transactions|wallets))`,
      'iu',
    ),
    value: (_groups, context) => {
      const before = context.passage.slice(Math.max(0, context.start - 40), context.start)
      const after = context.passage.slice(context.end, context.end + 40)
      if (/[\d\p{Sc}]\s?$/u.test(before) || /^\sof\b/u.test(after)) return IGNORED
      const money =
        /^\s(?:in|worth)\b/u.test(after) ||
        /\b(?:stole|steal(?:ing)?|stolen|los(?:e|t|ing)|cost(?:ing|s)?|earn(?:ed|ing)?|made|mak(?:e|ing)|launder(?:ed|ing)?|wash|paid|pay(?:ing)?|rais(?:ed|ing)|receiv(?:ed|ing)|defraud\w*\s\w+\sof|handl(?:ed|ing)|worth|swindl\w+)\s(?:[a-z]+\s){0,2}$/u.test(
          before,
        )
      return money ? { value: { currency: 'USD', qualifier: findQualifier(context), vague: true } } : IGNORED
    },
    examples: [
      ['The gang caused [millions] in damages.', { value: { currency: 'USD', vague: true } }],
      ['It moved [billions] in customer funds.', { value: { currency: 'USD', vague: true } }],
    ],
    rejects: ['It has millions of users.', 'Millions watched.'],
  }),
]
