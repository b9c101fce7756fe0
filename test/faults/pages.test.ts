/** All of these stand in one feed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunResult } from '../../src/commands/run-once.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rows } from './rows.ts'
import { type Answer, expectSound, openWeb, page, rss, runOn, type Web } from './web.ts'

const html = (body: string | Uint8Array, type = 'text/html; charset=utf-8'): Answer => ({ headers: { 'content-type': type }, body })
const wrapped = (title: string, extra: string): Answer => page(title, extra)
const bytes = (text: string, replaced: readonly number[]): Uint8Array => {
  const [before = '', after = ''] = text.split('@')
  return Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(replaced), Buffer.from(after, 'latin1')])
}
const withBytes = (title: string, replaced: readonly number[], type?: string): Answer =>
  html(bytes(String(page(title).body).replace('Paragraph 1', 'Paragraph @ 1'), replaced), type)

const deep = (depth: number): Answer => html(`<!doctype html><title>Deep</title><body>${'<div>'.repeat(depth)}<p>Fined $5 million.</p>`)
const pages: Readonly<Record<string, Answer>> = {
  'deep-500': deep(500),
  'deep-1000': deep(1_000),
  'deep-100000': deep(100_000),
  'wide-paragraphs': html(`<!doctype html><title>Wide</title><body>${'<p>The court fined the firm $5 million.</p>'.repeat(20_000)}`),
  'unclosed-links': html(`<!doctype html><title>Links</title><body>${'<a href="/x">fined $5 million '.repeat(20_000)}`),
  'unclosed-bold': html(
    `<!doctype html><title>Bold</title><body>${'<b>fined '.repeat(3_000)}${'<p>The court fined the firm $5 million.</p>'.repeat(100)}`,
  ),
  'table-of-a-megabyte': html(
    `<!doctype html><title>Table</title><body><table>${'<tr><td>1</td><td>fined $5</td></tr>'.repeat(30_000)}</table>`,
  ),
  'comment-without-end': html(`<!doctype html><title>Comment</title><body><p>Fined $5 million.</p>${'<!--'.repeat(100_000)}`),
  'attribute-without-end': html(`<!doctype html><title>Attribute</title><body><p title="${'x'.repeat(2_000_000)}`),
  'numbers-without-end': wrapped('Numbers', `<p>${'1,'.repeat(50_000)}000 dollars and ${'9'.repeat(100_000)} million euros</p>`),
  'brackets-without-end': wrapped('Brackets', `<p>${'('.repeat(50_000)}$5 million${')'.repeat(50_000)}</p>`),
  'one-word': wrapped('One word', `<p>${'million'.repeat(40_000)}</p>`),
  'names-without-end': wrapped('Names', `<p>${'Securities and Exchange Commission of the '.repeat(5_000)}</p>`),
  'right-to-left': wrapped('\u202eRight to left', '<p>\u202eThe court fined the firm $5 million\u202c</p>'),
  'no-characters': withBytes('Bytes that are no characters', [0xff, 0xfe, 0xc0, 0xaf, 0x80]),
  nul: withBytes('A NUL within', [0]),
  surrogates: wrapped('Half a character', '<p>&#xD83D; fined $5 million &#xDEA8;</p>'),
  'utf-7': html(String(page('UTF-7').body), 'text/html; charset=utf-7'),
  'utf-16': html(Buffer.from(`\ufeff${String(page('UTF-16').body)}`, 'utf16le'), 'text/html'),
  'lying-charset': html(String(page('A lie about its charset').body), 'text/html; charset=windows-1251'),
  astral: wrapped('Beyond the plane', '<p>🚨👩‍⚖️ The court fined 𝔅inance $5 million 🚨 and jailed its head for two years.</p>'),
  scripts: wrapped(
    'Scripts',
    '<script>while(true);</script><iframe src="http://bad.example/hit"></iframe><img src="/hit" onerror="for(;;);"><meta http-equiv="refresh" content="0;url=/hit">',
  ),
}

const folder = temporaryFolder()
const database = folder.file('docket.db')
let web: Web
let result: RunResult

beforeAll(async () => {
  web = await openWeb({
    'bad.example': (path) => {
      if (path === '/feed') return rss(Object.keys(pages).map((name) => ({ title: name, link: `http://bad.example/${name}` })))
      return pages[path.slice(1)] ?? { status: 404 }
    },
  })
  result = await runOn(web, { database })
})

afterAll(async () => {
  await web[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

test('D01 D02 D05 the run comes to its end with every page settled, and the healthy feeds are stored completely', () => {
  expect([0, 3]).toContain(result.code)
  expect(rows(database, "select count(*) from feed_items where status = 'pending'")).toEqual([[0]])
  expectSound(database)
})

test.each(Object.keys(pages))('D02 %s is an article or has a word for why not', (name) => {
  const [found] = rows(database, `select status, reason from feed_items where url = 'http://bad.example/${name}'`)
  const words = ['too_deep', 'too_large', 'timeout', 'out_of_memory', 'empty', 'not_an_article']
  expect(found?.[0] === 'stored' || words.includes(String(found?.[1])), JSON.stringify(found)).toBe(true)
})

test.each(['deep-500', 'deep-1000', 'deep-100000'])('D01 %s is told as too_deep', (name) => {
  expect(rows(database, `select reason from feed_items where url = 'http://bad.example/${name}'`)).toEqual([['too_deep']])
})

test('D03 nothing of a page was run or loaded', () => {
  expect(web.hits.filter((hit) => hit.includes('/hit'))).toEqual([])
})

test.each(['no-characters', 'nul', 'surrogates', 'utf-7', 'utf-16', 'lying-charset', 'astral', 'scripts', 'right-to-left'])(
  'D05 %s is stored as composed text without control characters',
  (name) => {
    const [found] = rows(database, `select text from articles where url = 'http://bad.example/${name}'`)
    const text = String(found?.[0])
    expect(text).toContain('fined the operator')
    expect(text).toBe(text.normalize('NFC'))
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
  },
)
