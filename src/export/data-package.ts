import type { WrittenFile } from './output.ts'
import type { ExportColumn } from './tables.ts'

/** A table or delta with its files, one or more a format. */
export interface Resource {
  readonly name: string
  readonly about: string
  readonly columns: readonly ExportColumn[]
  readonly key: readonly string[]
  readonly rows: number
  readonly files: readonly (WrittenFile & { readonly format: string })[]
}

export interface PackageAbout {
  readonly version: string
  /** The newest instant in the data. */
  readonly created: string
  /** SPDX: "CC-BY-4.0". */
  readonly licence: string
  readonly sources: readonly { readonly publisher: string; readonly url: string }[]
}

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  excel: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
}

/** A Data Package v2 (https://datapackage.org): every file with its checksum, every CSV with its schema. */
export function toDataPackage({ version, created, licence, sources }: PackageAbout, resources: readonly Resource[]): object {
  const names = new Set(resources.map(({ name }) => name))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'crypto-docket',
    title: 'Crypto Docket: enforcement and regulation of crypto assets, as the news and the authorities tell it',
    description:
      'Sums, legal sentences, agencies and exchanges found in articles, with the enforcement events and cases they belong to. Every value names the words, the page and the pattern it was read from.',
    version,
    created,
    licenses: [{ name: licence, path: `https://spdx.org/licenses/${licence}.html` }],
    sources: sources.map(({ publisher, url }) => ({ title: publisher, path: url })),
    resources: resources.flatMap((resource) => {
      const byFormat = Map.groupBy(resource.files, ({ format }) => format)
      return [...byFormat].map(([format, files]) => toResource(resource, { format, files, names }))
    }),
  }
}

interface Part {
  readonly format: string
  readonly files: readonly WrittenFile[]
  readonly names: ReadonlySet<string>
}

function toResource(resource: Resource, { format, files, names }: Part): object {
  const [first] = files
  const isCsv = format === 'csv'
  return {
    name: isCsv ? resource.name : `${resource.name}_${format}`,
    path: files.length === 1 ? first?.path : files.map(({ path }) => path),
    description: resource.about,
    format: format === 'excel' ? 'csv' : format,
    mediatype: MEDIA[format],
    ...(format !== 'parquet' && { encoding: 'utf-8' }),
    ...(files.length === 1 && { bytes: first?.bytes, hash: `sha256:${first?.sha256}` }),
    ...(files.length > 1 && { hashes: files.map(({ sha256 }) => `sha256:${sha256}`) }),
    rows: resource.rows,
    ...(isCsv && { type: 'table', schema: toSchema(resource, names) }),
  }
}

/** A missing value is an empty field; a text may be empty only in quotes, which readers of CSV need not tell apart. */
function toSchema({ columns, key }: Resource, names: ReadonlySet<string>): object {
  const references = columns.flatMap(({ name, line: { refersTo = '' } }) => {
    const [table = '', column = ''] = refersTo.split('.')
    return names.has(table) && column !== '' ? [{ fields: [name], reference: { resource: table, fields: [column] } }] : []
  })
  return {
    fieldsMatch: 'exact',
    fields: columns.map(toField),
    missingValues: [''],
    // What may be missing makes no primary key, though it tells rows apart.
    ...(columns.every(({ name, line }) => line.missing === undefined || !key.includes(name)) && { primaryKey: key }),
    ...(references.length > 0 && { foreignKeys: references }),
  }
}

function toField({ name, type, line: { unit, allowed, missing, description } }: ExportColumn): object {
  const constraints = {
    ...(missing === undefined && { required: true }),
    ...(type === 'category' && allowed !== undefined && { enum: allowed.split(', ') }),
  }
  return {
    name,
    description,
    ...TYPES[type],
    ...(unit !== undefined && { unit }),
    ...(missing !== undefined && { missing: missing.join(', ') }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

const TYPES: Readonly<Record<ExportColumn['type'], object>> = {
  id: { type: 'string' },
  text: { type: 'string' },
  category: { type: 'string' },
  date: { type: 'string' },
  decimal: { type: 'number' },
  instant: { type: 'datetime' },
  integer: { type: 'integer' },
  real: { type: 'number' },
  flag: { type: 'boolean', trueValues: ['1'], falseValues: ['0'] },
}
