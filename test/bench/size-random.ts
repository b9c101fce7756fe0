/** A sequence of numbers in [0, 1) that is the same on every machine for the same seed. */
export type Random = () => number

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1))

/** The first ones far more often than the last ones, as names are in the news. */
export function pickOften<T>(random: Random, list: readonly T[]): T {
  return pickAt(list, Math.floor(list.length * random() ** 3))
}

export const pick = <T>(random: Random, list: readonly T[]): T => pickAt(list, Math.floor(random() * list.length))

function pickAt<T>(list: readonly T[], at: number): T {
  const picked = list[at]
  if (picked === undefined) throw new Error(`there is nothing to pick from a list of ${list.length}`)
  return picked
}

/** FNV-1a: texts of all kinds → seeds. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let state = 0x811c9dc5
  for (const character of parts.join('\u001f')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return state >>> 0
}
