import type { ArticleText } from '../../types.ts'

/** What an article says elsewhere, looked up at most once an article however many sums it has. */
interface Evidence {
  /** Whether the text holds these very words. */
  readonly has: (words: string) => boolean
  /** The one foreign dollar in which the article reckons throughout. */
  readonly dollar: string | undefined
}

const known = new WeakMap<ArticleText, Evidence>()

export function evidenceOf(article: ArticleText): Evidence {
  const evidence = known.get(article) ?? readEvidence(article.text)
  known.set(article, evidence)
  return evidence
}

function readEvidence(text: string): Evidence {
  const asked = new Map<string, boolean>()
  return {
    dollar: readDollar(text),
    has: (words) => {
      const found = asked.get(words) ?? text.includes(words)
      asked.set(words, found)
      return found
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
