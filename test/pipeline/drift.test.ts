import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli.ts'
import { toPrometheus } from '../../src/commands/metrics.ts'
import { findDrift } from '../../src/drift.ts'
import type { Alarm, FeedHistory, PatternHistory } from '../../src/types.ts'
import { openWeb, page, rss, runOn } from '../faults/web.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

const HOUR = 3_600_000
const NOW = '2026-03-20T12:00:00.000Z'
const ago = (hours: number): string => new Date(Date.parse(NOW) - hours * HOUR).toISOString()

const feed = (history: Partial<FeedHistory>): FeedHistory => ({
  feed: 'gb-news',
  lastOkAt: NOW,
  items: [],
  articles: [],
  settled: [],
  ...history,
})
const kindsOf = (alarms: readonly Alarm[]): readonly string[] => alarms.map(({ kind }) => kind)
const drift = (history: Partial<FeedHistory>, promises: object = {}): readonly string[] =>
  kindsOf(findDrift({ feeds: [feed(history)], patterns: [] }, new Map([['gb-news', promises]]), NOW))

/** Items a day apart, the newest so many hours old. */
const daily = (age: number, count = 20): readonly string[] => Array.from({ length: count }, (_, index) => ago(age + index * 24))

describe('a feed that answers and brings nothing', () => {
  test.each([
    ['is told within three of its usual intervals', { items: daily(61) }, ['dried_up']],
    ['is let be before', { items: daily(59) }, []],
    ['is not told twice where it fails', { items: daily(200), lastOkAt: ago(150) }, ['dried_up']],
    ['is not told where it has not answered since', { items: daily(200), lastOkAt: ago(210) }, []],
    ['is not told at the first look at it', { items: daily(200), watchedSince: ago(1) }, []],
    ['is told once it was watched for so long', { items: daily(200), watchedSince: ago(61) }, ['dried_up']],
    ['is not told of an age that nobody knows', { items: daily(200, 5) }, []],
    ['may rest over a weekend as it did before', { items: [50, 51, 52, 53, 120, 121, 122, 190, 191].map(ago) }, []],
    ['is told though it once was silent for long', { items: [70, 94, 118, 142, 166, 800, 824, 848].map(ago) }, ['dried_up']],
  ] as const)('%s', (_, history, alarms) => {
    expect(drift(history)).toEqual(alarms)
  })
})

describe('articles', () => {
  const of = (values: readonly number[], name: 'characters' | 'mentions') =>
    values.map((value) => ({ characters: 4_000, mentions: 30, [name]: value }))
  const usual = Array.from({ length: 20 }, (_, index) => 3_000 + index * 100)
  test.each([
    ['whose texts shrank', { articles: of([310, 290, 400, ...usual], 'characters') }, {}, ['texts_shrank']],
    ['of which two are short', { articles: of([310, 290, ...usual], 'characters') }, {}, []],
    ['that were short now and then', { articles: of([310, 290, 300, ...usual, 250, 280, 310], 'characters') }, {}, []],
    ['of a feed that is new', { articles: of([310, 290, 300, 4_000, 4_000], 'characters') }, {}, []],
    ['shorter than the feed file expects', { articles: of([310, 290, 300], 'characters') }, { minCharacters: 1_000 }, ['texts_shrank']],
    ['as long as it expects', { articles: of([310, 1_290, 300], 'characters') }, { minCharacters: 1_000 }, []],
    ['without what was found in earlier ones', { articles: of([0, 1, 0, ...Array(15).fill(24)], 'mentions') }, {}, ['mentions_stopped']],
    ['that never held anything', { articles: of(Array(18).fill(0), 'mentions') }, {}, []],
    ['with less than it expects', { articles: of([1, 0, 2], 'mentions') }, { minMentions: 3 }, ['mentions_stopped']],
    ['none of which could be read', { settled: [false, false, false, false, false, true] }, {}, ['articles_failing']],
    ['none of which ever could', { settled: Array(9).fill(false) }, {}, []],
    ['the fifth of which could', { settled: [false, false, false, false, true, true] }, {}, []],
  ] as const)('%s', (_, history, promises, alarms) => {
    expect(drift(history, promises)).toEqual(alarms)
  })
})

test('a pattern that fired in every fifth article is told when it is silent for more than twice as long, and not a rare one', () => {
  const every = (gap: number, silence: number, count: number): PatternHistory => ({
    pattern: `every-${gap}`,
    ranks: Array.from({ length: count }, (_, index) => silence + index * gap),
  })
  const told = (pattern: PatternHistory) => kindsOf(findDrift({ feeds: [], patterns: [pattern] }, new Map(), NOW))
  expect(told(every(5, 13, 30))).toEqual(['pattern_silent'])
  expect(told(every(5, 12, 30))).toEqual([])
  expect(told(every(20, 400, 5))).toEqual([])
})

test('it is told in the summary of the run, in the list of feeds and in the metrics, and no longer once something comes', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const start = Date.parse('2026-03-01T08:00:00.000Z')
  let published = 0
  await using web = await openWeb({
    'daily.example': (path) => {
      if (path !== '/feed') return page(`The story ${path}`)
      const days = Array.from({ length: published }, (_, day) => day)
      return rss(
        days.map((day) => ({
          title: `Day ${day}`,
          link: `http://daily.example/${day}`,
          date: new Date(start + day * 24 * HOUR).toUTCString(),
        })),
      )
    },
  })
  const run = async (day: number) => {
    const context = recordedContext({ at: new Date(start + day * 24 * HOUR + HOUR).toISOString() })
    const { summary } = await runOn(web, { database, context: context.context, only: ['daily'] })
    return { alarms: summary?.alarms ?? [], summary, log: context.stderr(), context: context.context }
  }
  for (published = 1; published <= 8; published++) expect((await run(published - 1)).alarms).toEqual([])
  published = 8
  expect((await run(8)).alarms).toEqual([])
  const { alarms, summary, log } = await run(10)
  expect(alarms).toEqual([{ kind: 'dried_up', feed: 'daily', detail: 'no new item for 3 days, at other times 24 hours at most' }])
  expect(log).toContain('"alarm":"dried_up","feed":"daily"')
  const [startedAt, finishedAt] = [new Date(0), new Date(1)]
  expect(toPrometheus({ code: 0, startedAt, finishedAt, ...(summary && { summary }) })).toContain(
    'docket_drift{kind="dried_up",feed="daily"} 1\n',
  )
  await expectListed(folder.path, database, start + 10 * 24 * HOUR + HOUR, 'drifting')
  published = 12
  expect((await run(11)).alarms).toEqual([])
  await expectListed(folder.path, database, start + 11 * 24 * HOUR + HOUR, 'ok')
})

async function expectListed(dir: string, database: string, at: number, health: string): Promise<void> {
  writeFileSync(
    join(dir, 'daily.yaml'),
    'publisher: Daily\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: daily\n    title: Daily\n    url: http://daily.example/feed\n',
  )
  const { context, stdout } = recordedContext()
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  try {
    expect(await main(['feeds', '--db', database, '--feeds', dir], context.console)).toBe(0)
  } finally {
    vi.useRealTimers()
  }
  expect(stdout()).toMatch(new RegExp(`daily .* ${health} `, 'u'))
}
