import { describe, expect, it } from 'vitest'
import { openPace } from '../../src/fetch/pace.ts'
import type { FetchReason } from '../../src/fetch/reason.ts'
import { refuse } from '../../src/fetch/reason.ts'
import { serve } from '../support/loopback.ts'
import { simulatedClock } from './clock.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const GAP = 1000
const never = new AbortController().signal
const ok = { ok: true, value: 'page' } as const

describe('H07 pace', () => {
  it('keeps one request in flight per host and the gap between two, over 1,000 requests to 5 hosts in 16 lanes', async () => {
    const clock = simulatedClock()
    const pace = openPace(clock, GAP, never)
    const inFlight = new Map<string, number>()
    const lastEnd = new Map<string, number>()
    const gaps: number[] = []
    let mostInFlight = 0
    let sent = 0
    const send = (host: string, takesMs: number) => async () => {
      const running = (inFlight.get(host) ?? 0) + 1
      inFlight.set(host, running)
      mostInFlight = Math.max(mostInFlight, running)
      const last = lastEnd.get(host)
      if (last !== undefined) gaps.push(clock.elapsed() - last)
      await clock.wait(takesMs)
      lastEnd.set(host, clock.elapsed())
      inFlight.set(host, running - 1)
      sent += 1
      return ok
    }
    let next = 0
    const lane = async () => {
      for (let number = next++; number < 1000; number = next++) {
        const host = `host-${(number * 7) % 5}.example`
        await pace.run(host, send(host, (number * 37) % 900))
      }
    }
    await clock.run(Promise.all(Array.from({ length: 16 }, lane)))
    expect([sent, mostInFlight, gaps.length]).toEqual([1000, 1, 995])
    expect(Math.min(...gaps)).toBe(GAP)
  })

  it('does not wait for a wall clock that was set back a day', async () => {
    const steady = simulatedClock()
    let wall = steady.now()
    const clock = { ...steady, now: () => wall }
    const pace = openPace(clock, GAP, never)
    await pace.run('a.example', async () => ok)
    wall -= 24 * 3_600_000
    await steady.run(pace.run('a.example', async () => ok))
    expect(steady.elapsed()).toBe(GAP)
  })

  it('of one host does not hold up another', async () => {
    const clock = simulatedClock()
    const pace = openPace(clock, GAP, never)
    await pace.run('a.example', async () => ok)
    await pace.run('b.example', async () => ok)
    expect(clock.elapsed()).toBe(0)
  })

  it('widens for one host and never narrows', async () => {
    const clock = simulatedClock()
    const pace = openPace(clock, GAP, never)
    pace.widen('a.example', 5 * GAP)
    pace.widen('a.example', 2 * GAP)
    await clock.run(pace.run('a.example', async () => ok))
    await clock.run(pace.run('a.example', async () => ok))
    expect(clock.elapsed()).toBe(10 * GAP)
  })

  it('asks nothing of a host that wants a pause until the pause is over', async () => {
    const clock = simulatedClock()
    const pace = openPace(clock, 0, never)
    const retryAt = new Date(clock.now() + 120_000).toISOString()
    const asked: number[] = []
    const send = async () => {
      asked.push(clock.elapsed())
      return asked.length === 1 ? refuse('rate_limited', '429', retryAt) : ok
    }
    await pace.run('a.example', send)
    expect(await pace.run('a.example', send)).toMatchObject({ ok: false, reason: 'host_unavailable', retryAt })
    await clock.advance(119_999)
    expect(await pace.run('a.example', send)).toMatchObject({ ok: false, reason: 'host_unavailable', retryAt })
    await clock.advance(1)
    expect(await pace.run('a.example', send)).toEqual(ok)
    expect(asked).toEqual([0, 120_000])
  })
})

describe('the breaker', () => {
  const wordsAfter = async (outcomes: readonly (FetchReason | 'ok')[]) => {
    const pace = openPace(simulatedClock(), 0, never)
    for (const outcome of outcomes) await pace.run('a.example', async () => (outcome === 'ok' ? ok : refuse(outcome, 'failed')))
    const last = await pace.run('a.example', async () => ok)
    return last.ok ? 'ok' : last.reason
  }

  it.each<[string, readonly (FetchReason | 'ok')[], string]>([
    ['opens after five failures in a row', Array(5).fill('server_error'), 'host_unavailable'],
    [
      'opens after five failures of several kinds',
      ['timeout', 'connection_reset', 'server_error', 'tls_error', 'dns_error'],
      'host_unavailable',
    ],
    ['stays shut after four', Array(4).fill('server_error'), 'ok'],
    ['counts anew after a success', [...Array(4).fill('server_error'), 'ok', ...Array(4).fill('timeout')], 'ok'],
    ['counts anew after an answer that blames the page', [...Array(4).fill('server_error'), 'not_found', 'server_error'], 'ok'],
    ['does not mind pages that are gone', Array(20).fill('not_found'), 'ok'],
  ])('%s', async (_, outcomes, word) => {
    expect(await wordsAfter(outcomes)).toBe(word)
  })

  it('H03 spares a host in a storm of 503 all but five of 500 requests, and no other host', async () => {
    await using stormy = await serve({ '*': { status: 503 } })
    await using calm = await serve({ '*': { body: 'feed' } })
    await using fetcher = testFetcher([stormy, calm])
    const words = await Promise.all(
      Array.from({ length: 500 }, (_, index) => wordFor(fetcher, { url: `${stormy.origin}/${index}`, kind: 'feed' })),
    )
    expect(Map.groupBy(words, (word) => word).get('server_error')?.length).toBe(5)
    expect(Map.groupBy(words, (word) => word).get('host_unavailable')?.length).toBe(495)
    expect(stormy.hits.length).toBe(5)
    expect(await wordFor(fetcher, { url: calm.origin, kind: 'feed' })).toBe('ok')
  })

  it('spares it even more where robots.txt is in the storm', async () => {
    await using stormy = await serve({ '*': { status: 503 } })
    await using fetcher = testFetcher([stormy])
    const words = await Promise.all(
      Array.from({ length: 500 }, (_, index) => wordFor(fetcher, { url: `${stormy.origin}/${index}`, kind: 'page' })),
    )
    expect(new Set(words)).toEqual(new Set(['robots_unreachable']))
    expect(stormy.hits.length).toBe(1)
  })

  it('counts each try of a connection that is reset', async () => {
    await using server = await serve({ '*': (_, response) => void response.socket?.resetAndDestroy() })
    await using fetcher = testFetcher([server])
    const words = []
    for (let index = 0; index < 4; index += 1) words.push(await wordFor(fetcher, { url: server.origin, kind: 'feed' }))
    expect(words).toEqual(['connection_reset', 'connection_reset', 'host_unavailable', 'host_unavailable'])
    expect(server.hits.length).toBe(5)
  })
})
