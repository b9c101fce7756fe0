import type { Passage } from '../../types.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
/** Lines over a release before its text begins. */
const LINES = 4
/** A line that long is a sentence of its text. */
const LONGEST_LINE = 80

/**
 * The day of a release that stands over its text, as in "ENFORCEMENT INFORMATION FOR MAY 2, 2018" and "2 May 2018", where that is the day of
 * publication. Capitals and gaps of a scanned line are read over.
 */
export function releasedOn(folded: string, passages: readonly Passage[], published: string | undefined): string | undefined {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)/u.exec(published ?? '') ?? []
  if (published === undefined || month === undefined || day === undefined) return undefined
  const [name, number] = [MONTHS[Number(month) - 1], Number(day)]
  const written = new RegExp(String.raw`\b(?:${name} 0?${number}|0?${number} ${name})(?!\d)`, 'iu')
  const found = passages.slice(0, LINES).some(({ start, end }) => end - start < LONGEST_LINE && written.test(folded.slice(start, end)))
  return found ? published.slice(0, 10) : undefined
}
