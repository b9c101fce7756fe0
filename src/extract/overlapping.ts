import type { Span } from '../types.ts'

/** Those of a sorted list of spans, none overlapping, that share characters with the stretch from `start` to `end`; found by bisection. */
export function overlapping<T extends Span>(sorted: readonly T[], start: number, end: number): readonly T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? Number.POSITIVE_INFINITY) > start) high = middle
    else low = middle + 1
  }
  let last = low
  while ((sorted[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
  return sorted.slice(low, last)
}
