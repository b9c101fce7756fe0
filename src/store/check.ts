import Database from 'better-sqlite3'
import { columnChecks, factChecks, type SqlCheck, spanChecks } from './check-facts.ts'
import { checkCodebook, checkForeignKeys, checkIntegrity, checkSearch, checkTexts, checkViews } from './check-file.ts'
import { type CheckResult, merge, result } from './check-result.ts'
import type { Connection } from './connection.ts'

/**
 * Proves what the database promises, row by row: it is whole, every quote stands where it says, every value is one of those allowed.
 * A damaged file ends after the first check.
 */
export function checkConnection({ sqlite }: Connection): readonly CheckResult[] {
  const integrity = attempt('pages of the file', () => checkIntegrity(sqlite))
  if (integrity.wrong > 0) return [integrity]
  const run = (check: SqlCheck) => attempt(check.check, () => runSql(sqlite, check))
  return [
    integrity,
    attempt('foreign keys', () => checkForeignKeys(sqlite)),
    ...spanChecks.map(run),
    ...factChecks.map(run),
    merge('closed lists and formats', columnChecks.map(run)),
    attempt('texts equal their hashes', () => checkTexts(sqlite)),
    attempt('codebook', () => checkCodebook(sqlite)),
    attempt('views', () => checkViews(sqlite)),
    attempt('full-text index', () => checkSearch(sqlite)),
  ]
}

/** A check that cannot run, for want of a table or on a broken page, has found something. */
function attempt(check: string, run: () => CheckResult): CheckResult {
  try {
    return run()
  } catch (error) {
    if (error instanceof Database.SqliteError) return result(check, 0, [error.message])
    throw error
  }
}

function runSql(sqlite: Database.Database, { check, all, wrong }: SqlCheck): CheckResult {
  const found = sqlite.prepare<[], string | number>(wrong).pluck().all().map(String)
  return result(check, sqlite.prepare<[], number>(all).pluck().get() ?? 0, found)
}
