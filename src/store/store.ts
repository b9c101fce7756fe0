/**
 * Every query of the program, once. Writes are synchronous and each is one transaction. What a broken disk or database throws,
 * `storeFault` of fault.ts names.
 */
import { type AnewStore, anewStore } from './anew.ts'
import { type ArticleStore, articleStore } from './articles.ts'
import { type CaseStore, caseStore } from './cases.ts'
import { type CheckOptions, checkConnection } from './check.ts'
import type { CheckResult } from './check-result.ts'
import type { Connection } from './connection.ts'
import { type CorrectionStore, correctionStore } from './corrections.ts'
import { type DecisionStore, decisionStore } from './decisions.ts'
import { type FeedStore, feedStore } from './feeds.ts'
import { type ItemStore, itemStore } from './items.ts'
import { type LedgerStore, ledgerStore } from './ledger.ts'
import { type CaseListStore, caseListStore } from './list-cases.ts'
import { type RateStore, rateStore } from './rates.ts'
import { repairConnection } from './repair.ts'
import { type ShowStore, showStore } from './show.ts'
import { keepStatistics } from './statistics.ts'
import { type TellingStore, tellingStore } from './tellings.ts'

export interface Store
  extends FeedStore,
    LedgerStore,
    ItemStore,
    ArticleStore,
    CaseStore,
    AnewStore,
    CorrectionStore,
    RateStore,
    ShowStore,
    TellingStore,
    DecisionStore,
    CaseListStore {
  readonly path: string
  /** Every check of the database, those that found nothing too; a damaged file ends after the first. */
  check(options?: CheckOptions): readonly CheckResult[]
  /** Makes anew what follows from the rest of the database, and says what; see `repairConnection`. */
  repair(): readonly string[]
  /** The names of all snapshots that rows point to. */
  snapshotHashes(): readonly string[]
  /** All that the work writes, or nothing of it. The work must be synchronous. */
  atomically<T>(work: () => T): T
  /** Rows written since the store was opened. */
  changes(): number
  /** Moves what is in the write-ahead log into the database, as far as readers allow, and closes. */
  close(): void
}

export function toStore(connection: Connection): Store {
  const { path, sqlite } = connection
  const totalChanges = sqlite.prepare<[], number>('select total_changes()').pluck()
  const changesAtOpening = totalChanges.get() ?? 0
  return {
    path,
    ...feedStore(connection),
    ...ledgerStore(connection),
    ...itemStore(connection),
    ...articleStore(connection),
    ...caseStore(connection),
    ...anewStore(connection),
    ...correctionStore(connection),
    ...rateStore(connection),
    ...showStore(connection),
    ...tellingStore(connection),
    ...decisionStore(connection),
    ...caseListStore(connection),
    check: (options) => checkConnection(connection, options),
    repair: () => repairConnection(connection),
    snapshotHashes: () => sqlite.prepare<[], string>('select sha256 from snapshots order by sha256').pluck().all(),
    atomically: (work) => connection.write(work),
    changes: () => (totalChanges.get() ?? 0) - changesAtOpening,
    close: () => {
      if (!sqlite.readonly) keepStatistics(connection)
      sqlite.close()
    },
  }
}
