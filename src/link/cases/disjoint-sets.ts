export interface DisjointSets {
  /** The number that stands for the set of `i`. */
  readonly find: (i: number) => number
  readonly join: (i: number, j: number) => void
}

/** Sets of the numbers below `count`, each alone at first (union–find with path halving). The smallest member stands for its set. */
export function disjointSets(count: number): DisjointSets {
  const parents = Uint32Array.from({ length: count }, (_, i) => i)
  const parentOf = (i: number): number => parents[i] ?? i
  const find = (start: number): number => {
    let i = start
    while (parentOf(i) !== i) {
      parents[i] = parentOf(parentOf(i))
      i = parentOf(i)
    }
    return i
  }
  const join = (i: number, j: number): void => {
    const [a, b] = [find(i), find(j)]
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
  }
  return { find, join }
}
