import { writeFileSync } from 'node:fs'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open.ts'
import { temporaryFolder } from '../support/folder.ts'
import { chunked, packed, record, response } from './warc.ts'

interface Seen {
  readonly pages: readonly string[]
  /** Everything that is no page, in words. */
  readonly rest: readonly string[]
}

/** What stands in a file with these bytes: each page with its content, each other entry by its name. */
async function read(bytes: Uint8Array, name = 'test.warc'): Promise<Seen> {
  using folder = temporaryFolder()
  writeFileSync(folder.file(name), bytes)
  const archive = await openArchive(folder.file(name), undefined)
  if (!archive.ok || archive.value.kind !== 'pages') throw new Error(archive.ok ? 'a list' : archive.detail)
  const pages: string[] = []
  const rest: string[] = []
  for await (const entry of archive.value.entries(new AbortController().signal)) {
    if (entry.kind === 'page') {
      const body = await entry.body()
      pages.push(`${entry.url} ${body.ok ? new TextDecoder().decode(body.value).slice(0, 60) : body.reason}`)
    } else if (entry.kind === 'copy') rest.push(`copy ${entry.url} of ${entry.of}`)
    else rest.push(`${entry.kind} ${entry.reason}`)
  }
  return { pages, rest }
}

const page = (path: string, body = `<p>${path}</p>`) => response({ url: `https://office.example/${path}`, body })
const A = 'https://office.example/a <p>a</p>'
const B = 'https://office.example/b <p>b</p>'

describe('pages come as a browser would have had them', () => {
  const html = `<p>${'Exchange fined. '.repeat(200)}</p>`
  test.each<[string, Readonly<Record<string, string>>, Uint8Array | string]>([
    ['plain', {}, html],
    ['chunked', { 'Transfer-Encoding': 'chunked' }, chunked(html)],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(html)],
    ['br', { 'content-encoding': 'br' }, brotliCompressSync(html)],
    ['deflate without its frame', { 'Content-Encoding': 'deflate' }, deflateRawSync(html)],
    ['gzip in chunks', { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'Chunked' }, chunked(gzipSync(html))],
    ['gzip within br', { 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(html))],
    ['said to be chunked, stored without chunks', { 'Transfer-Encoding': 'chunked' }, html],
    ['said to be gzip, stored unpacked', { 'Content-Encoding': 'gzip' }, html],
    ['an encoding nobody knows, stored without it', { 'Content-Encoding': 'x-archived' }, html],
  ])('%s', async (_, http, body) => {
    expect(await read(response({ url: 'https://office.example/a', http, body }))).toEqual({
      pages: [`https://office.example/a ${html.slice(0, 60)}`],
      rest: [],
    })
  })

  test.each([
    ['HTTP lines that end in LF alone', response({ url: 'https://office.example/a', body: '<p>a</p>', lineEnd: '\n' })],
    ['an address in angle brackets', response({ url: '<https://office.example/a>', body: '<p>a</p>' })],
    ['no Content-Type', response({ url: 'https://office.example/a', body: '<p>a</p>', http: { 'Content-Type': '' } })],
  ])('%s', async (_, bytes) => expect((await read(Buffer.concat([bytes, page('b')]))).pages[1]).toBe(B))

  test('a file packed record by record, packed as one, and not packed give the same', async () => {
    const records = [record({ type: 'warcinfo', block: 'software: test\r\n' }), page('a'), page('b')]
    const expected = { pages: [A, B], rest: ['passed_by warcinfo'] }
    expect(await read(Buffer.concat(records))).toEqual(expected)
    expect(await read(packed(records), 'test.warc.gz')).toEqual(expected)
    expect(await read(gzipSync(Buffer.concat(records)), 'no-name')).toEqual(expected)
  })
})

test('what is no page is passed by under its name, and a revisit of another address is a copy', async () => {
  const url = 'https://office.example/x'
  const { pages, rest } = await read(
    Buffer.concat([
      record({ type: 'request', url, block: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ type: 'metadata', url, block: 'a: b' }),
      record({ type: 'resource', url, block: '<p>x</p>' }),
      record({ type: 'made-up', url, block: '' }),
      record({ url: 'dns:office.example', block: '20200501 office.example' }),
      response({ url, status: 301, body: '' }),
      response({ url, http: { 'Content-Type': 'image/png' }, body: Uint8Array.of(1, 2, 3) }),
      record({ type: 'revisit', url, block: 'HTTP/1.1 200 OK\r\n\r\n' }),
      record({ type: 'revisit', url, block: '', headers: { 'WARC-Refers-To-Target-URI': 'https://office.example/a' } }),
      page('a'),
    ]),
  )
  expect(pages).toEqual([A])
  expect(rest).toEqual([
    ...['request', 'metadata', 'resource', 'other', 'not_http', 'not_200', 'not_html', 'revisit'].map((name) => `passed_by ${name}`),
    'copy https://office.example/x of https://office.example/a',
  ])
})

