/**
 * Every query of the program, once. Writes are synchronous and each is one transaction. What a broken disk or database throws,
 * `storeFault` of open.ts names.
 */
import type { ArticleStore } from './articles.ts'
import type { CaseStore } from './cases.ts'
import type { FeedStore } from './feeds.ts'
import type { ItemStore } from './items.ts'
import type { LedgerStore } from './ledger.ts'
import type { ShowStore } from './show.ts'

export interface Store extends FeedStore, LedgerStore, ItemStore, ArticleStore, CaseStore, ShowStore {
  readonly path: string
  /** Rows written since the store was opened. */
  changes(): number
  /** Moves what is in the write-ahead log into the database, as far as readers allow, and closes. */
  close(): void
}
