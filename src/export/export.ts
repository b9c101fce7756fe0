import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type ExportReader, openExportReader } from '../store/query-export.ts'
import { toCodebookPage } from './codebook-page.ts'
import { type Resource, toDataPackage } from './data-package.ts'
import { toDatasetteMetadata } from './datasette.ts'
import { writeDelta } from './delta.ts'
import { writeOutput } from './output.ts'
import { toReadme } from './readme.ts'
import { type Format, openSink } from './sink.ts'
import { type ExportTable, exportTables } from './tables.ts'
import { openVersions, type VersionEntry, type Versions } from './versions.ts'

export interface ExportOptions {
  readonly database: string
  /** Holds the versions. */
  readonly folder: string
  /** Spreadsheet files too. */
  readonly excel: boolean
  /** The texts of the articles too. */
  readonly texts: boolean
  readonly licence: string
  readonly signal: AbortSignal
  /** Told of each table when it is written. */
  readonly report: (table: { readonly table: string; readonly rows: number }) => void
}

export type ExportResult =
  | { readonly done: 'published'; readonly entry: VersionEntry }
  /** The data are those of the latest version: nothing was written. */
  | { readonly done: 'unchanged'; readonly entry: VersionEntry }
  | { readonly done: 'interrupted' }

/** Writes the database as it is now as a new version. The same database gives the same bytes. Throws as `fs` does, and leaves nothing half done. */
export async function exportDatabase(options: ExportOptions): Promise<ExportResult> {
  const versions = openVersions(options.folder)
  const reader = openExportReader(options.database)
  try {
    return await writeVersion(options, versions, reader)
  } catch (error) {
    versions.abandon()
    throw error
  } finally {
    reader.close()
  }
}

/** A database in which nothing was ever stored. */
const NEVER = '1970-01-01T00:00:00.000Z'

async function writeVersion(options: ExportOptions, versions: Versions, reader: ExportReader): Promise<ExportResult> {
  const { licence, texts, excel, signal } = options
  const root = versions.begin()
  const formats: readonly Format[] = ['csv', 'jsonl', 'parquet']
  const tables: Resource[] = []
  for (const table of exportTables({ texts })) {
    // Spreadsheets are for reading: the views, and what the columns mean.
    const chosen: readonly Format[] = excel && (table.isView || table.name === 'codebook') ? [...formats, 'excel'] : formats
    const resource = await writeTable(reader, { table, root, formats: chosen, signal })
    if (resource === undefined) {
      versions.abandon()
      return { done: 'interrupted' }
    }
    options.report({ table: table.name, rows: resource.rows })
    tables.push(resource)
  }

  const created = reader.newest() ?? NEVER
  const version = `${created.slice(0, 10)}-${hashOf(tables)}`
  const { latest } = versions
  if (latest?.version === version) {
    versions.abandon()
    return { done: 'unchanged', entry: latest }
  }
  const delta = latest && writeDelta({ root, before: versions.folderOf(latest.version), since: latest.version })
  const resources = delta ? [...tables, delta.resource] : tables
  const entry = {
    version,
    created,
    rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
    ...(latest && delta && { changes: { since: latest.version, counts: delta.counts } }),
  }
  writeOutput(root, 'README.md', toReadme({ entry, licence, texts, resources }))
  writeOutput(root, 'codebook.md', toCodebookPage())
  writeOutput(root, 'metadata.yml', toDatasetteMetadata({ licence }))
  const about = { version, created, licence, sources: reader.publishers() }
  const { sha256 } = writeOutput(root, 'datapackage.json', `${JSON.stringify(toDataPackage(about, resources), undefined, 2)}\n`)
  const published = { ...entry, sha256 }
  versions.publish(published)
  return { done: 'published', entry: published }
}

const ROWS_BETWEEN_TURNS = 2000

interface TableTask {
  readonly table: ExportTable
  readonly root: string
  readonly formats: readonly Format[]
  readonly signal: AbortSignal
}

/** Undefined where the signal came. */
async function writeTable(reader: ExportReader, { table, root, formats, signal }: TableTask): Promise<Resource | undefined> {
  const columns = table.columns.map(({ name }) => name)
  const key = table.key ?? reader.primaryKey(table.name)
  const sinks = formats.map((format) => ({ format, sink: openSink(root, format, table) }))
  let rows = 0
  for (const row of reader.rows({ name: table.name, columns, key, byArticle: table.byArticle })) {
    for (const { sink } of sinks) sink.row(row)
    rows++
    if (rows % ROWS_BETWEEN_TURNS !== 0) continue
    // A signal is only heard between two turns of the event loop.
    await setImmediate()
    if (signal.aborted) return undefined
  }
  const files = sinks.flatMap(({ format, sink }) => sink.close().map((file) => ({ ...file, format })))
  await setImmediate()
  return signal.aborted ? undefined : { name: table.name, about: table.about, columns: table.columns, key, rows, files }
}

/** Eight hex digits over the checksums of all files. */
function hashOf(tables: readonly Resource[]): string {
  const hash = createHash('sha256')
  for (const { path, sha256 } of tables.flatMap(({ files }) => files)) hash.update(`${path} ${sha256}\n`)
  return hash.digest('hex').slice(0, 8)
}
