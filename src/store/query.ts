import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '../types.ts'
import { lineReader } from './lines.ts'
import { residentBytes } from './resident.ts'

export interface QueryLimits {
  readonly timeoutMs: number
  /** Absent: all rows there are. */
  readonly maxRows?: number
}

/** Integers beyond 2^53 and the bytes of a blob come as text: "9007199254740993", "x'00ff'". */
export type QueryValue = string | number | null
export type QueryRow = readonly QueryValue[]

export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly QueryRow[]
  /** There were more rows than asked for. */
  readonly truncated: boolean
}

export type QueryReason =
  /** Not one statement that only reads. */
  | 'not_readonly'
  /** SQLite does not understand it, or it failed on a value. */
  | 'bad_sql'
  | 'timeout'
  /** It needed more memory than a query may have. */
  | 'too_large'
  /** The database is missing or cannot be read. */
  | 'io'

/** Gets the answer as it comes: the names of the columns first, then each row. */
export interface QuerySink {
  columns(names: readonly string[]): void
  row(row: QueryRow): void
}

/** What goes to the child. */
export interface QueryRequest {
  /** Id of the process that asks. */
  readonly asker: number
  readonly path: string
  readonly sql: string
  readonly maxRows?: number
}

/** What comes back, one JSON text a line: columns, rows, and an end; or a refusal at any point. */
export type QueryLine = QueryRow | { readonly columns: readonly string[] } | QueryEnd
export type QueryEnd = Outcome<{ readonly truncated: boolean }, QueryReason>

const MEMORY_BYTES = 512 * 1024 * 1024
const WATCH_MS = 50

/** Like streamQuery, with all rows at once: for answers that are known to be small. */
export async function runQuery(path: string, sql: string, limits: QueryLimits): Promise<Outcome<QueryResult, QueryReason>> {
  let columns: readonly string[] = []
  const rows: QueryRow[] = []
  const end = await streamQuery(path, sql, limits, {
    columns: (names) => {
      columns = names
    },
    row: (row) => rows.push(row),
  })
  return end.ok ? { ok: true, value: { columns, rows, truncated: end.value.truncated } } : end
}

/**
 * Runs one SELECT of an untrusted hand against a database that it cannot change. It runs in a child process, since nothing inside a
 * process can stop SQLite in the middle of a step; at the time limit the child is killed. Rows are handed on as they come.
 */
export function streamQuery(path: string, sql: string, { timeoutMs, maxRows }: QueryLimits, sink: QuerySink): Promise<QueryEnd> {
  const { promise, resolve } = Promise.withResolvers<QueryEnd>()
  const child = spawn(process.execPath, [childScript(), path], { stdio: ['pipe', 'pipe', 'pipe'], env: {} })
  const errors: Buffer[] = []
  let ended = false
  const end = (answer: QueryEnd) => {
    ended = true
    clearTimeout(timer)
    clearInterval(watch)
    child.kill('SIGKILL')
    resolve(answer)
  }
  const timer = setTimeout(
    () => end(refuse('timeout', `stopped after ${timeoutMs / 1000} s; add a LIMIT or a WHERE, or allow more time`)),
    timeoutMs,
  )
  const watch = setInterval(() => {
    if (residentBytes(child.pid) > MEMORY_BYTES) end(refuse('too_large', 'stopped: it needs more memory than a query may have'))
  }, WATCH_MS)

  const read = lineReader((text) => {
    if (ended) return
    // The child is this program's own.
    const line = JSON.parse(text) as QueryLine
    if ('ok' in line) end(line)
    else if ('columns' in line) sink.columns(line.columns)
    else sink.row(line)
  })
  child.stdout.setEncoding('utf8').on('data', read)
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  child.on('error', (error) => end(refuse('io', `the query process did not start: ${error.message}`)))
  child.stdin.on('error', () => undefined)
  child.on('close', () => {
    const why = Buffer.concat(errors).toString('utf8').slice(0, 300).trim()
    if (!ended) end(refuse('too_large', `the query process died: ${why || 'killed from outside'}`))
  })
  child.stdin.end(JSON.stringify({ asker: process.pid, path, sql, ...(maxRows !== undefined && { maxRows }) } satisfies QueryRequest))
  return promise
}

function refuse(reason: QueryReason, detail: string): QueryEnd {
  return { ok: false, reason, detail }
}

/** The script beside this one, as source or as built. */
function childScript(): string {
  return fileURLToPath(import.meta.url.replace(/query\.(\w+)$/u, 'query-child.$1'))
}
