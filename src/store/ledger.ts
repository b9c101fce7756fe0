import type { FetchKind, RunOutcome } from '../../schema/values.ts'
import type { Snapshot } from '../types.ts'

/** A snapshot as the database knows it: the bytes themselves lie in a file named by the hash. */
export type SnapshotRecord = Omit<Snapshot, 'body'> & { readonly bytes: number }

export interface RunCounts {
  readonly feedsPolled: number
  readonly feedsFailed: number
  readonly itemsNew: number
  readonly articlesStored: number
  readonly articlesFailed: number
}

/** One request: `reason` is absent where it succeeded. */
export interface FetchRecord {
  readonly run: number
  readonly kind: FetchKind
  readonly url: string
  readonly feed?: string
  readonly at: string
  readonly ms: number
  readonly status?: number
  readonly reason?: string
  readonly detail?: string
  readonly bytes?: number
  readonly snapshot?: SnapshotRecord
}

export interface LedgerStore {
  /** Opens a run and closes as `interrupted` any that a crash left open. Returns the run's number. */
  startRun(run: { readonly command: string; readonly version: string; readonly at: string }): number
  finishRun(run: RunCounts & { readonly run: number; readonly at: string; readonly outcome: RunOutcome }): void
  recordFetch(fetch: FetchRecord): void
}
