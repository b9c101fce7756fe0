import type { AmountMention } from '../../types.ts'
import type { Clause } from './clause.ts'
import { isMoney } from './sum.ts'

const MEASURE = String.raw`(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|over|more than|less than|at least|just|under|up to|as much as|an?|the|estimated|equivalent of|equal to|equivalent to|valued at|worth|or|then|now|currently|today|well|close to|the equivalent of|in excess of|a total of|north of|upwards of|slightly|little) |[~≈=$"'*_] ?){0,6}`

interface ConversionCue {
  readonly id: string
  /** All of what stands between the two sums. */
  readonly between: RegExp
  /** What must follow the second. */
  readonly after?: RegExp
}

/** "bought 520 BTC for $34.9 million" is a purchase: no row has "for". */
const cues: readonly ConversionCue[] = [
  {
    id: 'equivalent/bracket',
    between: new RegExp(String.raw`^(?: (?!and |to |for )[\w.-]+){0,5} ?[([] ?${MEASURE}$`, 'u'),
    after: /^[^()¤]{0,60}(?:¤+[^()¤]{0,40})?[)\]]/u,
  },
  {
    id: 'equivalent/bracket-second',
    between: new RegExp(String.raw`^ ?[;,/|=] ?${MEASURE}$`, 'u'),
    after: /^[^()¤]{0,40}[)\]]/u,
  },
  {
    id: 'equivalent/worth',
    between: new RegExp(
      String.raw`^(?: ?\(\w{2,6}\))?(?: (?!and |for )[\w.'-]+){0,9},?(?: ?[-(])? ?(?:and |(?:which|that) (?:is |was |are |were |were then |was then )?|then |now |currently |today |estimated |collectively |together |all )*(?:worth|valued at|valued|equivalent to|equal to|equating to|equivalent|amount(?:s|ed|ing) to|translat(?:es|ed|ing) to|converted to|with a (?:total |market |combined )?value of|estimated at) ${MEASURE}$`,
      'u',
    ),
  },
  {
    id: 'equivalent/or',
    between: new RegExp(String.raw`^(?: (?!and |for |to )[\w.-]+){0,5}(?:,? or|,| -| - or) ${MEASURE}$`, 'u'),
    after: /^[^.;¤]{0,30}(?:[,;.)]| -| at | in |$)/u,
  },
]

/** Per row: whether the bare sign (comma or dash) needs a word of measure, so that a list of sums is none. */
const MEASURED = /(?:,| -) (?:or |about |around |roughly |approximately |some |nearly |almost |worth |~)/u

export interface Conversion {
  readonly root: AmountMention
  readonly cue: string
}

/** The conversions among the sums of a clause, by their index: "€2.85 million ([$3.1 million])" converts the first. */
export function findConversions(clause: Clause): ReadonlyMap<number, Conversion> {
  const found = new Map<number, Conversion>()
  for (let at = 1; at < clause.sums.length; at++) {
    const first = clause.sums[at - 1]?.mention
    const second = clause.sums[at]?.mention
    if (!first || !second) continue
    const between = clause.text.slice(first.end - clause.start, second.start - clause.start)
    if (between.length > 120) continue
    const after = clause.text.slice(second.end - clause.start, second.end - clause.start + 120)
    const cue = cues.find((row) => row.between.test(between) && (row.after?.test(after) ?? true) && fits(row.id, between))
    const root = found.get(at - 1)?.root ?? first
    if (cue && mayConvert(root, second)) found.set(at, { root, cue: cue.id })
  }
  return found
}

function fits(id: string, between: string): boolean {
  return id !== 'equivalent/or' || MEASURED.test(between)
}

/** A sum is converted into another currency, an asset into money, or a rounded figure into its exact one. */
function mayConvert(first: AmountMention, second: AmountMention): boolean {
  if (first.value.currency !== second.value.currency) return isMoney(first) || isMoney(second)
  const [a, b] = [Number(first.value.max), Number(second.value.max)]
  return Math.abs(a - b) <= 0.06 * Math.max(a, b)
}
