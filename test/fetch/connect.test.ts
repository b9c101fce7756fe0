import { afterEach, describe, expect, it, vi } from 'vitest'
import { record } from '../faults/record.ts'
import { serve } from '../support/loopback.ts'
import { dialSpy, testFetcher, wordFor } from './fetcher.ts'

const PUBLIC = '93.184.215.14'

describe('the name of a host', () => {
  it('S04 is resolved once a connection and dialled at just those addresses, whatever the resolver says next', async () => {
    await using canary = await serve({ '*': { body: 'reached' } })
    const { dial, targets } = dialSpy()
    let asked = 0
    const rebinding = async () => [asked++ % 2 === 0 ? PUBLIC : '127.0.0.1']
    const words = new Set<string>()
    for (let attempt = 0; attempt < 100; attempt += 1) {
      await using fetcher = testFetcher([], { dial, resolve: rebinding })
      words.add(await wordFor(fetcher, { url: `http://rebinding.example:${new URL(canary.origin).port}/`, kind: 'feed' }))
    }
    expect(words).toEqual(new Set(['connection_failed', 'blocked_address']))
    record({ cases: asked, canaryHits: canary.connections() })
    expect(asked).toBe(100)
    expect(targets.map(({ addresses }) => addresses)).toEqual(Array.from({ length: 50 }, () => [PUBLIC]))
    expect(canary.connections()).toBe(0)
  })

  it.each([[[PUBLIC, '127.0.0.1']], [['10.0.0.1', PUBLIC]], [[PUBLIC, '::1']], [[PUBLIC, '64:ff9b::7f00:1']], [['not an address']]])(
    'S05 that answers %j is refused',
    async (addresses) => {
      const { dial, targets } = dialSpy()
      await using fetcher = testFetcher([], { dial, resolve: async () => addresses })
      expect(await wordFor(fetcher, { url: 'https://mixed.example/', kind: 'feed' })).toBe('blocked_address')
      expect(targets).toEqual([])
    },
  )

  it.each([
    ['nothing', async () => []],
    ['an error', () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))],
  ])('that answers %s is a dns_error', async (_, resolve) => {
    await using fetcher = testFetcher([], { dial: dialSpy().dial, resolve })
    expect(await wordFor(fetcher, { url: 'https://nowhere.example/', kind: 'feed' })).toBe('dns_error')
  })

  it('goes into the Host header while the pinned address is dialled', async () => {
    await using server = await serve({ '/feed.xml': { body: '<rss/>' } })
    const origin = `http://pinned.example:${new URL(server.origin).port}`
    await using fetcher = testFetcher([{ origin }], { resolve: async () => ['127.0.0.1'] })
    expect(await wordFor(fetcher, { url: `${origin}/feed.xml`, kind: 'feed' })).toBe('ok')
    expect(server.hits[0]?.headers.host).toBe(new URL(origin).host)
  })
})

it('an address that turns out private on the open socket is hung up on', async () => {
  await using canary = await serve({ '*': { body: 'reached' } })
  const { openDial } = await import('../../src/fetch/connect.ts')
  const dial = openDial()
  // A dialler that does not keep to the addresses it was given.
  await using fetcher = testFetcher([], {
    resolve: async () => [PUBLIC],
    dial: (target, callback) => dial({ ...target, addresses: ['127.0.0.1'] }, callback),
  })
  expect(await wordFor(fetcher, { url: `http://liar.example:${new URL(canary.origin).port}/`, kind: 'feed' })).toBe('blocked_address')
  expect(canary.hits).toEqual([])
})

it('an allowed origin opens that origin and no other on the same machine', async () => {
  await using allowed = await serve({ '/': { body: 'hello' } })
  await using canary = await serve({ '*': { body: 'reached' } })
  await using fetcher = testFetcher([allowed])
  expect(await wordFor(fetcher, { url: allowed.origin, kind: 'feed' })).toBe('ok')
  expect(await wordFor(fetcher, { url: canary.origin, kind: 'feed' })).toBe('blocked_address')
  expect(canary.connections()).toBe(0)
})

it('nothing listening is connection_failed', async () => {
  const server = await serve({})
  await server.close()
  await using fetcher = testFetcher([server])
  expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('connection_failed')
})

describe('S07 with proxy variables set', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'])('%s is ignored', async (name) => {
    await using proxy = await serve({ '*': { body: 'by proxy' } })
    await using server = await serve({ '/': { body: 'direct' } })
    vi.stubEnv(name, proxy.origin)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    await using fetcher = testFetcher([server, proxy])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('ok')
    expect([server.connections(), proxy.connections()]).toEqual([1, 0])
  })
})
