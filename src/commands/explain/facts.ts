import type { AmountValue, SentenceValue } from '../../types.ts'

/** "1500000 USD", "2000000 to 3000000 EUR", "up to 5000000 USD", "a vague sum in USD". */
export function amountInWords({ min, max, currency, qualifier, vague }: AmountValue): string {
  if (vague) return `a vague sum in ${currency}`
  const told = qualifier === '' || min === undefined || max === undefined ? '' : ` (${qualifier.replace('_', ' ')})`
  return `${rangeInWords(min, max)} ${currency}${told}`
}

/** "18 months", "30 to 42 months", "up to 240 months", "life", "no length". */
export function sentenceInWords({ minMonths, maxMonths, life }: SentenceValue): string {
  if (minMonths === undefined && maxMonths === undefined) return life ? 'life' : 'no length'
  return `${rangeInWords(minMonths, maxMonths)} months${life ? ' to life' : ''}`
}

function rangeInWords(min: string | number | undefined, max: string | number | undefined): string {
  if (min === undefined) return `up to ${max}`
  if (max === undefined) return `at least ${min}`
  return min === max ? String(min) : `${min} to ${max}`
}

/** What a pattern's `value` gave, in short. */
export function factsInWords(facts: object): string {
  const { value, entity, confirmed } = facts as { readonly value?: unknown; readonly entity?: string; readonly confirmed?: boolean }
  if (entity !== undefined) return `${entity}${confirmed === false ? ', unconfirmed' : ''}`
  if (isAmount(value)) return amountInWords(value)
  return typeof value === 'string' ? value : JSON.stringify(facts)
}

function isAmount(value: unknown): value is AmountValue {
  return typeof value === 'object' && value !== null && 'currency' in value
}

/** 6.25 → "+6.3", -1.2 → "-1.2". */
export function signed(points: number): string {
  return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(1)}`
}
