import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { givenNames } from './person-names.ts'

/** Explicit ranges (Latin, Cyrillic) are faster than \\p{Lu} and \\p{L}, and this is asked of every word. */
const UPPER = String.raw`[A-Z\u00C0-\u00DE\u0100-\u017F\u0400-\u042F]`
const LETTERS = String.raw`[A-Za-z\u00C0-\u024F\u0400-\u045F'-]{1,20}`
const PART = String.raw`(?:(?:de|da|dos|del|della|di|van|von|der|den|bin|ibn|al|el|le|la) |(?:Al-|El-|O'|Mc|Mac|De|Di|Le|La|Van|Von|St\. ?))?${UPPER}${LETTERS}`
const GIVEN = givenNames.join('|')
const INITIAL = String.raw`[A-Z]\.`
/** Capitalised for standing first, and no part of a name. */
const OUTSIDE =
  'The|A|An|In|On|At|By|For|From|With|After|Before|But|And|If|When|While|As|Like|Both|Former|Among|Against|Meanwhile|Although|Since|Because|Until|That|This|Also|Even|Then|Now|Only|Said'
const NAME = String.raw`(?!(?:${OUTSIDE})\b)${UPPER}${LETTERS}(?: ${INITIAL}| "[\p{L} ]{2,20}"){0,2}(?: ${PART}){1,3}(?:,? (?:Jr|Sr)\.?| I{2,3})?`
const ONE_OR_MORE = String.raw`${UPPER}${LETTERS}(?: ${INITIAL}){0,2}(?: ${PART}){0,3}(?:,? (?:Jr|Sr)\.?| I{2,3})?`
const ROLE =
  'CEO|CTO|CFO|COO|[Cc]hief [Ee]xecutive|[Ff]ounder|[Cc]o-?[Ff]ounder|[Oo]wner|[Oo]perator|[Aa]dministrator|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Dd]irector|[Dd]eveloper|[Hh]acker|[Tt]rader|[Mm]anager|[Ee]xecutive|[Ee]ngineer|[Pp]romoter|[Aa]dvisor|[Ll]awyer|[Ii]nfluencer|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|Judge|Justice|Senator|Sen\\.|Rep\\.|Commissioner|Attorney General|Attorney|Prosecutor|Secretary|Minister|[Dd]efendant|[Nn]ational|[Cc]itizen|[Mm]astermind|[Ll]eader|[Rr]ingleader|[Aa]ccomplice|[Bb]rothers?'
/** Words that begin or end a run of capitals and no name of a person. */
const NOT_A_PERSON =
  /^(?:The|A|An|In|On|At|By|For|From|With|After|Before|But|And|If|It|He|She|They|We|His|Her|Their|This|That|When|While|As|Bitcoin|Crypto|Cryptocurrency|United|New|North|South|East|West|Securities|Financial|Federal|National|Department|Justice|Supreme|High|District|Attorney|General|Wall|White|Hong|San|Los|Saint)\b|\b(?:Act|Bank|Court|Commission|Authority|Agency|Department|Office|Exchange|Street|University|Police|Service|Ministry|Council|Bureau|Division|District|County|City|State|States|Kingdom|Labs|Group|Ltd|Inc|LLC|Capital|Finance|Network|Protocol|Wallet|Coin|Token|Cash|News|Times|Journal|Post|House|Senate|Congress|Party|Treasury|Reserve|Union|Committee|Association|Foundation|Team|Force|Unit|Islands?|Republic|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u

function named(name: string | undefined): { readonly value: string } | typeof IGNORED {
  return name === undefined || NOT_A_PERSON.test(name) || name === name.toUpperCase() ? IGNORED : { value: name }
}

export const personPatterns: readonly Pattern<'person'>[] = [
  pattern({
    id: 'person/given-name',
    kind: 'person',
    // A run of capitals may begin before the name ("Technology Officer William Roe").
    match: new RegExp(
      String.raw`(?=${UPPER})(?<![A-Za-z0-9\u00C0-\u024F'.-])(?=(?:${GIVEN}) )(?=(?<span>${NAME})(?![\p{L}\p{N}]))${UPPER}${LETTERS}`,
      'u',
    ),
    value: ({ span }) => named(span),
    examples: [
      ['A jury found that [Maria Q. Vandersloot] had lied.', { value: 'Maria Q. Vandersloot' }],
      ['The Chief Technology Officer [William Halloran] left.', { value: 'William Halloran' }],
      ['With [Pavel de Groote] two others were held.', { value: 'Pavel de Groote' }],
    ],
    rejects: ['Maria Street was closed.', 'The Silver Market fell.'],
  }),
  pattern({
    id: 'person/age',
    kind: 'person',
    trigger: /, (?:aged )?\d\d\b|\(\d\d\)/u,
    match: new RegExp(String.raw`(?<![\p{L}\p{N}'.-])(?<span>(?<name>${NAME}))(?=,? \(?(?:aged? )?[1-9]\d(?:[,)]|,? of\b))`, 'u'),
    value: ({ name }) => named(name),
    examples: [['[Ulvar Teskey], 41, of Bergen, denied it.', { value: 'Ulvar Teskey' }]],
    rejects: ['The Osprey Fund, 12 years old, closed.'],
  }),
  pattern({
    id: 'person/year-old',
    kind: 'person',
    trigger: /-year-old\b/u,
    match: new RegExp(String.raw`-year-old (?:\p{Ll}+ ){0,3}(?<span>(?<name>${NAME}))(?![\p{L}\p{N}])`, 'u'),
    value: ({ name }) => named(name),
    examples: [['They held 29-year-old trader [Ulvar Teskey] in Bergen.', { value: 'Ulvar Teskey' }]],
  }),
  pattern({
    id: 'person/role',
    kind: 'person',
    match: new RegExp(String.raw`(?=${UPPER})(?<=(?<![\p{L}\p{N}])(?:${ROLE}) )(?<name>${ONE_OR_MORE})(?![\p{L}\p{N}])`, 'u'),
    value: ({ name }) => named(name),
    examples: [
      ['The founder [Quen Ostrava] fled.', { value: 'Quen Ostrava' }],
      ['Judge [Halloran] read the verdict.', { value: 'Halloran' }],
    ],
    rejects: ['The director of the fund left.', 'Justice Department lawyers came.'],
  }),
]
