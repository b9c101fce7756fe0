import { toDate } from '../../normalize/date.ts'
import type { Passage } from '../../types.ts'
import type { Day } from './day.ts'

const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december'
const WRITTEN = new RegExp(
  String.raw`\b(?:(?<month>${MONTH}) (?<day>\d{1,2})|(?<d>\d{1,2}) (?<m>${MONTH}))(?!\d)(?: ?, ?(?<year>(?:19|20)\d\d)\b| (?=(?:19|20)\d\d))?`,
  'giu',
)
/** Lines over a release before its text begins. */
const LINES = 4
/** A line that long is a sentence of its text. */
const LONGEST_LINE = 80

/** Papers are put out within days of the date they bear. */
const DAYS = 4
const DAY = 86_400_000

/**
 * The day of a release that stands over its text, as in "ENFORCEMENT INFORMATION FOR MAY 2, 2018" and "2 May 2018", where it is near that of
 * publication. Capitals and gaps of a scanned line are read over.
 */
export function releasedOn(folded: string, passages: readonly Passage[], published: string | undefined): Day | undefined {
  const today = Date.parse(/^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0] ?? '')
  if (Number.isNaN(today)) return undefined
  for (const { start, end } of passages.slice(0, LINES)) {
    if (end - start >= LONGEST_LINE) continue
    for (const { index, 0: words, groups = {} } of folded.slice(start, end).matchAll(WRITTEN)) {
      const value = toDate({ month: groups.month ?? groups.m, day: groups.day ?? groups.d, year: groups.year }, published)
      if (value === undefined || Math.abs(Date.parse(value) - today) > DAYS * DAY) continue
      return { value, span: { start: start + index, end: start + index + words.length } }
    }
  }
  return undefined
}
