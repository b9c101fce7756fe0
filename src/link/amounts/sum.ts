import { currencies } from '../../gazetteer/currencies.ts'
import type { AmountMention } from '../../types.ts'
import type { SumKind } from './cue.ts'

const MONEY = new Set(currencies.map(({ code }) => code))

/** Whether a sum can be the price of one thing, is money in bulk, or is counted in coins of an asset. */
export function sumKindOf({ value, quote }: AmountMention): SumKind {
  if (!MONEY.has(value.currency)) return 'asset'
  const most = Number(value.max ?? value.min ?? Number.NaN)
  return most < 1_000_000 && !/million|billion|trillion|crore|lakh/iu.test(quote) ? 'price' : 'bulk'
}

/** Sums are the same where value and currency are: "$5 million" and "$5,000,000". */
export function sumKey({ value }: AmountMention): string | undefined {
  return value.vague || (value.min ?? value.max) === undefined ? undefined : `${value.currency} ${value.min ?? ''} ${value.max ?? ''}`
}
