import type { AmountMention, EntityMention, Mention, SentenceMention, Span } from '../../types.ts'
import type { GoldAmount, GoldEntity, GoldSentence } from './gold.ts'

/** Where the n-th occurrence of a quote stands; an occurrence inside another counts. */
export function spanOf(text: string, { quote, nth }: { readonly quote: string; readonly nth: number }): Span {
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(quote, start + 1)
  return { start, end: start + quote.length }
}

/** At least half of the union in common. */
export function overlaps(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.5
}

type Bound = number | string | null | undefined

function isNear(a: Bound, b: Bound, tolerance: number): boolean {
  const [x, y] = [toNumber(a), toNumber(b)]
  if (x === undefined || y === undefined) return x === y
  return Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x), Math.abs(y))
}

const toNumber = (bound: Bound): number | undefined => (bound === undefined || bound === null || bound === '' ? undefined : Number(bound))

export const slug = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

export function isSameAmount(gold: GoldAmount, { value }: AmountMention): boolean {
  return isNear(gold.min, value.min, 1e-6) && isNear(gold.max, value.max, 1e-6) && gold.currency === value.currency
}

export function isSameSentence(gold: GoldSentence, { value }: SentenceMention): boolean {
  return gold.life === value.life && isNear(gold.min_months, value.minMonths, 0.02) && isNear(gold.max_months, value.maxMonths, 0.02)
}

export function isSameEntity(gold: GoldEntity, found: EntityMention): boolean {
  return gold.id === found.entity || (gold.name !== undefined && slug(gold.name) === slug(found.name))
}

export const kindOf =
  <K extends Mention['kind']>(kind: K) =>
  (mention: Mention): mention is Extract<Mention, { kind: K }> =>
    mention.kind === kind
