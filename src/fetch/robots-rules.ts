import robotsParser from 'robots-parser'

const LONGEST_CRAWL_DELAY_S = 30

/** Matching a wildcard costs its length times that of the path; more of them than this in one file is an attack on us, not a rule. */
const MOST_WILDCARD_CHARACTERS = 16_384

/** The package exports the function itself, while its types describe a module with a default. */
const openParser = robotsParser as unknown as typeof robotsParser.default

/** What one robots.txt says to us. */
export interface RobotsRules {
  isAllowed(url: string): boolean
  /** Cut at 30 seconds. */
  readonly crawlDelayMs?: number
}

/** The group for our name, or else the one for `*`: `parseRobots('https://example.org/robots.txt', bytes, 'CryptoDocket/1.0')`. */
export function parseRobots(address: string, file: Uint8Array, userAgent: string): RobotsRules {
  const parser = openParser(address, ourLines(new TextDecoder().decode(file), productOf(userAgent)).join('\n'))
  const delayS = parser.getCrawlDelay(userAgent)
  return {
    isAllowed: (url) => parser.isAllowed(url, userAgent) ?? true,
    ...(delayS !== undefined && delayS > 0 && { crawlDelayMs: Math.min(delayS, LONGEST_CRAWL_DELAY_S) * 1000 }),
  }
}

/**
 * The lines of the groups that speak to us. The parser would store each rule once for every name of its group: twenty thousand names over
 * thirty thousand rules fit in 512 KiB, but not in memory.
 */
function ourLines(text: string, product: string): readonly string[] {
  const kept: string[] = []
  let names = new Set<string>()
  let isNaming = false
  let wildcards = 0
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const { field, value } = readLine(line)
    if (field === 'user-agent') {
      if (!isNaming) names = new Set()
      isNaming = true
      const name = productOf(value)
      if (name === product || name === '*') names.add(name)
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      if (isNaming) kept.push(...[...names].map((name) => `user-agent: ${name}`))
      isNaming = false
      const pattern = value.replace(/\*+/gu, '*')
      if (pattern.includes('*')) wildcards += pattern.length
      if (names.size > 0 && wildcards <= MOST_WILDCARD_CHARACTERS) kept.push(`${field}: ${pattern}`)
    }
  }
  return kept
}

function readLine(line: string): { readonly field: string; readonly value: string } {
  const code = line.split('#', 1)[0] ?? ''
  const colon = code.indexOf(':')
  if (colon < 0) return { field: '', value: '' }
  return { field: code.slice(0, colon).trim().toLowerCase(), value: code.slice(colon + 1).trim() }
}

/** "CryptoDocket/1.0 (+https://…)" → "cryptodocket". */
function productOf(name: string): string {
  return (name.split('/', 1)[0] ?? '').trim().toLowerCase()
}
