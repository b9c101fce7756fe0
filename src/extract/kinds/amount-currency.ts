import { type CurrencyName, currencyWords } from '../../gazetteer/currency-names.ts'
import type { ArticleText } from '../../types.ts'
import type { MatchContext } from '../pattern.ts'

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
  const named = evidenceOf(article).namedOf(name)
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

/** What an article says about its money, looked up at most once an article however many sums it has. */
interface Evidence {
  /** The currencies of a shared name whose country the text speaks of. */
  readonly namedOf: (name: CurrencyName) => readonly string[]
  /** The one foreign dollar in which the article reckons throughout. */
  readonly dollar: string | undefined
}

const known = new WeakMap<ArticleText, Evidence>()

function evidenceOf(article: ArticleText): Evidence {
  const evidence = known.get(article) ?? readEvidence(article.text)
  known.set(article, evidence)
  return evidence
}

function readEvidence(text: string): Evidence {
  const asked = new Map<string, readonly string[]>()
  return {
    dollar: readDollar(text),
    namedOf: (name) => {
      const named =
        asked.get(name.form) ??
        name.currencies.filter(({ of }) => of.some((word) => word.length > 2 && text.includes(word))).map(({ code }) => code)
      asked.set(name.form, named)
      return named
    },
  }
}

const MARKED =
  /(?<![\p{L}\p{N}])(?<mark>CAD|CDN|Cdn|CA|C|AUD|AU|A|HKD|HK|SGD|SG|S|NZD|NZ|NTD|NT)\$\s?\d|(?<![\p{L}\p{Sc}]\s?)\$\s?\d|\bUSD?\s?\$|\bU\.?S\.? dollars?\b/gu
const DOLLAR_OF: Readonly<Record<string, string>> = { C: 'CAD', A: 'AUD', H: 'HKD', S: 'SGD', NZ: 'NZD', NT: 'TWD' }

/** "CAD$640,040 … CAD$30 million … CAD$2.8 million …": three marked sums of one country before any bare or American one. */
function readDollar(text: string): string | undefined {
  const found = new Set<string>()
  let count = 0
  for (const { groups } of text.matchAll(MARKED)) {
    const mark = groups?.mark
    const code = mark && (DOLLAR_OF[mark.slice(0, 2)] ?? DOLLAR_OF[mark.slice(0, 1)])
    if (!code) break
    found.add(code)
    count++
  }
  const american = /\bUSD?\s?\$|\bU\.?S\.? dollars?\b|\bUSD\b/u.test(text)
  return count >= 3 && found.size === 1 && !american ? [...found][0] : undefined
}

/** A bare "$" goes on with the article's own dollar, but for a conversion in brackets: "S$1.3 billion ($960 million)". */
function findForeignDollar({ article, passage, start }: MatchContext): string | undefined {
  if (!article.text.includes('$')) return undefined
  return /\((?:about|approximately|around|roughly|or|some|~|\s){0,3}$/u.test(passage.slice(Math.max(0, start - 24), start))
    ? undefined
    : evidenceOf(article).dollar
}
