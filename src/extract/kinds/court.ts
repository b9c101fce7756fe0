import { type Pattern, pattern } from '../pattern.ts'

const WORD = String.raw`\p{Lu}[\p{L}.'-]{1,20}`
const SHORT = String.raw`U\.S\.|US|UK|EU`
const OUTSIDE = 'The|A|An|In|At|By|On|For|With|From|To|When|But|As|After|Before|That|This|Southern|Eastern'
const FOR_PLACE = `(?: (?:for|of|in)(?: the)?(?: ${WORD}){1,4}(?: (?:of|and) (?:${WORD}|New)(?: ${WORD}){0,2})?)?`
const HAS_COURT = /\b(?:[Cc]ourt|COURT|Tribunal|Chancery|Old Bailey)\b/u

export const courtPatterns: readonly Pattern<'court'>[] = [
  pattern({
    id: 'court/name',
    kind: 'court',
    trigger: HAS_COURT,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(?!(?:${OUTSIDE})\b)(?:(?:${SHORT}|${WORD}) ){1,4}(?:(?:of|for) (?:${WORD} ){1,2})?(?:Court|Tribunal)(?: of (?:Appeals?|Justice|First Instance|Cassation|Chancery|Queen's Bench|King's Bench))?${FOR_PLACE}(?![\p{L}\p{N}])`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end) }),
    examples: [
      ['She appeared in the [U.S. District Court for the Western District of Oregon] today.', {}],
      ['The [High Court] refused to hear it.', { value: 'High Court' }],
      ['At [Leeds Crown Court] the pair denied it.', { value: 'Leeds Crown Court' }],
    ],
    rejects: ['The court rose.', 'The food Court closed.'],
  }),
  pattern({
    id: 'court/of',
    kind: 'court',
    trigger: HAS_COURT,
    match: new RegExp(
      String.raw`\b(?:Court of (?:Appeals?|Justice|First Instance|Cassation|Chancery)|Old Bailey|Tribunal)${FOR_PLACE}(?![\p{L}\p{N}])`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end) }),
    examples: [['The [Court of Appeal] upheld the term.', { value: 'Court of Appeal' }]],
  }),
  pattern({
    id: 'court/place',
    kind: 'court',
    trigger: HAS_COURT,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(?!(?:${OUTSIDE})\b)(?:(?:${SHORT}|${WORD}) ){1,3}(?:federal |district |criminal |state |regional |city |high |commercial |appeals? |bankruptcy |crown |magistrates' ?){0,2}court(?![\p{L}\p{N}])(?! (?:case|battle|filing|document|order|record|hearing|paper)s?\b)`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end) }),
    examples: [
      ['He stood before a [Brooklyn federal court] on Friday.', { value: 'Brooklyn federal court' }],
      ['A [Lisbon court] froze the wallet.', { value: 'Lisbon court' }],
    ],
    rejects: ['A federal court froze the wallet.'],
  }),
]
