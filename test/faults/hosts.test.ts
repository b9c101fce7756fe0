import { expect, test } from 'vitest'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rows } from './rows.ts'
import { expectSound, type Host, MORNING, openWeb, page, rss, runOn } from './web.ts'

const HOUR = 3_600_000
const after = (hours: number): string => new Date(Date.parse(MORNING) + hours * HOUR).toISOString()
const links = (host: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Story ${index}`, link: `http://${host}/story-${index}` }))

test('H03 a host with 500 articles that answers 503 to everything is asked five times a run', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({
    'feed.example': () => rss(links('storm.example', 500)),
    'storm.example': (path) => (path === '/robots.txt' ? { status: 404 } : { status: 503 }),
  })
  const { code } = await runOn(web, { database })
  expect(code).toBe(3)
  expect(web.hits.filter((hit) => hit.startsWith('storm.example/story-'))).toHaveLength(5)
  expect(rows(database, "select reason, count(*) from feed_items where feed_id = 'feed' group by reason order by 2")).toEqual([
    ['server_error', 5],
    ['host_unavailable', 495],
  ])
  expectSound(database)
})

test('a host that is out of order for three days costs no article', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let isUp = false
  const host: Host = (path) => {
    if (path === '/feed') return rss(links('weather.example', 12))
    if (!isUp) return { status: 503 }
    return path === '/robots.txt' ? { status: 404 } : page(`The story ${path}`)
  }
  await using web = await openWeb({ 'weather.example': host })
  for (let hours = 0; hours < 72; hours += 6) await runOn(web, { database, at: after(hours) })
  isUp = true
  await runOn(web, { database, at: after(100) })
  expect(rows(database, "select status, count(*) from feed_items where feed_id = 'weather' group by status")).toEqual([['stored', 12]])
  expectSound(database)
})

test('a page that is not there is tried five times and then let be', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({ 'lost.example': (path) => (path === '/feed' ? rss(links('lost.example', 1)) : { status: 404 }) })
  for (let hours = 0; hours < 24 * 7; hours += 12) await runOn(web, { database, at: after(hours) })
  expect(web.hits.filter((hit) => hit === 'lost.example/story-0')).toHaveLength(5)
  expect(rows(database, "select status, next_attempt_at from feed_items where feed_id = 'lost'")).toEqual([['failed', null]])
})

test.each([
  ['back a day', -24],
  ['forward a day', 24],
])('K10 a clock that jumps %s in the middle of a run brings no second request of what failed', async (_how, hours) => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let hasJumped = false
  await using web = await openWeb({
    'lost.example': (path) => {
      if (path === '/feed') return rss(links('lost.example', 3))
      hasJumped ||= path === '/story-2'
      return { status: path === '/robots.txt' ? 404 : 500 }
    },
  })
  const now = () => new Date(Date.parse(MORNING) + (hasJumped ? hours * HOUR : 0))
  expect((await runOn(web, { database, context: { ...recordedContext().context, now } })).code).toBe(3)
  expect(web.hits.filter((hit) => hit.startsWith('lost.example/story-'))).toHaveLength(3)
  expect(rows(database, 'select count(*) from runs where finished_at < started_at')).toEqual([[0]])
  expectSound(database)
})
