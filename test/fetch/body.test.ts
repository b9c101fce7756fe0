import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/fetch/body.ts'
import type { Fetcher } from '../../src/fetch/fetched.ts'
import { record } from '../faults/record.ts'
import { type Reply, serve, serveRaw } from '../support/loopback.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const PAGE = Buffer.from(`<!doctype html><p>${'A court in Tallinn fined the exchange. '.repeat(300)}</p>`)
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'

const ENCODERS = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
} as const

const encoded = (encoding: string, body: Uint8Array): Reply => ({ headers: { 'content-encoding': encoding }, body })

/** One raw block "ok" in a frame that asks for a window of 2^log bytes (RFC 8878, 3.1.1). */
const zstdFrame = (log: number) => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (log - 10) << 3, (2 << 3) | 1, 0, 0, 0x6f, 0x6b])

async function bodyOf(fetcher: Fetcher, url: string): Promise<string | Uint8Array> {
  const outcome = await fetcher.get({ url, kind: 'feed' })
  if (!outcome.ok) return outcome.reason
  return outcome.value.status === 200 ? outcome.value.snapshot.body : 'not modified'
}

async function answerTo(reply: Reply, maxBytes?: number): Promise<string | Uint8Array> {
  await using server = await serve({ '/': reply })
  await using fetcher = testFetcher([server], maxBytes === undefined ? {} : { maxBytes })
  return await bodyOf(fetcher, server.origin)
}

async function rawAnswerTo(answer: (socket: Socket) => void, maxBytes?: number): Promise<string | Uint8Array> {
  await using server = await serveRaw(answer)
  await using fetcher = testFetcher([server], maxBytes === undefined ? {} : { maxBytes })
  return await bodyOf(fetcher, server.origin)
}

describe('a compressed body', () => {
  it.each(Object.entries(ENCODERS))('in %s is read', async (encoding, encode) => {
    expect(await answerTo(encoded(encoding, encode(PAGE)))).toEqual(new Uint8Array(PAGE))
  })

  it.each<[string, Reply]>([
    ['bare deflate', encoded('deflate', deflateRawSync(PAGE))],
    ['br over gzip', encoded('gzip, br', brotliCompressSync(gzipSync(PAGE)))],
    ['two headers', { headers: { 'content-encoding': ['GZIP', 'identity', 'br'] }, body: brotliCompressSync(gzipSync(PAGE)) }],
    ['identity', encoded('identity', PAGE)],
  ])('as %s is read', async (_, reply) => {
    expect(await answerTo(reply)).toEqual(new Uint8Array(PAGE))
  })

  it('of zstd with a window of 8 MiB is read', async () => {
    expect(await answerTo(encoded('zstd', zstdFrame(23)))).toEqual(new Uint8Array(Buffer.from('ok')))
  })

  it.each<[string, Reply, string]>([
    ['of twenty layers', encoded(Array(20).fill('gzip').join(', '), gzipSync(PAGE)), 'bad_encoding'],
    ['of three layers', encoded('gzip, br, gzip', gzipSync(brotliCompressSync(gzipSync(PAGE)))), 'bad_encoding'],
    ['in an unknown encoding', encoded('compress', PAGE), 'bad_encoding'],
    ['named like a property of every object', encoded('constructor', PAGE), 'bad_encoding'],
    ['that is not gzip', encoded('gzip', PAGE), 'bad_encoding'],
    ['that is not deflate', encoded('deflate', PAGE), 'bad_encoding'],
    ['that is not br', encoded('br', PAGE), 'bad_encoding'],
    ['that is not zstd', encoded('zstd', PAGE), 'bad_encoding'],
    ['of zstd that asks for a window of 128 MiB', encoded('zstd', zstdFrame(27)), 'bad_encoding'],
    ['cut in gzip', encoded('gzip', gzipSync(PAGE).subarray(0, -9)), 'truncated'],
    ['cut in br', encoded('br', brotliCompressSync(PAGE).subarray(0, -9)), 'truncated'],
    ['cut in zstd', encoded('zstd', zstdCompressSync(PAGE).subarray(0, -9)), 'truncated'],
    ['of nothing at all', encoded('gzip', new Uint8Array()), 'empty_body'],
    ['of gzip over nothing', encoded('gzip', gzipSync('')), 'empty_body'],
  ])('B02 %s is refused', async (_, reply, reason) => {
    expect(await answerTo(reply)).toBe(reason)
  })
})

