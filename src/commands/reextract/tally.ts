/** What a reading of everything anew has changed, counted as it goes. */
import type { FactChange } from './compare.ts'

export interface Counts {
  readonly gained: number
  readonly lost: number
  readonly changed: number
}

/** A change with where it stands. */
export interface PlacedChange extends FactChange {
  readonly source: string
  readonly article: { readonly id: string; readonly title: string; readonly url: string }
}

export type Breakdown = Readonly<Record<string, Counts>>

export interface Tally {
  add(change: PlacedChange): void
  counts(): Counts
  /** By the kind of fact, the pattern and the publisher; those with most changes first. */
  by(dimension: Dimension): Breakdown
  /** The first few of each sort of change and kind, each by a pattern of its own where there are several. */
  examples(): readonly PlacedChange[]
}

export const dimensions = ['kind', 'pattern', 'source'] as const
export type Dimension = (typeof dimensions)[number]

export function openTally(mostExamples: number): Tally {
  const counted: Record<Dimension, Map<string, Mutable>> = { kind: new Map(), pattern: new Map(), source: new Map() }
  const total: Mutable = { gained: 0, lost: 0, changed: 0 }
  const examples = new Map<string, Map<string, PlacedChange[]>>()

  return {
    add: (change) => {
      total[change.change]++
      for (const dimension of dimensions) {
        const name = change[dimension]
        const counts = counted[dimension].get(name) ?? { gained: 0, lost: 0, changed: 0 }
        counts[change.change]++
        counted[dimension].set(name, counts)
      }
      keepExample(examples, change, mostExamples)
    },
    counts: () => ({ ...total }),
    by: (dimension) =>
      Object.fromEntries([...counted[dimension]].toSorted(([a, x], [b, y]) => sumOf(y) - sumOf(x) || (a < b ? -1 : a > b ? 1 : 0))),
    examples: () => [...examples.values()].flatMap((byPattern) => interleave([...byPattern.values()]).slice(0, mostExamples)),
  }
}

type Mutable = { -readonly [Name in keyof Counts]: number }

const sumOf = ({ gained, lost, changed }: Counts): number => gained + lost + changed

function keepExample(examples: Map<string, Map<string, PlacedChange[]>>, change: PlacedChange, most: number): void {
  const sort = `${change.change} ${change.kind}`
  const byPattern = examples.get(sort) ?? new Map<string, PlacedChange[]>()
  examples.set(sort, byPattern)
  const kept = byPattern.get(change.pattern)
  if (kept === undefined && byPattern.size < most) byPattern.set(change.pattern, [change])
  else if (kept !== undefined && kept.length < most) kept.push(change)
}

/** First the first of each list, then the second of each. */
function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
}
