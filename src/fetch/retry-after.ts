const SHORTEST_MS = 60_000
const LONGEST_MS = 24 * 3_600_000

/**
 * Retry-After as an instant, clamped to between a minute and a day from now: "120" → in two minutes, "-5" → in one, ten years → in a day.
 * Seconds or an HTTP date; undefined for anything else.
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): string | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  const wait = /^[+-]?\d+(?:\.\d+)?$/u.test(text)
    ? Number(text) * 1000
    : /^[A-Z][a-z]+,? /u.test(text)
      ? Date.parse(text) - nowMs
      : Number.NaN
  return Number.isNaN(wait) ? undefined : clampedInstant(wait, nowMs)
}

/** For a 429 that names no time: the shortest pause. */
export function shortestPause(nowMs: number): string {
  return clampedInstant(SHORTEST_MS, nowMs)
}

function clampedInstant(waitMs: number, nowMs: number): string {
  return new Date(nowMs + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, waitMs))).toISOString()
}
