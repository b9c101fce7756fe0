import { stateNames } from '../../gazetteer/agencies/us-states.ts'
import { findPlaces } from '../../gazetteer/places.ts'

import { type FactsByKind, IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'

/** Names in no gazetteer, by their form; all are unconfirmed. */

/** Capitalised, but no part of a name where it comes first. */
const OUTSIDE =
  'The|A|An|And|In|At|By|On|For|With|From|To|While|When|But|As|After|Before|Former|Local|Deputy|Assistant|Chief|Senior|Detective|Sgt|Officer|Agent|Director|He|She|It|They|His|Her|Their|Its|Our|My|This|That|These|If|Now|Meanwhile|Also|Both|Members|Investigators|Detectives|Prosecutors|Officers|Agents|Ex'
const WORD = String.raw`[A-Z][\p{L}-]{1,24}`
const FIRST = String.raw`(?<![\p{L}\p{N}'.-])(?!(?:${OUTSIDE})\b)${WORD}`
const LINK = '(?:,? (?:(?:of|for|on|against|to)(?: the)?|and|&|de|des|la|del))?'
const HEADS =
  "Authority|Commission|Agency|Bureau|Board|Office|Directorate|Ministry|Service|Inspectorate|Department|Administration|Police|Council|Superintendence|Superintendency|Regulator|Ombudsman|(?:Attorney|Prosecutor) General's Office"
const HEAD = new RegExp(`\\b(?:${HEADS})\\b`, 'u')

/** A body with one of these in its name regulates, supervises, investigates or prosecutes. */
const DUTY =
  /\b(?:Financ\w+|Securities|Tax\w*|Revenue|Police|Crim\w+|Cyber\w*|Fraud\w*|Money|Laundering|Investigat\w+|Prosecut\w+|Customs|Justice|Public Safety|Commerce|Bank\w*|Markets?|Data Protection|Competition|Consumers?|Gambling|Gaming|Virtual Assets?|Crypto\w*|Corruption|Anti-\w+|Enforcement|Supervis\w+|Regulat\w+|Insurance|Monetary|Treasury|Attorney|Border|Interior|Digital Affairs|(?:Telec|C)ommunications?)\b/u
/** Parts of companies, courts, parliaments and newsrooms that share those words. */
const OTHER =
  /\b(?:Court|House|Senate|Parliament|Congress|Committee on|Subcommittee|University|College|Reporter|News|Foundation|Ltd|Inc|LLC|Bar|Cyber ?[Ss]ecurity|Cybersecurity|(?:Intelligence|Security) Agency|Signals|Open Market|Providers?|Policy|Program(?:me)?|Acts?|Fund|Licen[cs]e|Task Force|Armed Forces)\b/u

const STATE = new RegExp(`\\b(?:${stateNames.join('|')})\\b`, 'u')

export const agencyNamePatterns: readonly Pattern<'agency'>[] = [
  pattern({
    id: 'agency/city-police',
    kind: 'agency',
    trigger: /Police (?:Department|Service|Force)\b/u,
    match: new RegExp(String.raw`(?<name>${FIRST} (?:${WORD} ){0,3}Police (?:Department|Service|Force))\b`, 'u'),
    value: ({ name }, context) => localOffice(name, context, name?.endsWith('Department') ? 'US' : undefined),
    examples: [
      [
        'Detectives of the [Springfield Police Department] froze the wallet.',
        { entity: 'us-springfield-police-department', confirmed: false },
      ],
      ['In Canada the [Halifax Regional Police Service] warned of it.', { entity: 'ca-halifax-regional-police-service' }],
    ],
    rejects: ['The Police Department said so.'],
  }),
  pattern({
    id: 'agency/county-office',
    kind: 'agency',
    trigger: /Sheriff|(?:District|State's|County) Attorney|DA's/u,
    match: new RegExp(
      String.raw`(?<name>${FIRST} (?:${WORD} ){0,3}(?:Sheriff's (?:Office|Department)|(?:District Attorney|State's Attorney|County Attorney|DA)'s [Oo]ffice))\b`,
      'u',
    ),
    value: ({ name }, context) => localOffice(name, context, 'US'),
    examples: [
      ["The [Linn County Sheriff's Office] told buyers.", { entity: 'us-lcso', name: "Linn County Sheriff's Office" }],
      ["The [Orange County District Attorney's Office] charged him.", { entity: 'us-ocda' }],
    ],
    rejects: ["The District Attorney's Office said so.", 'Deputy District Attorney Roe said so.'],
  }),
  pattern({
    id: 'agency/state-police',
    kind: 'agency',
    trigger: /State Police/u,
    match: new RegExp(String.raw`(?<name>${FIRST} (?:${WORD} )?State [Pp]olice)\b`, 'u'),
    value: ({ name }, context) => localOffice(name, context, 'US'),
    examples: [['The [Idaho State Police] took the phone.', { entity: 'us-isp', name: 'Idaho State Police' }]],
  }),
  pattern({
    id: 'agency/state-department',
    kind: 'agency',
    trigger: STATE,
    match: new RegExp(
      `(?<name>(?:${stateNames.join('|')}) (?:State )?(?:Department|Division|Office|Bureau|Commission|Board) (?:of|on) ${WORD}(?:${LINK} ${WORD}){0,6})`,
      'u',
    ),
    value: ({ name }, context) => (name !== undefined && DUTY.test(name) ? localOffice(name, context, 'US') : IGNORED),
    examples: [['The [Illinois Department of Revenue] froze the account.', { entity: 'us-illinois-department-of-revenue', country: 'US' }]],
    rejects: ['He studied at the Ohio Department of Geography.'],
  }),
  pattern({
    id: 'agency/local-prosecutor',
    kind: 'agency',
    trigger: /[Pp]rosecut(?:or|ion)/u,
    match: new RegExp(
      String.raw`(?<name>${FIRST} (?:${WORD} ){0,4}(?:[Pp]ublic )?[Pp]rosecut(?:ors?'s?|ors|ion) [Oo]ffice|Public Prosecutor's Office (?:in|of) ${WORD}(?: ${WORD})?)\b`,
      'u',
    ),
    value: ({ name }, context) => (/prosecut/u.test(name ?? '') && !isPlaced(name) ? IGNORED : localOffice(name, context)),
    examples: [
      ["The [Cologne Public Prosecutor's Office] holds the keys.", { entity: 'de-cologne-public-prosecutor-s-office', country: 'DE' }],
      ["The [Berlin prosecutor's office] dropped it.", { country: 'DE' }],
      ["The [Suwon District Prosecutors' Office] in South Korea asked for 12 years.", { country: 'KR' }],
    ],
  }),
  pattern({
    id: 'agency/local-police',
    kind: 'agency',
    trigger: /Police\b/u,
    match: new RegExp(
      String.raw`(?<name>${FIRST} (?:${WORD} ){0,2}Police(?: Agency)?)\b(?! (?:Department|Service|Force|Commission|Officer|Chief|Station|Agency))`,
      'u',
    ),
    value: ({ name }, context) =>
      isHeadline(context) || !isLocal(name) || OF_A_COUNTRY.test(name ?? '') ? IGNORED : localOffice(name, context),
    examples: [
      ['In Canada the [Halton Regional Police] took the kiosk.', { country: 'CA' }],
      ['Officers of the [Zurich Cantonal Police] took the servers.', { entity: 'ch-zurich-cantonal-police', country: 'CH' }],
    ],
    rejects: ['Spanish Police Arrest Five Over Crypto Fraud in Raids', 'The Police said so.'],
  }),
  pattern({
    id: 'agency/defined-abbreviation',
    kind: 'agency',
    trigger: /\("?[A-Z]/u,
    match: new RegExp(String.raw`(?<span>(?<name>${FIRST}(?:${LINK} ${WORD}){1,8}))(?= \("?(?<short>[A-Z][A-Za-z-]{1,9})"?\))`, 'u'),
    value: ({ name, short }, context) => (isDuty(name) && abbreviates(short, name) ? unknown(name, short, context) : IGNORED),
    examples: [
      [
        'In Vilnius the [Gambling Supervision Inspectorate] (GSI) blocked it.',
        { entity: 'lt-gsi', country: 'LT', name: 'Gambling Supervision Inspectorate' },
      ],
    ],
    rejects: [
      'The Acme Trading Office (ATO) sold it.',
      'The Finance Ministry and Financial Services Commission (FSC) met.',
      'The House Financial Services Committee (HFSC) met.',
    ],
  }),
  pattern({
    id: 'agency/possessive-country',
    kind: 'agency',
    trigger: /'s? [A-Z]/u,
    match: new RegExp(
      `(?<place>${FIRST}(?: ${WORD}){0,2})'s? (?<span>(?<name>${WORD}(?:${LINK} ${WORD}){0,6}?${LINK} (?:${HEADS})\\b(?: (?:of|for|on)(?: the)? ${WORD}(?:(?: and)? ${WORD}){0,3})?))`,
      'u',
    ),
    value: ({ name, place }, context) => (isDuty(name) && endsInPlace(place) ? unknown(name, undefined, context) : IGNORED),
    examples: [
      ["Estonia's [Tax and Customs Board] wants data.", { entity: 'ee-tax-and-customs-board', country: 'EE' }],
      ["Brazil's [Civil Aviation Crime Directorate] took part.", { country: 'BR' }],
    ],
    rejects: ["Roe's Financial Services Office closed.", "Australia's Senate Economics Committee met."],
  }),
  pattern({
    id: 'agency/adjective-country',
    kind: 'agency',
    trigger: HEAD,
    match: new RegExp(`(?<name>(?<place>${FIRST}(?: ${WORD})?)(?: ${WORD}(?:${LINK} ${WORD}){0,5}?)?${LINK} (?:${HEADS}))\\b`, 'u'),
    value: ({ name, place }, context) =>
      isDuty(name) && startsInPlace(place) && !isHeadline(context) ? unknown(name, undefined, context) : IGNORED,
    examples: [['The [Estonian Tax and Customs Board] wants data.', { entity: 'ee-estonian-tax-and-customs-board', country: 'EE' }]],
    rejects: ['Korean Financial Services Firms Board the Train', 'The Acme Tax Office closed.'],
  }),
  pattern({
    id: 'agency/apposition',
    kind: 'agency',
    trigger: /\b(?:regulator|watchdog|supervisor|central bank|police force|tax authority|market authority)\b/u,
    match: new RegExp(
      String.raw`(?<span>(?<name>${FIRST}(?: ${WORD}){0,5}))(?: \([A-Z]{2,8}\))?, (?:the (?:country|nation|state|kingdom|island|territory)'s|(?:the )?(?<place>${WORD}(?: ${WORD})?)(?:'s)?) (?:(?:top|main|national|chief|financial|markets?|securities|banking|privacy|data|gambling|advertising|conduct|prudential|capital|services|tax) ){1,4}(?:regulator|watchdog|supervisor|authority)\b`,
      'u',
    ),
    value: ({ name, place }, context) => (place === undefined || isPlaced(place) ? unknown(name, undefined, context) : IGNORED),
    examples: [["[Finanzwacht], Austria's financial regulator, blocked it.", { entity: 'at-finanzwacht', country: 'AT' }]],
    rejects: ["He met Roe, the firm's main supervisor, in May."],
  }),
]

/** Police of a place that is known, or that calls itself of one. */
function isLocal(name: string | undefined): boolean {
  return isPlaced(name) || /\b(?:Regional|Provincial|Cantonal|Metropolitan|Municipal|Prefectural) Police/u.test(name ?? '')
}

/** The gazetteer has these for each country. */
const OF_A_COUNTRY = /\b(?:National|Federal) Police$/u

type Facts = FactsByKind['agency']

function isDuty(name: string | undefined): boolean {
  return name !== undefined && HEAD.test(name) && DUTY.test(name) && !OTHER.test(name)
}

/** "GSI" abbreviates "Gambling Supervision Inspectorate": its letters are initials, in order, and few words are left over. */
function abbreviates(short: string | undefined, name: string | undefined): boolean {
  const initials = (name?.match(/(?<![\p{L}\p{N}'])\p{Lu}/gu) ?? []).join('')
  const letters = short?.match(/[A-Z]/gu) ?? []
  if (letters.length < 2 || initials.length > letters.length + 1 || initials[0] !== letters[0]) return false
  let at = 0
  for (const letter of letters) at = initials.indexOf(letter, at) + 1 || Number.POSITIVE_INFINITY
  return at <= initials.length
}

function isPlaced(words: string | undefined): boolean {
  return words !== undefined && findPlaces(words, 0, words.length).length > 0
}

function startsInPlace(words: string | undefined): boolean {
  return words !== undefined && findPlaces(words, 0, words.length)[0]?.start === 0
}

/** "Nigeria", "the Republic of Korea"; not "Brooklyn District Attorney". */
function endsInPlace(words: string | undefined): boolean {
  return words !== undefined && findPlaces(words, 0, words.length).some(({ end }) => end === words.length)
}

/** Most long words around begin with a capital: a headline, where "Police" says nothing. */
function isHeadline({ passage, start, end }: MatchContext): boolean {
  const around = `${passage.slice(Math.max(0, start - REACH), start)} ${passage.slice(end, end + REACH)}`
  const words = around.match(/(?<![\p{L}])\p{L}{4,}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
}

/** Characters of context that are looked at, next to a name and from the beginning of the article. */
const REACH = 300
const NOT_A_PLACE =
  /^(?:The|A|An|And|In|At|By|While|When|But|Former|Local|Federal|District|Public|State|County|City|Senior|Deputy|Assistant|Chief)\b/u

/** A county's, a city's or a state's office, by its initials where it is short for such ("us-ocda"), else by its words. */
function localOffice(name: string | undefined, context: MatchContext, country?: string): Facts | typeof IGNORED {
  if (name === undefined || NOT_A_PLACE.test(name)) return IGNORED
  const code = country ?? nearestCountry(name, context)
  const county = /(?:Sheriff's|District Attorney's|State's Attorney's|County Attorney's|State [Pp]olice|DA's)/u.test(name) && code === 'US'
  const words = name
    .replace("DA's", 'District Attorney')
    .replace(/ Office$/iu, (office) => (name.includes('Sheriff') ? office : ''))
    .split(/[\s-]+/u)
  const initials = words.map((word) => word.slice(0, 1).toLowerCase()).join('')
  return {
    entity: `${(code ?? 'XX').toLowerCase()}-${county ? initials : slug(name)}`,
    name,
    ...(code && { country: code }),
    confirmed: false,
  }
}

function unknown(name: string | undefined, short: string | undefined, context: MatchContext): Facts | typeof IGNORED {
  if (name === undefined) return IGNORED
  const code = nearestCountry(name, context)
  return {
    entity: `${(code ?? 'XX').toLowerCase()}-${slug(short ?? name)}`,
    name,
    ...(code && { country: code }),
    confirmed: false,
  }
}

/** The country that the name itself, the words nearest to it, the publisher or the article's beginning points to. */
function nearestCountry(name: string, { passage, start, end, article }: MatchContext): string | undefined {
  const inName = findPlaces(name, 0, name.length)[0]?.country
  if (inName) return inName
  const distance = (place: { start: number; end: number }): number => Math.max(start - place.end, place.start - end, 0)
  const near = findPlaces(passage, Math.max(0, start - REACH), Math.min(passage.length, end + REACH)).sort(
    (a, b) => distance(a) - distance(b),
  )
  return near[0]?.country ?? article.country ?? mostNamed(`${article.title}\n${article.text.slice(0, 2 * REACH)}`)
}

function mostNamed(text: string): string | undefined {
  const byCountry = Map.groupBy(findPlaces(text, 0, text.length), ({ country }) => country)
  return [...byCountry].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
