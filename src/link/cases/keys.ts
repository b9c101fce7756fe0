import { digitsOf } from './reasons-figures.ts'
import { prepare } from './reasons-names.ts'
import type { Telling } from './told.ts'

/** A sum or count with so many digits hardly stands in two matters by chance. */
const TELLING_DIGITS = 3
const MOST_WORD_KEYS = 8
const MOST_FIGURE_KEYS = 6
const SALIENT = 1

/**
 * What two tellings must have in common, some one of it, to be compared at all: two words of a person's name in whatever spelling, a word of a
 * target or of what the text is about, an exact figure, or an agency that does the same, or acts on the same exchange.
 */
export function keysOf(telling: Telling): readonly string[] {
  const { names } = prepare(telling)
  const words = telling.words.filter(([, points]) => points >= SALIENT).slice(0, MOST_WORD_KEYS)
  const keys = [
    ...names.flatMap(({ sounds, kind }) => (kind === 'person' ? pairsOf(sounds) : [])),
    ...names.flatMap(({ words: own }) => own.slice(0, 3).map((word) => `word ${word}`)),
    ...words.map(([word]) => `word ${word}`),
    ...telling.figures
      .filter((figure) => digitsOf(figure) >= TELLING_DIGITS)
      .slice(0, MOST_FIGURE_KEYS)
      .map((figure) => `figure ${figure}`),
    ...[...new Set([...telling.agencies, ...telling.named])]
      .slice(0, 5)
      .flatMap((agency) => [
        ...[...new Set(telling.steps.map(({ type }) => type))].map((type) => `act ${agency} ${type}`),
        ...telling.venues.slice(0, 3).map((venue) => `venue ${agency} ${venue}`),
      ]),
  ]
  return [...new Set(keys)]
}

function pairsOf(sounds: readonly string[]): string[] {
  const some = sounds.slice(0, 4)
  return some.flatMap((one, i) => some.slice(i + 1).map((other) => `name ${one < other ? `${one} ${other}` : `${other} ${one}`}`))
}
