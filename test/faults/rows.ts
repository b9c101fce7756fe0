import Database from 'better-sqlite3'

/** Rows of a query as arrays, for what no command shows. */
export function rows(database: string, sql: string): unknown[][] {
  const sqlite = new Database(database, { readonly: true })
  try {
    return sqlite.prepare<[], unknown[]>(sql).raw().all()
  } finally {
    sqlite.close()
  }
}
