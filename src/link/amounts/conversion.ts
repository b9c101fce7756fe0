import type { AmountMention, Span } from '../../types.ts'
import { isMoney } from './sum.ts'

const MEASURE = String.raw`(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|over|more than|less than|at least|just|under|up to|as much as|a sum of|an amount of|an?|the|estimated|equivalent of|equal to|equivalent to|valued at|worth|or|then|now|currently|today|well|close to|the equivalent of|in excess of|a total of|north of|upwards of|slightly|little) |[~≈=$"'*_] ?){0,6}`

/** Says that of two sums beside each other the second is the first in another currency. */
export interface ConversionCue {
  /** "equivalent/<kebab-case>": stands in databases, never renamed. */
  readonly id: string
  /** All of what stands between the two sums. */
  readonly between: RegExp
  /** What must follow the second. */
  readonly after?: RegExp
  /** The second stands in a bracket. */
  readonly bracket?: true
  /** Sums in brackets, and for each the index of the one it converts. */
  readonly examples: readonly { readonly text: string; readonly of: readonly (number | undefined)[] }[]
}

/** "bought 520 BTC for $34.9 million" is a purchase: no row has "for". */
export const conversionCues: readonly ConversionCue[] = [
  {
    id: 'equivalent/bracket',
    between: new RegExp(String.raw`^(?: (?!and |to |for )[\w.-]+){0,5} ?[([] ?${MEASURE}$`, 'u'),
    after: /^(?! (?:each|per|apiece|an? (?:coin|token))\b)[^()¤]{0,60}(?:¤+[^()¤]{0,40})?[)\]]/u,
    bracket: true,
    examples: [
      { text: 'The fine was [€2.85 million] ([$3.1 million]).', of: [undefined, 0] },
      { text: 'The thief sold [300 ETH] ([$2,000] each).', of: [undefined, undefined] },
    ],
  },
  {
    id: 'equivalent/bracket-second',
    between: new RegExp(`^ ?[;,/|=] ?${MEASURE}$`, 'u'),
    after: /^[^()¤]{0,40}[)\]]/u,
    examples: [{ text: 'It cost [₩9 billion] ([€6 million], about [$7 million]).', of: [undefined, 0, 0] }],
  },
  {
    id: 'equivalent/worth',
    between: new RegExp(
      String.raw`^(?: ?\(\w{2,6}\))?(?: (?!and |for )[\w.'-]+){0,9},?(?: ?[-(])? ?(?:and |(?:which|that) (?:is |was |are |were |were then |was then )?|then |now |currently |today |estimated |collectively |together |all )*(?:worth|valued at|valued|equivalent to|equal to|equating to|equivalent|amount(?:s|ed|ing) to|translat(?:es|ed|ing) to|converted to|with a (?:total |market |combined )?value of|estimated at) ${MEASURE}$`,
      'u',
    ),
    examples: [
      { text: 'Agents seized [39.8 bitcoins] worth about [$2.3 million].', of: [undefined, 0] },
      { text: 'The firm bought [300 BTC] for [$20 million].', of: [undefined, undefined] },
      { text: 'He put [$5 million] in a house worth [€4 million].', of: [undefined, undefined] },
    ],
  },
  {
    id: 'equivalent/or',
    between: new RegExp(String.raw`^(?: (?!and |for |to )[\w.-]+){0,5}(?:,? or|,| -| - or) ${MEASURE}$`, 'u'),
    after: /^[^.;¤]{0,30}(?:[,;.)]| -| at | in |$)/u,
    examples: [
      { text: 'They lost [1,000 BTC] - roughly [$60 million] - in a day.', of: [undefined, 0] },
      { text: 'Officers froze [₩12 billion], the equivalent of [$8.7 million].', of: [undefined, 0] },
      { text: 'Officers found [£500,000], [€20,000] and a car.', of: [undefined, undefined] },
    ],
  },
]

/** A comma or dash alone makes a list; with a word of measure it makes a conversion. */
const MEASURED =
  /(?:,| -) (?:or |the equivalent |equivalent |equal |an? (?:sum|amount|equivalent|estimated) |about |around |roughly |approximately |some |nearly |almost |worth |~)/u

/** "$5 million in a house worth €4 million": the house is, not the sum. */
const OTHER_THING = /\b(?:in|into|on|with|plus) (?:an?|the|another|other|his|her|their|its)\b.{1,40}\b(?:worth|valued)\b/u

export interface Conversion {
  readonly root: AmountMention
  readonly cue: string
  /** All that belongs to the conversion: from the end of what it converts to its bracket. */
  readonly span: Span
}

/** The conversions among the sums of a passage, by their index: "€2.85 million ([$3.1 million])" converts the first. `text` begins at `offset`. */
export function findConversions(text: string, offset: number, mentions: readonly AmountMention[]): ReadonlyMap<number, Conversion> {
  const found = new Map<number, Conversion>()
  for (let at = 1; at < mentions.length; at++) {
    const first = mentions[at - 1]
    const second = mentions[at]
    if (!first || !second || second.start - first.end > 120) continue
    const between = text.slice(first.end - offset, second.start - offset)
    const after = text.slice(second.end - offset, second.end - offset + 120)
    const cue = conversionCues.find((row) => row.between.test(between) && (row.after?.test(after) ?? true) && fits(row.id, between, first))
    const root = found.get(at - 1)?.root ?? first
    if (!cue || !mayConvert(root, second)) continue
    const bracket = cue.bracket ? (/^[^()¤]{0,40}[)\]]/u.exec(after)?.[0].length ?? 0) : 0
    found.set(at, {
      root,
      cue: cue.id,
      span: { start: first.end + (cue.bracket ? between.search(/[([]/u) : 0), end: second.end + bracket },
    })
  }
  return found
}

function fits(id: string, between: string, first: AmountMention): boolean {
  if (id === 'equivalent/or') return MEASURED.test(between)
  return id !== 'equivalent/worth' || !isMoney(first) || !OTHER_THING.test(between)
}

/** A sum is converted into another currency, an asset into money, or a rounded figure into its exact one. */
function mayConvert(first: AmountMention, second: AmountMention): boolean {
  if (first.value.currency !== second.value.currency) return isMoney(first) || isMoney(second)
  const [a, b] = [Number(first.value.max), Number(second.value.max)]
  return Math.abs(a - b) <= 0.06 * Math.max(a, b)
}
