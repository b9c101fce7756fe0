/** Runs one query for query.ts and writes one answer. A process of its own, to be killed at any time. */
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { QueryAnswer, QueryRequest, QueryResult, QueryValue } from './query.ts'

const MAX_BYTES = 32 * 1024 * 1024

// The parent of this process wrote the request.
const request = JSON.parse(await text(process.stdin)) as QueryRequest
const watch = new Worker(new URL(import.meta.url.replace(/query-child\.(\w+)$/u, 'query-watch.$1')), { workerData: request.asker })
watch.unref()
process.stdout.write(JSON.stringify(answer(request)))

function answer({ path, sql, maxRows }: QueryRequest): QueryAnswer {
  const opened = open(path)
  if (!opened.ok) return opened
  try {
    if (withoutComments(sql) === '') return { ok: false, reason: 'bad_sql', detail: 'there is no statement in it' }
    const statement = opened.value.prepare<[], unknown[]>(sql)
    if (!isQuestion(statement, sql)) {
      return { ok: false, reason: 'not_readonly', detail: 'only one statement that reads is run: SELECT, VALUES, WITH or EXPLAIN' }
    }
    return { ok: true, value: collect(statement.raw().safeIntegers(), maxRows) }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'not_readonly', detail: 'only one statement is run at a time' }
    if (error instanceof TypeError || error instanceof Database.SqliteError) return { ok: false, reason: 'bad_sql', detail: error.message }
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

function collect(statement: Database.Statement<[], unknown[]>, maxRows: number): QueryResult {
  const columns = statement.columns().map(({ name }) => name)
  const rows: QueryValue[][] = []
  let bytes = 0
  for (const values of statement.iterate()) {
    const row = values.map(toValue)
    bytes += row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0)
    if (rows.length === maxRows || bytes > MAX_BYTES) return { columns, rows, truncated: true }
    rows.push(row)
  }
  return { columns, rows, truncated: false }
}

function toValue(value: unknown): QueryValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (Buffer.isBuffer(value)) return value.length > MAX_BYTES / 2 ? `x'…' (${value.length} bytes)` : `x'${value.toString('hex')}'`
  throw new TypeError(`SQLite gave a value of type ${typeof value}`)
}
