/** Loaded before the program where no small disk can be mounted: every database may have so many pages, and one more is SQLITE_FULL, from SQLite itself. */
import Database from 'better-sqlite3'

const pages = Number(process.env.PAGES_AT_MOST)
const pragma = Database.prototype.pragma
Database.prototype.pragma = function limited(this: Database.Database, source: string, options?: Database.PragmaOptions) {
  const answer = pragma.call(this, source, options)
  if (source === 'journal_mode = WAL') pragma.call(this, `max_page_count = ${pages}`)
  return answer
}
