/** Reads every article anew, from its page where that is kept, and writes all of it in one switch. */
import type { Snapshots } from '../../fetch/snapshots.ts'
import type { Page } from '../../read/article.ts'
import type { Pool } from '../../read/pool.ts'
import type { StoredArticle } from '../../store/articles.ts'
import { storeFault } from '../../store/fault.ts'
import type { Store } from '../../store/store.ts'
import type { Article, Feed, Outcome, Reading } from '../../types.ts'
import { compareReadings } from './compare.ts'
import { openTally, type PlacedChange, type Tally } from './tally.ts'
import type { Anew, AnewTask } from './worker.ts'

export interface Reextraction {
  readonly store: Store
  readonly snapshots: Snapshots
  readonly pool: Pool<AnewTask, Anew>
  /** Whose files say how their pages are read. */
  readonly feeds: readonly Feed[]
  readonly extractor: string
  readonly now: () => string
  readonly signal: AbortSignal
  /** Which articles are read; absent: all. */
  readonly chosen?: (article: Article) => boolean
  readonly mostExamples: number
  /** Articles on their way at a time. */
  readonly ahead: number
  /** Every change, as it is found. */
  readonly onChange?: (change: PlacedChange) => void
  /** After each article. */
  readonly onArticle?: (done: number) => void
}

export interface ReextractCounts {
  articles: number
  /** Articles with at least one fact that came, went or changed, or with another text. */
  changed: number
  /** Read from the kept page; from the stored text, with why by name; or not at all, so that its old facts stay. */
  fromSnapshot: number
  readonly fromText: Record<string, number>
  readonly failed: { readonly url: string; readonly reason: string; readonly detail: string }[]
  /** Facts that another pattern reads, which says the same. */
  retraced: number
  /** Articles whose text is another than it was. */
  textsChanged: number
}

/** Everything in the open transaction; the caller keeps or drops it. False where it was told to stop. */
export async function readAllAnew(work: Reextraction): Promise<{ readonly counts: ReextractCounts; readonly tally: Tally } | undefined> {
  const counts: ReextractCounts = { articles: 0, changed: 0, fromSnapshot: 0, fromText: {}, failed: [], retraced: 0, textsChanged: 0 }
  const tally = openTally(work.mostExamples)
  const textsChanged = new Set<string>()
  for await (const { stored, publisher, outcome } of inOrder(work)) {
    if (work.signal.aborted) return undefined
    counts.articles++
    if (outcome.ok) settle({ stored, publisher, anew: outcome.value }, { ...work, counts, tally, changedTexts: textsChanged })
    else counts.failed.push({ url: stored.article.url, reason: outcome.reason, detail: outcome.detail })
    work.onArticle?.(counts.articles)
  }
  counts.textsChanged = textsChanged.size
  return work.signal.aborted ? undefined : { counts, tally }
}

interface Arrived {
  readonly stored: StoredArticle
  readonly publisher: string
  readonly outcome: Outcome<ReadAnew>
}

interface ReadAnew extends Anew {
  /** "snapshot", or why the stored text was read instead. */
  readonly from: string
}

/** Reads in parallel, hands on in the order of the database, and holds no more than `ahead` articles. */
async function* inOrder(work: Reextraction): AsyncGenerator<Arrived> {
  const waiting: Promise<Arrived>[] = []
  for (const stored of work.store.allArticles()) {
    if (work.signal.aborted) break
    if (work.chosen?.(stored.article) === false) continue
    const arrival = arrive(stored, work)
    // It is awaited in its turn; a failure before that ends nothing.
    arrival.catch(() => undefined)
    waiting.push(arrival)
    const oldest = waiting.length >= work.ahead ? waiting.shift() : undefined
    if (oldest) yield await oldest
  }
  for (const arrival of waiting) yield await arrival
}

async function arrive(stored: StoredArticle, { store, snapshots, pool, feeds }: Reextraction): Promise<Arrived> {
  const { publisher = 'unknown', snapshot, item } = store.originOf(stored.article.id)
  const { article } = stored
  const kept = snapshot && (await snapshots.read(snapshot.sha256))
  const page = snapshot && kept?.ok ? toPage({ ...snapshot, body: kept.value }, item, feeds) : undefined
  const read = await pool.run(page === undefined ? { article } : { article, page })
  if (!read.ok) return { stored, publisher, outcome: read }
  const missing = kept === undefined ? 'no_snapshot' : kept.ok ? 'snapshot' : kept.reason
  return { stored, publisher, outcome: { ok: true, value: { ...read.value, from: read.value.refused ?? missing } } }
}

/** The page as the run that fetched it gave it to the reader. */
function toPage(snapshot: Page['snapshot'], item: ReturnType<Store['originOf']>['item'], feeds: readonly Feed[]): Page {
  if (item === undefined) return { snapshot }
  const feed = feeds.find(({ id }) => id === item.feed)
  const { title, publishedAt, summary } = item
  const [language, country] = [feed?.language ?? item.language, feed?.country ?? item.country]
  return {
    snapshot,
    ...(feed?.article && { selectors: feed.article }),
    item: {
      ...(title !== undefined && { title }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(summary !== undefined && { summary }),
      ...(language !== undefined && { language }),
      ...(country !== undefined && { country }),
    },
  }
}

interface Settling extends Reextraction {
  readonly counts: ReextractCounts
  readonly tally: Tally
  readonly changedTexts: Set<string>
}

/** Saves an article and counts what that changes. A bug costs the article it showed in, which keeps its facts. */
function settle({ stored, publisher, anew }: { stored: StoredArticle; publisher: string; anew: ReadAnew }, work: Settling): void {
  const { store, counts, tally, changedTexts, extractor, now, onChange } = work
  const { id, title, url } = anew.article
  const textChanged = anew.article.text !== stored.article.text
  const before = stored.duplicateOf === undefined ? store.uncorrectedReadingOf(id) : undefined
  const original = findOriginal(stored, anew.article, textChanged, work)
  const record = { article: anew.article, extractor, at: now() }
  try {
    store.saveArticle(original === undefined ? { ...record, reading: anew.reading } : { ...record, duplicateOf: original })
  } catch (error) {
    if (storeFault(error, store.path) !== undefined) throw error
    counts.failed.push({ url, reason: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    return
  }
  if (textChanged) changedTexts.add(id)
  if (anew.from === 'snapshot') counts.fromSnapshot++
  else counts.fromText[anew.from] = (counts.fromText[anew.from] ?? 0) + 1
  const after = original === undefined ? anew.reading : undefined
  const compared = compareReadings(told(stored.article, before), told(anew.article, after))
  counts.retraced += compared.retraced
  if (textChanged || compared.changes.length > 0) counts.changed++
  for (const change of compared.changes) {
    const placed = { ...change, source: publisher, article: { id, title, url } }
    tally.add(placed)
    onChange?.(placed)
  }
}

const told = (article: Article, reading: Reading | undefined) => ({ article, ...(reading && { reading }) })

/** Whether it is a copy is asked again only where its text, or that of its original, is another: what is read from the same texts stays the same. */
function findOriginal(
  { duplicateOf }: StoredArticle,
  article: Article,
  textChanged: boolean,
  { store, changedTexts }: Settling,
): string | undefined {
  const isAskedAgain = textChanged || (duplicateOf !== undefined && changedTexts.has(duplicateOf))
  return isAskedAgain ? store.findOriginal(article) : duplicateOf
}
