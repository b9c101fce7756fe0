const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * A Retry-After header as an instant, between one minute and one day from now: "120" and "Wed, 22 Jan 2025 09:30:00 GMT" are read,
 * a past or negative time is a minute, ten years are a day, and rubbish is undefined.
 */
export function readRetryAfter(value: string, now: string): string | undefined {
  const text = value.trim()
  const wait = /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) * 1000 : readHttpDate(text) - Date.parse(now)
  if (Number.isNaN(wait)) return undefined
  return new Date(Date.parse(now) + Math.min(Math.max(wait, MINUTE), DAY)).toISOString()
}

/** For how long an answer stays fresh by RFC 9111, without heuristics: 0 where the server says nothing, or to ask again. */
export function freshSeconds(
  headers: { readonly cacheControl?: string; readonly expires?: string; readonly date?: string; readonly age?: string },
  now: string,
): number {
  const directives = readDirectives(headers.cacheControl ?? '')
  if (directives.has('no-store') || directives.has('no-cache')) return 0
  const maxAge = toSeconds(directives.get('max-age'))
  if (maxAge !== undefined) return Math.max(0, maxAge - (toSeconds(headers.age) ?? 0))
  if (headers.expires === undefined) return 0
  const sentAt = headers.date === undefined ? Number.NaN : readHttpDate(headers.date)
  const fresh = (readHttpDate(headers.expires) - (Number.isNaN(sentAt) ? Date.parse(now) : sentAt)) / 1000
  return Number.isNaN(fresh) ? 0 : Math.max(0, fresh)
}

function readDirectives(cacheControl: string): ReadonlyMap<string, string> {
  return new Map(
    cacheControl.split(',').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
    }),
  )
}

function toSeconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+\s*$/u.test(value) ? Number(value) : undefined
}

/** HTTP dates are in GMT, stated or not; whatever does not name a day and a time of day is no date ("0", "never"). */
function readHttpDate(text: string): number {
  if (!/\d{1,2}[ -]\w{3}|\w{3} +\d/u.test(text) || !/\d\d:\d\d/u.test(text)) return Number.NaN
  return Date.parse(/GMT|UTC|[+-]\d{4}/u.test(text) ? text : `${text} GMT`)
}
