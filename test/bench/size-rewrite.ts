import type { Span } from '../../src/types.ts'

/** Other words in the place of a span. */
export interface Edit extends Span {
  readonly text: string
}

export interface Rewritten {
  readonly text: string
  /** Where a position of the old text stands in the new one; it must not lie within an edit. */
  at(position: number): number
}

/** Makes edits, which must not overlap, in any order. */
export function rewrite(text: string, edits: readonly Edit[]): Rewritten {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  const pieces: string[] = []
  /** From each old position on, how far things have moved. */
  const moves: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }]
  let end = 0
  let by = 0
  for (const edit of sorted) {
    pieces.push(text.slice(end, edit.start), edit.text)
    end = edit.end
    by += edit.text.length - (edit.end - edit.start)
    moves.push({ from: end, by })
  }
  pieces.push(text.slice(end))
  return {
    text: pieces.join(''),
    at: (position) => {
      let low = 0
      let high = moves.length - 1
      while (low < high) {
        const middle = (low + high + 1) >>> 1
        if ((moves[middle]?.from ?? 0) <= position) low = middle
        else high = middle - 1
      }
      return position + (moves[low]?.by ?? 0)
    },
  }
}

/** Collects edits that overlap neither each other nor the edge of anything that stays. */
export function collectEdits(length: number, kept: readonly Span[]) {
  const taken = new Uint8Array(length)
  const edges = new Uint8Array(length + 1)
  for (const { start, end } of kept) {
    edges[start] = 1
    edges[end] = 1
  }
  const edits: Edit[] = []
  return {
    edits,
    /** False where the edit cannot be made. */
    add(edit: Edit): boolean {
      for (let at = edit.start; at < edit.end; at++) {
        if (taken[at] === 1 || (at > edit.start && edges[at] === 1)) return false
      }
      taken.fill(1, edit.start, edit.end)
      edits.push(edit)
      return true
    },
    /** Leaves the span alone from now on. */
    protect({ start, end }: Span): void {
      taken.fill(1, start, end)
    },
  }
}
