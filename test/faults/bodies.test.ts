/** All of these misbehave in one run. */
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunResult } from '../../src/commands/run-once.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rows } from './rows.ts'
import { type Answer, expectSound, type Host, openWeb, page, rss, runOn, type Web } from './web.ts'

const BOMB_BYTES = 200 * 1024 * 1024
const NOTHING = Buffer.alloc(BOMB_BYTES)
const bombs = {
  gzip: gzipSync(NOTHING),
  deflate: deflateSync(NOTHING),
  br: brotliCompressSync(NOTHING, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: zstdCompressSync(NOTHING),
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const bomb = (encoding: keyof typeof bombs): Answer => ({ headers: { ...HTML, 'content-encoding': encoding }, body: bombs[encoding] })
const challenge: Answer = {
  headers: HTML,
  body: '<!doctype html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser before you go on</h1><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>',
}
const whole = page('A story that is cut').body ?? ''

/** Status, headers and body by the address that gives them, and the word that is to stand beside it. */
const pages: Readonly<Record<string, { readonly word: string; readonly answer: Answer | Host }>> = {
  ...Object.fromEntries(
    (Object.keys(bombs) as (keyof typeof bombs)[]).map((encoding) => [`/bomb-${encoding}`, { word: 'too_large', answer: bomb(encoding) }]),
  ),
  '/twenty-layers': {
    word: 'bad_encoding',
    answer: { headers: { ...HTML, 'content-encoding': Array(20).fill('gzip').join(', ') }, body: whole },
  },
  '/empty': { word: 'empty_body', answer: { headers: HTML, body: '' } },
  '/no-content': { word: 'unexpected_status', answer: { status: 204 } },
  '/part': { word: 'unexpected_status', answer: { status: 206, headers: HTML, body: whole } },
  '/not-modified': { word: 'unexpected_status', answer: { status: 304 } },
  '/challenge-said': { word: 'challenged', answer: { status: 403, headers: { ...HTML, 'cf-mitigated': 'challenge' }, body: 'x' } },
  '/challenge-as-page': { word: 'not_an_article', answer: challenge },
  '/long-head': { word: 'bad_headers', answer: { headers: { ...HTML, 'x-long': 'y'.repeat(40_000) }, body: whole } },
  '/gone': { word: 'gone', answer: { status: 410 } },
  '/missing': { word: 'not_found', answer: { status: 404 } },
  '/circle': { word: 'too_many_redirects', answer: { status: 302, headers: { location: '/circle-2' } } },
  '/cut': {
    word: 'truncated',
    answer: (_path, _request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': String(whole.length) })
      response.write(whole.slice(0, 200), () => response.destroy())
      return undefined
    },
  },
  '/hung-up': {
    word: 'connection_reset',
    answer: (_path, request) => {
      request.socket.destroy()
      return undefined
    },
  },
  '/lie-about-length': { word: 'truncated', answer: (_path, request) => lie(request.socket, whole.toString()) },
  '/pdf': { word: 'damaged', answer: { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7 …' } },
}

function lie(socket: NodeJS.WritableStream, text: string): undefined {
  socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${Math.floor(text.length / 10)}\r\n\r\n${text}`)
  return undefined
}

/** What stands at the address of a feed. */
const feeds: Readonly<Record<string, { readonly word: string; readonly answer: Answer }>> = {
  'feed-bomb.example': { word: 'too_large', answer: bomb('gzip') },
  'feed-204.example': { word: 'unexpected_status', answer: { status: 204 } },
  'feed-206.example': { word: 'unexpected_status', answer: { status: 206, body: rss([]).body ?? '' } },
  'feed-304.example': { word: 'unexpected_status', answer: { status: 304 } },
  'feed-empty.example': { word: 'empty_body', answer: { headers: { 'content-type': 'application/rss+xml' }, body: '' } },
  'feed-challenge.example': { word: 'not_a_feed', answer: challenge },
  'feed-doctype.example': {
    word: 'dtd_refused',
    answer: {
      headers: { 'content-type': 'application/xml' },
      body: '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
    },
  },
}

const folder = temporaryFolder()
const database = folder.file('docket.db')
let web: Web
let result: RunResult

beforeAll(async () => {
  // Each page stands on a host of its own, so that the breaker of one host says nothing about the others.
  const ofPages = Object.entries(pages).map(([path, { answer }]): [string, Host] => [
    `page${path.replace('/', '-')}.example`,
    (asked, request, response) => {
      if (asked === '/feed') return rss([{ title: path, link: `http://page${path.replace('/', '-')}.example${path}` }])
      if (asked === '/robots.txt') return { status: 404 }
      if (asked === '/circle-2') return { status: 302, headers: { location: '/circle' } }
      return typeof answer === 'function' ? answer(asked, request, response) : answer
    },
  ])
  const ofFeeds = Object.entries(feeds).map(([host, { answer }]): [string, Host] => [host, () => answer])
  web = await openWeb(Object.fromEntries([...ofPages, ...ofFeeds]))
  result = await runOn(web, { database })
})

afterAll(async () => {
  await web[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

test.each(Object.entries(pages))('an article %s is told as %j', (path, { word }) => {
  expect(rows(database, `select reason from feed_items where url like 'http://page%${path}'`)).toEqual([[word]])
})

test.each(Object.entries(feeds))('B08 the feed of %s is told as %j', (host, { word }) => {
  expect(rows(database, `select last_error_reason from feeds where url = 'http://${host}/feed'`)).toEqual([[word]])
})

test('B01 the run ends partly done, the healthy feeds are stored completely', () => {
  expect(result.code).toBe(3)
  expect(result.summary).toMatchObject({ outcome: 'partly', feedsFailed: Object.keys(feeds).length })
  expectSound(database)
})

test('H01 no page was asked more often than three times, no chain of redirects further than five', () => {
  const counts = Map.groupBy(web.hits, (hit) => hit)
  expect([...counts].filter(([, hits]) => hits.length > 3)).toEqual([])
})

test('nothing of a body that failed was kept: every file is a whole snapshot named by its hash', () => {
  const kept = rows(database, 'select bytes from snapshots').map(([bytes]) => Number(bytes))
  expect(Math.max(...kept)).toBeLessThan(100_000)
})
