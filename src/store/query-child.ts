/** Runs one query for query.ts and writes its answer line by line. A process of its own, to be killed at any time. */
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { QueryEnd, QueryLine, QueryRequest, QueryValue } from './query.ts'
import { explainSqlError, type KnownTables, whatInstead } from './query-hints.ts'

const BATCH_LENGTH = 64 * 1024
/** Of one value: a blob is written as twice as many characters. */
const MAX_BLOB_BYTES = 16 * 1024 * 1024

// The parent of this process wrote the request.
const request = JSON.parse(await text(process.stdin)) as QueryRequest
const watch = new Worker(new URL(import.meta.url.replace(/query-child\.(\w+)$/u, 'query-watch.$1')), { workerData: request.asker })
watch.unref()
let batch = ''
await say(await answer(request))
await flush()

async function answer({ path, sql, maxRows = Number.POSITIVE_INFINITY }: QueryRequest): Promise<QueryEnd> {
  const opened = open(path)
  if (!opened.ok) return opened
  try {
    if (withoutComments(sql) === '') return { ok: false, reason: 'bad_sql', detail: 'there is no statement in it' }
    const statement = opened.value.prepare<[], unknown[]>(sql)
    if (!isQuestion(statement, sql)) return { ok: false, reason: 'not_readonly', detail: whatInstead(withoutComments(sql)) }
    await say({ columns: statement.columns().map(({ name }) => name) })
    let count = 0
    for (const values of statement.raw().safeIntegers().iterate()) {
      if (count === maxRows) return { ok: true, value: { truncated: true } }
      count++
      await say(values.map(toValue))
    }
    return { ok: true, value: { truncated: false } }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'not_readonly', detail: 'only one statement is run at a time' }
    if (error instanceof TypeError || error instanceof Database.SqliteError)
      return { ok: false, reason: 'bad_sql', detail: explainSqlError(error.message, sql, knownTables(opened.value)) }
    throw error
  }
}

function open(
  path: string,
): { readonly ok: true; readonly value: Database.Database } | { readonly ok: false; readonly reason: 'io'; readonly detail: string } {
  try {
    const sqlite = new Database(path, { readonly: true, fileMustExist: true })
    // A sort that does not fit into memory must not fill the disk.
    sqlite.pragma('temp_store = MEMORY')
    return { ok: true, value: sqlite }
  } catch (error) {
    if (error instanceof Error) return { ok: false, reason: 'io', detail: `${path}: ${error.message}` }
    throw error
  }
}

/**
 * A connection that cannot write still runs ATTACH, and PRAGMA that changes the connection; SQLite calls both read-only. So the statement
 * must also return rows, and begin like a question.
 */
function isQuestion(statement: Database.Statement, sql: string): boolean {
  return statement.readonly && statement.reader && /^(?:select|values|with|explain)\b/iu.test(withoutComments(sql))
}

/** From the first word on. */
function withoutComments(sql: string): string {
  return sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*(?:(?!\*\/)[\s\S])*\*\/)+/u, '')
}

/** Waits where the reader is slower than SQLite, so that an answer of any length needs little memory. */
async function say(line: QueryLine): Promise<void> {
  batch += `${JSON.stringify(line)}\n`
  if (batch.length > BATCH_LENGTH) await flush()
}

async function flush(): Promise<void> {
  const written = process.stdout.write(batch)
  batch = ''
  if (!written) await once(process.stdout, 'drain')
}

function toValue(value: unknown): QueryValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (Buffer.isBuffer(value)) return value.length > MAX_BLOB_BYTES ? `x'…' (${value.length} bytes)` : `x'${value.toString('hex')}'`
  throw new TypeError(`SQLite gave a value of type ${typeof value}`)
}

/** Tables and views with their columns, for the hints of an error. */
function knownTables(sqlite: Database.Database): KnownTables {
  const rows = sqlite
    .prepare<[], [string, string]>(
      `SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
       WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND s.name NOT LIKE 'articles\\_fts\\_%' ESCAPE '\\'`,
    )
    .raw()
    .all()
  return new Map([...Map.groupBy(rows, ([table]) => table)].map(([table, columns]) => [table, columns.map(([, column]) => column)]))
}
