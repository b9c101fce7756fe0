import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { record } from './record.ts'
import { rows } from './rows.ts'
import { expectSound, openWeb, page, rss, runOn, type Web } from './web.ts'

const HOSTILE = 'One\n{"level":"info","kind":"finished"}\u001b[2J\u001b]0;owned\u0007\u009b31m\u202ereversed\u2028two\u0085three'
/** As a page writes it, since a feed's XML may not hold such characters. */
const written = [...HOSTILE].map((character) => `&#${character.codePointAt(0)};`).join('')

/** Paths that no file should be named by. */
const paths = [
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/up',
  '/a%00b',
  `/${'x'.repeat(300)}`,
  '/CON',
  '/con',
  '/Case',
  '/case',
  '/%E2%80%AEtxt.exe',
  '/a:b|c*d',
]

const folder = temporaryFolder()
const database = folder.file('docket.db')
let web: Web
let log: string

beforeAll(async () => {
  web = await openWeb({
    'forger.example': (path) => {
      if (path !== '/feed') return page(path === '/title' ? 'The forger' : `The story at ${path}`)
      return rss([
        { title: HOSTILE.replace(/[\u0000-\u0009\u000b-\u001f]/gu, ' ').replaceAll('"', '&quot;'), link: 'http://forger.example/title' },
        { title: 'x'.repeat(1_000_000), link: 'http://forger.example/long-title' },
        { title: 'Long link', link: `http://forger.example/${'y'.repeat(5_000)}` },
        ...paths.map((path) => ({ title: `Path ${path}`, link: `http://forger.example${path}` })),
      ])
    },
    'names.example': (path) => {
      if (path === '/feed') return rss([{ title: 'Names', link: 'http://names.example/a' }])
      const { body } = page('@')
      return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: String(body).replaceAll('@', written) }
    },
    'bad-detail.example': () => ({
      headers: { 'content-encoding': 'gz\u001bip'.replace('\u001b', '\u00a0'), 'content-type': 'text/xml' },
      body: 'x',
    }),
  })
  const { context, stderr } = recordedContext()
  await runOn(web, { database, context })
  log = stderr()
})

afterAll(async () => {
  await web[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

test('O05 every event of a hostile feed is one line of JSON, of characters that nothing obeys and of bounded length', () => {
  record({ cases: 3 })
  const lines = log.trimEnd().split('\n')
  const read = lines.map((line) => JSON.parse(line))
  expect(read.filter(({ kind }) => kind === 'finished')).toHaveLength(1)
  expect(log).not.toMatch(CONTROL)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(3 * 2_048)
  expect(read.filter(({ kind }) => kind === 'article_stored').length).toBeGreaterThan(18)
  expectSound(database)
})

test('O06 snapshots are named by their hash alone, and nothing lies outside their folder', () => {
  const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile())
  record({ cases: paths.length })
  const names = files.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.path.length + 1))
  expect(
    names.filter((name) => !/^docket\.(?:db(?:-wal|-shm|\.lock)?|snapshots\/(?<ab>[0-9a-f]{2})\/\k<ab>[0-9a-f]{62}\.gz)$/u.test(name)),
  ).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
})

test('what a terminal is shown of it holds nothing that a terminal obeys', async () => {
  const [[id]] = rows(database, "select id from articles where url like '%names.example%'") as [[string]]
  const [event] = rows(database, 'select id from events limit 1').flat().map(String)
  const calls = [
    ['show', id],
    ['show', event ?? ''],
    ['show', HOSTILE],
    ['query', 'select title, text, url from articles'],
    ['query', `select '${HOSTILE}' as "${HOSTILE.replaceAll('"', '')}"`],
    ['query', HOSTILE],
    ['check'],
  ]
  for (const argv of calls) {
    const { context, stdout, stderr } = recordedContext()
    await main([...argv, '--db', database], context.console)
    expect(stdout() + stderr(), argv[0]).not.toMatch(CONTROL)
    expect(stdout() + stderr()).not.toBe('')
  }
})
