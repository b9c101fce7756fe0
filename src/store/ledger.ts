import { eq, isNull } from '../../schema/drizzle.ts'
import { fetches, runs, snapshots } from '../../schema/sqlite-tables.ts'
import type { FetchKind, RunOutcome } from '../../schema/values.ts'
import type { Snapshot } from '../types.ts'
import type { Connection } from './connection.ts'
import { prepareUpsert } from './upsert.ts'

/** A snapshot as the database knows it: the bytes themselves lie in a file named by the hash. */
export type SnapshotRecord = Omit<Snapshot, 'body'> & { readonly bytes: number }

export interface RunCounts {
  readonly feedsPolled: number
  readonly feedsFailed: number
  readonly itemsNew: number
  readonly articlesStored: number
  readonly articlesSkipped: number
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
  /** Whether a crash left a run open: what it did at its end may be missing. */
  hasOpenRun(): boolean
  finishRun(run: RunCounts & { readonly run: number; readonly at: string; readonly outcome: RunOutcome }): void
  recordFetch(fetch: FetchRecord): void
  /** For a page that came otherwise than by a request. */
  recordSnapshot(snapshot: SnapshotRecord): void
}

export function ledgerStore(connection: Connection): LedgerStore {
  const { db, write } = connection
  const saveSnapshot = prepareSnapshots(connection)

  return {
    startRun: ({ command, version, at }) =>
      write(() => {
        db.update(runs).set({ outcome: 'interrupted', finishedAt: at }).where(isNull(runs.finishedAt)).run()
        return db.insert(runs).values({ command, version, startedAt: at }).returning({ id: runs.id }).get().id
      }),

    hasOpenRun: () => db.select({ id: runs.id }).from(runs).where(isNull(runs.finishedAt)).limit(1).get() !== undefined,

    finishRun: ({ run, at, outcome, feedsPolled, feedsFailed, itemsNew, articlesStored, articlesSkipped, articlesFailed }) =>
      write(() => {
        db.update(runs)
          .set({ outcome, finishedAt: at, feedsPolled, feedsFailed, itemsNew, articlesStored, articlesSkipped, articlesFailed })
          .where(eq(runs.id, run))
          .run()
      }),

    recordFetch: ({ run, feed, snapshot, ...request }) =>
      write(() => {
        if (snapshot) saveSnapshot(snapshot)
        db.insert(fetches)
          .values({ ...request, runId: run, feedId: feed, snapshotSha256: snapshot?.sha256 })
          .run()
      }),

    recordSnapshot: (snapshot) => write(() => void saveSnapshot(snapshot)),
  }
}

/** The first sighting of some bytes is kept. */
export function prepareSnapshots(connection: Connection): (snapshot: SnapshotRecord) => number {
  return prepareUpsert(connection, snapshots, { key: ['sha256'], keep: ['url', 'finalUrl', 'fetchedAt', 'contentType', 'bytes'] })
}
