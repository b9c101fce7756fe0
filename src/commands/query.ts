import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { toCsvLine } from '../export/csv.ts'
import { type QueryLimits, type QueryRow, type QuerySink, streamQuery } from '../store/query.ts'
import type { Outcome } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { type Column, toTable } from './table.ts'

/** What may be said of how a query is answered; --file is for SQL that is not given. */
export interface QueryOptions {
  readonly db: string
  readonly file?: string
  readonly format?: string
  readonly json?: true
  readonly timeout: string
  readonly rows?: string
}

export const queryCommand: Command = {
  example: 'docket query "SELECT type, count(*) FROM v_events GROUP BY type"',
  define(parser, context, act) {
    parser
      .argument('[sql]', 'one statement that only reads; "docket query \'SELECT * FROM codebook\'" lists tables and columns')
      .option('--file <file>', 'read the SQL from a file; - for standard input')
      .option('--db <file>', 'the database', context.config.database)
      .option('--format <format>', 'table, csv (RFC 4180), json (one array) or jsonl (one object a line)')
      .option('--json', 'print one object a line, as --format jsonl does')
      .option('--timeout <seconds>', 'stop the query after so long', '30')
      .option('--rows <count>', `print so many rows at most; absent: ${TABLE_ROWS} in a table, all in the other formats`)
      .action(
        act((sql: string | undefined, options: QueryOptions) => withDatabase(options.db, context, () => query(sql, options, context))),
      )
  },
}

const TABLE_ROWS = 1000
const LONGEST_MS = 24 * 3_600_000

/** Writes the answer as it comes, but for the table, whose widths are known at the end. */
type Format = (context: Context) => QuerySink & { end(): void }

const FORMATS: Readonly<Record<string, Format>> = { table: asTable, csv: asCsv, json: asJson, jsonl: asJsonLines }

/** Answers one SELECT in the format that was asked for. */
export async function query(given: string | undefined, options: QueryOptions, context: Context): Promise<ExitCode> {
  const wrongUse = (message: string): ExitCode => {
    complain(context, message)
    return exitCodes.wrongUse
  }
  const sql = await readSql(given, options, context)
  if (!sql.ok) return wrongUse(sql.detail)
  const name = options.format ?? (options.json === true ? 'jsonl' : 'table')
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (format === undefined) return wrongUse(`--format takes table, csv, json or jsonl, not "${name}"`)
  const limits = readLimits(options, name)
  if (!limits.ok) return wrongUse(limits.detail)

  const sink = format(context)
  let rows = 0
  const answer = await streamQuery(options.db, sql.value, limits.value, {
    columns: sink.columns,
    row: (row) => {
      rows++
      sink.row(row)
    },
  })
  if (!answer.ok) {
    complain(context, `the query was not answered (${answer.reason}): ${answer.detail}`)
    return answer.reason === 'not_readonly' || answer.reason === 'bad_sql' ? exitCodes.wrongUse : exitCodes.failed
  }
  sink.end()
  if (answer.value.truncated) complain(context, `there are more rows than the ${rows} shown; --rows raises the limit`)
  return exitCodes.done
}

async function readSql(given: string | undefined, { file }: QueryOptions, { console }: Context): Promise<Outcome<string>> {
  if ((given === undefined) === (file === undefined))
    return { ok: false, reason: 'no_sql', detail: 'give the SQL as an argument, or its file with --file' }
  if (file === undefined) return { ok: true, value: given ?? '' }
  try {
    return { ok: true, value: file === '-' ? await text(console.stdin) : readFileSync(file, 'utf8') }
  } catch (error) {
    return { ok: false, reason: 'io', detail: `cannot read ${file}: ${error instanceof Error ? error.message : error}` }
  }
}

function readLimits({ timeout, rows }: QueryOptions, format: string): Outcome<QueryLimits> {
  const timeoutMs = Number(timeout) * 1000
  if (!(timeoutMs >= 1 && timeoutMs <= LONGEST_MS))
    return { ok: false, reason: 'wrong_use', detail: `--timeout takes seconds up to a day, not "${timeout}"` }
  const maxRows = rows === undefined ? undefined : Number(rows)
  if (maxRows !== undefined && !(Number.isSafeInteger(maxRows) && maxRows > 0))
    return { ok: false, reason: 'wrong_use', detail: `--rows takes a whole number, not "${rows}"` }
  if (maxRows !== undefined) return { ok: true, value: { timeoutMs, maxRows } }
  return { ok: true, value: { timeoutMs, ...(format === 'table' && { maxRows: TABLE_ROWS }) } }
}

function asTable({ console }: Context): ReturnType<Format> {
  let titles: readonly string[] = []
  const rows: QueryRow[] = []
  const toColumn = (title: string, index: number): Column => {
    const width = Math.max(12, Math.floor((console.stdout.columns || 140) / Math.max(1, titles.length)) - 2)
    const isNumeric = rows.length > 0 && rows.every((row) => typeof row[index] === 'number' || row[index] === null)
    return { title, width, ...(isNumeric && { align: 'right' }) }
  }
  return {
    columns: (names) => {
      titles = names
    },
    row: (row) => void rows.push(row),
    end: () => {
      const cells = rows.map((row) => row.map((value) => (value === null ? '' : String(value))))
      console.stdout.write(`${toTable(titles.map(toColumn), cells)}\n`)
    },
  }
}

function asCsv({ console }: Context): ReturnType<Format> {
  return {
    columns: (names) => void console.stdout.write(toCsvLine(names)),
    row: (row) => void console.stdout.write(toCsvLine(row)),
    end: () => undefined,
  }
}

function asJsonLines({ console }: Context): ReturnType<Format> {
  return { ...asObjects((object) => console.stdout.write(`${object}\n`)), end: () => undefined }
}

function asJson({ console }: Context): ReturnType<Format> {
  let before = '[\n  '
  return {
    ...asObjects((object) => {
      console.stdout.write(`${before}${object}`)
      before = ',\n  '
    }),
    end: () => void console.stdout.write(before.startsWith('[') ? '[]\n' : '\n]\n'),
  }
}

function asObjects(write: (object: string) => void): QuerySink {
  let columns: readonly string[] = []
  return {
    columns: (names) => {
      columns = withUniqueNames(names)
    },
    row: (row) => write(JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))),
  }
}

/** `id`, `id` → `id`, `id_2`: an object has one value a name. */
function withUniqueNames(columns: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return columns.map((column) => {
    let name = column
    for (let count = 2; taken.has(name); count++) name = `${column}_${count}`
    taken.add(name)
    return name
  })
}
