/** How much of a text is there, and how much of what is there belongs: by runs of four words, each page with the same weight. */
export interface Overlap {
  /** Shares of all runs in either text. */
  readonly shared: number
  readonly extra: number
  readonly missing: number
}

export function compareTexts(gold: string, text: string): Overlap {
  const [expected, found] = [countShingles(gold), countShingles(text)]
  let [shared, extra, missing] = [0, 0, 0]
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [wanted, got] = [expected.get(key) ?? 0, found.get(key) ?? 0]
    shared += Math.min(wanted, got)
    extra += Math.max(0, got - wanted)
    missing += Math.max(0, wanted - got)
  }
  const all = shared + extra + missing
  return all === 0 ? { shared: 0, extra: 0, missing: 0 } : { shared: shared / all, extra: extra / all, missing: missing / all }
}

/** Harmonic mean of mean precision and mean recall. */
export function toF1(overlaps: readonly Overlap[]): number {
  const precision = mean(overlaps.map(({ shared, extra }) => shared / (shared + extra)))
  const recall = mean(overlaps.map(({ shared, missing }) => shared / (shared + missing)))
  return (2 * precision * recall) / (precision + recall)
}

const RUN = 4

function countShingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let start = 0; start < Math.max(1, words.length - RUN + 1) && words.length > 0; start += 1) {
    const shingle = words.slice(start, start + RUN).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Of those that are defined: a page without any text has no precision. */
function mean(values: readonly number[]): number {
  const defined = values.filter((value) => !Number.isNaN(value))
  return defined.reduce((sum, value) => sum + value, 0) / defined.length
}
