/** A database as text that is equal whenever the stored facts are equal, whatever the order they came in. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/** What depends on when and how often the program ran, not on what was published. */
const LEDGER = ['runs', 'fetches', 'codebook', 'articles_fts']
const TIMES =
  /^(seq|stored_at|revised_at|at|first_run_id|first_seen_at|edited_at|fetched_at|next_due_at|last_\w+_at|next_attempt_at|attempts)$/u

/** The facts of a database, without ledger and times: an interrupted run that was resumed has the same as an undisturbed one. */
export function dumpFacts(path: string): string {
  return dump(
    path,
    (table) => !LEDGER.some((name) => table.startsWith(name)),
    (column) => !TIMES.test(column),
  )
}

/** Every row of every table but the ledger's, times included: equal only if nothing at all was written. */
export function dumpAll(path: string): string {
  return dump(
    path,
    (table) => !table.startsWith('articles_fts'),
    () => true,
  )
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function dump(path: string, keepTable: (name: string) => boolean, keepColumn: (name: string) => boolean): string {
  const db = new Database(path, { readonly: true })
  try {
    const tables = db
      .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
      .pluck()
      .all()
    return tables
      .filter(keepTable)
      .map((table) => {
        const columns = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table).filter(keepColumn)
        const list = columns.map((name) => `"${name}"`).join(', ')
        const rows = db.prepare<[], unknown[]>(`select ${list} from "${table}" order by ${list}`).raw().all()
        return [`# ${table} (${list})`, ...rows.map((row) => JSON.stringify(row))].join('\n')
      })
      .join('\n')
  } finally {
    db.close()
  }
}
