import { compileShapes, shapeOf } from '../../normalize/shape.ts'
import type { AmountMention, Passage, Span } from '../../types.ts'
import { type Conversion, findConversions } from './conversion.ts'
import { scanTokens } from './scan.ts'
import { SUM } from './sum.ts'

/** A word, a mark or a sum of a passage. `path` is the cost of all tokens before it: two tokens are as far apart as their paths differ. */
export interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly path: number
}

/** A passage as the cues see it: folded, lower case, its sums masked; offsets are relative to `start`. */
export interface Clause {
  readonly passage: Passage
  readonly start: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** Indexes of the bars that part a table's cells. */
  readonly bars: readonly number[]
  /** The sums in it, in text order. */
  readonly sums: readonly ClauseSum[]
}

export interface ClauseSum {
  readonly mention: AmountMention
  /** Index of its token; a conversion has none of its own and shares that of what it converts. */
  readonly token: number
  readonly conversion?: Conversion
}

/** Costs of walking over a token; what is not listed costs `WORD`. They say how much farther off a cue is for standing beyond it. */
const WORD = 0.5
const costs = new Map<string, number>(
  (
    [
      [
        0.1,
        'of a an the about around over under above below than more less approximately roughly nearly almost some at least up total totaling totalling worth valued estimated another additional much just only well exactly combined cumulative value amount sum equivalent record whopping staggering further in us u.s ',
      ],
      [
        0.15,
        'crypto cryptocurrency cryptocurrencies bitcoin btc ether ethereum eth usdt usdc tether digital virtual assets asset cash funds money tokens token coins currency currencies property properties',
      ],
      [0.3, 'is was were are been be has had have being his her its their also allegedly reportedly currently then later now'],
      [0.6, 'to from by with for on against through into via between among within during as per'],
      [0.7, 'and or plus &'],
      [1.0, `that including ${SUM} like`],
      [
        1.8,
        'which who whom whose while after before when where because but although though since until unless if whereas following despite',
      ],
      [0.8, ', : ('],
      [0.5, ')'],
      [2.5, '; •'],
      [1.5, '- | …'],
      [0.1, '" \' * _ [ ] # ~ $ \\'],
    ] as const
  ).flatMap(([cost, keys]) =>
    keys
      .trim()
      .split(' ')
      .map((key) => [key, cost] as const),
  ),
)

const mayCost = compileShapes([...costs.keys()])

/** The passage `passage` of the folded text with the sums that stand in it. */
export function toClause(text: string, passage: Passage, mentions: readonly AmountMention[]): Clause {
  const folded = text.slice(passage.start, passage.end)
  const lower = folded.toLowerCase()
  // A few letters ("İ") grow when lowered; offsets come first.
  const masked = maskSums((lower.length === folded.length ? lower : folded).replaceAll('\n', ' '), passage.start, mentions)
  const conversions = findConversions(masked, passage.start, mentions)
  const skipped = [...conversions.values()].map(({ span }) => ({ start: span.start - passage.start, end: span.end - passage.start }))
  const { tokens, tokenOfStart } = tokenize(masked, skipped)
  const sums: ClauseSum[] = []
  mentions.forEach((mention, i) => {
    const conversion = conversions.get(i)
    const token = tokenOfStart.get((conversion?.root ?? mention).start - passage.start)
    if (token !== undefined) sums.push({ mention, token, ...(conversion ? { conversion } : {}) })
  })
  const bars = tokens.flatMap(({ key }, i) => (key === '|' ? [i] : []))
  return { passage, start: passage.start, text: masked, tokens, bars, sums }
}

/** Words and marks, without what is in `skipped`: a conversion stands between a sum and its noun, "$9.1 million ($9,167,198) in restitution". */
function tokenize(masked: string, skipped: readonly Span[]): { tokens: Token[]; tokenOfStart: Map<number, number> } {
  const tokens: Token[] = []
  const tokenOfStart = new Map<number, number>()
  let path = 0
  let skip = 0
  scanTokens(masked, (start, end) => {
    while ((skipped[skip]?.end ?? Number.POSITIVE_INFINITY) <= start) skip++
    if (start >= (skipped[skip]?.start ?? Number.POSITIVE_INFINITY)) return
    const key = keyOf(masked, start, end)
    if (key === '-' && isTight(masked, start)) return
    if (key === SUM) tokenOfStart.set(start, tokens.length)
    tokens.push({ key, start, end, path })
    path += mayCost[shapeOf(key, 0, key.length)] === 1 ? (costs.get(key) ?? WORD) : WORD
  })
  return { tokens, tokenOfStart }
}

function keyOf(masked: string, start: number, end: number): string {
  if (masked.startsWith(SUM, start)) return SUM
  return masked.slice(start, masked.startsWith("'s", end - 2) && end - 2 >= start ? end - 2 : end)
}

/** Where tokens of a clause stand in the article's text. */
export function spanOf(clause: Clause, { first, last }: { readonly first: number; readonly last: number }): Span {
  return { start: clause.start + itemAt(clause.tokens, first).start, end: clause.start + itemAt(clause.tokens, last).end }
}

/** The item at an index that was made from the same list. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`no item ${index} in a list of ${items.length}: the index was made from another list`)
  return item
}

/** What lies between two tokens, `left` before `right`. */
export function pathBetween(tokens: readonly Token[], left: number, right: number): number {
  const next = tokens[left + 1]
  const last = tokens[right]
  return next && last ? Math.max(0, last.path - next.path) : 0
}

function maskSums(text: string, offset: number, mentions: readonly AmountMention[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of mentions) {
    masked += text.slice(from, start - offset) + SUM.repeat(end - start)
    from = end - offset
  }
  return masked + text.slice(from)
}

/** A hyphen inside a word ("ill-gotten") joins; one with a space beside it is a dash. */
function isTight(text: string, at: number): boolean {
  return /[^\s-]/u.test(text[at - 1] ?? ' ') && /[^\s-]/u.test(text[at + 1] ?? ' ')
}