describe('B01 B03 a body over the cap', () => {
  const MIB = 1024 * 1024
  const bomb = Buffer.alloc(32 * MIB)

  it.each(Object.entries(ENCODERS))('packed in %s is too_large', async (encoding, encode) => {
    expect(await answerTo(encoded(encoding, encode(bomb)), MIB)).toBe('too_large')
  })

  it('packed twice is too_large', async () => {
    expect(await answerTo(encoded('gzip, gzip', gzipSync(gzipSync(bomb))), MIB)).toBe('too_large')
  })

  it.each([
    ['exactly the cap', 10_000, 10_000],
    ['one byte more', 10_001, 'too_large'],
  ])('of %s', async (_, length, expected) => {
    const answer = await rawAnswerTo((socket) => socket.end(`${HEAD}\r\n${'x'.repeat(length)}`), 10_000)
    expect(typeof answer === 'string' ? answer : answer.length).toBe(expected)
  })

  it('announced by Content-Length is too_large before it is read', async () => {
    expect(await rawAnswerTo((socket) => socket.write(`${HEAD}Content-Length: 99999999\r\n\r\n`), MIB)).toBe('too_large')
  })

  it('is read no further than the cap, however long it goes on', async () => {
    let pulled = 0
    async function* endless() {
      for (;;) {
        pulled += 65_536
        yield Buffer.alloc(65_536)
      }
    }
    const source = Readable.from(endless())
    const outcome = await readBody(source, undefined, { maxBytes: MIB, overflow: 'refuse', signal: new AbortController().signal })
    expect(outcome).toMatchObject({ ok: false, reason: 'too_large' })
    expect(source.destroyed).toBe(true)
    expect(pulled).toBeLessThan(4 * MIB)
  })

  it('that never ends is hung up on', async () => {
    const hungUp = Promise.withResolvers<void>()
    const flood = (socket: Socket) => {
      socket.on('close', () => hungUp.resolve())
      const more = () => {
        while (socket.writable && socket.write('x'.repeat(65_536)));
      }
      socket.on('drain', more).write(`${HEAD}\r\n`)
      more()
    }
    expect(await rawAnswerTo(flood, MIB)).toBe('too_large')
    await hungUp.promise
  })
})

describe('B04 Content-Length', () => {
  const text = PAGE.toString()

  it.each<[string, string, string | Uint8Array]>([
    ['right', `${HEAD}Content-Length: ${text.length}\r\n\r\n${text}`, new Uint8Array(PAGE)],
    ['ten times the body', `${HEAD}Content-Length: ${text.length * 10}\r\n\r\n${text}`, 'truncated'],
    ['a tenth of the body', `${HEAD}Content-Length: ${Math.floor(text.length / 10)}\r\n\r\n${text}`, 'truncated'],
    ['one too small', `${HEAD}Content-Length: ${text.length - 1}\r\n\r\n${text}`, 'truncated'],
    ['one too large', `${HEAD}Content-Length: ${text.length + 1}\r\n\r\n${text}`, 'truncated'],
    ['one too large on a closing connection', `${HEAD}Connection: close\r\nContent-Length: ${text.length + 1}\r\n\r\n${text}`, 'truncated'],
    ['negative', `${HEAD}Content-Length: -1\r\n\r\n${text}`, 'bad_headers'],
    ['absent', `${HEAD}\r\n${text}`, new Uint8Array(PAGE)],
    ['absent, and the last chunk missing', `${HEAD}Transfer-Encoding: chunked\r\n\r\n64\r\n${text.slice(0, 100)}\r\n`, 'truncated'],
    ['absent, and a chunk without size', `${HEAD}Transfer-Encoding: chunked\r\n\r\nmany\r\n${text}\r\n`, 'truncated'],
  ])('that is %s', async (_, answer, expected) => {
    expect(await rawAnswerTo((socket) => socket.end(answer))).toEqual(expected)
  })
})

