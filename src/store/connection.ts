import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { drizzle } from '../../schema/drizzle.ts'
import { createPrivately } from './private-file.ts'

export interface Connection {
  readonly path: string
  readonly sqlite: Database.Database
  readonly db: BetterSQLite3Database
  /** Runs the work in one transaction; within another it is part of that. The work must be synchronous: an async function would be committed before it has written. */
  write<T>(work: () => T): T
}

const MB = 1024 * 1024
const BUSY_MS = 5_000
const PAGES_BETWEEN_CHECKPOINTS = 1_000

export interface WalLimits {
  /** Above this the log is emptied as soon as no reader needs it, in bytes. */
  readonly soft: number
  /** Above this nothing is written until a reader lets go, in bytes. */
  readonly hard: number
}

const WAL_LIMITS: WalLimits = { soft: 32 * MB, hard: 240 * MB }

/**
 * Opens for writing: WAL, so that readers never wait. With synchronous = NORMAL a commit survives kill -9; a power failure may take the
 * last commits, never one without those after it, so the items they settled are pending again and the next run does them over.
 */
export function connect(path: string, limits: WalLimits = WAL_LIMITS): Connection {
  createPrivately(path)
  const sqlite = new Database(path, { timeout: BUSY_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma(`wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`)
    sqlite.pragma(`journal_size_limit = ${limits.soft}`)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return {
    path,
    sqlite,
    db: drizzle(sqlite),
    write: (work) => {
      if (!sqlite.inTransaction) boundWal(sqlite, path, limits)
      return sqlite.transaction(work).immediate()
    },
  }
}

/** Opens for reading only; a write throws. */
export function connectReadonly(path: string): Connection {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS })
  return { path, sqlite, db: drizzle(sqlite), write: (work) => work() }
}

/**
 * A reader that holds an old snapshot for long keeps the log from being emptied. The writer goes on until the log is as large as can be
 * borne, and then stops in good order rather than fill the disk.
 */
function boundWal(sqlite: Database.Database, path: string, { soft, hard }: WalLimits): void {
  if (walBytes(path) < soft) return
  sqlite.pragma('busy_timeout = 0')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.pragma(`busy_timeout = ${BUSY_MS}`)
  if (walBytes(path) < hard) return
  throw new Database.SqliteError('a reader has held the database for so long that its log has reached its limit', 'SQLITE_BUSY_SNAPSHOT')
}

function walBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
}
