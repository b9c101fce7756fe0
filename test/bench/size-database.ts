import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { entityRecords } from '../../src/entity-records.ts'
import { relinkCases } from '../../src/pipeline/cases.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Feed } from '../../src/types.ts'
import { between, randomOf, seedOf } from './size-random.ts'
import { readSamples, type Samples } from './size-samples.ts'
import { type Matter, type Told, tell } from './size-telling.ts'

export interface SizeOptions {
  readonly database: string
  readonly articles: number
  /** Where the pages are kept as snapshots; absent: they are made, and only counted. */
  readonly snapshots?: string
}

export interface SizeResult {
  /** Of the pages as they would be kept, in bytes. */
  readonly snapshotBytes: number
}

const [FIRST_DAY, DAYS] = [Date.UTC(2016, 0, 1), 3650]
const OUTLETS = 60
const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'SG', 'HK', 'JP', 'KR', 'IN', 'AE', 'NG', 'ZA', 'BR', 'CA', 'AU', 'EE']
/** How many outlets tell a matter; most are told once. */
const TELLINGS = [1, 1, 1, 1, 2, 2, 3, 5]
const BATCH = 2_000

/** Fills a new database through the program's own store, the same for the same number of articles. */
export async function makeLargeDatabase(options: SizeOptions): Promise<SizeResult> {
  const samples = await readSamples()
  const store = openStore(options.database, { create: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    return fillStore(store.value, samples, options)
  } finally {
    store.value.close()
    recordPolls(options)
  }
}

function fillStore(store: Store, samples: Samples, { articles, snapshots }: SizeOptions): SizeResult {
  const feeds = Array.from({ length: OUTLETS }, (_, number) => toFeed(number))
  const run = store.startRun({ command: 'bench', version: '0', at: instant(0) })
  store.syncFeeds(feeds)
  store.syncEntities(entityRecords())
  let snapshotBytes = 0
  const all = tellings(samples, articles)
  for (let stored = 0; stored < articles; stored += BATCH) {
    store.atomically(() => {
      for (let nth = stored; nth < Math.min(stored + BATCH, articles); nth++) {
        const { value } = all.next()
        if (!value) continue
        saveTold(store, run, value)
        snapshotBytes += keep(value.page, snapshots)
      }
    })
  }
  relinkCases(store)
  const counts = {
    feedsPolled: OUTLETS,
    feedsFailed: 0,
    itemsNew: articles,
    articlesStored: articles,
    articlesSkipped: 0,
    articlesFailed: 0,
  }
  store.finishRun({ run, at: instant(DAYS), outcome: 'done', ...counts })
  return { snapshotBytes }
}

const instant = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString()

function toFeed(number: number): Feed {
  const id = `outlet-${number}`
  const country = COUNTRIES[number % COUNTRIES.length] ?? 'XX'
  return {
    id,
    publisher: `Outlet ${number}`,
    title: 'News',
    url: `https://${id}.example/feed`,
    kind: number % 4 === 0 ? 'regulator' : 'news',
    country,
    language: 'en',
  }
}

export interface Item extends Told {
  readonly feed: string
  readonly page: string
  /** Of a copy: the article it copies. */
  readonly duplicateOf?: string
}

/** Articles without end, matter by matter; over the ten years when so many are taken. */
export function* tellings(samples: Samples, articles: number, from = 0): Generator<Item, undefined> {
  const perDay = articles / DAYS
  for (let number = from, made = 0; ; number++) {
    const random = randomOf(seedOf('matter', number))
    const day = made / perDay
    const sample = samples.samples[number % samples.samples.length]
    if (sample === undefined) throw new Error('there is no sample to make articles from')
    const matter: Matter = { number, sample, publishedAt: instant(day), seed: seedOf('matter', number, 'names') }
    const count = TELLINGS[between(random, 0, TELLINGS.length - 1)] ?? 1
    const first = between(random, 0, OUTLETS - 1)
    // Of every other matter that is told again, the first article tells of the charge, and the others a year or two later of its end.
    const charged = count > 1 && random() < 0.5 ? between(random, 200, 900) : 0
    let original: Item | undefined
    for (let nth = 0; nth < count; nth++, made++) {
      const feed = `outlet-${(first + nth * between(random, 1, 7)) % OUTLETS}`
      const at = instant(Math.min(day + (nth === 0 ? 0 : charged + random()), DAYS))
      const telling = {
        url: `https://${feed}.example/${number}/${nth}`,
        publishedAt: at,
        seed: seedOf(number, nth),
        isCharge: charged > 0 && nth === 0,
      }
      const isCopy = original !== undefined && charged === 0 && random() < 0.2
      const told = isCopy && original ? copyOf(original, telling) : tell(matter, telling, samples)
      const item = { ...told, feed, page: sample.page(told.paragraphs), ...(isCopy && original && { duplicateOf: original.article.id }) }
      original ??= item
      yield item
    }
  }
}

/** The same text at another address. */
function copyOf(
  { article, paragraphs, reading }: Told,
  { url, publishedAt }: { readonly url: string; readonly publishedAt: string },
): Told {
  return {
    paragraphs,
    reading,
    article: { ...article, url, publishedAt, id: `${seedOf(url).toString(16).padStart(8, '0')}${article.id.slice(8)}` },
  }
}

/** As a run does: the request, the item, the article with its facts. */
export function saveTold(store: Store, run: number, { article, reading, feed, page, duplicateOf }: Item): void {
  const at = article.publishedAt ?? instant(0)
  const body = Buffer.from(page, 'latin1')
  const sha256 = hashOf(body)
  const snapshot = {
    sha256,
    url: article.url,
    finalUrl: article.url,
    fetchedAt: at,
    contentType: 'text/html; charset=utf-8',
    bytes: body.length,
  }
  store.recordFetch({ run, kind: 'page', url: article.url, feed, at, ms: 200, status: 200, bytes: body.length, snapshot })
  const pending = store.addItem({ run, at, item: { feed, guid: article.url, url: article.url, title: article.title, publishedAt: at } })
  store.saveArticle({
    article: { ...article, snapshot: sha256 },
    ...(duplicateOf === undefined ? { reading } : { duplicateOf }),
    snapshot,
    extractor: 'bench',
    at,
    item: pending.id,
  })
}

const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex')

/** Packs the page as the program keeps it. Returns its size. */
function keep(page: string, snapshots: string | undefined): number {
  const body = Buffer.from(page, 'latin1')
  const packed = gzipSync(body)
  if (snapshots !== undefined) {
    const sha256 = hashOf(body)
    mkdirSync(join(snapshots, sha256.slice(0, 2)), { recursive: true })
    writeFileSync(join(snapshots, sha256.slice(0, 2), `${sha256}.gz`), packed)
  }
  return packed.length
}

/** Each feed once a day, with a failure now and then; over the ten years where the articles are many. */
function recordPolls({ database, articles }: SizeOptions): void {
  const sqlite = new Database(database)
  sqlite.pragma('synchronous = off')
  sqlite.exec(`
    WITH RECURSIVE days(day) AS (SELECT 0 UNION ALL SELECT day + 1 FROM days WHERE day < ${Math.min(articles, DAYS) - 1})
    INSERT INTO fetches (run_id, feed_id, kind, url, at, ms, status, reason, detail)
    SELECT 1, id, 'feed', url, date('2016-01-01', day || ' days') || 'T06:00:00.000Z', 40 + (day * 31 + feeds.rowid * 17) % 900,
      iif((day * 7 + feeds.rowid * 3) % 50 = 0, NULL, 304), iif((day * 7 + feeds.rowid * 3) % 50 = 0, 'timeout', NULL),
      iif((day * 7 + feeds.rowid * 3) % 50 = 0, 'no answer', NULL)
    FROM days, feeds`)
  sqlite.close()
}
