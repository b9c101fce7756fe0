import { describe, expect, test } from 'vitest'
import { freshSeconds, readRetryAfter } from '../../src/poll/http-hints.ts'
import {
  afterFailure,
  afterSuccess,
  type FeedState,
  isDue,
  NEVER_POLLED,
  type PollFailure,
  type PollResult,
  pollUrl,
  validators,
} from '../../src/poll/schedule.ts'

/** A Wednesday. */
const NOW = '2025-01-22T12:00:00.000Z'
const URL = 'https://example.org/rss'
const MINUTE = 60_000
const later = (minutes: number, from = NOW) => new Date(Date.parse(from) + minutes * MINUTE).toISOString()
const minutesUntil = (state: FeedState, from = NOW) => (Date.parse(state.nextDueAt ?? '') - Date.parse(from)) / MINUTE
const succeed = (poll: Partial<PollResult> = {}, state = NEVER_POLLED, now = NOW) =>
  afterSuccess(state, { full: true, url: URL, ...poll }, now)

describe('a feed is due', () => {
  test.each([
    ['when it was never polled', undefined, true],
    ['at its time', NOW, true],
    ['after its time', later(-1), true],
    ['when its time cannot be read', 'soon', true],
    ['when a wrong clock put its time years ahead', '2031-01-01T00:00:00.000Z', true],
  ])('%s', (_, nextDueAt, due) => {
    expect(isDue({ ...NEVER_POLLED, ...(nextDueAt !== undefined && { nextDueAt }) }, NOW)).toBe(due)
  })

  test('not before its time', () => {
    expect(isDue({ ...NEVER_POLLED, nextDueAt: later(1) }, NOW)).toBe(false)
    expect(isDue({ ...NEVER_POLLED, nextDueAt: later(7 * 24 * 60) }, NOW)).toBe(false)
  })
})

describe('after a success the next poll is', () => {
  test.each<[string, Partial<PollResult>, number]>([
    ['an hour away by default', {}, 60],
    ['the interval of the feed file away', { intervalMinutes: 30 }, 30],
    ['the ttl away, if that is longer', { intervalMinutes: 30, hints: { ttlMinutes: 90 } }, 90],
    ['the interval away, if the ttl is shorter', { intervalMinutes: 30, hints: { ttlMinutes: 5 } }, 30],
    ['max-age away', { headers: { cacheControl: 'public, max-age=7200' } }, 120],
    ['max-age less age away', { headers: { cacheControl: 'max-age=7200', age: '1800' } }, 90],
    [
      'Expires away, by the clock of the server',
      { headers: { expires: 'Wed, 22 Jan 2025 03:00:00 GMT', date: 'Wed, 22 Jan 2025 00:00:00 GMT' } },
      180,
    ],
    ['not held up by no-cache', { headers: { cacheControl: 'no-cache, max-age=7200' } }, 60],
    ['not held up by an Expires of 0', { headers: { expires: '0' } }, 60],
    ['a day away at most, on the word of the publisher', { headers: { cacheControl: 'max-age=31536000' } }, 24 * 60],
    ['a week away, if the feed file says so', { intervalMinutes: 10_080 }, 10_080],
    ['at the first hour that is not skipped', { hints: { skipHours: [12, 13, 14] } }, 180],
    ['on the first day that is not skipped', { hints: { skipDays: [3, 4] } }, 36 * 60],
    ['an hour away, when every hour is skipped', { hints: { skipHours: Array.from({ length: 24 }, (_, hour) => hour) } }, 60],
  ])('%s', (_, poll, minutes) => {
    expect(minutesUntil(succeed(poll))).toBe(minutes)
  })

  test('the slate is clean', () => {
    const failed = afterFailure(NEVER_POLLED, { reason: 'gone' }, NOW)
    expect(succeed({}, failed)).toMatchObject({ failureWeight: 0, goneCount: 0 })
  })
})

describe('validators', () => {
  const state = succeed({ headers: { etag: 'W/"a\\"b"', lastModified: 'Wed, 22 Jan 2025 10:00:00 GMT' } })

  test('are sent back byte for byte', () => {
    expect(validators(state, later(60))).toEqual({ etag: 'W/"a\\"b"', lastModified: 'Wed, 22 Jan 2025 10:00:00 GMT' })
  })

  test('outlive a 304 that repeats none', () => {
    expect(validators(succeed({ full: false }, state, later(60)), later(120)).etag).toBe('W/"a\\"b"')
  })

  test('are left out a day after the last full answer, however many 304 came between', () => {
    const unchanged = succeed({ full: false }, state, later(23 * 60))
    expect(validators(unchanged, later(23 * 60 + 30))).not.toEqual({})
    expect(validators(unchanged, later(24 * 60))).toEqual({})
  })

  test('are left out when the last full answer lies ahead of a clock set back', () => {
    expect(validators(state, later(-60))).toEqual({})
  })

  test('of an earlier answer are forgotten when a full one has none', () => {
    expect(validators(succeed({}, state), NOW)).toEqual({})
  })
})

