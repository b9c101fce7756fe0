import type { Article, Reading } from '../types.ts'
import type { SnapshotRecord } from './ledger.ts'

export interface ArticleRecord {
  readonly article: Article
  /** Absent for a syndicated copy: its facts are those of the original, and count once. */
  readonly reading?: Reading
  readonly duplicateOf?: string
  readonly snapshot?: SnapshotRecord
  /** Version of the extractor and its pattern set. */
  readonly extractor: string
  readonly at: string
  /** The feed item that led here; it is settled in the same transaction. */
  readonly item?: string
}

/** Mentions that came and went, and rows written in all: 0 when the database held exactly this already. */
export interface SaveResult {
  readonly gained: number
  readonly lost: number
  readonly changes: number
}

export interface StoredArticle {
  readonly article: Article
  readonly duplicateOf?: string
  readonly extractor: string
}

/** An entry of a gazetteer, as far as the database shows it. */
export interface EntityRecord {
  readonly id: string
  readonly kind: 'agency' | 'exchange'
  readonly name: string
  readonly country?: string
  readonly aliases: readonly string[]
}

export interface ArticleStore {
  /** One article with all its facts in one transaction; facts that this reading no longer has go. */
  saveArticle(record: ArticleRecord): SaveResult
  /** The article at this address, as its own URL or as the link of an item that led to it. */
  findArticleByUrl(url: string): string | undefined
  /** An earlier article from elsewhere with the same body, whatever its headline; never a copy itself. */
  findOriginal(article: Article): string | undefined
  /** In the order they were stored; the database may be written to while this runs. */
  allArticles(): Iterable<StoredArticle>
  /** What is stored of an article's reading, spans in UTF-16 units again; mentions by place, then kind. */
  readingOf(article: string): Reading | undefined
  /** Makes the database hold these gazetteer entries with their aliases. */
  syncEntities(entities: readonly EntityRecord[]): void
}
