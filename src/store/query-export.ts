import { views } from '../../schema/views.ts'
import { connectReadonly } from './connection.ts'

/** What one export reads: all of it as the database was when the first row was read, whatever a run writes meanwhile. */
export interface ExportReader {
  /** Rows of a table or view in the order of its key, article by article where each row is of one. */
  rows(source: ExportSource): Iterable<readonly ExportCell[]>
  /** Columns of the primary key of a table. */
  primaryKey(table: string): readonly string[]
  /** The newest instant at which anything was stored; absent in an empty database. */
  newest(): string | undefined
  publishers(): readonly { readonly publisher: string; readonly url: string }[]
  close(): void
}

export type ExportCell = string | number | null

export interface ExportSource {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
  /** Read article by article by the column article_id: a view over all articles at once would have to be sorted. */
  readonly byArticle: boolean
}

export function openExportReader(path: string): ExportReader {
  const { sqlite } = connectReadonly(path)
  // The views of this program, whatever version of it wrote those of the database: the codebook describes them.
  for (const [name, select] of Object.entries(views)) sqlite.exec(`CREATE TEMP VIEW "${name}" AS ${select}`)
  sqlite.exec('BEGIN')
  const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

  function* rows({ name, columns, key, byArticle }: ExportSource): Iterable<readonly ExportCell[]> {
    const select = `SELECT ${list(columns)} FROM "${name}"`
    if (!byArticle) {
      yield* sqlite
        .prepare<[], ExportCell[]>(`${select} ORDER BY ${list(key)}`)
        .raw()
        .iterate()
      return
    }
    const ofArticle = sqlite.prepare<[string], ExportCell[]>(`${select} WHERE article_id = ? ORDER BY ${list(key)}`).raw()
    for (const article of sqlite.prepare<[], string>('SELECT id FROM articles ORDER BY id').pluck().iterate()) yield* ofArticle.all(article)
  }

  return {
    rows,
    primaryKey: (table) =>
      sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table),
    newest: () =>
      sqlite
        .prepare<[], string | null>(
          `SELECT max(at) FROM (SELECT max(started_at) AS at FROM runs UNION ALL SELECT max(finished_at) FROM runs
             UNION ALL SELECT max(at) FROM extractions UNION ALL SELECT max(stored_at) FROM articles UNION ALL SELECT max(revised_at) FROM articles
             UNION ALL SELECT max(at) FROM corrections UNION ALL SELECT max(undone_at) FROM corrections)`,
        )
        .pluck()
        .get() ?? undefined,
    publishers: () =>
      sqlite
        .prepare<[], { publisher: string; url: string }>(
          'SELECT publisher, min(url) AS url FROM feeds GROUP BY publisher ORDER BY publisher',
        )
        .all(),
    close: () => sqlite.close(),
  }
}
