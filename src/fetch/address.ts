import ipaddr from 'ipaddr.js'
import type { Outcome } from '../types.ts'
import { type FetchReason, refuse } from './reason.ts'

const LONGEST_URL = 8_192

/** Names that mean this machine or its neighbours, whatever a resolver says about them. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/u

/** All the IPv6 space that is handed out as public; what lies outside is a mapping, a tunnel or not assigned. */
const IPV6_GLOBAL = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/**
 * The first guard, on the URL as written: only http(s), only ports 80, 443 and from 1024 up, no credentials, no literal or name of a private place.
 * The URL parser has folded every spelling by then: 2130706433, 0x7f.1, 127。0。0。1 and ⓛocalhost all arrive as 127.0.0.1 and localhost.
 * The second guard, on the address that is dialled, stands in connect.ts.
 */
export function checkUrl(text: string, allowedOrigins: ReadonlySet<string>): Outcome<URL, FetchReason> {
  const url = text.length <= LONGEST_URL ? URL.parse(text) : null
  if (url === null) return refuse('bad_url', `not an absolute URL of at most ${LONGEST_URL} characters: ${text.slice(0, 200)}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('bad_scheme', `${url.protocol} is not fetched, only http and https`)
  if (url.username !== '' || url.password !== '') return refuse('bad_url', `${url.host}: a URL with a user name or password is not fetched`)
  url.hash = ''
  if (allowedOrigins.has(url.origin)) return { ok: true, value: url }
  if (url.port !== '' && Number(url.port) < 1024 && !['80', '443'].includes(url.port)) {
    return refuse('blocked_port', `port ${url.port} of ${url.hostname} is not for http`)
  }
  const host = bareHost(url.hostname)
  const isPrivate = ipaddr.isValid(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host)
  return isPrivate ? refuse('blocked_address', `${url.hostname} is not a public address`) : { ok: true, value: url }
}

/** Public unicast, after unwrapping IPv4 from ::ffff:0:0/96: "8.8.8.8" yes; "169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::" no. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(IPV6_GLOBAL)
}

/** "[::1]" → "::1". */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}
