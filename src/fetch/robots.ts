import type { Outcome } from '../types.ts'
import { type FetchReason, refuse } from './reason.ts'
import { parseRobots, type RobotsRules } from './robots-rules.ts'

/** RFC 9309 §2.5 asks for at least 500 KiB; what stands behind is not read. */
export const ROBOTS_MAX_BYTES = 512 * 1024

/**
 * What it means for the pages that robots.txt could not be had. RFC 9309 §2.3.1: 4xx and endless redirects mean there are no rules; server and
 * network errors mean to stay away. A 429 is read as the latter: who asks for fewer requests is not answered with more.
 */
const WITHOUT_RULES: ReadonlySet<FetchReason> = new Set<FetchReason>([
  'not_found',
  'gone',
  'client_error',
  'challenged',
  'too_many_redirects',
  'empty_body',
  'unexpected_status',
])

export interface Robots {
  /** May the page be fetched? Asks for robots.txt once per origin. */
  check(url: URL): Promise<Outcome<URL, FetchReason>>
}

export interface RobotsOptions {
  readonly userAgent: string
  /** Fetches robots.txt, cut at ROBOTS_MAX_BYTES. */
  readonly fetch: (url: string) => Promise<Outcome<Uint8Array, FetchReason>>
  readonly onCrawlDelay: (url: URL, delayMs: number) => void
}

export function openRobots({ userAgent, fetch, onCrawlDelay }: RobotsOptions): Robots {
  const origins = new Map<string, Promise<Outcome<RobotsRules, FetchReason>>>()
  const load = async (url: URL): Promise<Outcome<RobotsRules, FetchReason>> => {
    const address = `${url.origin}/robots.txt`
    const file = await fetch(address)
    if (!file.ok && !WITHOUT_RULES.has(file.reason)) return file
    const rules = parseRobots(address, file.ok ? file.value : new Uint8Array(), userAgent)
    if (rules.crawlDelayMs !== undefined) onCrawlDelay(url, rules.crawlDelayMs)
    return { ok: true, value: rules }
  }
  return {
    async check(url) {
      const known = origins.get(url.origin) ?? load(url)
      origins.set(url.origin, known)
      const rules = await known
      if (!rules.ok) return unreachable(rules.reason, `${url.origin}/robots.txt: ${rules.detail}`, rules.retryAt)
      if (rules.value.isAllowed(url.href)) return { ok: true, value: url }
      return refuse('robots_disallowed', `${url.origin}/robots.txt asks not to fetch ${url.pathname}`)
    },
  }
}

/** Reasons that say more about the host than about its robots.txt are handed on. */
function unreachable(reason: FetchReason, detail: string, retryAt: string | undefined) {
  const isOfTheHost = reason === 'aborted' || reason === 'host_unavailable' || reason === 'blocked_address'
  return refuse(isOfTheHost ? reason : 'robots_unreachable', detail, retryAt)
}
