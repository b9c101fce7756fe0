import { beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { toMatch } from '../../src/store/query-words.ts'
import { AT, article, opened, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const path = folder.file('docket.db')

/** Three articles: the example, one on a fine of Crypto.com, one on weather. */
beforeAll(() => {
  const store = opened(path)
  const save = (
    n: number,
    text: string,
    facts = { ...reading(), mentions: [], events: [], diagnostics: [] } as ReturnType<typeof reading>,
  ) => store.saveArticle({ article: article(n, text), reading: facts, extractor: '1', at: AT })
  save(1, TEXT, reading())
  save(2, 'Crypto.com pays\n\nThe exchange Crypto.com pays $4.3bn and BTC-e nothing. Its café in São Paulo stays open.')
  save(3, 'Weather\n\nRain, and a forfeit in a game of chess. \u001b[31mRed\u001b[0m [brackets].')
  store.close()
  return () => folder[Symbol.dispose]()
})

async function search(...args: string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(['search', '--db', path, ...args], context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const found = async (...args: string[]) => {
  const { code, stdout, stderr } = await search(...args, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).title)
}

test('prints each article with its date, its id and the words found', async () => {
  const { code, stdout } = await search('Lagos')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^2026-02-02 {2}🚨 Lagos court jails .*\n.*article000001.*\n.*court in \[Lagos\] sentenced/u)
})

test('prints one object a line with --json', async () => {
  const { stdout } = await search('Lagos', '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    article_id: 'article000001',
    url: 'https://news.example/1',
    published_at: '2026-02-02T10:00:00.000Z',
    snippet: expect.stringContaining('[Lagos]'),
  })
})

test.each([
  ['all words', ['jailed OR jails'], 1],
  ['words without regard to accents', ['cafe', 'sao'], 1],
  ['a name with a dot', ['Crypto.com'], 1],
  ['a sum', ['$4.3bn'], 1],
  ['a name with a hyphen', ['BTC-e'], 1],
  ['the beginning of a word', ['forfeit*'], 2],
  ['a phrase', ['"federal court"'], 1],
  ['words of one article only', ['Lagos', 'Crypto.com'], 0],
  ['one of several', ['Lagos OR chess'], 2],
  ['near each other', ['NEAR(Tunde prison, 5)'], 1],
  ['in the title', ['title:weather'], 1],
])('finds %s', async (_, words, count) => expect(await found(...words)).toHaveLength(count))

describe('filters', () => {
  test.each([
    ['--since', ['--since', '2026-02-03'], 2],
    ['--until', ['--until', '2026-02-03'], 2],
    ['a month', ['--since', '2026-02', '--until', '2026-02'], 3],
    ['a year before', ['--until', '2025'], 0],
    ['an agency by id', ['--agency', 'ng-efcc'], 1],
    ['an agency by name', ['--agency', 'economic and financial crimes commission'], 1],
    ['an exchange by name', ['--exchange', 'Palmwine Exchange'], 1],
    ['a type of event', ['--type', 'sentencing'], 1],
    ['a type that none has', ['--type', 'arrest'], 0],
  ])('%s', async (_, filter, count) => expect(await found('a OR the OR in', ...filter)).toHaveLength(count))
})

test('--limit cuts, and says how many more there are', async () => {
  const { stdout, stderr } = await search('a OR the', '--limit', '1')
  expect(stdout.match(/article00000/gu)).toHaveLength(1)
  expect(stderr).toMatch(/2 more articles; --limit shows more/u)
})

test('nothing found is said, and is no failure', async () => {
  expect(await search('zebra')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/no article has these words/u) })
})

test.each([
  ['an open quotation', ['"federal court'], /the quotation mark is not closed/u],
  ['an operator without a word', ['AND'], /AND, OR and NOT stand between words/u],
  ['a column there is none of', ['author:Smith'], /there is no column author; title: and text: there are/u],
  ['brackets that do not close', ['(Lagos'], /not a search FTS5 understands/u],
  ['no words', [' '], /no words/u],
  ['a day that is none', ['x', '--since', 'yesterday'], /--since takes YYYY-MM-DD, YYYY-MM or YYYY, not "yesterday"/u],
  ['an unknown type', ['x', '--type', 'fine'], /--type takes one of arrest, charge/u],
  ['a limit that is none', ['x', '--limit', '0'], /--limit takes a whole number/u],
  ['an agency nobody knows', ['x', '--agency', 'ng-efc'], /no agency "ng-efc"; did you mean ng-efcc\?/u],
])('%s is told', async (_, args, message) => {
  const { code, stderr } = await search(...args)
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})

test('control characters of an article do not reach a terminal', async () => {
  expect((await search('chess')).stdout).not.toContain('\u001b')
})

test.each([
  ['Binance fine', '"Binance" "fine"'],
  ['$4.3bn BTC-e', '"$4.3bn" "BTC-e"'],
  ['forfeit*', '"forfeit"*'],
  ["O'Neil", '"O\'Neil"'],
  ['"mt gox" hack', '"mt gox" hack'],
  ['a OR b', 'a OR b'],
])('%s is asked for as %s', (words, match) => expect(toMatch(words)).toBe(match))
