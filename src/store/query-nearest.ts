/** The one of the names that was meant by a misspelling: "publishr" → "publisher"; undefined where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase()
  const bound = Math.max(1, Math.floor(wanted.length / 3))
  const ranked = names
    .map((each) => ({ each, steps: distance(wanted, each.toLowerCase()) }))
    .filter(({ steps }) => steps <= bound)
    .toSorted((a, b) => a.steps - b.steps || (a.each < b.each ? -1 : 1))
  return ranked[0]?.each
}

/** Letters to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
