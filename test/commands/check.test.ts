/** What `docket check` finds: one corruption a row, each planted in a database that was good. */
import { cpSync, globSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

let samples: ReturnType<typeof temporaryFolder>

beforeAll(async () => {
  samples = temporaryFolder()
  const server = await serveSamples({ revised: false })
  const { context } = recordedContext()
  await runOnce(
    { command: 'test', database: samples.file('docket.db'), feeds: server.feeds, network: server.network, quiet: true },
    context,
  )
  await server.close()
})
afterAll(() => samples[Symbol.dispose]())

function copyOfSamples() {
  const folder = temporaryFolder()
  cpSync(samples.path, folder.path, { recursive: true })
  return { database: folder.file('docket.db'), pages: folder.file('docket.snapshots'), [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

async function docket(...argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

interface Found {
  readonly check: string
  readonly wrong: number
  readonly examples: readonly string[]
  readonly repair?: string
}

async function check(database: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await docket('check', '--db', database, '--json', ...options)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { code, stderr, wrong: lines.map((line): Found => JSON.parse(line)).filter(({ wrong }) => wrong > 0) }
}

interface Place {
  readonly database: string
  readonly pages: string
}

/** Runs statements as no program of ours would. */
const sql =
  (...statements: readonly string[]) =>
  ({ database }: Place): void => {
    for (const statement of statements) {
      const sqlite = new Database(database)
      sqlite.unsafeMode(true)
      sqlite.exec(`pragma foreign_keys = off; pragma legacy_alter_table = on; pragma writable_schema = on; ${statement}`)
      sqlite.close()
    }
  }

const somePage = ({ pages }: Place): string => globSync(join(pages, '??/*.gz')).sort()[0] ?? ''

const FIRST_AMOUNT = '(select mention_id from amounts where min is not null and equivalent_to is null order by mention_id limit 1)'

type Row = readonly [
  corruption: string,
  found: string,
  remedy: 'reextract' | 'check --repair' | 'restore BACKUP',
  plant: (place: Place) => void,
]

const BY_READING_ANEW: readonly Row[] = [
  [
    'a span that is one off',
    'spans of mentions',
    'reextract',
    sql("update mentions set start_char = start_char + 1, end_char = end_char + 1 where kind = 'person'"),
  ],
  ['evidence in other words', 'spans of events', 'reextract', sql("update events set quote = 'something else'")],
  [
    'a cue beyond its words',
    'spans of mention_cues',
    'reextract',
    sql('update mention_cues set end_char = end_char + 1 where start_char is not null'),
  ],
  [
    'a text that was altered',
    'texts equal their hashes',
    'reextract',
    sql("update articles set text = text || ' It was not so.' where seq = 1"),
  ],
  [
    'a hash of another text',
    'texts equal their hashes',
    'reextract',
    sql("update articles set text_hash = 'aaaaaaaaaaaaaaaaaaaa' where seq = 2"),
  ],
  [
    'an id of nothing',
    'ids are those of what they name',
    'reextract',
    sql(
      `update mentions set id = 'deadbeefdeadbeefdeadbeef' where kind = 'count' and id = (select min(id) from mentions where kind = 'count')`,
    ),
  ],
  [
    'an amount without its value',
    'mentions have the values of their kind, and no others',
    'reextract',
    sql(`delete from amounts where mention_id = ${FIRST_AMOUNT}`),
  ],
  [
    'a number that is not its decimal',
    'decimals are exact and equal their numbers',
    'reextract',
    sql(`update amounts set min_real = 1 where mention_id = ${FIRST_AMOUNT}`),
  ],
  [
    'a decimal with an exponent',
    'decimals are exact and equal their numbers',
    'reextract',
    sql(`update amounts set min = '35e6' where mention_id = ${FIRST_AMOUNT}`),
  ],
  [
    'an amount that converts itself',
    'conversions point to an amount of the same article',
    'reextract',
    sql(`update amounts set equivalent_to = mention_id where mention_id = ${FIRST_AMOUNT}`),
  ],
  [
    'a role that is none',
    'closed lists and formats',
    'reextract',
    sql(`update amounts set role = 'gift' where mention_id = ${FIRST_AMOUNT}`),
  ],
  [
    'a day that is none',
    'closed lists and formats',
    'reextract',
    sql("update articles set published_at = '2026-02-31T10:00:00.000Z' where seq = 3"),
  ],
  [
    'a month that is none',
    'closed lists and formats',
    'reextract',
    sql("update events set date = '2025-13' where id = (select min(id) from events)"),
  ],
  [
    'an event with the amount of another article',
    'events point to amounts and sentences of their own article',
    'reextract',
    sql(`update or ignore event_amounts set mention_id =
        (select id from mentions where kind = 'amount' and article_id not in (select article_id from events where id = event_id) limit 1)
      where rowid = (select min(rowid) from event_amounts)`),
  ],
  [
    'a case without events',
    'cases and unconfirmed entities have something that stands for them',
    'reextract',
    sql("insert into cases (id, title) values ('case-of-none', 'Nobody')"),
  ],
]

const BY_REPAIR: readonly Row[] = [
  [
    'an article that is not in the full-text index',
    'full-text index',
    'check --repair',
    sql("insert into articles_fts(articles_fts, rowid, title, text) select 'delete', seq, title, text from articles where seq = 1"),
  ],
  [
    'an index of other words',
    'full-text index',
    'check --repair',
    sql("insert into articles_fts(articles_fts, rowid, title, text) select 'delete', seq, '', 'the' from articles where seq = 1"),
  ],
  [
    'a view of other columns',
    'tables, indexes and views',
    'check --repair',
    sql('drop view v_events; create view v_events as select id from events'),
  ],
  [
    'a line of the codebook',
    'codebook',
    'check --repair',
    sql("update codebook set description = 'Anything.' where table_name = 'amounts' and column_name = 'role'"),
  ],
  ['an index that is gone', 'tables, indexes and views', 'check --repair', sql('drop index articles_url')],
  ['a trigger that is gone', 'tables, indexes and views', 'check --repair', sql('drop trigger articles_fts_update')],
  [
    'an index without one of its rows',
    'pages of the file',
    'check --repair',
    sql(
      "update sqlite_schema set sql = sql || ' where 0' where name = 'articles_published'",
      "update articles set published_at = '2025-01-01T00:00:00.000Z' where seq = 1",
      "update sqlite_schema set sql = replace(sql, ' where 0', '') where name = 'articles_published'",
    ),
  ],
  [
    'an item that is stored and has no article',
    'settled items have their article',
    'check --repair',
    sql("update feed_items set article_id = null where status = 'stored'"),
  ],
  ['facts of an article that is gone', 'foreign keys', 'check --repair', sql('delete from articles where seq = 4')],
]

const BY_RESTORING: readonly Row[] = [
  [
    'items of a feed that is gone',
    'foreign keys',
    'restore BACKUP',
    sql('delete from feeds where id = (select feed_id from feed_items limit 1)'),
  ],
  ['a page that is gone', 'stored pages', 'restore BACKUP', (place) => rmSync(somePage(place))],
  ['a page of other bytes', 'stored pages', 'restore BACKUP', (place) => writeFileSync(somePage(place), gzipSync('something else'))],
  [
    'an article under another id',
    'articles are named by their addresses',
    'restore BACKUP',
    sql("update articles set url = url || 'x' where seq = 5"),
  ],
  [
    'an item twice',
    'natural keys',
    'restore BACKUP',
    sql(
      'create table twice as select * from feed_items limit 1',
      "update twice set id = 'another'",
      'insert into feed_items select * from twice',
      'drop table twice',
    ),
  ],
  ['a table with a column too many', 'tables, indexes and views', 'restore BACKUP', sql('alter table feeds add column mood text')],
  [
    'a run that began on no day',
    'closed lists and formats',
    'restore BACKUP',
    sql("update runs set started_at = '2026-01-01T25:00:00.000Z'"),
  ],
]

const rows = [...BY_READING_ANEW, ...BY_REPAIR, ...BY_RESTORING]

test('a good database raises no alarm, before and after it is repaired', async () => {
  using copy = copyOfSamples()
  expect(await check(copy.database)).toMatchObject({ code: 0, wrong: [] })
  expect(await check(copy.database, '--repair')).toMatchObject({ code: 0, wrong: [] })
})

test('at least twenty corruptions are planted', () => {
  expect(new Set(rows.map(([corruption]) => corruption)).size).toBeGreaterThanOrEqual(20)
})

describe('docket check finds', () => {
  test.each(rows)('%s, and says how to repair it', async (_, found, remedy, plant) => {
    using copy = copyOfSamples()
    plant(copy)
    const { code, wrong } = await check(copy.database)
    const finding = wrong.find((each) => each.check === found)
    expect(wrong.map((each) => each.check)).toContain(found)
    expect(finding?.examples.length).toBeGreaterThan(0)
    expect(finding?.repair).toBe(`docket ${remedy} --db ${copy.database}`)
    expect(code).toBe(1)
  })

  test.each([
    ['cut off', (path: string) => truncateSync(path, 100_000)],
    ['another file', (path: string) => writeFileSync(path, 'no database at all'.repeat(1_000))],
    ['overwritten inside', (path: string) => writeFileSync(path, Buffer.alloc(60_000, 0xa5), { flag: 'r+' })],
  ])('a file that is %s, with exit code 14, and suggests a backup', async (_, damage) => {
    using copy = copyOfSamples()
    damage(copy.database)
    const { code, stderr, wrong } = await check(copy.database)
    expect(code).toBe(14)
    expect(`${stderr}${wrong.map(({ repair }) => repair).join('')}`).toContain('docket restore BACKUP')
  })

  test('a row without the row it belongs to, of every table that has such rows', async () => {
    using copy = copyOfSamples()
    const sqlite = new Database(copy.database)
    const keys = sqlite
      .prepare<[], { table: string; column: string }>(
        `select s.name as "table", k."from" as "column" from sqlite_schema s join pragma_foreign_key_list(s.name) k where s.type = 'table'`,
      )
      .all()
    const planted = new Set<string>()
    sqlite.pragma('foreign_keys = off')
    for (const { table, column } of keys) {
      const { changes } = sqlite
        .prepare(`update or ignore "${table}" set "${column}" = 'nowhere' where rowid = (select max(rowid) from "${table}")`)
        .run()
      if (changes > 0) planted.add(table)
    }
    sqlite.close()
    expect(planted.size).toBeGreaterThanOrEqual(12)
    const repaired = await docket('check', '--db', copy.database, '--json')
    const found = JSON.parse(repaired.stdout.split('\n').find((line) => line.includes('"foreign keys"')) ?? '{}')
    expect(found.wrong).toBeGreaterThanOrEqual(planted.size)
  })
})

describe('what it says to type makes it good again', () => {
  test('docket reextract', async () => {
    using copy = copyOfSamples()
    for (const [, , , plant] of BY_READING_ANEW) plant(copy)
    await docket('reextract', '--db', copy.database)
    expect((await check(copy.database)).wrong).toEqual([])
  })

  test.each(BY_REPAIR)('docket check --repair, for %s', async (_, __, ___, plant) => {
    using copy = copyOfSamples()
    plant(copy)
    expect((await check(copy.database, '--repair')).wrong).toEqual([])
  })
})
