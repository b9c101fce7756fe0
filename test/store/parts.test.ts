import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'
import { APPLICATION_ID } from '../../src/store/migrate.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from './example.ts'

const extract = createExtractor()

const SETTLED = `Ferrow Labs to pay $5.6 million

🚨 On Monday Ferrow Labs agreed to pay $5.6 million (€4.9 million) to settle with the SEC, consisting of $3.6 million in disgorgement and a $2 million fine. The exchange lost $9 million in 2024. The $5.6 million settlement is final, and the $9 million are gone.`

function rowsIn(path: string, sql: string): readonly unknown[] {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare(sql).raw().all()
  } finally {
    sqlite.close()
  }
}

function saved() {
  const path = temporaryDatabase()
  const store = opened(path)
  const settled = article(1, SETTLED)
  const facts = link(settled, extract(settled))
  store.saveArticle({ article: settled, reading: facts, extractor: '1', at: AT })
  return { path, store, facts }
}

test('parts and sources come back as they were read', () => {
  const { store, facts } = saved()
  const back = store.readingOf('article000001')
  expect(facts.mentions.filter((mention) => mention.kind === 'amount' && mention.partOf)).toHaveLength(2)
  expect(back?.mentions.map((mention) => (mention.kind === 'amount' ? mention.partOf : undefined))).toEqual(
    facts.mentions.map((mention) => (mention.kind === 'amount' ? mention.partOf : undefined)),
  )
  expect(back?.events.map(({ sources }) => sources)).toEqual(facts.events.map(({ sources }) => sources))
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('only what counts is added up: no conversion, no part of a stored total, nothing that is said again', () => {
  const { path } = saved()
  expect(
    rowsIn(path, 'select quote, counts from v_amounts order by mention_id in (select mention_id from event_amounts) desc, quote'),
  ).toEqual([
    ['$2 million', 0],
    ['$3.6 million', 0],
    ['$5.6 million', 1],
    ['€4.9 million', 0],
    ['$5.6 million', 0],
    ['$5.6 million', 0],
    ['$9 million', 1],
    ['$9 million', 0],
  ])
})

test('each field of an event leads to its words', () => {
  const { path } = saved()
  expect(
    rowsIn(path, 'select field, position, x.quote, m.kind from event_sources x left join mentions m on m.id = x.mention_id order by field'),
  ).toEqual([
    ['authority', 0, 'SEC', 'agency'],
    ['country', 0, 'SEC', 'agency'],
    ['date', 0, 'Monday', 'date'],
    ['target', 0, 'Ferrow Labs', null],
  ])
  expect(rowsIn(path, 'select date_quote from v_events')).toEqual([['Monday']])
})

test('a database from before keeps its rows, and learns of parts where the article is read again', () => {
  const path = temporaryDatabase()
  const old = new Database(path)
  const files = readdirSync('schema/migrations')
    .filter((name) => name.endsWith('.sql') && name < '0009')
    .toSorted()
  for (const file of files) old.exec(readFileSync(`schema/migrations/${file}`, 'utf8'))
  old.pragma(`application_id = ${APPLICATION_ID}`)
  old.pragma(`user_version = ${files.length}`)
  const filled = temporaryDatabase()
  opened(filled).saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  old.exec(`attach '${filled}' as filled`)
  for (const table of ['articles', 'entities', 'mentions', 'sentences', 'events', 'event_targets']) {
    const columns = old.prepare(`select name from pragma_table_info('${table}')`).pluck().all().join(', ')
    old.exec(`insert into main.${table} (${columns}) select ${columns} from filled.${table}`)
  }
  const amounts = 'mention_id, min, max, min_real, max_real, currency, qualifier, vague, role, status, equivalent_to'
  old.exec(`insert into main.amounts (${amounts}) select ${amounts} from filled.amounts`)
  old.close()

  const store = opened(path)
  expect(rowsIn(path, "select quote, part_of, counts from v_amounts where role = 'forfeiture' order by quote")).toEqual([
    ['$22,000', null, 0],
    ['₦35 million', null, 1],
  ])
  expect(rowsIn(path, 'select count(*) from event_sources')).toEqual([[0]])
  expect(store.readingOf('article000001')?.events[0]?.sources).toBeUndefined()
})
