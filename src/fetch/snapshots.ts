import type { Outcome, Snapshot } from '../types.ts'

/** Why a snapshot could not be kept or had: `disk_full` ends the run (exit 13), `damaged` names the file. */
export type SnapshotReason = 'disk_full' | 'not_writable' | 'missing' | 'damaged' | 'not_readable'

export interface Snapshots {
  /** Keeps the body under its hash; a snapshot that is there already is left as it is. */
  write(snapshot: Pick<Snapshot, 'sha256' | 'body'>): Promise<Outcome<{ readonly path: string }, SnapshotReason>>
  /** The body, when its hash is what its name says. */
  read(sha256: string): Promise<Outcome<Uint8Array, SnapshotReason>>
}

export function openSnapshots(dir: string): Snapshots {
  throw new Error(`snapshots in ${dir}: written next`)
}
