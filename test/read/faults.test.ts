/** What hostile and broken pages may not do: run, load, explode, leak, or shift the text under its spans. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/read/article.ts'
import { isFull, record } from '../faults/record.ts'
import { PARAGRAPHS, pageOf, read, readOk, snapshotOf, TITLE } from './pages.ts'

const [LEAD = ''] = PARAGRAPHS

describe('D01 nesting', () => {
  const nested = (depth: number): string => pageOf({ before: '<div>'.repeat(depth), after: '</div>'.repeat(depth) })
  test('of 250 elements is read', () => {
    expect(readOk(nested(250)).text).toContain(LEAD)
  })
  test.each([500, 1000, 100_000])('of %i elements is refused', (depth) => {
    expect(read(nested(depth))).toMatchObject({ ok: false, reason: 'too_deep' })
  })
})

test.each([
  ['unclosed links', `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${'<a href="/x">link '.repeat(2000)}`],
  [
    'unclosed formatting, each of its own class',
    `${Array.from({ length: 3000 }, (_, index) => `<b class="c${index}">`).join('')}${`<p>${LEAD}</p>`.repeat(100)}`,
  ],
  ['hundreds of unclosed paragraphs', `<p>${LEAD}`.repeat(400)],
  ['comments that never end', `<p>${LEAD}</p><p>${PARAGRAPHS[1]}</p>${'<!--'.repeat(10_000)}`],
])('D02 %s are read', (_, body) => {
  expect(readOk(`<title>${TITLE}</title><body>${body}`).text).toContain(LEAD)
})

test('D02 a table of a megabyte is refused before any DOM is built', () => {
  expect(read(`<table>${'<tr><td>12</td><td>34</td></tr>'.repeat(33_000)}</table>`)).toMatchObject({ ok: false, reason: 'too_large' })
})

describe('D03 nothing of a page runs or is loaded', () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  test('scripts, handlers, frames, images, styles, refresh and base stay dead', async () => {
    const { port } = server.address() as AddressInfo
    const canary = `http://127.0.0.1:${port}`
    const html = pageOf({
      head: `<title>${TITLE}</title><base href="file:///etc/"><meta http-equiv="refresh" content="0;url=${canary}/refresh">
        <link rel="stylesheet" href="${canary}/style.css"><link rel="preload" as="script" href="${canary}/preload.js"><script src="${canary}/external.js"></script>`,
      before: `<script>globalThis.wasRun = true; fetch('${canary}/inline')</script><img src="${canary}/image.png" onerror="globalThis.wasRun = true">
        <iframe src="${canary}/frame"></iframe><object data="${canary}/object"></object><video src="${canary}/video" autoplay></video>
        <svg onload="globalThis.wasRun = true"><image href="${canary}/svg.png"/></svg><body onload="globalThis.wasRun = true">`,
    })
    const article = readOk(html, { url: `${canary}/article` })
    await new Promise((resolve) => setImmediate(resolve))
    // One request of our own shows that the server hears what is asked.
    await fetch(`${canary}/heard`)
    record({ canaryHits: asked.length - 1 })
    expect(asked).toEqual(['/heard'])
    expect(globalThis).not.toHaveProperty('wasRun')
    expect(article.url).toBe(`${canary}/article`)
  })
})

test('D04 memory does not grow with the number of pages', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const heapAfter = async (pages: number): Promise<number> => {
    for (let page = 0; page < pages; page += 1) {
      readOk(pageOf({ paragraphs: [...PARAGRAPHS, `${LEAD} ${page}`] }))
      await new Promise((resolve) => setImmediate(resolve))
    }
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = await heapAfter(isFull ? 100 : 40)
  expect(await heapAfter(isFull ? 400 : 80)).toBeLessThan(before * 1.2)
})

describe('D05 the text is composed, well-formed and as it is seen:', () => {
  const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
  const body = `<p>${PARAGRAPHS.join('</p><p>')}</p>`
  test.each<[string, Uint8Array, string, string]>([
    ['header against meta', bytes('<meta charset="koi8-r"><p>B', [0xf6], 'rse ', body), 'text/html; charset=windows-1252', 'Börse'],
    ['no declaration at all', bytes('<p>Börse ', body), 'text/html', 'Börse'],
    ['a lying declaration', bytes('<meta charset="windows-1251"><p>Börse ', body), 'text/html; charset=windows-1251', 'Börse'],
    ['UTF-7', bytes('<p>+AGY-ine ', body), 'text/html; charset=utf-7', '+AGY-ine'],
    ['overlong UTF-8', bytes('<p>a', [0xc0, 0xaf], 'b ', body), 'text/html; charset=utf-8', 'a'],
    ['lone surrogates', bytes('<p>a&#xD800;b ', body), 'text/html', 'a\ufffdb'],
    ['NUL', bytes('<p>a\u0000b ', body), 'text/html', 'a\ufffdb'],
    ['right-to-left override', bytes('<p>\u202eBo\u0308rse\u202c ', body), 'text/html', 'Börse'],
  ])('%s', (_, page, contentType, expected) => {
    const outcome = readArticle({ snapshot: snapshotOf(page, undefined, contentType) })
    if (!outcome.ok) throw new Error(outcome.detail)
    const { text } = outcome.value
    expect(text).toContain(expected)
    expect(text.isWellFormed()).toBe(true)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[\u0000\u202a-\u202e\u200b\u00ad]/u)
  })
})
