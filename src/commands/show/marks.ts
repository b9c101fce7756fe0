import type { MentionKind, Span } from '../../types.ts'

/** Words of a text that mean something, and what. */
export interface Mark extends Span {
  readonly kind: MentionKind
}

/** A stretch of text with the marks it stands in, the outermost first. */
export interface Piece extends Span {
  readonly within: readonly MarkLabel[]
  /** Marks that begin here, the outermost first. */
  readonly opened: readonly MarkLabel[]
  /** How many end here. */
  readonly closed: number
}

export interface MarkLabel {
  readonly kinds: readonly MentionKind[]
  /** Whether the mark began before. */
  readonly continued: boolean
}

/** What is shown where one span has several kinds. */
const BY_WEIGHT: readonly MentionKind[] = ['amount', 'sentence', 'agency', 'exchange', 'court', 'person', 'company']

interface Open {
  readonly start: number
  readonly end: number
  readonly kinds: readonly MentionKind[]
}

/**
 * A line of a text in pieces, between which marks begin and end. Marks may stand in each other; of two that cross, the second is closed with the first and
 * goes on behind it. One that reaches over the ends of the line is cut there.
 */
export function toPieces(line: Span, marks: readonly Mark[]): readonly Piece[] {
  const open = merged(marks.filter(({ start, end }) => start < line.end && end > line.start && start < end))
  const cuts = [line.start, line.end, ...open.flatMap(({ start, end }) => [start, end])].filter((at) => at >= line.start && at <= line.end)
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  let stack: readonly Open[] = []
  return places.slice(0, -1).map((start, n): Piece => {
    const end = places[n + 1] ?? line.end
    const kept = stack.length
    stack = [...stack, ...open.filter((mark) => !stack.includes(mark) && mark.start <= start && mark.end > start)]
    const labels = stack.map((mark) => ({ kinds: mark.kinds, continued: mark.start < start }))
    const firstToClose = stack.findIndex((mark) => mark.end <= end)
    const closed = firstToClose < 0 ? (n === places.length - 2 ? stack.length : 0) : stack.length - firstToClose
    const piece = { start, end, within: labels, opened: labels.slice(kept), closed }
    stack = stack.slice(0, stack.length - closed)
    return piece
  })
}

/** Marks with one span become one; longer ones stand before those they hold. */
function merged(marks: readonly Mark[]): readonly Open[] {
  const bySpan = Map.groupBy(marks, ({ start, end }) => `${start} ${end}`)
  return [...bySpan.values()]
    .flatMap((group): readonly Open[] => {
      const [first] = group
      const kinds = [...new Set(group.map(({ kind }) => kind))].sort((a, b) => rankOf(a) - rankOf(b))
      return first ? [{ start: first.start, end: first.end, kinds }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function rankOf(kind: MentionKind): number {
  const rank = BY_WEIGHT.indexOf(kind)
  return rank < 0 ? BY_WEIGHT.length : rank
}
