import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { evaluationRows } from '../../schema/evaluation-rows.ts'
import { views } from '../../schema/views.ts'
import type { Store } from '../../src/store/store.ts'
import { article, feed, item, opened, reading, TEXT, temporaryDatabase } from '../store/example.ts'

const HASH = 'ab'.repeat(32)
const snapshot = {
  sha256: HASH,
  url: 'https://news.example/1',
  finalUrl: 'https://news.example/1?full',
  fetchedAt: '2026-03-01T06:00:05.000Z',
  contentType: 'text/html',
  bytes: 100,
}

function databaseWith(fill: (store: Store) => void): Database.Database {
  const path = temporaryDatabase()
  const store = opened(path)
  fill(store)
  store.close()
  // Of a single row SQLite would know that it need not look for an index.
  const sqlite = new Database(path)
  if (sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get() !== undefined) sqlite.exec('DELETE FROM sqlite_stat1')
  sqlite.close()
  return new Database(path, { readonly: true })
}

/** One article of one feed, fetched in run 1, fetched again unchanged in run 2. */
function fillArticle(store: Store): void {
  store.syncFeeds([feed])
  const run = store.startRun({ command: 'run', version: '1', at: '2026-03-01T06:00:00.000Z' })
  const seen = store.addItem({ run, at: '2026-03-01T06:00:01.000Z', item: item(1) })
  const fetched = { kind: 'page' as const, url: snapshot.url, feed: feed.id, ms: 5, status: 200, bytes: 100, snapshot }
  store.recordFetch({ ...fetched, run, at: '2026-03-01T06:00:05.000Z' })
  store.saveArticle({
    article: { ...article(1, TEXT), snapshot: HASH },
    reading: reading(),
    snapshot,
    extractor: 'patterns 1',
    at: '2026-03-01T06:00:06.000Z',
    item: seen.id,
  })
  const again = store.startRun({ command: 'run', version: '1', at: '2026-03-05T06:00:00.000Z' })
  store.recordFetch({ ...fetched, run: again, at: '2026-03-05T06:00:05.000Z' })
}

describe('v_provenance', () => {
  const sqlite = databaseWith(fillArticle)
  const proof = (where: string) => sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM v_provenance WHERE ${where}`).all()

  test.each([
    ['mention', "kind = 'amount' AND fact = 'mention'", 3],
    ['event', "fact = 'event'", 1],
    ['event_authority', "fact = 'event_authority'", 2],
    ['event_target', "fact = 'event_target'", 2],
    ['event_date', "fact = 'event_date'", 1],
    ['event_country', "fact = 'event_country'", 1],
    ['event_amount', "fact = 'event_amount'", 1],
    ['event_sentence', "fact = 'event_sentence'", 1],
  ])('leads from every %s to quote, page, pattern and run', (fact, where, count) => {
    const rows = proof(where)
    expect(rows).toHaveLength(count)
    for (const row of rows) {
      expect(row).toMatchObject({
        fact,
        article_id: 'article000001',
        url: 'https://news.example/1',
        publisher: 'Example News',
        snapshot_sha256: HASH,
        snapshot_url: 'https://news.example/1?full',
        fetched_at: '2026-03-01T06:00:05.000Z',
        extractor: 'patterns 1',
        extracted_at: '2026-03-01T06:00:06.000Z',
        run_id: 1,
      })
      expect(row.context).toContain(row.quote)
      expect(row.pattern).toMatch(/./u)
    }
  })

  test('has one row a fact, with an id of its own', () => {
    const [total, distinct] =
      sqlite.prepare<[], [number, number]>('SELECT count(*), count(DISTINCT fact_id) FROM v_provenance').raw().get() ?? []
    expect(total).toBe(19)
    expect(distinct).toBe(total)
  })

  test('names the parts of an event, and joins to their tables', () => {
    const rows = sqlite
      .prepare(`SELECT p.name, t.name AS target FROM v_provenance p JOIN event_targets t ON t.event_id = p.event_id AND t.position = p.position
        WHERE p.fact = 'event_target' ORDER BY p.position`)
      .raw()
      .all()
    expect(rows).toEqual([
      ['Tunde Bello', 'Tunde Bello'],
      ['Palmwine Exchange', 'Palmwine Exchange'],
    ])
  })

  // Of an arm without such an id SQLite sees at once that nothing can be there.
  test.each([
    ['mention_id', /SCAN m\b/u],
    ['event_id', /SCAN (?:e|x)\b/u],
  ])('finds the facts of one %s without reading all', (column, scan) => {
    const plan = sqlite.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM v_provenance WHERE ${column} = 'x'`).all()
    const scans = plan.map(({ detail }) => detail).filter((detail) => scan.test(detail))
    expect(scans).toEqual([])
  })
})

