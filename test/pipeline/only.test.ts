import { expect, test } from 'vitest'
import { rows } from '../faults/rows.ts'
import { expectSound, MORNING, openWeb, page, rss, runOn } from '../faults/web.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const later = (hours: number): string => new Date(Date.parse(MORNING) + hours * 3_600_000).toISOString()

test('a run over some feeds leaves the others and what waits of them as they are, and ends with the rows of a run over all', async () => {
  using folder = temporaryFolder()
  const [database, undisturbed] = [folder.file('some.db'), folder.file('all.db')]
  let isUp = false
  await using web = await openWeb({
    'other.example': (path) => {
      if (path === '/feed') return rss([{ title: 'Other', link: 'http://other.example/story' }])
      return isUp || path === '/robots.txt' ? page('The other') : { status: 500 }
    },
  })
  await runOn(web, { database })
  isUp = true
  const { summary } = await runOn(web, { database, at: later(3), only: ['control-1', 'control-2'] })
  expect(summary).toMatchObject({ feedsPolled: 2, articlesStored: 0 })
  expect(rows(database, 'select count(*) from feeds where active')).toEqual([[10]])
  expect(rows(database, "select status, attempts from feed_items where feed_id = 'other'")).toEqual([['failed', 1]])
  await runOn(web, { database, at: later(6) })
  await runOn(web, { database: undisturbed, at: later(6) })
  expectSound(database)
  expect(dumpFacts(database)).toBe(dumpFacts(undisturbed))
})

test('what waits of a feed that is listed no longer is not fetched', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({
    'left.example': (path) =>
      path === '/feed' ? rss([{ title: 'Left', link: 'http://left.example/story' }]) : { status: path === '/robots.txt' ? 404 : 500 },
  })
  await runOn(web, { database })
  const before = web.hits.length
  await runOn({ ...web, feeds: web.feeds.filter(({ id }) => id !== 'left') }, { database, at: later(3) })
  expect(web.hits.slice(before).filter((hit) => hit.startsWith('left.example'))).toEqual([])
})
