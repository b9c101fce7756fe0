import { expect, test } from 'vitest'
import { NEVER_POLLED, type FeedState as PollState } from '../../src/poll/schedule.ts'
import type { FeedState } from '../../src/store/feeds.ts'
import { AT, feed, item, LATER, opened } from './example.ts'

const full: FeedState & PollState = {
  nextDueAt: LATER,
  failureWeight: 1.25,
  goneCount: 3,
  etag: 'W/"a,\u00e9\\""',
  lastModified: 'Sun, 01 Mar 2026 06:00:00 GMT',
  lastFullGetAt: AT,
  movedTo: 'https://news.example/new.xml',
  movedFrom: feed.url,
  movedCount: 2,
}

test('the state of a feed comes back as it was saved, and fields that went are gone', () => {
  const store = opened()
  store.syncFeeds([feed])
  expect(store.feedStates().size).toBe(0)
  store.savePoll({ feed: feed.id, at: AT, state: full })
  expect(store.feedStates().get(feed.id)).toEqual(full)
  store.savePoll({ feed: feed.id, at: LATER, state: NEVER_POLLED })
  expect(store.feedStates().get(feed.id)).toEqual(NEVER_POLLED)
})

test('listing the same feeds again changes no row and forgets no state', () => {
  const store = opened()
  store.syncFeeds([feed])
  store.savePoll({ feed: feed.id, at: AT, state: full })
  const before = store.changes()
  store.syncFeeds([feed])
  expect(store.changes()).toBe(before)
  store.syncFeeds([{ ...feed, title: 'Renamed', keep: ['crypto'] }])
  expect(store.feedStates().get(feed.id)).toEqual(full)
  expect(store.counts()).toMatchObject({ feeds: 1, feed_keywords: 1 })
})

test('health says what the last poll met, until one succeeds', () => {
  const store = opened()
  store.syncFeeds([feed, { ...feed, id: 'xx-other' }])
  const run = store.startRun({ command: 'run', version: '1', at: AT })
  store.saveItems({ run, feed: feed.id, at: AT, items: [{ item: item(1) }, { item: item(2), skipped: 'not_kept' }] })
  store.savePoll({ feed: feed.id, at: AT, state: full, failure: { reason: 'timeout', detail: 'no answer in 30 s' } })
  expect(store.feedHealth()).toMatchObject([
    { feed: feed.id, health: 'failing', lastErrorReason: 'timeout', items: 2, pending: 1, articles: 0 },
    { feed: 'xx-other', health: 'new', items: 0 },
  ])
  store.savePoll({ feed: feed.id, at: LATER, state: full, warning: '0 items, 5 expected' })
  expect(store.feedHealth()[0]).toMatchObject({ health: 'warning', warning: '0 items, 5 expected', lastOkAt: LATER })
  expect(store.feedHealth()[0]).not.toHaveProperty('lastErrorReason')
  store.syncFeeds([])
  expect(store.feedHealth().map(({ active }) => active)).toEqual([false, false])
})

test('a run that a crash left open is closed as interrupted by the next', () => {
  const store = opened()
  const first = store.startRun({ command: 'run', version: '1', at: AT })
  const second = store.startRun({ command: 'run', version: '1', at: LATER })
  expect(second).toBeGreaterThan(first)
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('every request is a row, and its snapshot is kept once', () => {
  const store = opened()
  store.syncFeeds([feed])
  const run = store.startRun({ command: 'run', version: '1', at: AT })
  const snapshot = { sha256: 'ab'.repeat(32), url: feed.url, finalUrl: feed.url, fetchedAt: AT, contentType: 'application/xml', bytes: 10 }
  store.recordFetch({ run, feed: feed.id, kind: 'feed', url: feed.url, at: AT, ms: 12, status: 200, bytes: 10, snapshot })
  store.recordFetch({
    run,
    kind: 'robots',
    url: 'https://news.example/robots.txt',
    at: AT,
    ms: 30_000,
    reason: 'timeout',
    detail: 'no answer',
  })
  store.recordFetch({ run, feed: feed.id, kind: 'feed', url: feed.url, at: LATER, ms: 9, status: 200, bytes: 10, snapshot })
  store.finishRun({
    run,
    at: LATER,
    outcome: 'done',
    feedsPolled: 1,
    feedsFailed: 0,
    itemsNew: 0,
    articlesStored: 0,
    articlesSkipped: 0,
    articlesFailed: 0,
  })
  expect(store.counts()).toMatchObject({ fetches: 3, snapshots: 1, runs: 1 })
})