describe('after failures the wait', () => {
  const fail = (reason: PollFailure, times: number) => {
    let state = NEVER_POLLED
    for (let i = 0; i < times; i++) state = afterFailure(state, { reason }, NOW)
    return minutesUntil(state)
  }
  test.each<[string, PollFailure, readonly number[]]>([
    ['doubles with each 404', 'not_found', [120, 240, 480, 960, 1440, 1440]],
    ['doubles with every second 500', 'server_error', [60, 120, 120, 240]],
    ['doubles with every fourth timeout', 'timeout', [60, 60, 60, 120, 120]],
  ])('%s, up to a day', (_, reason, minutes) => {
    expect(minutes.map((_, index) => fail(reason, index + 1))).toEqual(minutes)
  })

  test('is a week after 30 times 404 or 410 in a row: probed, never dead', () => {
    expect([29, 30, 31, 1000].map((times) => fail('gone', times))).toEqual([1440, 10_080, 10_080, 10_080])
  })

  test('is a day, not a week, after as many timeouts', () => {
    expect(fail('timeout', 1000)).toBe(1440)
  })

  test.each([
    ['120', 2],
    ['Wed, 22 Jan 2025 12:30:00 GMT', 30],
    ['0', 1],
    ['-5', 1],
    ['Wed, 22 Jan 2020 12:30:00 GMT', 1],
    ['315360000', 1440],
    ['Fri, 01 Jan 2035 00:00:00 GMT', 1440],
    ['when it suits', 60],
    ['', 60],
  ])('is what Retry-After: %s asks for, between a minute and a day', (retryAfter, minutes) => {
    expect(minutesUntil(afterFailure(NEVER_POLLED, { reason: 'too_many_requests', retryAfter }, NOW))).toBe(minutes)
  })
})

describe('a permanent redirect', () => {
  const feed = { url: URL }
  const moved = (times: number, to = 'https://new.example/rss', from = NEVER_POLLED) => {
    let state = from
    for (let i = 0; i < times; i++) state = succeed({ permanentUrl: to }, state)
    return state
  }

  test('moves the feed after three in a row', () => {
    expect([1, 2, 3].map((times) => pollUrl(feed, moved(times)))).toEqual([URL, URL, 'https://new.example/rss'])
  })

  test('counts anew when it leads elsewhere, or is not there for once', () => {
    expect(pollUrl(feed, moved(2, 'https://other.example/', moved(2)))).toBe(URL)
    expect(pollUrl(feed, moved(2, undefined, succeed({}, moved(2))))).toBe(URL)
  })

  test('stays in force while the new address answers', () => {
    expect(pollUrl(feed, succeed({}, moved(3)))).toBe('https://new.example/rss')
  })

  test('is forgotten when the feed file names another address, or the new one is gone', () => {
    expect(pollUrl({ url: 'https://edited.example/rss' }, moved(3))).toBe('https://edited.example/rss')
    let state = moved(3)
    for (let i = 0; i < 3; i++) state = afterFailure(state, { reason: 'not_found' }, NOW)
    expect(pollUrl(feed, state)).toBe(URL)
  })
})

test('every interval is kept over two simulated days', () => {
  let state = NEVER_POLLED
  const polls: number[] = []
  for (let minute = 0; minute < 48 * 60; minute++) {
    const now = later(minute)
    if (!isDue(state, now)) continue
    polls.push(minute)
    state = polls.length === 3 ? afterFailure(state, { reason: 'too_many_requests', retryAfter: '86400' }, now) : succeed({}, state, now)
  }
  expect(polls.slice(0, 5)).toEqual([0, 60, 120, 120 + 1440, 180 + 1440])
})

test.each([
  ['nonsense', undefined],
  ['60', later(1)],
])('readRetryAfter(%s)', (value, expected) => {
  expect(readRetryAfter(value, NOW)).toBe(expected)
})

test('an Expires before its Date is not fresh', () => {
  expect(freshSeconds({ expires: 'Wed, 22 Jan 2025 11:00:00 GMT', date: 'Wed, 22 Jan 2025 12:00:00 GMT' }, NOW)).toBe(0)
})
