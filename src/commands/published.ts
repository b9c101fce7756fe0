import { readFeedDate } from '../poll/dates.ts'

const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?)?$/u
/** Seconds or milliseconds since 1970, from September 2001 on. */
const EPOCH = /^(?:\d{10}|\d{13})$/u

/**
 * When a given document was published, as other stages expect it: `"2025-01-22"` and `"2025-01-22T10:00:00Z"` stay, `"Jan 22, 2025"` becomes the
 * day, `"1737540000"` the moment. Nothing where it cannot be read.
 */
export function readPublished(raw: string): string | undefined {
  const given = raw.trim()
  if (ISO.test(given)) return Number.isNaN(Date.parse(given)) ? undefined : given
  if (EPOCH.test(given)) return new Date(Number(given) * (given.length === 10 ? 1000 : 1)).toISOString()
  const date = readFeedDate(given)
  return date && (date.zoned ? date.at : date.at.slice(0, 10))
}
