import type { Span } from '../types.ts'

/** The places of a text that are taken. */
export interface Taken {
  readonly isFree: (place: Span) => boolean
  /** Takes a place that is free. */
  readonly take: (place: Span) => void
}

/** Keeps taken places in text order, so that a place is looked up by bisection and a long text costs no more than a short one. */
export function openTaken(): Taken {
  const starts: number[] = []
  const ends: number[] = []
  const isFree = ({ start, end }: Span): boolean => start === end || (starts[firstAfter(ends, start)] ?? Number.POSITIVE_INFINITY) >= end
  const take = ({ start, end }: Span): void => {
    if (start === end) return
    const at = firstAfter(ends, start)
    starts.splice(at, 0, start)
    ends.splice(at, 0, end)
  }
  return { isFree, take }
}

function firstAfter(sorted: readonly number[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > place) high = middle
    else low = middle + 1
  }
  return low
}
