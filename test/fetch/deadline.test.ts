import type { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { serve, serveRaw } from '../support/loopback.ts'
import { simulatedClock } from './clock.ts'
import { dialSpy, testFetcher } from './fetcher.ts'

const HEAD = 'HTTP/1.1 200 OK\r\n'

it.each<[string, (socket: Socket) => void]>([
  ['nothing', () => undefined],
  ['half a head', (socket) => socket.write(`${HEAD}Content-`)],
  ['a head without body', (socket) => socket.write(`${HEAD}Content-Length: 100\r\n\r\n`)],
  ['one byte of a body', (socket) => socket.write(`${HEAD}Content-Length: 100\r\n\r\nx`)],
  ['one byte of a compressed body', (socket) => socket.write(`${HEAD}Content-Encoding: gzip\r\n\r\n\x1f`, 'latin1')],
])('B06 a server that sends %s and then waits is a timeout after the deadline, not before', async (_, answer) => {
  const clock = simulatedClock()
  const asked = Promise.withResolvers<void>()
  const hungUp = Promise.withResolvers<void>()
  await using server = await serveRaw((socket) => {
    socket.on('close', () => hungUp.resolve())
    answer(socket)
    asked.resolve()
  })
  await using fetcher = testFetcher([server], { clock, deadlineMs: 30_000 })
  let word = 'waiting'
  const outcome = fetcher.get({ url: server.origin, kind: 'feed' }).then((result) => {
    word = result.ok ? 'ok' : result.reason
  })
  await asked.promise
  await clock.advance(29_999)
  expect(word).toBe('waiting')
  await clock.advance(1)
  await outcome
  expect(word).toBe('timeout')
  await hungUp.promise
})

it('B06 a body that drips is cut off by the one deadline, however regular its drops', async () => {
  const clock = simulatedClock()
  const asked = Promise.withResolvers<Socket>()
  await using server = await serveRaw((socket) => {
    socket.write(`${HEAD}Content-Length: 1000\r\n\r\n`)
    asked.resolve(socket)
  })
  await using fetcher = testFetcher([server], { clock, deadlineMs: 30_000 })
  const outcome = fetcher.get({ url: server.origin, kind: 'feed' })
  const socket = await asked.promise
  for (let drop = 0; drop < 150; drop += 1) {
    if (socket.writable) socket.write('x')
    await clock.advance(200)
  }
  expect(await outcome).toMatchObject({ ok: false, reason: 'timeout' })
  expect(clock.elapsed()).toBe(30_000)
})

it('redirects share one deadline', async () => {
  const clock = simulatedClock()
  const slow = async (respond: () => void) => {
    await clock.advance(20_000)
    respond()
  }
  await using server = await serve({
    '/': (_, response) => void slow(() => response.writeHead(302, { location: '/b' }).end()),
    '/b': (_, response) => void slow(() => response.end('late')),
  })
  await using fetcher = testFetcher([server], { clock, deadlineMs: 30_000 })
  expect(await fetcher.get({ url: server.origin, kind: 'feed' })).toMatchObject({ ok: false, reason: 'timeout' })
})

it('a resolver that never answers is a timeout', async () => {
  const clock = simulatedClock()
  const asked = Promise.withResolvers<void>()
  const resolve = () => {
    asked.resolve()
    return new Promise<never>(() => undefined)
  }
  await using fetcher = testFetcher([], { clock, resolve, dial: dialSpy().dial })
  const outcome = fetcher.get({ url: 'https://slow.example/', kind: 'feed' })
  await asked.promise
  await clock.advance(30_000)
  expect(await outcome).toMatchObject({ ok: false, reason: 'timeout' })
})

it('closing the fetcher ends what is under way, what waits its turn, and what comes later as aborted', async () => {
  const asked = Promise.withResolvers<void>()
  await using server = await serveRaw(() => asked.resolve())
  const fetcher = testFetcher([server])
  const under = fetcher.get({ url: server.origin, kind: 'feed' })
  const waiting = fetcher.get({ url: server.origin, kind: 'feed' })
  await asked.promise
  await fetcher.close()
  const later = fetcher.get({ url: server.origin, kind: 'feed' })
  const words = (await Promise.all([under, waiting, later])).map((outcome) => (outcome.ok ? 'ok' : outcome.reason))
  expect(words).toEqual(['aborted', 'aborted', 'aborted'])
  expect(server.hits.length).toBe(1)
})
