import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { record } from './record.ts'
import { rows } from './rows.ts'
import { expectSound, MORNING, openWeb, page, type RssItem, rss, runOn } from './web.ts'

const at = (hours: number): string => new Date(Date.parse(MORNING) + hours * 3_600_000).toISOString()
const HOST = 'http://restless.example'

/** The same six stories, told each time as a restless publisher's software tells them. */
function told(poll: number): readonly RssItem[] {
  return [
    { title: 'Guid anew at each poll', link: `${HOST}/guid`, guid: `guid-${poll}` },
    { title: 'One guid for two', link: `${HOST}/first-of-two`, guid: 'shared' },
    { title: 'The same guid', link: `${HOST}/second-of-two`, guid: 'shared' },
    { title: 'No guid in it', link: `${HOST}/empty`, guid: '' },
    {
      title: 'Scheme and www',
      link: `${poll % 2 === 0 ? 'http' : 'https'}://${poll % 3 === 0 ? 'www.' : ''}restless.example/scheme${poll % 5 === 0 ? '/' : ''}`,
    },
    { title: 'Tracked', link: `${HOST}/tracked?utm_source=rss&amp;utm_campaign=${poll}&amp;fbclid=${poll * 7}#top` },
  ]
}

test('X06 fifty polls of a feed that changes guids, schemes and tracking end in one article a story', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let poll = 2
  await using web = await openWeb({
    'restless.example': (path) => (path === '/feed' ? rss(told(poll)) : page(`Story ${path.replace(/[?#/].*$/u, '')}${path}`)),
  })
  record({ cases: told(0).length })
  const only = { ...web, feeds: web.feeds.filter(({ id }) => id === 'restless') }
  await runOn(web, { database, at: at(0) })
  const pages = web.hits.filter((hit) => hit.startsWith('restless.example/') && !/feed|robots/u.test(hit)).length
  for (poll = 3; poll <= 51; poll++) await runOn(only, { database, at: at(poll * 2) })
  expect(rows(database, "select count(*), count(distinct guid), count(distinct url) from feed_items where feed_id = 'restless'")).toEqual([
    [6, 6, 6],
  ])
  expect(rows(database, "select count(*) from articles where url like '%restless%'")).toEqual([[6]])
  expect(rows(database, "select distinct status from feed_items where feed_id = 'restless'")).toEqual([['stored']])
  expect(web.hits.filter((hit) => hit.startsWith('restless.example/') && !/feed|robots/u.test(hit))).toHaveLength(pages)
  expectSound(database)
})

test('X06 a title that is edited is one story, read again once and kept in both readings', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  let isEdited = false
  await using web = await openWeb({
    'edits.example': (path) =>
      path === '/feed'
        ? rss([{ title: isEdited ? 'Court fines the broker, corrected' : 'Court fines the broker', link: 'http://edits.example/story' }])
        : page(isEdited ? 'Court fines the broker, corrected' : 'Court fines the broker'),
  })
  await runOn(web, { database })
  isEdited = true
  for (const hours of [2, 4, 6]) await runOn(web, { database, at: at(hours) })
  expect(rows(database, "select title from articles where url like '%edits%'")).toEqual([['Court fines the broker, corrected']])
  expect(rows(database, "select count(*) from feed_items where feed_id = 'edits'")).toEqual([[1]])
  expect(rows(database, "select count(*) from extractions x join articles a on a.id = x.article_id where a.url like '%edits%'")).toEqual([
    [2],
  ])
  expect(web.hits.filter((hit) => hit === 'edits.example/story')).toHaveLength(2)
  expectSound(database)
})

test('X05 dates that cannot be are kept as they were written, and fetch nothing again', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const dates = [
    'Fri, 01 Jan 20265 00:00:00 GMT',
    '9999-12-31T23:59:59Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '2026-03-01 06:00',
    '2026-03-09T06:00:00Z',
    '1. März 2026 06:00',
  ]
  await using web = await openWeb({
    'dates.example': (path) =>
      path === '/feed'
        ? rss(dates.map((date, index) => ({ title: `Story ${index}`, link: `http://dates.example/${index}`, date })))
        : page(`Story ${path}`),
  })
  record({ cases: dates.length })
  await runOn(web, { database })
  for (const hours of [2, 4]) await runOn(web, { database, at: at(hours) })
  expect(rows(database, "select raw_date, published_at from feed_items where feed_id = 'dates' order by url")).toEqual([
    [dates[0], null],
    [dates[1], null],
    [dates[2], null],
    [dates[3], '2026-03-01T06:00:00.000Z'],
    [dates[4], null],
    [dates[5], '2026-03-01T06:00:00.000Z'],
  ])
  expect(web.hits.filter((hit) => /^dates\.example\/\d$/u.test(hit))).toHaveLength(dates.length)
  expectSound(database)
})
