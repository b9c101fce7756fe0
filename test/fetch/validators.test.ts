import { describe, expect, it } from 'vitest'
import type { Fetched } from '../../src/fetch/fetched.ts'
import { type Hit, serve } from '../support/loopback.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const conditional = (etag: string) => ({ status: 200, headers: { etag, 'last-modified': 'Wed, 14 Jan 2026 08:00:00 GMT' }, body: 'feed' })

describe('H08 an ETag', () => {
  it.each([
    ['with quotes', '"33a64df5"'],
    ['that is weak', 'W/"33a64df5"'],
    ['without quotes', '33a64df5'],
    ['with commas and blanks inside', '"a, b\t c"'],
    ['with bytes above ASCII', '"caf\xe9-\xff"'],
    ['of thirty thousand characters', `"${'e'.repeat(30_000)}"`],
  ])('%s comes back byte for byte', async (_, etag) => {
    const hits: Hit[] = []
    await using server = await serve({
      '/': (hit) => {
        hits.push(hit)
        return hit.headers['if-none-match'] === etag ? { status: 304, headers: { etag } } : conditional(etag)
      },
    })
    await using fetcher = testFetcher([server])
    const first = await fetched(fetcher.get({ url: server.origin, kind: 'feed' }))
    expect(first.validators).toEqual({ etag, lastModified: 'Wed, 14 Jan 2026 08:00:00 GMT' })
    const second = await fetched(fetcher.get({ url: server.origin, kind: 'feed', ...first.validators }))
    expect([second.status, hits[1]?.headers['if-modified-since']]).toEqual([304, 'Wed, 14 Jan 2026 08:00:00 GMT'])
  })

  it('that could break a header line is not sent', async () => {
    await using server = await serve({ '/': { body: 'feed' } })
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed', etag: '"a"\r\nX-Evil: 1' })).toBe('ok')
    expect(server.hits[0]?.headers).not.toHaveProperty('if-none-match')
  })

  it('is sent along over a redirect', async () => {
    await using server = await serve({ '/': { status: 301, headers: { location: '/new' } }, '/new': { status: 304 } })
    await using fetcher = testFetcher([server])
    const value = await fetched(fetcher.get({ url: server.origin, kind: 'feed', etag: '"a"' }))
    expect(value).toMatchObject({ status: 304, finalUrl: `${server.origin}/new`, permanentUrl: `${server.origin}/new`, validators: {} })
    expect(server.hits[1]?.headers['if-none-match']).toBe('"a"')
  })

  it('left out of the request makes the server show what it claims has not changed', async () => {
    await using server = await serve({
      '/': ({ headers }) => (headers['if-none-match'] === undefined ? { headers: { etag: '"same"' }, body: 'changed' } : { status: 304 }),
    })
    await using fetcher = testFetcher([server])
    expect((await fetched(fetcher.get({ url: server.origin, kind: 'feed', etag: '"same"' }))).status).toBe(304)
    expect((await fetched(fetcher.get({ url: server.origin, kind: 'feed' }))).status).toBe(200)
  })
})

it('the headers that say when to come again are handed on as they came', async () => {
  const headers = {
    'cache-control': ['max-age=600', 'must-revalidate'],
    expires: 'Thu, 15 Jan 2026 12:10:00 GMT',
    date: 'Thu, 15 Jan 2026 12:00:00 GMT',
    age: '17',
  }
  await using server = await serve({ '/': { headers, body: 'feed' } })
  await using fetcher = testFetcher([server])
  const value = await fetched(fetcher.get({ url: server.origin, kind: 'feed' }))
  expect(value.headers).toEqual({ cacheControl: 'max-age=600, must-revalidate', expires: headers.expires, date: headers.date, age: '17' })
})

it('a request says who asks and what it reads', async () => {
  await using server = await serve({ '*': { body: 'x' } })
  await using fetcher = testFetcher([server])
  await fetcher.get({ url: `${server.origin}/page`, kind: 'page' })
  expect(
    server.hits.map(({ path, headers }) => [path, headers['user-agent'], headers.accept?.split(',')[0], headers['accept-encoding']]),
  ).toEqual([
    ['/robots.txt', 'CryptoDocket/1.0 (+https://docket.example/bot)', 'text/plain', 'gzip, deflate, br, zstd'],
    ['/page', 'CryptoDocket/1.0 (+https://docket.example/bot)', 'text/html', 'gzip, deflate, br, zstd'],
  ])
  expect(fetcher.requests()).toEqual({ feed: 0, page: 1, robots: 1 })
})

async function fetched(promise: Promise<{ readonly ok: boolean; readonly value?: Fetched; readonly reason?: string }>): Promise<Fetched> {
  const outcome = await promise
  if (outcome.value === undefined) throw new Error(`fetched nothing: ${outcome.reason}`)
  return outcome.value
}
