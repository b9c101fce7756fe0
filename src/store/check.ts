import type Database from 'better-sqlite3'
import { codebookRows } from '../../schema/codebook.ts'
import { views } from '../../schema/views.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'

/** What one check looked at and what it found wrong; `wrong` is 0 in a sound database. */
export interface CheckResult {
  /** "spans of mentions", "foreign keys". */
  readonly check: string
  readonly checked: number
  readonly wrong: number
  /** Up to five, to look at. */
  readonly examples: readonly string[]
}

const EXAMPLES = 5

/** Proves what the database promises, row by row: it is whole, every quote stands where it says, every value is one of those allowed. */
export function checkConnection({ sqlite }: Connection): readonly CheckResult[] {
  const integrity = checkIntegrity(sqlite)
  if (integrity.wrong > 0) return [integrity]
  const columns = [...columnChecks(sqlite, 'category'), ...columnChecks(sqlite, 'flag'), ...columnChecks(sqlite, 'instant')]
  return [
    integrity,
    checkForeignKeys(sqlite),
    ...['mentions', 'events', 'diagnostics'].map((table) => run(sqlite, spanCheck(table, 'id', `${table} t`, 't.article_id'))),
    run(
      sqlite,
      spanCheck(
        'mention_cues',
        "mention_id || ' cue ' || t.position",
        'mention_cues t join mentions m on m.id = t.mention_id',
        'm.article_id',
      ),
    ),
    ...FACT_CHECKS.map((check) => run(sqlite, check)),
    merge('closed lists and formats', columns),
    checkTexts(sqlite),
    checkCodebook(sqlite),
    checkViews(sqlite),
    checkSearch(sqlite),
  ]
}

interface SqlCheck {
  readonly check: string
  /** Counts the rows looked at. */
  readonly all: string
  /** Selects one text for each wrong row. */
  readonly wrong: string
}

function spanCheck(table: string, id: string, from: string, article: string): SqlCheck {
  return {
    check: `spans of ${table}`,
    all: `select count(*) from ${table}`,
    wrong: `select t.${id} || ' "' || t.quote || '"' from ${from} join articles a on a.id = ${article}
      where t.start_char is not null and substr(a.text, t.start_char + 1, t.end_char - t.start_char) is not t.quote`,
  }
}

const FACT_CHECKS: readonly SqlCheck[] = [
  {
    check: 'mentions have the values of their kind, and no others',
    all: 'select count(*) from mentions',
    wrong: `select m.id || ' ' || m.kind from mentions m
      left join amounts n on n.mention_id = m.id left join sentences s on s.mention_id = m.id left join entities e on e.id = m.entity_id
      where (m.kind = 'amount') is not (n.mention_id is not null) or (m.kind = 'sentence') is not (s.mention_id is not null)
        or (m.kind in ('agency', 'exchange')) is not (e.kind is m.kind and e.id is not null)
        or (m.kind in ('amount', 'sentence', 'agency', 'exchange')) is not (m.value is null)`,
  },
  {
    check: 'decimals are exact and equal their numbers',
    all: 'select count(*) from amounts',
    wrong: `select mention_id || ' ' || coalesce(min, '') || '–' || coalesce(max, '') from amounts
      where cast(min as real) is not min_real or cast(max as real) is not max_real or min glob '*[^0-9.]*' or max glob '*[^0-9.]*'
        or min = '' or max = '' or min_real > max_real or (vague and coalesce(min, max) is not null)`,
  },
  {
    check: 'conversions point to an amount of the same article',
    all: 'select count(*) from amounts where equivalent_to is not null',
    wrong: `select n.mention_id from amounts n join mentions m on m.id = n.mention_id left join mentions o on o.id = n.equivalent_to
      where n.equivalent_to is not null and (o.article_id is not m.article_id or o.kind is not 'amount' or o.id = m.id)`,
  },
  {
    check: 'events point to amounts and sentences of their own article',
    all: 'select (select count(*) from event_amounts) + (select count(*) from event_sentences)',
    wrong: `select x.event_id || ' ' || x.mention_id from
        (select event_id, mention_id, 'amount' as kind from event_amounts union all select event_id, mention_id, 'sentence' from event_sentences) x
      join events e on e.id = x.event_id join mentions m on m.id = x.mention_id where m.article_id <> e.article_id or m.kind <> x.kind`,
  },
  {
    check: 'copies have no facts',
    all: 'select count(*) from articles where duplicate_of is not null',
    wrong: `select a.id from articles a where a.duplicate_of is not null and (a.duplicate_of = a.id
      or exists (select 1 from mentions m where m.article_id = a.id) or exists (select 1 from events e where e.article_id = a.id))`,
  },
  {
    check: 'settled items have their article',
    all: "select count(*) from feed_items where status in ('stored', 'duplicate')",
    wrong: "select id from feed_items where status in ('stored', 'duplicate') and article_id is null",
  },
  {
    check: 'cases and unconfirmed entities have something that stands for them',
    all: 'select (select count(*) from cases) + (select count(*) from entities where not confirmed)',
    wrong: `select 'case ' || id from cases where id not in (select case_id from case_events)
      union all select 'entity ' || id from entities where not confirmed and id not in (select entity_id from mentions where entity_id is not null)`,
  },
]

