import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { rows } from './rows.ts'
import { expectSound, MORNING, openWeb, page, rss, runOn } from './web.ts'

const HOUR = 3_600_000
const at = (hours: number): string => new Date(Date.parse(MORNING) + hours * HOUR).toISOString()

test('H05 a feed that is gone is polled ever more rarely, once a week in the end, and lives on when it comes back', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let isBack = false
  await using web = await openWeb({
    'gone.example': (path) =>
      path === '/feed' ? (isBack ? rss([{ title: 'Back', link: 'http://gone.example/back' }]) : { status: 410 }) : page('Back'),
  })
  const only = { ...web, feeds: web.feeds.filter(({ id }) => id === 'gone') }
  const gaps: number[] = []
  for (let now = Date.parse(MORNING), poll = 1; poll <= 33; poll++) {
    await runOn(only, { database, at: new Date(now).toISOString() })
    const [[due]] = rows(database, "select next_due_at from feeds where id = 'gone'") as [[string]]
    await runOn(only, { database, at: new Date(Date.parse(due) - 1).toISOString() })
    expect(web.hits).toHaveLength(poll)
    gaps.push((Date.parse(due) - now) / HOUR)
    now = Date.parse(due)
  }
  expect(gaps).toEqual([2, 4, 8, 16, ...Array(25).fill(24), ...Array(4).fill(24 * 7)])
  isBack = true
  await runOn(web, { database, at: at(24 * 60) })
  await runOn(web, { database, at: at(24 * 61) })
  expect(rows(database, "select status from feed_items where feed_id = 'gone'")).toEqual([['stored']])
  expect(rows(database, "select last_error_reason, gone_count, failure_weight from feeds where id = 'gone'")).toEqual([[null, 0, 0]])
  expectSound(database)
})

test.each([
  ['in seconds', '7200', 2],
  ['as a date', 'Sun, 01 Mar 2026 11:00:00 GMT', 3],
  ['as rubbish: the backoff counts', 'soon', 1],
  ['of ten years: a day', '315360000', 24],
  ['in the past: a minute, so at the next run', '-60', 1],
])('H02 a feed that answers 429 with Retry-After %s is left alone so long', async (_how, retryAfter, hours) => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let requests = 0
  await using web = await openWeb({
    'busy.example': (path) => {
      if (path !== '/feed') return { status: 404 }
      requests++
      return requests === 1 ? { status: 429, headers: { 'retry-after': retryAfter } } : rss([])
    },
  })
  const only = { ...web, feeds: web.feeds.filter(({ id }) => id === 'busy') }
  expect((await runOn(only, { database })).code).toBe(3)
  let second: number | undefined
  for (let hour = 1; hour <= 48 && second === undefined; hour++) {
    await runOn(only, { database, at: at(hour) })
    if (requests > 1) second = hour
  }
  expect(second).toBe(hours)
  expect(rows(database, 'select reason from fetches order by id limit 1')).toEqual([['rate_limited']])
})

test('H04 three permanent redirects in a row move a feed, which is then asked at its new address alone', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({
    'old.example': () => ({ status: 301, headers: { location: 'http://new.example/moved' } }),
    'new.example': (path) => (path === '/moved' ? rss([]) : { status: 404 }),
  })
  const only = { ...web, feeds: web.feeds.filter(({ id }) => id === 'old') }
  for (let day = 0; day < 5; day++) await runOn(only, { database, at: at(day * 25) })
  expect(web.hits).toEqual([...Array(3).fill(['old.example/feed', 'new.example/moved']).flat(), 'new.example/moved', 'new.example/moved'])
  expect(rows(database, "select url, moved_to, moved_count from feeds where id = 'old'")).toEqual([
    ['http://old.example/feed', 'http://new.example/moved', 3],
  ])
})

test('H08 a server that says 304 for ever is found out by the full request once a day; its ETag goes out byte for byte', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const etag = `W/"x y-\u00e9'${'z'.repeat(900)}"`
  const asked: unknown[] = []
  let items = [{ title: 'First', link: 'http://liar.example/first' }]
  await using web = await openWeb({
    'liar.example': (path, request) => {
      if (path !== '/feed') return page(`The story ${path}`)
      asked.push(request.headers['if-none-match'])
      return request.headers['if-none-match'] === undefined ? rss(items, { etag }) : { status: 304 }
    },
  })
  const only = { ...web, feeds: web.feeds.filter(({ id }) => id === 'liar') }
  await runOn(only, { database })
  items = [...items, { title: 'Second', link: 'http://liar.example/second' }]
  for (const hour of [1, 12, 23]) await runOn(only, { database, at: at(hour) })
  expect(asked).toEqual([undefined, etag, etag, etag])
  expect(rows(database, 'select count(*) from articles')).toEqual([[1]])
  await runOn(only, { database, at: at(24) })
  expect(asked.at(-1)).toBeUndefined()
  expect(rows(database, 'select url, status from feed_items order by url')).toEqual([
    ['http://liar.example/first', 'stored'],
    ['http://liar.example/second', 'stored'],
  ])
})

test.each([
  ['back a day', -24],
  ['forward a day', 24],
])('K10 a clock that jumps %s brings no storm: no feed is polled twice within its hour', async (_how, jump) => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({})
  await runOn(web, { database })
  const polls = () => web.hits.filter((hit) => hit.endsWith('/feed')).length
  for (let run = 0; run < 4; run++) await runOn(web, { database, at: at(jump + run * 0.2) })
  expect(polls()).toBe(jump > 0 ? 18 : 9)
  await runOn(web, { database, at: at(jump < 0 ? 2 : jump + 2) })
  expect(polls()).toBe(jump > 0 ? 27 : 18)
  expectSound(database)
})

test('K10 a feed polled while the clock was years ahead is not waited for', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({
    'lost.example': (path) =>
      path === '/feed' ? rss([{ title: 'Lost', link: 'http://lost.example/a' }]) : { status: path === '/robots.txt' ? 404 : 500 },
  })
  await runOn(web, { database, at: '2036-03-01T08:00:00.000Z' })
  const before = web.hits.length
  await runOn(web, { database })
  expect(web.hits.slice(before).filter((hit) => hit.endsWith('/feed'))).toHaveLength(10)
  expect(web.hits.slice(before)).toContain('lost.example/a')
})
