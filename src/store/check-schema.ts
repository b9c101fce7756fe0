/** What must hold for the tables themselves, by what a new database would have: hardly anything here knows a table by its name. */
import Database from 'better-sqlite3'
import { type CheckResult, result } from './check-result.ts'
import { migrate, storedStatements } from './migrate.ts'

/** A database as this program makes it, empty and in memory. */
export function openExpected(): Database.Database {
  const sqlite = new Database(':memory:')
  migrate(sqlite)
  return sqlite
}

export interface SchemaObject {
  readonly type: 'table' | 'index' | 'view' | 'trigger'
  readonly name: string
  readonly sql: string
}

/** Every table, index, view and trigger that a statement made. */
export function schemaObjects(sqlite: Database.Database): readonly SchemaObject[] {
  return sqlite.prepare<[], SchemaObject>('select type, name, sql from sqlite_schema where sql is not null order by name').all()
}

/** The tables, indexes, views and triggers of this version are there as they should be; what a person has added is their own. */
export function checkObjects(sqlite: Database.Database, expected: Database.Database): CheckResult {
  const there = new Map(schemaObjects(sqlite).map(({ name, sql }) => [name, sql]))
  const wanted = schemaObjects(expected)
  const wrong = wanted.filter(({ name, sql }) => there.get(name) !== sql)
  return result('tables, indexes and views', {
    checked: wanted.length,
    wrong: wrong.map(({ type, name }) => `${type} ${name} is ${there.has(name) ? 'not as it should be' : 'missing'}`),
    remedy: wrong.some(({ type }) => type === 'table') ? 'restore' : 'repair',
  })
}

/** Codebook and measured figures, row by row. */
export function checkDescriptions(sqlite: Database.Database, expected: Database.Database): CheckResult {
  const wrong: string[] = []
  let checked = 0
  const there = new Map(storedStatements(sqlite).map(({ table, rows }) => [table, rows]))
  for (const { table, rows } of storedStatements(expected)) {
    const found = new Set((there.get(table) ?? []).map((row) => JSON.stringify(row)))
    const wanted = new Set(rows.map((row) => JSON.stringify(row)))
    checked += wanted.size
    for (const row of wanted.difference(found)) wrong.push(`${table} lacks ${row.slice(0, 80)}`)
    for (const row of found.difference(wanted)) wrong.push(`${table} has ${row.slice(0, 80)}`)
  }
  return result('codebook', { checked, wrong, remedy: 'repair' })
}

/** What ids are made of, where no index says so. */
const NATURAL_KEYS = [
  { table: 'feed_items', columns: ['feed_id', 'guid'] },
  { table: 'mentions', columns: ['article_id', 'kind', 'start_char', 'end_char'] },
]

/** No two rows have one natural key, whether or not the index that forbids it is whole. */
export function checkKeys(sqlite: Database.Database, expected: Database.Database): CheckResult {
  const keys = [...uniqueKeys(expected), ...NATURAL_KEYS]
  const wrong = keys.flatMap(({ table, columns }) => {
    const list = columns.map((column) => `"${column}"`).join(', ')
    const known = columns.map((column) => `"${column}" is not null`).join(' and ')
    return sqlite
      .prepare<[], unknown[]>(`select ${list} from "${table}" not indexed where ${known} group by ${list} having count(*) > 1`)
      .raw()
      .all()
      .map((values) => `${table} has ${values.join(', ')} twice`)
  })
  return result('natural keys', { checked: keys.length, wrong, remedy: 'restore' })
}

function uniqueKeys(expected: Database.Database): readonly { readonly table: string; readonly columns: readonly string[] }[] {
  const rows = expected
    .prepare<[], { table: string; name: string; column: string | null }>(
      `select s.name as "table", i.name, c.name as "column" from sqlite_schema s
         join pragma_index_list(s.name) i join pragma_index_info(i.name) c
       where s.type = 'table' and i."unique" and not i.partial order by s.name, i.name, c.seqno`,
    )
    .all()
  return [...Map.groupBy(rows, ({ name }) => name).values()].flatMap((columns) => {
    const names = columns.flatMap(({ column }) => column ?? [])
    const [first] = columns
    return first === undefined || names.length < columns.length ? [] : [{ table: first.table, columns: names }]
  })
}

export interface ForeignKey {
  readonly table: string
  readonly parent: string
  readonly column: string
  readonly onDelete: string
}

export function foreignKeys(sqlite: Database.Database): readonly ForeignKey[] {
  return sqlite
    .prepare<[], ForeignKey>(
      `select s.name as "table", k."table" as parent, k."from" as "column", k.on_delete as onDelete
       from sqlite_schema s join pragma_foreign_key_list(s.name) k where s.type = 'table'`,
    )
    .all()
}

/** Rows that point to no row. What the schema would have deleted along with its parent can be deleted still. */
export function checkForeignKeys(sqlite: Database.Database): CheckResult {
  const keys = foreignKeys(sqlite)
  const broken = sqlite
    .prepare<[], { table: string; row: number | null; parent: string; onDelete: string }>(
      `select c."table", c.rowid as row, c.parent, k.on_delete as onDelete
       from pragma_foreign_key_check c join pragma_foreign_key_list(c."table") k on k.id = c.fkid and k.seq = 0`,
    )
    .all()
  return result('foreign keys', {
    checked: keys.length,
    wrong: broken.map(({ table, row, parent }) => `${table} ${row === null ? '' : `row ${row} `}points to no row of ${parent}`),
    remedy: broken.every(({ onDelete }) => onDelete !== 'NO ACTION' && onDelete !== 'RESTRICT') ? 'repair' : 'restore',
  })
}

/** The tables whose rows go with their article: what is read anew when articles are. */
export function derivedTables(expected: Database.Database): ReadonlySet<string> {
  const cascades = foreignKeys(expected).filter(({ onDelete }) => onDelete === 'CASCADE')
  const derived = new Set(['articles'])
  for (let before = 0; before < derived.size; ) {
    before = derived.size
    for (const { table, parent } of cascades) if (derived.has(parent)) derived.add(table)
  }
  return derived
}
