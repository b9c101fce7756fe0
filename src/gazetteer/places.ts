import type { Words } from '../normalize/words.ts'
import { type Jurisdiction, jurisdictions } from './jurisdictions.ts'
import { compileMatcher } from './match.ts'

/** A country named in a text, by whatever word: "Kazakh", "Astana", "tenge" → KZ. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly country: string
}

const match = compileMatcher(jurisdictions.map((jurisdiction) => ({ ...jurisdiction, aliases: wordsFor(jurisdiction) })))

/** The countries named in a stretch of folded text, in text order; `words` are those of the text, where they are known. */
export function findPlaces(folded: string, start: number, end: number, words?: Words): Place[] {
  return match(folded, start, end, words).flatMap(({ start, end, readings }) =>
    readings.slice(0, 1).map(({ entry }) => ({ start, end, country: entry.code })),
  )
}

function wordsFor({ otherNames, demonyms, places, currency }: Jurisdiction): string[] {
  return [...otherNames, ...demonyms, ...places, ...currency]
}
