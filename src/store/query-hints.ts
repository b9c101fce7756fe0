/** What SQLite complains about, with what to do about it. */
import { nearest } from './query-nearest.ts'

/** Columns by table or view. */
export type KnownTables = ReadonlyMap<string, readonly string[]>

/** "no such column: publishr" → "no such column: publishr; did you mean publisher?" */
export function explainSqlError(message: string, sql: string, tables: KnownTables): string {
  const rule = HINTS.find(({ when }) => when.test(message))
  const hint = rule?.hint(rule.when.exec(message)?.groups?.name ?? '', sql, tables)
  return hint === undefined ? message : `${message}; ${hint}`
}

interface Hint {
  readonly when: RegExp
  readonly hint: (name: string, sql: string, tables: KnownTables) => string | undefined
}

const HINTS: readonly Hint[] = [
  // A text in double quotes: SQLite itself says what is meant.
  { when: /should this be a string literal in single-quotes/u, hint: () => undefined },
  { when: /no such column: (?<name>\S+)/u, hint: columnHint },
  { when: /no such table: (?<name>\S+)/u, hint: (name, _, tables) => didYouMean(name, [...tables.keys()]) ?? tablesIn(tables) },
  { when: /no such function: (?<name>\S+)/u, hint: (name) => FUNCTIONS[name.toLowerCase()] },
  { when: /ambiguous column name: (?<name>\S+)/u, hint: ambiguityHint },
  { when: /near "(?<name>[^"]+)": syntax error/u, hint: placeHint },
]

/** What other databases call by these names, as SQLite says it. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  year: 'the year of a date is substr(date, 1, 4)',
  month: 'the month of a date is substr(date, 1, 7)',
  extract: 'the year of a date is substr(date, 1, 4)',
  date_trunc: 'the month of a date is substr(date, 1, 7)',
  to_char: 'strftime(format, date) writes a date',
  now: "the present is datetime('now')",
  getdate: "the present is datetime('now')",
  len: 'the length of a text is length(text)',
  isnull: 'coalesce(a, b) stands in for what is missing',
  nvl: 'coalesce(a, b) stands in for what is missing',
  left: 'the beginning of a text is substr(text, 1, n)',
  right: 'the end of a text is substr(text, -n)',
  string_agg: "group_concat(x, '; ') joins texts",
  median: 'sort with row_number() OVER (ORDER BY x) and take the row in the middle',
  percentile: 'sort with row_number() OVER (ORDER BY x) and take the row at that share',
  regexp: "LIKE '%word%' and GLOB '*[0-9]*' look for patterns; articles_fts MATCH 'word*' looks for words",
}

function columnHint(name: string, sql: string, tables: KnownTables): string | undefined {
  const column = name.split('.').at(-1) ?? name
  const used = tablesOf(sql, tables)
  const meant = didYouMean(column, [...new Set(used.flatMap(([, columns]) => columns))])
  if (meant !== undefined) return meant
  const others = [...tables].filter(([, columns]) => columns.includes(column)).map(([table]) => table)
  const elsewhere = others.length === 0 ? [] : [`${column} is a column of ${others.join(', ')}`]
  return [...used.map(([table, columns]) => `${table} has ${columns.join(', ')}`), ...elsewhere].join('; ') || undefined
}

function ambiguityHint(name: string, sql: string, tables: KnownTables): string | undefined {
  const owners = tablesOf(sql, tables).filter(([, columns]) => columns.includes(name))
  return owners.length === 0 ? undefined : `say which: ${owners.map(([table]) => `${table}.${name}`).join(' or ')}`
}

/** Where the word stands, if it stands but once. */
function placeHint(name: string, sql: string): string | undefined {
  const at = sql.indexOf(name)
  if (at === -1 || sql.includes(name, at + 1)) return undefined
  const before = sql.slice(0, at).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function tablesOf(sql: string, tables: KnownTables): readonly (readonly [string, readonly string[]])[] {
  const words = new Set(sql.toLowerCase().match(/\w+/gu))
  return [...tables].filter(([table]) => words.has(table.toLowerCase()))
}

function tablesIn(tables: KnownTables): string {
  return `tables and views: ${[...tables.keys()].toSorted().join(', ')}`
}

function didYouMean(name: string, names: readonly string[]): string | undefined {
  const found = nearest(name, names)
  return found === undefined ? undefined : `did you mean ${found}?`
}

const READ_ONLY = 'only one statement that reads is run: SELECT, VALUES, WITH or EXPLAIN'
const CORRECTING =
  'a wrong fact is put right by "docket correct", which keeps author and reason; for changes of your own work on a copy: sqlite3 docket.db ".backup copy.db"'
const NAMING = 'to give a result a name, begin with it: WITH mine AS (SELECT …) SELECT … FROM mine'

/** By the first word of the statement. */
const INSTEAD: Readonly<Record<string, string>> = {
  insert: CORRECTING,
  update: CORRECTING,
  delete: CORRECTING,
  replace: CORRECTING,
  drop: CORRECTING,
  alter: CORRECTING,
  create: NAMING,
  pragma: "columns are listed by SELECT * FROM codebook WHERE table_name = 'v_events'",
  attach: 'two databases are joined on copies of them: sqlite3 docket.db ".backup copy.db"',
  vacuum: 'a copy is made by sqlite3 docket.db ".backup copy.db", files for others by "docket export"',
}

/** Why a statement was refused, and what to do instead. */
export function whatInstead(statement: string): string {
  const word = /^\w+/u.exec(statement)?.[0].toLowerCase() ?? ''
  const instead = INSTEAD[word]
  return instead === undefined ? READ_ONLY : `${READ_ONLY}; ${instead}`
}
