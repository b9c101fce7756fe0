import type { Telling } from '../../link/cases/told.ts'
import type { TellingRow } from '../../store/tellings.ts'

/** A stored telling as the linker compares it. */
export function toTelling({ content }: TellingRow): Telling {
  // The cases were made of it, which wrote it so.
  return JSON.parse(content) as Telling
}
