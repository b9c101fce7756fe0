import Database from 'better-sqlite3'
import { columnChecks, factChecks, type SqlCheck, spanChecks } from './check-facts.ts'
import { checkIntegrity, checkSearch, checkTexts } from './check-file.ts'
import { checkArticleIds, checkIds } from './check-ids.ts'
import { type CheckResult, merge, result } from './check-result.ts'
import { checkDescriptions, checkForeignKeys, checkKeys, checkObjects, derivedTables, openExpected } from './check-schema.ts'
import type { Connection } from './connection.ts'

/** What the store cannot know by itself. */
export interface CheckOptions {
  /** Absent: the ids of articles are not looked at. */
  readonly toArticleId?: (url: string) => string
}

/**
 * Proves what the database promises, row by row: it is whole, every quote stands where it says, every value is one of those allowed.
 * A damaged file ends after the first check.
 */
export function checkConnection({ sqlite }: Connection, { toArticleId }: CheckOptions = {}): readonly CheckResult[] {
  const integrity = attempt('pages of the file', () => checkIntegrity(sqlite))
  if (integrity.remedy === 'restore') return [integrity]
  const expected = openExpected()
  try {
    const run = (check: SqlCheck) => attempt(check.check, () => runSql(sqlite, check))
    return [
      integrity,
      attempt('tables, indexes and views', () => checkObjects(sqlite, expected)),
      attempt('codebook', () => checkDescriptions(sqlite, expected)),
      attempt('natural keys', () => checkKeys(sqlite, expected)),
      attempt('foreign keys', () => checkForeignKeys(sqlite)),
      ...spanChecks.map(run),
      ...factChecks.map(run),
      merge('closed lists and formats', columnChecks(derivedTables(expected)).map(run)),
      attempt('ids are those of what they name', () => checkIds(sqlite)),
      ...(toArticleId === undefined ? [] : [attempt('articles are named by their addresses', () => checkArticleIds(sqlite, toArticleId))]),
      attempt('texts equal their hashes', () => checkTexts(sqlite)),
      attempt('full-text index', () => checkSearch(sqlite)),
    ]
  } finally {
    expected.close()
  }
}

/** A check that cannot run, for want of a table or on a broken page, has found something. */
function attempt(check: string, run: () => CheckResult): CheckResult {
  try {
    return run()
  } catch (error) {
    if (error instanceof Database.SqliteError) return result(check, { checked: 0, wrong: [error.message], remedy: 'restore' })
    throw error
  }
}

function runSql(sqlite: Database.Database, { check, all, wrong, remedy }: SqlCheck): CheckResult {
  const found = sqlite.prepare<[], string | number>(wrong).pluck().all().map(String)
  return result(check, { checked: sqlite.prepare<[], number>(all).pluck().get() ?? 0, wrong: found, remedy })
}
