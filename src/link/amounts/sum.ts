import { currencies } from '../../gazetteer/currencies.ts'
import type { AmountMention } from '../../types.ts'
import type { SumKind } from './cue.ts'

/** Stands for every character of a sum, so that words inside it are not read and constructions can name one. */
export const SUM = '¤'

const MONEY = new Set(currencies.map(({ code }) => code))

/** Money, not coins of an asset. */
export function isMoney({ value }: AmountMention): boolean {
  return MONEY.has(value.currency)
}

/** Whether a sum can be the price of one thing, is money in bulk, or is counted in coins of an asset. */
export function sumKindOf(mention: AmountMention): SumKind {
  if (!isMoney(mention)) return 'asset'
  const most = Number(mention.value.max ?? mention.value.min ?? Number.NaN)
  return most < 1_000_000 && !/million|billion|trillion|crore|lakh/iu.test(mention.quote) ? 'price' : 'bulk'
}

/** Sums are the same where value and currency are: "$5 million" and "$5,000,000". */
export function sumKey({ value }: AmountMention): string | undefined {
  return value.vague || (value.min ?? value.max) === undefined ? undefined : `${value.currency} ${value.min ?? ''} ${value.max ?? ''}`
}
