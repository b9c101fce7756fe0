import type { Span } from '../../types.ts'

export const scoredKinds = ['amount', 'sentence', 'agency', 'exchange'] as const
export type ScoredKind = (typeof scoredKinds)[number]

/** What is scored of a mention that is found. */
export const labelNames = ['amount.role', 'amount.status', 'amount.equivalentTo', 'sentence.type', 'sentence.status'] as const
export type Label = (typeof labelNames)[number]

/** One mention that should be there and is not, or is there and should not be; or one that has a wrong label. */
export interface Miss {
  readonly kind: ScoredKind | 'event' | Label | 'relevance'
  readonly document: string
  readonly what: 'missed' | 'wrong'
  /** Of a label: the mention, what it should be and what it is. */
  readonly quote: string
  readonly span: Span
  /** What stands around it. */
  readonly context: string
}

/** What stands around a span, on one line. */
export function contextOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/gu, ' ')
}
