import { add, compare, trailingZeros } from '../normalize/decimal.ts'
import type { AmountMention, EnforcementEvent, Mention, Passage } from '../types.ts'
import { sumKey } from './amounts/sum.ts'
import { isSanction } from './events/sums.ts'
import { namesParts, namesTotal, opensWithTotal } from './parts/wording.ts'

/** Passages between a total and parts that add up to it. */
const NEAR = 2
/** Parts of one total; more are never told in a row. */
const MOST_PARTS = 8
/** Digits of a rounded total that may be told from others by its sum. */
const LEAST_DIGITS = 2
/** Sums of an event that are compared with each other; longer lists are tables. */
const MOST_SUMS = 40

/** A sum of an event, where it stands. */
interface Sum {
  readonly mention: AmountMention
  readonly value: string
  readonly passage: number
}

/**
 * The mentions, with totals and their parts told apart: "$5.6 million, consisting of $3.6 million in disgorgement and a $2 million fine". A sum is
 * part of another of the same event and currency where the words say so, or where neighbours add up to it exactly.
 */
export function markParts(
  text: string,
  passages: readonly Passage[],
  mentions: readonly Mention[],
  events: readonly EnforcementEvent[],
): readonly Mention[] {
  const totals = new Map<AmountMention, AmountMention>()
  for (const event of events) {
    if (event.amounts.length > 1)
      for (const [part, total] of partsOf(text, passages, sumsOf(event, passages, mentions))) totals.set(part, total)
  }
  if (totals.size === 0) return mentions
  return mentions.map((mention) => {
    const total = mention.kind === 'amount' ? totals.get(mention) : undefined
    return total && mention.kind === 'amount' ? { ...mention, partOf: { start: total.start, end: total.end } } : mention
  })
}

/** All mentions of the sums of an event, also those that only say one again. */
function sumsOf(event: EnforcementEvent, passages: readonly Passage[], mentions: readonly Mention[]): readonly Sum[] {
  const own = new Set(event.amounts.flatMap((index) => keyOf(mentions[index]) ?? []))
  const sums: Sum[] = []
  let passage = 0
  for (const mention of mentions) {
    if (mention.kind !== 'amount' || mention.equivalentTo || !isSanction(mention) || !own.has(keyOf(mention) ?? '')) continue
    while (passage < passages.length - 1 && (passages[passage]?.end ?? 0) <= mention.start) passage++
    const { min, max } = mention.value
    if (min !== undefined && min === max) sums.push({ mention, value: min, passage })
    if (sums.length === MOST_SUMS) break
  }
  return sums
}

function keyOf(mention: Mention | undefined): string | undefined {
  return mention?.kind === 'amount' ? sumKey(mention) : undefined
}

/** Each part with its total. */
function partsOf(text: string, passages: readonly Passage[], sums: readonly Sum[]): ReadonlyMap<AmountMention, AmountMention> {
  const found = new Map<string, Sum>()
  const add = (part: Sum, total: Sum): void => {
    if (!found.has(part.value)) found.set(part.value, total)
  }
  sums.forEach((total, at) => {
    for (const part of saidParts(text, passages, sums, at)) add(part, total)
    for (const part of addedParts(sums, at)) add(part, total)
  })
  return new Map(
    sums.flatMap(({ mention, value }) => {
      const total = found.get(value)
      return total ? [[mention, total.mention] as const] : []
    }),
  )
}

function mayHold(total: Sum, part: Sum): boolean {
  const [a, b] = [part.mention, total.mention]
  const isAlike = a.value.currency === b.value.currency && a.status === b.status && a.role !== 'bail'
  return isAlike && compare(part.value, total.value) < 0
}

/** The parts that words tie to the total: behind it in its passage, before it ("$1 million of the $3 million"), or in the next passage. */
function saidParts(text: string, passages: readonly Passage[], sums: readonly Sum[], at: number): readonly Sum[] {
  const total = sums[at]
  if (!total) return []
  const before = sums[at - 1]
  const isBefore =
    before?.passage === total.passage && mayHold(total, before) && namesTotal(text.slice(before.mention.end, total.mention.start))
  const behind: Sum[] = []
  for (const sum of sums.slice(at + 1, at + 1 + MOST_PARTS)) {
    const last = behind.at(-1) ?? total
    const isSaid =
      sum.passage === last.passage
        ? namesParts(text.slice(last.mention.end, sum.mention.start), behind.length > 0)
        : sum.passage - last.passage <= NEAR && opensWithTotal(text.slice(passages[sum.passage]?.start ?? 0, sum.mention.start))
    if (!isSaid || !mayHold(total, sum)) break
    behind.push(sum)
  }
  return isBefore && before ? [before, ...behind] : behind
}

/** Neighbours that add up exactly to the total, or to what "over $397,000" rounds down. */
function addedParts(sums: readonly Sum[], at: number): readonly Sum[] {
  const total = sums[at]
  if (!total) return []
  const others = sums.filter((sum, index) => index !== at && Math.abs(sum.passage - total.passage) <= NEAR && mayHold(total, sum))
  for (let from = 0; from < others.length - 1; from++) {
    let sum = others[from]?.value ?? '0'
    for (let to = from + 1; to < others.length && to - from < MOST_PARTS; to++) {
      sum = add(sum, others[to]?.value ?? '0')
      if (isMeant(total, sum)) return others.slice(from, to + 1)
      if (compare(sum, total.value) > 0) break
    }
  }
  return []
}

/** Whether a total stands for this sum: "over $397,000" for $397,800, but not for $398,000. */
function isMeant({ value, mention }: Sum, sum: string): boolean {
  const over = compare(sum, value)
  if (over <= 0 || mention.value.qualifier !== 'over') return over === 0
  const zeros = trailingZeros(value)
  const isRound = value.includes('.') || value.length - zeros < LEAST_DIGITS
  return !isRound && compare(sum, add(value, `1${'0'.repeat(zeros)}`)) < 0
}
