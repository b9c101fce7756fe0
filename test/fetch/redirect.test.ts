import { describe, expect, it } from 'vitest'
import { type Routes, serve } from '../support/loopback.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const to = (location: string, status = 302) => ({ status, headers: { location } })

describe('a redirect', () => {
  it.each([
    ['a private literal', (port: string) => `http://127.0.0.1:${port}/`, 'blocked_address'],
    ['a mapped literal', (port: string) => `http://[::ffff:127.0.0.1]:${port}/`, 'blocked_address'],
    ['a file', () => 'file:///etc/passwd', 'bad_scheme'],
    ['a data URL', () => 'data:text/html,hello', 'bad_scheme'],
    ['a host without scheme', (port: string) => `//127.0.0.1:${port}/`, 'blocked_address'],
    ['a host with a password', (port: string) => `http://a:b@example.org:${port}/`, 'bad_url'],
  ] as const)('S03 to %s is refused at that hop', async (_, location, reason) => {
    await using canary = await serve({ '*': { body: 'reached' } })
    await using server = await serve({ '/': to(location(new URL(canary.origin).port)) })
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe(reason)
    expect([server.hits.length, canary.connections()]).toEqual([1, 0])
  })

  it.each<[string, Routes, number]>([
    ['to itself', { '/': to('/') }, 1],
    [
      'over six hops',
      { '/': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': to('/6'), '/6': { body: 'end' } },
      6,
    ],
    ['to and fro', { '/': to('/b'), '/b': to('/') }, 2],
    ['to ever new places', { '*': ({ path }) => to(`${path}x`) }, 6],
  ])('H01 %s ends as too_many_redirects', async (_, routes, requests) => {
    await using server = await serve(routes)
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('too_many_redirects')
    expect(server.hits.length).toBe(requests)
    expect(fetcher.requests().feed).toBe(requests)
  })

  it('over five hops is followed', async () => {
    await using server = await serve({
      '/': to('/1'),
      '/1': to('/2'),
      '/2': to('/3'),
      '/3': to('/4'),
      '/4': to('/5'),
      '/5': { body: 'end' },
    })
    await using fetcher = testFetcher([server])
    expect(await fetcher.get({ url: server.origin, kind: 'feed' })).toMatchObject({ value: { finalUrl: `${server.origin}/5` } })
  })

  it.each([
    ['all for good', [301, 308], true],
    ['one for now', [301, 302], false],
    ['the first for now', [307, 301], false],
  ])('redirects %s (%j) give a permanent address: %s', async (_, [first, second], isPermanent) => {
    await using server = await serve({ '/old': to('/mid', first), '/mid': to('/new#part', second), '/new': { body: 'feed' } })
    await using fetcher = testFetcher([server])
    const outcome = await fetcher.get({ url: `${server.origin}/old`, kind: 'feed' })
    const value = outcome.ok ? outcome.value : undefined
    expect(value?.finalUrl).toBe(`${server.origin}/new`)
    expect(value?.permanentUrl).toBe(isPermanent ? `${server.origin}/new` : undefined)
    expect(value?.status === 200 && [value.snapshot.url, value.snapshot.finalUrl]).toEqual([`${server.origin}/old`, `${server.origin}/new`])
  })

  it('without a Location is an unexpected_status', async () => {
    await using server = await serve({ '/': { status: 302 } })
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('unexpected_status')
  })
})
