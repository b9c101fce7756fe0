/** Fills in history: pages of archives, and lists of addresses, through the same stages as a run. */
import { createHash } from 'node:crypto'
import type { ArchiveEntry, Capture } from './archive/entry.ts'
import type { Archive } from './archive/open.ts'
import { type Arrival, keepAndDerive, readPending, settle, toArrival } from './pipeline/articles.ts'
import { type Caller, inRun, type RunEvent, type RunSummary, type Step, type Workshop } from './pipeline.ts'
import { identify } from './poll/identity.ts'
import { resolveLink } from './poll/links.ts'
import type { Feed, FeedItem, Snapshot } from './types.ts'

export interface Import {
  readonly archive: Archive
  /** The feed that its items belong to in the database; it is never polled. */
  readonly feed: Feed
}

/** Pages read at a time, and the bytes they may have together: what is in memory at most. */
const MOST_WAITING = 32
const MOST_WAITING_BYTES = 16 * 1024 * 1024
/** Addresses of a list saved at a time. */
const LIST_BATCH = 500

/**
 * One import. Each page becomes an item, its snapshot and its article in one transaction, in the order of the archive; so an import that
 * was killed and started again finds what is settled, does the rest, and ends with the same rows as an undisturbed one. A page whose
 * article is in the database already, from a feed or another archive, never replaces it.
 */
export function runImport(workshop: Workshop, imports: readonly Import[], caller: Caller): Promise<RunSummary> {
  const feeds = imports.map(({ feed }) => feed)
  return inRun(workshop, feeds, caller, async (step) => {
    for (const { archive, feed } of imports) {
      if (step.signal.aborted) return
      if (!step.store.addImportFeed(feed)) {
        failSource(archive.name, 'name_taken', `the feed ${feed.id} is polled; choose another --name`, step)
        continue
      }
      step.report({ kind: 'source_opened', source: archive.name, feed: feed.id })
      if (archive.kind === 'list') await importList(archive.name, archive.entries(step.signal), feed, step)
      else await importPages(archive.name, archive.entries(step.signal), feed, step)
      step.tally.feedsPolled++
    }
  })
}

function failSource(source: string, reason: string, detail: string, { tally, report }: Step): void {
  tally.feedsFailed++
  report({ kind: 'source_failed', source, reason, detail })
}

function failPage(url: string, { reason, detail }: { readonly reason: string; readonly detail: string }, { tally, report }: Step): void {
  tally.articlesFailed++
  report({ kind: 'article_failed', url, reason, detail })
}

/* ---------------------------------------------------------------- archives */

/** A page on its way: its bytes are at hand, its article perhaps not yet asked for. */
interface Waiting {
  readonly item: FeedItem
  readonly bytes: number
  readonly arrive: () => Promise<Arrival>
}

async function importPages(source: string, entries: AsyncIterable<ArchiveEntry>, feed: Feed, step: Step): Promise<void> {
  const queue: Waiting[] = []
  const counts = { pages: 0, known: 0 }
  const passedBy: Record<string, number> = {}
  const settleOldest = async (): Promise<void> => {
    const oldest = queue.shift()
    if (oldest) await store(oldest, step)
  }
  const isFull = (): boolean => queue.length >= MOST_WAITING || queue.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_WAITING_BYTES

  for await (const entry of entries) {
    if (step.signal.aborted) return
    if (entry.kind === 'broken') failSource(source, entry.reason, entry.detail, step)
    else if (entry.kind === 'bad') failPage(`${source}: ${entry.where}`, entry, step)
    else if (entry.kind === 'passed_by') passedBy[entry.reason] = (passedBy[entry.reason] ?? 0) + 1
    else {
      const item = toItem(entry, feed, step)
      if (item === undefined) continue
      counts.pages++
      if (step.store.isSettled(item) || queue.some((other) => other.item.guid === item.guid)) counts.known++
      else {
        const waiting = entry.kind === 'copy' ? copyOf(item, entry.of, step) : await take(item, entry, queue, step)
        if (waiting) queue.push(waiting)
      }
    }
    while (isFull()) await settleOldest()
  }
  while (queue.length > 0 && !step.signal.aborted) await settleOldest()
  step.report({ kind: 'source_read', source, ...counts, passedBy })
}

