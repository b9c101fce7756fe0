import type { MentionKind, Span } from '../../types.ts'

/** One thing read or come near, with the lines that say why. */
export interface Finding extends Span {
  readonly kind: MentionKind | 'event'
  readonly fate: string
  readonly what: string
  /** The ids it goes by. */
  readonly ids: readonly string[]
  readonly why: readonly string[]
}
