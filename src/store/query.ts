import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '../types.ts'
import { residentBytes } from './resident.ts'

export interface QueryLimits {
  readonly timeoutMs: number
  readonly maxRows: number
}

/** Integers beyond 2^53 and the bytes of a blob come as text: "9007199254740993", "x'00ff'". */
export type QueryValue = string | number | null

export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly QueryValue[])[]
  /** There were more rows or more bytes than asked for. */
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

/** What goes to the child and comes back, one JSON text each way. */
export interface QueryRequest {
  /** Id of the process that asks. */
  readonly asker: number
  readonly path: string
  readonly sql: string
  readonly maxRows: number
}
export type QueryAnswer = Outcome<QueryResult, QueryReason>

const MEMORY_BYTES = 512 * 1024 * 1024
const WATCH_MS = 50

/**
 * Runs one SELECT of an untrusted hand against a database that it cannot change. It runs in a child process, since nothing inside a
 * process can stop SQLite in the middle of a step; at the time limit the child is killed.
 */
export function runQuery(path: string, sql: string, { timeoutMs, maxRows }: QueryLimits): Promise<QueryAnswer> {
  const { promise, resolve } = Promise.withResolvers<QueryAnswer>()
  const child = spawn(process.execPath, [childScript(), path], { stdio: ['pipe', 'pipe', 'pipe'], env: {} })
  const output: Buffer[] = []
  const errors: Buffer[] = []
  const end = (answer: QueryAnswer) => {
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

  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  child.on('error', (error) => end(refuse('io', `the query process did not start: ${error.message}`)))
  child.stdin.on('error', () => undefined)
  child.on('close', (code) => {
    // The child is this program's own: it ends well with one answer written, or dies without.
    if (code === 0) end(JSON.parse(Buffer.concat(output).toString('utf8')) as QueryAnswer)
    else
      end(
        refuse(
          'too_large',
          `the query process died: ${Buffer.concat(errors).toString('utf8').slice(0, 300).trim() || 'killed from outside'}`,
        ),
      )
  })
  child.stdin.end(JSON.stringify({ asker: process.pid, path, sql, maxRows } satisfies QueryRequest))
  return promise
}

function refuse(reason: QueryReason, detail: string): QueryAnswer {
  return { ok: false, reason, detail }
}

/** The script beside this one, as source or as built. */
function childScript(): string {
  return fileURLToPath(import.meta.url.replace(/query\.(\w+)$/u, 'query-child.$1'))
}
