import Database from 'better-sqlite3'

/** What can be wrong with a database that worked before: exit codes 13, 14 and 1. */
export type FaultReason = 'disk_full' | 'damaged' | 'busy' | 'io'

export interface StoreFault {
  readonly ok: false
  readonly reason: FaultReason
  readonly detail: string
}

/** First match wins; the key is the beginning of SQLite's extended result code. */
const REASONS: readonly (readonly [code: string, reason: FaultReason, advice: string])[] = [
  ['SQLITE_FULL', 'disk_full', 'free some space and run again; nothing half-written is kept'],
  ['SQLITE_IOERR_SHMSIZE', 'disk_full', 'free some space and run again; nothing half-written is kept'],
  ['SQLITE_CORRUPT', 'damaged', 'restore it with `docket restore BACKUP`, or move it away and let the next run begin anew'],
  ['SQLITE_NOTADB', 'damaged', 'restore it with `docket restore BACKUP`, or move it away and let the next run begin anew'],
  ['SQLITE_BUSY', 'busy', 'another program is writing to it or has been reading it for long; close that and run again'],
  ['SQLITE_LOCKED', 'busy', 'another program is writing to it or has been reading it for long; close that and run again'],
  ['SQLITE_READONLY', 'io', 'make the file and its directory writable'],
  ['SQLITE_IOERR', 'io', 'look at the disk it lies on'],
  ['SQLITE_CANTOPEN', 'io', 'see that the directory exists and that this user may write to it'],
  ['SQLITE_PERM', 'io', 'make the file and its directory writable'],
]

/** A throw of SQLite as an expected failure, or undefined for everything that is a bug. */
export function storeFault(error: unknown, path: string): StoreFault | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined
  const known = REASONS.find(([code]) => error.code.startsWith(code))
  if (known === undefined) return undefined
  const [, reason, advice] = known
  return { ok: false, reason, detail: `${path}: ${error.message} (${error.code}); ${advice}` }
}

/** What the file system said instead of SQLite, or undefined for everything that is a bug. */
export function fileFault(error: unknown, path: string): StoreFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { ok: false, reason: 'disk_full', detail: `${path}: the disk is full; free some space and run again` }
  if (['EACCES', 'EPERM', 'EIO', 'EROFS', 'ENOTDIR'].includes(code))
    return { ok: false, reason: 'io', detail: `${path}: ${code}; see that this user may read and write it` }
  return undefined
}
