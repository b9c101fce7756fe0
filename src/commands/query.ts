import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type QueryResult, type QueryValue, runQuery } from '../store/query.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { toTable } from './table.ts'

interface Options {
  readonly db: string
  readonly json?: true
  readonly timeout: string
  readonly rows: string
}

export const queryCommand: Command = {
  example: 'docket query "SELECT type, count(*) FROM v_events GROUP BY type"',
  define(parser, context, act) {
    parser
      .argument('<sql>', 'one statement that only reads; "docket query \'SELECT * FROM codebook\'" lists tables and columns')
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print one object a line')
      .option('--timeout <seconds>', 'stop the query after so long', '30')
      .option('--rows <count>', 'print so many rows at most', '1000')
      .action(act((sql: string, options: Options) => withDatabase(options.db, context, () => query(sql, options, context))))
  },
}

const LONGEST_MS = 24 * 3_600_000

async function query(sql: string, { db, json, timeout, rows }: Options, context: Context): Promise<ExitCode> {
  const limits = { timeoutMs: Number(timeout) * 1000, maxRows: Number(rows) }
  if (!(limits.timeoutMs >= 1 && limits.timeoutMs <= LONGEST_MS) || !(Number.isSafeInteger(limits.maxRows) && limits.maxRows > 0)) {
    complain(context, `--timeout takes seconds up to a day and --rows a whole number, not "${timeout}" and "${rows}"`)
    return exitCodes.wrongUse
  }
  const answer = await runQuery(db, sql, limits)
  if (!answer.ok) {
    complain(context, `the query was not answered (${answer.reason}): ${answer.detail}`)
    return answer.reason === 'not_readonly' || answer.reason === 'bad_sql' ? exitCodes.wrongUse : exitCodes.failed
  }
  context.console.stdout.write(json === true ? asLines(answer.value) : asTable(answer.value, context))
  if (answer.value.truncated) complain(context, `there are more rows than the ${answer.value.rows.length} shown; --rows raises the limit`)
  return exitCodes.done
}

function asLines({ columns: given, rows }: QueryResult): string {
  const columns = withUniqueNames(given)
  return rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))}\n`).join('')
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

function asTable({ columns, rows }: QueryResult, { console }: Context): string {
  const width = Math.max(12, Math.floor((console.stdout.columns || 140) / Math.max(1, columns.length)) - 2)
  const isNumeric = (index: number): boolean =>
    rows.length > 0 && rows.every((row) => typeof row[index] === 'number' || row[index] === null)
  const table = toTable(
    columns.map((title, index) => ({ title, width, ...(isNumeric(index) && { align: 'right' as const }) })),
    rows.map((row) => row.map(toCell)),
  )
  return `${table}\n`
}

function toCell(value: QueryValue): string {
  return value === null ? '' : String(value)
}
