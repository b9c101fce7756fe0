import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from '../../src/fetch/retry-after.ts'
import { type Reply, serve, serveRaw } from '../support/loopback.ts'
import { simulatedClock } from './clock.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const NOW = Date.parse('2026-01-15T12:00:00.000Z')

it.each<[string, Reply, string]>([
  ['204', { status: 204 }, 'unexpected_status'],
  ['205', { status: 205 }, 'unexpected_status'],
  ['206', { status: 206, body: 'part' }, 'unexpected_status'],
  ['202', { status: 202, body: 'later' }, 'unexpected_status'],
  ['300', { status: 300, body: 'choose' }, 'unexpected_status'],
  ['304 to a request without validators', { status: 304 }, 'unexpected_status'],
  ['200 with nothing in it', { status: 200 }, 'empty_body'],
  ['400', { status: 400 }, 'client_error'],
  ['401', { status: 401 }, 'client_error'],
  ['403', { status: 403, body: 'no' }, 'client_error'],
  ['403 of a bot check', { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '<title>Just a moment</title>' }, 'challenged'],
  ['503 of a bot check', { status: 503, headers: { 'cf-mitigated': 'challenge' } }, 'challenged'],
  ['404', { status: 404, body: 'not here' }, 'not_found'],
  ['410', { status: 410 }, 'gone'],
  ['429', { status: 429 }, 'rate_limited'],
  ['451', { status: 451 }, 'client_error'],
  ['500', { status: 500 }, 'server_error'],
  ['503', { status: 503 }, 'server_error'],
])('B08 a %s', async (_, reply, reason) => {
  await using server = await serve({ '/': reply })
  await using fetcher = testFetcher([server])
  expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe(reason)
})

it('a status outside all classes is an unexpected_status', async () => {
  await using server = await serveRaw((socket) => socket.end('HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n'))
  await using fetcher = testFetcher([server])
  expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('unexpected_status')
})

describe('H02 Retry-After', () => {
  it.each([
    ['7200', '2026-01-15T14:00:00.000Z'],
    ['Thu, 15 Jan 2026 15:30:00 GMT', '2026-01-15T15:30:00.000Z'],
    ['Thursday, 15-Jan-26 15:30:00 GMT', '2026-01-15T15:30:00.000Z'],
    ['0', '2026-01-15T12:01:00.000Z'],
    ['-300', '2026-01-15T12:01:00.000Z'],
    ['Thu, 15 Jan 2026 11:00:00 GMT', '2026-01-15T12:01:00.000Z'],
    ['315360000', '2026-01-16T12:00:00.000Z'],
    ['Fri, 15 Jan 2036 12:00:00 GMT', '2026-01-16T12:00:00.000Z'],
    ['99999999999999999999999999', '2026-01-16T12:00:00.000Z'],
    ['soon', undefined],
    ['', undefined],
    ['Infinity', undefined],
    ['5 minutes', undefined],
  ])('%j is until %s', (value, instant) => {
    expect(parseRetryAfter(value, NOW)).toBe(instant)
  })

  it.each([
    [429, '7200', '2026-01-15T14:00:00.000Z'],
    [429, 'garbage', '2026-01-15T12:01:00.000Z'],
    [503, '7200', '2026-01-15T14:00:00.000Z'],
    [503, 'garbage', undefined],
  ])('of a %i reading %j sets retryAt to %s', async (status, value, retryAt) => {
    await using server = await serve({ '/': { status, headers: { 'retry-after': value } } })
    await using fetcher = testFetcher([server], { clock: simulatedClock() })
    const outcome = await fetcher.get({ url: server.origin, kind: 'feed' })
    expect(outcome.ok ? 'ok' : outcome.retryAt).toBe(retryAt)
  })

  it('is kept to the minute over two days of asking every minute', async () => {
    const clock = simulatedClock()
    const askedAt: number[] = []
    const answers: Reply[] = [
      { status: 429, headers: { 'retry-after': '7200' } },
      { status: 429, headers: { 'retry-after': 'Fri, 16 Jan 2026 00:00:00 GMT' } },
      { status: 429, headers: { 'retry-after': '-1' } },
      { status: 429, headers: { 'retry-after': '315360000' } },
    ]
    await using server = await serve({
      '/': () => {
        askedAt.push(clock.elapsed() / 60_000)
        return answers[askedAt.length - 1] ?? { body: 'back' }
      },
    })
    await using fetcher = testFetcher([server], { clock })
    for (let minute = 0; minute < 48 * 60 && askedAt.length < 5; minute += 1) {
      await fetcher.get({ url: server.origin, kind: 'feed' })
      await clock.advance(60_000)
    }
    expect(askedAt).toEqual([0, 120, 720, 721, 721 + 24 * 60])
  })
})