it('bytes that come late after one answer are not held against the next', async () => {
  const late = Promise.withResolvers<void>()
  await using server = await serveRaw((socket) => {
    if (server.hits.length > 1) return socket.end(`${HEAD}Content-Length: 4\r\n\r\ntrue`)
    socket.on('close', () => late.resolve())
    socket.write(`${HEAD}Content-Length: 4\r\n\r\ntrue`)
    first.then(() => socket.write(' and more'))
  })
  await using fetcher = testFetcher([server])
  const first = wordFor(fetcher, { url: server.origin, kind: 'feed' })
  expect(await first).toBe('ok')
  await late.promise
  expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('ok')
})

describe('B05 a connection that is reset', () => {
  const whole = Buffer.from(`${HEAD}Content-Length: ${PAGE.length}\r\n\r\n${PAGE}`)
  const resetAt = (socket: Socket, offset: number) =>
    offset === 0 ? socket.resetAndDestroy() : socket.write(whole.subarray(0, offset), () => socket.resetAndDestroy())

  it('at any of a hundred offsets is tried three times and brings no part of a body', async () => {
    record({ cases: 100 })
    for (let percent = 0; percent < 100; percent += 1) {
      await using server = await serveRaw((socket) => resetAt(socket, Math.floor((whole.length * percent) / 100)))
      await using fetcher = testFetcher([server])
      expect([percent, await wordFor(fetcher, { url: server.origin, kind: 'feed' }), server.hits.length]).toEqual([
        percent,
        'connection_reset',
        3,
      ])
    }
  })

  it('twice and answered the third time is complete', async () => {
    let tries = 0
    await using server = await serveRaw((socket) => {
      tries += 1
      if (tries < 3) resetAt(socket, 500 * tries)
      else socket.end(whole)
    })
    await using fetcher = testFetcher([server])
    expect(await bodyOf(fetcher, server.origin)).toEqual(new Uint8Array(PAGE))
    expect(fetcher.requests()).toEqual({ feed: 3, page: 0, robots: 0 })
  })

  it('by plain closing before the head is a connection_reset', async () => {
    expect(await rawAnswerTo((socket) => socket.end())).toBe('connection_reset')
  })
})

describe('B07 a head', () => {
  it.each([
    ['with a line of a megabyte', `${HEAD}X-Long: ${'y'.repeat(1_000_000)}\r\n\r\n`],
    ['of five thousand lines', `${HEAD}${Array.from({ length: 5000 }, (_, index) => `x-${index}: y\r\n`).join('')}\r\n`],
    ['that is not HTTP', '220 mail.example.org ESMTP\r\n\r\n'],
    ['with a line that has no colon', `${HEAD}no colon here\r\n\r\n`],
  ])('%s is bad_headers, tried once', async (_, answer) => {
    await using server = await serveRaw((socket) => socket.write(answer))
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: server.origin, kind: 'feed' })).toBe('bad_headers')
    expect(server.hits.length).toBe(1)
  })
})

it('a snapshot holds the decoded bytes, their hash, and the content type as it came', async () => {
  await using server = await serve({
    '/a?b=c': { headers: { 'content-type': 'Text/HTML;charset="windows-1251"', 'content-encoding': 'br' }, body: brotliCompressSync(PAGE) },
  })
  await using fetcher = testFetcher([server], { clock: { now: () => 0, elapsed: () => 0, wait: () => new Promise(() => undefined) } })
  const outcome = await fetcher.get({ url: `${server.origin}/a?b=c#top`, kind: 'feed' })
  expect(outcome).toMatchObject({
    value: {
      snapshot: {
        sha256: createHash('sha256').update(PAGE).digest('hex'),
        url: `${server.origin}/a?b=c#top`,
        finalUrl: `${server.origin}/a?b=c`,
        fetchedAt: '1970-01-01T00:00:00.000Z',
        contentType: 'Text/HTML;charset="windows-1251"',
        body: new Uint8Array(PAGE),
      },
    },
  })
})