/** The item of a capture; one whose address leads nowhere is told. */
function toItem({ url, mark }: { readonly url: string; readonly mark?: string }, feed: Feed, step: Step): FeedItem | undefined {
  const link = resolveLink({ href: url }, url)
  if ('bad' in link) {
    failPage(url.slice(0, 200), { reason: link.bad, detail: `${url.slice(0, 200)} is no address of the web` }, step)
    return undefined
  }
  const [bare = link.url] = identify([{ url: link.url, title: link.url }])
  return { feed: feed.id, guid: mark === undefined ? bare : `${bare} ${mark}`, url: link.url, title: link.url }
}

/** The bytes are taken now, since the archive streams by. A second capture of an address is read only once the first has come to nothing. */
async function take(item: FeedItem, capture: Capture, queue: readonly Waiting[], step: Step): Promise<Waiting | undefined> {
  const known: Waiting = { item, bytes: 0, arrive: async () => findKnown(item.url, step) ?? { kind: 'aborted' } }
  if (findKnown(item.url, step) !== undefined) return known
  const body = await capture.body()
  if (!body.ok) {
    if (body.reason === 'cut_off') return undefined
    return { item, bytes: 0, arrive: async () => ({ kind: 'failed', reason: body.reason, detail: body.detail, lastAttempt: 1 }) }
  }
  const snapshot: Snapshot = {
    sha256: createHash('sha256').update(body.value).digest('hex'),
    url: item.url,
    finalUrl: item.url,
    fetchedAt: capture.fetchedAt ?? step.now(),
    contentType: capture.contentType,
    body: body.value,
  }
  const derive = (): Promise<Arrival> => toArrival(() => keepAndDerive(snapshot, item, step))
  if (queue.some((other) => other.item.url === item.url)) {
    return { item, bytes: body.value.length, arrive: async () => findKnown(item.url, step) ?? derive() }
  }
  const arrival = derive()
  return { item, bytes: body.value.length, arrive: () => arrival }
}

function findKnown(url: string, { store }: Step): Arrival | undefined {
  const article = store.findArticleByUrl(url)
  return article === undefined ? undefined : { kind: 'known', article }
}

/** The same page under another address: a copy of that article, where it is here. */
function copyOf(item: FeedItem, of: string, step: Step): Waiting {
  const link = resolveLink({ href: of }, of)
  const nothing: Arrival = {
    kind: 'no_article',
    reason: 'revisit',
    detail: `the page is that of ${of.slice(0, 200)}, of which no article is here`,
  }
  return { item, bytes: 0, arrive: async () => ('bad' in link ? nothing : (findKnown(link.url, step) ?? nothing)) }
}

/** One transaction a page; what is said of it is said when it is done. */
async function store({ item, arrive }: Waiting, step: Step): Promise<void> {
  const arrival = unlessStored(await arrive(), step)
  if (arrival.kind === 'aborted') return
  const events: RunEvent[] = []
  step.store.atomically(() => {
    const title = arrival.kind === 'derived' ? arrival.derived.article.title : item.title
    const pending = step.store.addItem({ run: step.run, at: step.now(), item: { ...item, title } })
    settle(pending, arrival, { ...step, report: (event) => events.push(event) })
  })
  step.tally.itemsNew++
  for (const event of events) step.report(event)
}

/** An article that is here under another spelling of its address: what a feed brought is newer than an archive. */
function unlessStored(arrival: Arrival, { store }: Step): Arrival {
  if (arrival.kind !== 'derived' || !store.hasArticle(arrival.derived.article.id)) return arrival
  return { kind: 'known', article: arrival.derived.article.id }
}

/* ---------------------------------------------------------------- lists */

type ListEntries = Extract<Archive, { kind: 'list' }>['entries']

async function importList(source: string, entries: ReturnType<ListEntries>, feed: Feed, step: Step): Promise<void> {
  const counts = { pages: 0, known: 0 }
  let batch: FeedItem[] = []
  const save = (): void => {
    const seen = batch.map((item) => ({ item }))
    const { added, edited, known } = step.store.saveItems({ run: step.run, feed: feed.id, at: step.now(), items: seen })
    step.tally.itemsNew += added + edited
    counts.pages += batch.length
    counts.known += known
    batch = []
  }
  for await (const entry of entries) {
    if (step.signal.aborted) return
    if (entry.kind === 'broken') failSource(source, entry.reason, entry.detail, step)
    else if (entry.kind === 'bad') failPage(entry.where, entry, step)
    else {
      const item = toItem(entry, feed, step)
      if (item !== undefined) batch.push(item)
    }
    if (batch.length >= LIST_BATCH) save()
  }
  save()
  await readPending(step, [feed.id])
  step.report({ kind: 'source_read', source, ...counts, passedBy: {} })
}
