import Database from 'better-sqlite3'
import type { Outcome } from '../types.ts'
import { type FaultReason, storeFault } from './fault.ts'
import { findPathFault, type PathReason } from './path.ts'
import { createPrivately } from './private-file.ts'

export interface RunLock {
  release(): void
}

/**
 * Takes the run lock of a database, or says at once that another run holds it. The lock is SQLite's own exclusive lock on a second, empty
 * file: the system frees it when the process dies, however it dies, so there is nothing stale to clean up.
 */
export function takeLock(database: string): Outcome<RunLock, 'locked' | FaultReason | PathReason> {
  const nowhere = findPathFault(database)
  if (nowhere) return nowhere
  const path = `${database}.lock`
  let file: Database.Database | undefined
  try {
    createPrivately(path)
    file = new Database(path, { timeout: 0 })
    file.exec('BEGIN EXCLUSIVE')
    const held = file
    return { ok: true, value: { release: () => held.close() } }
  } catch (error) {
    file?.close()
    const fault = storeFault(error, path)
    if (fault === undefined) throw error
    if (fault.reason !== 'busy') return fault
    return { ok: false, reason: 'locked', detail: `${database}: another run is at work; it holds ${path} until it ends` }
  }
}