describe('a page that cannot be had is named, and costs no other', () => {
  test.each<[string, Buffer, string]>([
    [
      'a bomb',
      response({ url: 'https://office.example/x', http: { 'Content-Encoding': 'gzip' }, body: gzipSync(new Uint8Array(200_000_000)) }),
      'too_large',
    ],
    ['one of 11 MB', page('x', 'x'.repeat(11 * 1024 * 1024)), 'too_large'],
    [
      'broken gzip',
      response({ url: 'https://office.example/x', http: { 'Content-Encoding': 'gzip' }, body: gzipSync('x').subarray(0, 12) }),
      'bad_encoding',
    ],
    [
      '20 layers',
      response({ url: 'https://office.example/x', http: { 'Content-Encoding': 'gzip,'.repeat(20) }, body: gzipSync('x') }),
      'bad_encoding',
    ],
    [
      'a chunk that is missing',
      response({
        url: 'https://office.example/x',
        http: { 'Transfer-Encoding': 'chunked' },
        body: chunked('x'.repeat(5_000)).subarray(0, 3_000),
      }),
      'truncated',
    ],
    [
      'one cut off when it was saved',
      response({ url: 'https://office.example/x', warc: { 'WARC-Truncated': 'time' }, body: '<p>x' }),
      'truncated',
    ],
    ['nothing in it', page('x', ''), 'empty_body'],
  ])('%s', async (_, bytes, reason) => {
    expect(await read(Buffer.concat([page('a'), bytes, page('b')]))).toEqual({
      pages: [A, `https://office.example/x ${reason}`, B],
      rest: [],
    })
  })

  test.each<[string, Buffer]>([
    ['no HTTP in it', record({ url: 'https://office.example/x', block: 'hello' })],
    ['a head that does not end', record({ url: 'https://office.example/x', block: 'HTTP/1.1 200 OK\r\nContent-Type: text/html' })],
    [
      'a head of a megabyte',
      record({ url: 'https://office.example/x', block: `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n<p>x</p>` }),
    ],
    ['a WARC header of a megabyte', record({ url: 'https://office.example/x', headers: { X: 'x'.repeat(1_000_000) }, block: 'x' })],
    ['no length', record({ url: 'https://office.example/x', block: '', length: '' })],
    ['a negative length', record({ url: 'https://office.example/x', block: '', length: -1 })],
    [
      'a length that is too short',
      record({ url: 'https://office.example/x', block: `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(100)}`, length: 5 }),
    ],
    ['bytes between records', Buffer.from('what is this\r\nand this\r\n')],
    ['a line that looks like a record', Buffer.from('WARC/1.0\r\nnothing\r\n\r\n')],
  ])('a record with %s', async (_, bytes) => {
    const { pages, rest } = await read(Buffer.concat([page('a'), bytes, page('b')]))
    expect(pages.filter((each) => each !== A && each !== B)).toEqual([])
    expect(pages).toEqual([A, B])
    expect(rest.length).toBeGreaterThan(0)
    expect(new Set(rest)).toEqual(new Set(['bad bad_record']))
  })
})

describe('a file that breaks off', () => {
  const whole = Buffer.concat([page('a'), page('b')])
  test('gives what stands before the cut, wherever it is, and says so', async () => {
    const first = page('a').length
    for (let cut = first + 10; cut < whole.length - 4; cut += 7) {
      const { pages, rest } = await read(whole.subarray(0, cut))
      expect(pages[0], `cut at ${cut}`).toBe(A)
      expect([...pages.slice(1), ...rest].length, `cut at ${cut}`).toBeGreaterThan(0)
      expect(
        pages.slice(1).filter((each) => !/cut_off$/u.test(each)),
        `cut at ${cut}`,
      ).toEqual([])
    }
  })

  test('packed, too', async () => {
    const { pages, rest } = await read(packed([page('a'), page('b', `<p>${Math.PI.toString().repeat(5)}</p>`)]).subarray(0, -40))
    expect(pages[0]).toBe(A)
    expect(rest.at(-1)).toBe('broken truncated')
  })

  test('with gzip that is damaged, it is called so', async () => {
    const bytes = packed([page('a'), page('b')])
    bytes.fill(0xff, bytes.length - 60, bytes.length - 30)
    expect((await read(bytes)).rest).toEqual(['broken damaged'])
  })

  test('a record of five gigabytes that are not there', async () => {
    const { pages, rest } = await read(
      Buffer.concat([page('a'), response({ url: 'https://office.example/x', body: '<p>x', length: 5_000_000_000 })]),
    )
    expect(pages).toEqual([A, 'https://office.example/x cut_off'])
    expect(rest).toEqual(['broken truncated'])
  })
})

test('a record of 300 MB of zeros that is not wanted is passed over in the memory of a few chunks', async () => {
  const zeros = response({
    url: 'https://office.example/x',
    http: { 'Content-Type': 'video/mp4' },
    body: new Uint8Array(300 * 1024 * 1024),
  })
  const bytes = Buffer.concat([gzipSync(zeros), gzipSync(page('a'))])
  const before = process.memoryUsage.rss()
  expect(await read(bytes)).toEqual({ pages: [A], rest: ['passed_by not_html'] })
  expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024)
})

test('a file of ten thousand false records is given up', async () => {
  const { pages, rest } = await read(Buffer.concat([page('a'), Buffer.from('WARC/1.0\r\n\r\nstray\r\n'.repeat(10_000))]))
  expect(pages).toEqual([A])
  expect(rest.length).toBeLessThan(300)
  expect(rest.at(-1)).toBe('broken too_many_bad_records')
})

test.each([
  ['a text', 'https://office.example/a\n', 'list'],
  ['a packed file that is no WARC', gzipSync('hello'), 'broken not_a_warc'],
  ['a PDF file', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'is one page'],
  ['a page', new TextEncoder().encode('\n<!DOCTYPE html><p>https://example.org/a'), 'is one page'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'is neither a WARC file nor text'],
])('%s is told apart by its bytes', async (_, bytes, expected) => {
  using folder = temporaryFolder()
  writeFileSync(folder.file('x.warc'), bytes)
  const archive = await openArchive(folder.file('x.warc'), undefined)
  if (!archive.ok) expect(archive.detail).toContain(expected)
  else if (archive.value.kind === 'list') expect(expected).toBe('list')
  else expect((await read(Buffer.from(bytes))).rest).toEqual([expected])
})