describe('v_statements', () => {
  const sqlite = databaseWith(fillArticle)

  test('has one value a row, with when the page was first and last seen to say so', () => {
    const rows = sqlite
      .prepare(
        "SELECT fact, kind, property, position, value, article_id, snapshot_sha256, extractor, first_seen, last_seen FROM v_statements WHERE kind = 'sentence' AND fact_id = (SELECT mention_id FROM sentences WHERE status = 'sought') ORDER BY property",
      )
      .raw()
      .all()
    const rest = ['article000001', HASH, 'patterns 1', '2026-03-01T06:00:05.000Z', '2026-03-05T06:00:05.000Z']
    expect(rows).toEqual(
      [
        ['life', '0'],
        ['max_months', '120.0'],
        ['min_months', '120.0'],
        ['status', 'sought'],
        ['type', 'prison'],
      ].map(([property, value]) => ['mention', 'sentence', property, 0, value, ...rest]),
    )
  })

  test('tells of events and their parts', () => {
    const rows = sqlite
      .prepare(
        "SELECT property, value FROM v_statements WHERE fact = 'event' AND property NOT IN ('amount', 'sentence') ORDER BY 1, position",
      )
      .raw()
      .all()
    expect(rows).toEqual([
      ['authority', 'Economic and Financial Crimes Commission'],
      ['authority', 'federal court in Lagos'],
      ['country', 'NG'],
      ['date', '2026-02'],
      ['target', 'Tunde Bello'],
      ['target', 'Palmwine Exchange'],
      ['type', 'sentencing'],
    ])
  })

  test.each([
    ['amounts', ['mention_id', 'min_real', 'max_real']],
    ['sentences', ['mention_id']],
  ])('takes every value of %s', (table, others) => {
    const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    for (const column of columns.filter((name) => !others.includes(name)))
      expect(views.v_statements, column).toContain(`WHEN '${column}' THEN`)
  })

  test('reads one article without reading all', () => {
    const plan = sqlite.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT * FROM v_statements WHERE article_id = 'x'").all()
    expect(plan.map(({ detail }) => detail).filter((detail) => /SCAN (?:m|e|n|s|x|a)\b/u.test(detail))).toEqual([])
  })
})

describe('v_coverage', () => {
  /** Answered on the 1st, failed on the 2nd, not asked on the 3rd, answered again on the 4th. */
  const sqlite = databaseWith((store) => {
    store.syncFeeds([feed, { ...feed, id: 'xx-other', publisher: 'Other' }])
    const poll = (run: number, at: string, reason?: string) =>
      store.recordFetch({ run, kind: 'feed', url: feed.url, feed: feed.id, at, ms: 1, ...(reason && { reason }) })
    const first = store.startRun({ command: 'run', version: '1', at: '2026-03-01T06:00:00.000Z' })
    poll(first, '2026-03-01T06:00:00.000Z')
    const seen = store.addItem({ run: first, at: '2026-03-01T06:00:01.000Z', item: item(1, { publishedAt: '2026-03-01T05:00:00.000Z' }) })
    store.saveArticle({
      article: article(1, TEXT),
      reading: reading(),
      extractor: '1',
      at: '2026-03-01T06:00:02.000Z',
      item: seen.id,
    })
    const second = store.startRun({ command: 'run', version: '1', at: '2026-03-02T06:00:00.000Z' })
    poll(second, '2026-03-02T06:00:00.000Z', 'timeout')
    poll(second, '2026-03-02T18:00:00.000Z', 'connection_reset')
    const third = store.startRun({ command: 'run', version: '1', at: '2026-03-04T06:00:00.000Z' })
    poll(third, '2026-03-04T06:00:00.000Z')
    store.addItem({ run: third, at: '2026-03-04T06:00:01.000Z', item: item(2, { publishedAt: '2026-03-02T10:00:00.000Z' }) })
  })

  test('tells a day without anything from a day on which nobody looked, and from one on which the feed failed', () => {
    const rows = sqlite
      .prepare(
        'SELECT day, coverage, polls, failures, last_failure, next_success_at, new_items, items, items_open, articles, mentions, events FROM v_coverage WHERE feed_id = ? ORDER BY day',
      )
      .raw()
      .all(feed.id)
    expect(rows).toEqual([
      ['2026-03-01', 'looked', 1, 0, null, '2026-03-01T06:00:00.000Z', 1, 1, 0, 1, 10, 1],
      ['2026-03-02', 'failed', 2, 2, 'connection_reset', '2026-03-04T06:00:00.000Z', 0, 1, 1, 0, 0, 0],
      ['2026-03-03', 'not_looked', 0, 0, null, '2026-03-04T06:00:00.000Z', 0, 0, 0, 0, 0, 0],
      ['2026-03-04', 'looked', 1, 0, null, '2026-03-04T06:00:00.000Z', 1, 0, 0, 0, 0, 0],
    ])
  })

  test('a feed that is listed and was never asked has a row for each day too', () => {
    expect(sqlite.prepare("SELECT coverage, count(*) FROM v_coverage WHERE feed_id = 'xx-other' GROUP BY 1").raw().all()).toEqual([
      ['not_looked', 4],
    ])
  })
})

test('every figure of the project lies in the database, and joins to facts by kind and pattern', () => {
  const sqlite = databaseWith(fillArticle)
  expect(sqlite.prepare('SELECT count(*) FROM evaluation').pluck().get()).toBe(evaluationRows.length)
  const rows = sqlite
    .prepare<[], { kind: string; kind_precision: number; kind_recall: number }>(
      `SELECT DISTINCT m.kind, v.kind_precision, v.kind_recall FROM mentions m
       JOIN v_evaluation v ON v.kind = m.kind AND v.property = 'value' AND v.pattern IN (m.pattern, '*') WHERE v.evaluated_on = 'samples' ORDER BY 1`,
    )
    .all()
  expect(rows.map(({ kind }) => kind)).toEqual(['agency', 'amount', 'exchange', 'sentence'])
  for (const { kind_precision, kind_recall } of rows) {
    expect(kind_precision).toBeGreaterThan(0.5)
    expect(kind_recall).toBeGreaterThan(0.5)
  }
})
