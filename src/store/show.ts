import type { AmountRole, Article, EventType, Outcome, Reading, SentenceType, Status } from '../types.ts'

export interface AmountView {
  readonly quote: string
  readonly min?: string
  readonly max?: string
  readonly currency: string
  readonly role?: AmountRole
  readonly status?: Status
}

export interface SentenceView {
  readonly quote: string
  readonly minMonths?: number
  readonly maxMonths?: number
  readonly life: boolean
  readonly type: SentenceType
  readonly status: Status
}

/** An event as people read it: names instead of ids, values instead of indexes. */
export interface EventView {
  readonly id: string
  readonly type: EventType
  readonly date?: string
  readonly country?: string
  readonly authorities: readonly string[]
  readonly targets: readonly string[]
  readonly amounts: readonly AmountView[]
  readonly sentences: readonly SentenceView[]
  readonly quote: string
  readonly pattern: string
  readonly article: { readonly id: string; readonly title: string; readonly url: string; readonly publishedAt?: string }
  readonly case?: string
}

export interface ArticleView {
  readonly article: Article
  readonly reading: Reading
  readonly events: readonly EventView[]
  readonly duplicateOf?: string
  readonly copies: readonly string[]
  /** The feed items that led here. */
  readonly items: readonly { readonly feed: string; readonly url: string; readonly firstSeenAt: string }[]
  /** Which extractor read which snapshot when, latest last. */
  readonly extractions: readonly {
    readonly extractor: string
    readonly at: string
    readonly snapshot?: string
    readonly mentions: number
  }[]
}

export interface CaseView {
  readonly id: string
  readonly title: string
  readonly events: readonly EventView[]
}

export type ShowReason = 'not_found' | 'ambiguous'

/** All take an id or the beginning of one. */
export interface ShowStore {
  showArticle(id: string): Outcome<ArticleView, ShowReason>
  showEvent(id: string): Outcome<EventView, ShowReason>
  showCase(id: string): Outcome<CaseView, ShowReason>
  /** By date of the event or else of the article, latest first. */
  recentEvents(limit: number): readonly EventView[]
  /** Rows by table, without the full-text index. */
  counts(): Readonly<Record<string, number>>
}
