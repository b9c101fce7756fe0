import type { Currency } from '../../gazetteer/currencies.ts'
import { type CurrencyName, currencyWords } from '../../gazetteer/currency-names.ts'
import type { MatchContext } from '../pattern.ts'
import { chooseCurrency } from './amount-value.ts'

/** "won" → KRW, "dollars" with "Hong Kong" → HKD; undefined where the word alone leaves several currencies open. */
export function readUnit(unit: string | undefined, country: string | undefined, { article }: MatchContext): string | undefined {
  const name = currencyWords.get((unit ?? '').toLowerCase().replace(/\s+/gu, ' '))
  if (!name) return undefined
  if (country !== undefined) return currencyOf(name, country)?.code
  return chooseCurrency(name, article)
}

/** Whether the bare word may stand for money at all: "real" and "mark" need their country. */
export function needsCountry(unit: string | undefined): CurrencyName['alone'] {
  return currencyWords.get((unit ?? '').toLowerCase().replace(/\s+/gu, ' '))?.alone
}

function currencyOf(name: CurrencyName, country: string): Currency | undefined {
  const wanted = country.toLowerCase().replace(/\s+/gu, ' ')
  return name.currencies.find(({ of }) => of.some((word) => word.toLowerCase() === wanted))
}
