import { type CurrencyName, currencyWords } from '../../gazetteer/currency-names.ts'
import type { MatchContext } from '../pattern.ts'
import { evidenceOf } from './amount-evidence.ts'

const NO_NAME: CurrencyName = { form: '', currencies: [] }

/**
 * The one currency that a written form means here: its own, or the one whose country the article comes from or alone speaks of. Undefined
 * where several remain: a guess would be a wrong fact.
 */
export function chooseCurrency(name: CurrencyName = NO_NAME, context: MatchContext): string | undefined {
  const { currencies, default: fallback } = name
  if (currencies.length === 1 && name.form !== '$') return currencies[0]?.code
  if (name.form === '$') return findForeignDollar(context) ?? fallback
  if (fallback === 'USD') return fallback
  const { article } = context
  const published = currencies.find(({ countries }) => article.country !== undefined && countries.includes(article.country))
  if (published) return published.code
  if (fallback === 'GBP') return fallback
  const { has } = evidenceOf(article)
  const named = currencies.filter(({ of }) => of.some((word) => word.length > 2 && has(word))).map(({ code }) => code)
  if (fallback && (named.length === 0 || named.includes(fallback))) return fallback
  return named.length === 1 ? named[0] : fallback
}

/** The currency of a unit's word, "won" or "dollars", with the country before it: "Hong Kong" → HKD. */
export function readUnit(unit: string | undefined, country: string | undefined, context: MatchContext): string | undefined {
  const name = nameOfUnit(unit)
  if (!name) return undefined
  if (country === undefined) return chooseCurrency(name, context)
  const wanted = country.toLowerCase().replace(/\s+/gu, ' ')
  return name.currencies.find(({ of }) => of.some((word) => word.toLowerCase() === wanted))?.code
}

export function nameOfUnit(unit = ''): CurrencyName | undefined {
  return currencyWords.get(unit.toLowerCase().replace(/\s+/gu, ' '))
}

/** A bare "$" goes on with the article's own dollar, but for a conversion in brackets: "S$1.3 billion ($960 million)". */
function findForeignDollar({ article, passage, start }: MatchContext): string | undefined {
  const { dollar } = evidenceOf(article)
  const before = dollar === undefined ? '' : passage.slice(Math.max(0, start - 24), start)
  return /\((?:about|approximately|around|roughly|or|some|~|\s){0,3}$/u.test(before) ? undefined : dollar
}