function run(sqlite: Database.Database, { check, all, wrong }: SqlCheck): CheckResult {
  const found = sqlite.prepare<[], string>(wrong).pluck().all()
  const checked = sqlite.prepare<[], number>(all).pluck().get() ?? 0
  return result(check, checked, found)
}

function result(check: string, checked: number, wrong: readonly string[]): CheckResult {
  return { check, checked, wrong: wrong.length, examples: wrong.slice(0, EXAMPLES) }
}

function merge(check: string, parts: readonly CheckResult[]): CheckResult {
  return {
    check,
    checked: parts.reduce((sum, part) => sum + part.checked, 0),
    wrong: parts.reduce((sum, part) => sum + part.wrong, 0),
    examples: parts.flatMap((part) => part.examples.map((example) => `${part.check}: ${example}`)).slice(0, EXAMPLES),
  }
}

function checkIntegrity(sqlite: Database.Database): CheckResult {
  const lines = sqlite.prepare<[], string>('pragma integrity_check(100)').pluck().all()
  const pages = Number(sqlite.pragma('page_count', { simple: true }))
  return result(
    'pages of the file',
    pages,
    lines.filter((line) => line !== 'ok'),
  )
}

function checkForeignKeys(sqlite: Database.Database): CheckResult {
  const broken = sqlite.prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check').all()
  const keys = sqlite
    .prepare<[], number>("select count(*) from sqlite_schema s join pragma_foreign_key_list(s.name) where s.type = 'table'")
    .pluck()
    .get()
  return result(
    'foreign keys',
    keys ?? 0,
    broken.map(({ table, rowid, parent }) => `${table} row ${rowid} points to no row of ${parent}`),
  )
}

/** One check for each column of a table whose codebook line closes its list of values or fixes their format. */
function columnChecks(sqlite: Database.Database, type: 'category' | 'flag' | 'instant'): readonly CheckResult[] {
  const lines = codebookRows.filter((row) => row.type === type && !row.table.startsWith('v_'))
  return lines.map(({ table, column, allowed }) => {
    const test =
      type === 'instant'
        ? `"${column}" not glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'`
        : `"${column}" not in (${quoted(allowed ?? '', type)})`
    return run(sqlite, {
      check: `${table}.${column}`,
      all: `select count("${column}") from ${table}`,
      wrong: `select "${column}" from ${table} where ${test}`,
    })
  })
}

function quoted(allowed: string, type: 'category' | 'flag'): string {
  return type === 'flag'
    ? allowed
    : allowed
        .split(', ')
        .map((value) => `'${value}'`)
        .join(', ')
}

/** A page that was damaged inside a text is whole for SQLite; the hash tells. */
function checkTexts(sqlite: Database.Database): CheckResult {
  const wrong: string[] = []
  let checked = 0
  for (const row of sqlite
    .prepare<[], { id: string; text: string; text_hash: string }>('select id, text, text_hash from articles')
    .iterate()) {
    checked++
    if (hash(row.text) !== row.text_hash) wrong.push(row.id)
  }
  return result('texts equal their hashes', checked, wrong)
}

/** The columns that are there against the columns that are explained. */
function checkCodebook(sqlite: Database.Database): CheckResult {
  const there = sqlite
    .prepare<[], string>(
      `select s.name || '.' || c.name from sqlite_schema s join pragma_table_info(s.name) c
       where s.type in ('table', 'view') and s.name not like 'sqlite_%' and s.name not glob 'articles_fts_*'`,
    )
    .pluck()
    .all()
  const explained = sqlite
    .prepare<[], string>("select table_name || '.' || column_name from codebook where column_name <> '*'")
    .pluck()
    .all()
  const [columns, lines] = [new Set(there), new Set(explained)]
  const wrong = [
    ...there.filter((name) => !lines.has(name)).map((name) => `${name} has no line`),
    ...explained.filter((name) => !columns.has(name)).map((name) => `${name} is explained and not there`),
  ]
  return result('codebook', there.length, wrong)
}

function checkViews(sqlite: Database.Database): CheckResult {
  const names = Object.keys(views)
  const wrong = names.filter((name) => {
    try {
      sqlite.prepare(`select count(*) from ${name}`).get()
      return false
    } catch (error) {
      if (error instanceof Error && error.name === 'SqliteError') return true
      throw error
    }
  })
  return result('views', names.length, wrong)
}

/** Every article is in the full-text index; through a connection that may write, SQLite also compares the words. */
function checkSearch(sqlite: Database.Database): CheckResult {
  const missing = sqlite.prepare<[], string>('select id from articles where seq not in (select id from articles_fts_docsize)').pluck().all()
  const stray = sqlite
    .prepare<[], string>("select 'row ' || id from articles_fts_docsize where id not in (select seq from articles)")
    .pluck()
    .all()
  const checked = sqlite.prepare<[], number>('select count(*) from articles').pluck().get() ?? 0
  return result('full-text index', checked, [...missing, ...stray, ...compareWords(sqlite)])
}

function compareWords(sqlite: Database.Database): readonly string[] {
  if (sqlite.readonly) return []
  try {
    sqlite.exec("insert into articles_fts(articles_fts, rank) values ('integrity-check', 1)")
    return []
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return ['the index does not hold the words of the articles']
    throw error
  }
}
