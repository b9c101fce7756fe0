import { expect, test } from 'vitest'
import type { SeenItem } from '../../src/store/items.ts'
import type { Store } from '../../src/store/store.ts'
import { AT, article, feed, item, LATER, opened, reading, TEXT } from './example.ts'

function withFeed(): { readonly store: Store; poll(items: readonly SeenItem[], at?: string): ReturnType<Store['saveItems']> } {
  const store = opened()
  store.syncFeeds([feed])
  const run = store.startRun({ command: 'run', version: '1', at: AT })
  return { store, poll: (items, at = AT) => store.saveItems({ run, feed: feed.id, at, items }) }
}

const seen = (...numbers: readonly number[]): readonly SeenItem[] => numbers.map((n) => ({ item: item(n) }))
const pendingLinks = (store: Store, now = LATER) => store.pendingItems(now, 100).map((pending) => pending.item.url)

/** Marks everything pending as stored. */
function storeAll(store: Store): void {
  for (const [n, pending] of store.pendingItems(LATER, 100).entries()) {
    store.saveArticle({
      article: article(n, TEXT, { url: pending.item.url }),
      reading: reading(),
      extractor: '1',
      at: AT,
      item: pending.id,
    })
  }
}

test('an item comes back as the feed gave it', () => {
  const { store, poll } = withFeed()
  const full = item(1, { summary: 'Two lines.', rawDate: 'Yesterday' })
  poll([{ item: full }])
  expect(store.pendingItems(AT, 10)).toEqual([{ id: expect.any(String), item: full, attempts: 0 }])
})

test('the same poll again changes no row', () => {
  const { store, poll } = withFeed()
  expect(poll(seen(1, 2, 3))).toEqual({ added: 3, edited: 0, known: 0 })
  const before = store.changes()
  expect(poll(seen(3, 2, 1), LATER)).toEqual({ added: 0, edited: 0, known: 3 })
  expect(store.changes()).toBe(before)
})

test.each([
  ['title', { title: 'Story 1, corrected' }],
  ['link', { url: 'https://news.example/one' }],
  ['date', { publishedAt: '2026-03-01T00:00:00.000Z' }],
])('an edited %s makes a stored item pending again, and names its article', (_, edit) => {
  const { store, poll } = withFeed()
  poll(seen(1, 2, 3, 4, 5))
  storeAll(store)
  expect(poll([{ item: item(1, edit) }, ...seen(2, 3, 4, 5)], LATER)).toEqual({ added: 0, edited: 1, known: 4 })
  expect(store.pendingItems(LATER, 10)).toMatchObject([{ item: edit, article: expect.stringMatching(/^article/u) }])
})

test.each(['http://www.news.example/1', 'https://news.example/1/', 'http://news.example/1#top'])(
  'a link that leads to the same place by another way, %s, fetches nothing',
  (url) => {
    const { store, poll } = withFeed()
    poll(seen(1))
    storeAll(store)
    expect(poll([{ item: item(1, { url }) }], LATER)).toEqual({ added: 0, edited: 0, known: 1 })
    expect(pendingLinks(store)).toEqual([])
  },
)

test('a new summary is kept and fetches nothing', () => {
  const { store, poll } = withFeed()
  poll(seen(1))
  storeAll(store)
  expect(poll([{ item: item(1, { summary: 'Now with a summary.' }) }])).toEqual({ added: 0, edited: 0, known: 1 })
  expect(pendingLinks(store)).toEqual([])
})

test('a feed that stamps every item with the time of the poll has edited nothing', () => {
  const { store, poll } = withFeed()
  poll(seen(1, 2, 3, 4))
  storeAll(store)
  const before = store.changes()
  expect(poll([1, 2, 3, 4].map((n) => ({ item: item(n, { publishedAt: LATER }) })))).toMatchObject({ edited: 0 })
  expect(store.changes()).toBe(before)
})

test('two items that share a guid are two rows in every order', () => {
  const { store, poll } = withFeed()
  const twins = [{ item: item(1, { guid: 'same' }) }, { item: item(2, { guid: 'same' }) }]
  expect(poll(twins)).toMatchObject({ added: 2 })
  expect(poll(twins.toReversed())).toEqual({ added: 0, edited: 0, known: 2 })
  expect(store.pendingItems(AT, 10)).toHaveLength(2)
})

test('a failed item waits for its time, and for ever without one', () => {
  const { store, poll } = withFeed()
  poll(seen(1, 2))
  const [first, second] = store.pendingItems(AT, 10)
  if (!first || !second) throw new Error('two items were saved')
  store.failItem({ item: first.id, reason: 'timeout', detail: 'no answer', nextAttemptAt: LATER })
  store.failItem({ item: second.id, reason: 'not_found', detail: '404' })
  expect(store.pendingItems(AT, 10)).toEqual([])
  expect(store.pendingItems(LATER, 10)).toMatchObject([{ id: first.id, attempts: 1 }])
})

test('a filter that changes releases what it held back, and not what was looked at', () => {
  const { store, poll } = withFeed()
  poll([{ item: item(1), skipped: 'not_kept' }, ...seen(2)])
  const [second] = store.pendingItems(AT, 10)
  store.skipItem({ item: second?.id ?? '', reason: 'not_an_article', detail: 'a listing' })
  expect(pendingLinks(store)).toEqual([])
  poll(seen(1, 2))
  expect(pendingLinks(store)).toEqual([item(1).url])
})

test('an item whose article came by another item is settled without a second article', () => {
  const { store, poll } = withFeed()
  poll(seen(1))
  storeAll(store)
  poll([...seen(1), { item: item(7, { url: item(1).url }) }])
  const [copy] = store.pendingItems(AT, 10)
  store.markDuplicate({ item: copy?.id ?? '', article: store.findArticleByUrl(item(1).url) ?? '' })
  expect(store.pendingItems(LATER, 10)).toEqual([])
  expect(store.counts()).toMatchObject({ articles: 1, feed_items: 2 })
})

test('takes the oldest first and no more than asked for', () => {
  const { store, poll } = withFeed()
  poll(seen(9), LATER)
  poll(seen(9, 8))
  expect(store.pendingItems(LATER, 1).map((pending) => pending.item.url)).toEqual([item(8).url])
})
