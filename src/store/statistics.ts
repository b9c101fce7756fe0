import type { Connection } from './connection.ts'
import { storeFault } from './fault.ts'

/** Rows looked at in each index: the shape of a table shows in a few hundred of them. */
const ROWS_LOOKED_AT = 400
/** What SQLite does by itself, for all tables and not only those that this connection has asked. */
const ALL_TABLES = 0x10002

/**
 * Keeps in the file how many rows its tables have, where that has changed by an order of magnitude: without it SQLite guesses which table
 * to begin with, and a question to a large database takes minutes. Whoever opens the file gains by it, with whatever program.
 */
export function keepStatistics({ sqlite, path }: Connection): void {
  try {
    sqlite.pragma(`analysis_limit = ${ROWS_LOOKED_AT}`)
    sqlite.pragma(`optimize = ${ALL_TABLES}`)
  } catch (error) {
    // Nothing is lost without them, and what was stored is stored: a full or damaged disk is told by what needs it.
    if (storeFault(error, path) === undefined) throw error
  }
}
