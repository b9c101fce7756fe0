import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFeedFile } from '../../src/poll/feed-yaml.ts'
import { loadFeeds } from '../../src/poll/load.ts'

const HEAD = 'publisher: Office of Coins\ncountry: GB\nlanguage: en\nkind: regulator\n'
const GOOD = `${HEAD}feeds:\n  - id: gb-coins\n    title: Notices\n    url: https://coins.example/rss\n`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feeds-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)

async function problemsOf(text: string | Uint8Array): Promise<readonly string[]> {
  await write('bad.yaml', text)
  const loaded = await loadFeeds(folder)
  if (loaded.ok) return []
  return loaded.problems.map(({ file, line, column, message }) => `${file.replace(`${folder}/`, '')}:${line}:${column}: ${message}`)
}

test('a feed takes publisher, country, language and kind from its file', async () => {
  await write(
    'gb.yaml',
    `${GOOD}    language: cy\n    keep: [crypto]\n    intervalMinutes: 30\n    article: { content: main }\n    expect: { minItems: 3 }\n`,
  )
  expect(await loadFeeds(folder)).toEqual({
    ok: true,
    value: [
      {
        id: 'gb-coins',
        publisher: 'Office of Coins',
        url: 'https://coins.example/rss',
        title: 'Notices',
        kind: 'regulator',
        country: 'GB',
        language: 'cy',
        keep: ['crypto'],
        intervalMinutes: 30,
        article: { content: 'main' },
        expect: { minItems: 3 },
      },
    ],
  })
})

test('feeds come in the order of file names, and other files are left alone', async () => {
  await write('b.yaml', GOOD)
  await write('a.yml', GOOD.replace('gb-coins', 'gb-first'))
  await write('schema.json', '{')
  const loaded = await loadFeeds(folder)
  expect(loaded.ok && loaded.value.map((feed) => feed.id)).toEqual(['gb-first', 'gb-coins'])
})

describe('P02 a bad file is named with line, column and what to do', () => {
  const feed = (lines: string) => `${HEAD}feeds:\n  - id: gb-coins\n    title: Notices\n${lines}`
  test.each([
    [
      'unknown key in a feed',
      `${GOOD}    ulr: x\n`,
      /^bad\.yaml:9:5: unknown key "ulr"; correct or delete it \(known here: id, title, url,/u,
    ],
    ['unknown key at the top', `include: ../other.yaml\n${GOOD}`, /^bad\.yaml:1:1: unknown key "include"/u],
    ['unknown key in expect', `${GOOD}    expect:\n      minitems: 3\n`, /^bad\.yaml:10:7: unknown key "minitems".*minItems, maxAgeDays/u],
    ['key twice', `${GOOD}    url: https://other.example/\n`, /^bad\.yaml:9:5: Map keys must be unique/u],
    ['missing url', feed(''), /^bad\.yaml:6:5: url of feed 1 is missing; add it/u],
    ['missing feeds', HEAD, /^bad\.yaml:1:1: feeds is missing; add it/u],
    ['no feeds', `${HEAD}feeds: []\n`, /^bad\.yaml:5:8: feeds must hold at least one feed/u],
    [
      'file scheme',
      feed('    url: file:///etc/passwd\n'),
      /^bad\.yaml:8:10: url of feed 1 must be an address with http:\/\/ or https:\/\/.*"file:/u,
    ],
    ['password in a url', feed('    url: https://a:b@coins.example/\n'), /^bad\.yaml:8:10: url of feed 1 must be an address/u],
    ['country by its name', GOOD.replace('GB', 'England'), /^bad\.yaml:2:10: country must be two capital letters/u],
    ['UK for GB', GOOD.replace('GB', 'UK'), /^bad\.yaml:2:10: country is no country of ISO 3166; the United Kingdom is "GB"/u],
    ['invented country', GOOD.replace('GB', 'QQ'), /^bad\.yaml:2:10: country is no country/u],
    ['invented language', GOOD.replace('language: en', 'language: english'), /^bad\.yaml:3:11: language must be a language tag of BCP 47/u],
    ['wrong kind', GOOD.replace('regulator', 'blog'), /^bad\.yaml:4:7: kind must be "news" or "regulator", not "blog"/u],
    ['number for text', GOOD.replace('Notices', '2024'), /^bad\.yaml:7:12: title of feed 1 must be a string, not 2024/u],
    ['text for a list', `${GOOD}    keep: crypto\n`, /^bad\.yaml:9:11: keep of feed 1 must be an array, not "crypto"/u],
    [
      'interval of a second',
      `${GOOD}    intervalMinutes: 0\n`,
      /^bad\.yaml:9:22: intervalMinutes of feed 1 is too short or too small; at least 5/u,
    ],
    [
      'broken selector',
      `${GOOD}    article:\n      content: 'div[class="x"'\n`,
      /^bad\.yaml:10:16: article\.content of feed 1 must be a CSS selector/u,
    ],
    ['path as an id', GOOD.replace('gb-coins', '../../etc'), /^bad\.yaml:6:9: id of feed 1 must be kebab-case/u],
    ['__proto__ key', `${GOOD}    __proto__: { polluted: true }\n`, /^bad\.yaml:9:5: unknown key "__proto__"/u],
    ['constructor key', `constructor: { prototype: 1 }\n${GOOD}`, /^bad\.yaml:1:1: unknown key "constructor"/u],
    ['anchor', GOOD.replace('Notices', '&a Notices'), /^bad\.yaml:7:\d+: anchors \("&name"\) are not used/u],
    [
      'alias',
      `${GOOD}    keep: &words [crypto]\n  - id: gb-more\n    title: More\n    url: https://coins.example/2\n    keep: *words\n`,
      /aliases \("\*name"\) are not used/u,
    ],
    ['alias without anchor', `${GOOD}    keep: *words\n`, /^bad\.yaml:9:11: aliases/u],
    ['merge key', `${GOOD}    <<: { keep: [crypto] }\n`, /^bad\.yaml:9:5: unknown key "<<"/u],
    ['tag', GOOD.replace('Notices', '!!js/function x'), /^bad\.yaml:7:12: .*tag/iu],
    ['other YAML version', `%YAML 1.1\n---\n${GOOD}`, /^bad\.yaml:1:1: YAML directives are not used/u],
    ['two documents', `${GOOD}---\n${GOOD}`, /^bad\.yaml:9:1: .*multiple documents/u],
    ['tab indent', `${HEAD}feeds:\n\t- id: x\n`, /^bad\.yaml:6:\d+: .*tab/iu],
    ['unclosed quote', GOOD.replace('Office', '"Office'), /^bad\.yaml:\d+:\d+: .*quote/iu],
    ['a list', '- 1\n- 2\n', /^bad\.yaml:1:1: the file must be an object/u],
    ['nothing', '', /^bad\.yaml:1:1: the file/u],
    ['list as a key', `? [a, b]\n: 1\n${GOOD}`, /keys other than plain words are not used/u],
    ['30,000 brackets', `publisher: ${'['.repeat(30_000)}`, /^bad\.yaml:1:\d+: nested too deeply/u],
  ])('%s', async (_, text, expected) => {
    const problems = await problemsOf(text)
    expect(problems.filter((problem) => expected.test(problem)).length, problems.join('\n').slice(0, 500)).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('aliases that grow to a billion are never expanded', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) =>
        `l${i}: &l${i} [${Array(10)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]`,
    )
    expect((await problemsOf(`${levels.join('\n')}\n`))[0]).toMatch(/^bad\.yaml:1:\d+: anchors/u)
  })

  test('the first 20 problems of a file are told, and how many more there are', async () => {
    const problems = await problemsOf(Array.from({ length: 2_000 }, (_, n) => `key${n}: 1\n`).join(''))
    expect(problems).toHaveLength(21)
    expect(problems[20]).toBe('bad.yaml:1:1: and 1985 more problems; correct those above first')
  })

  test('a file of 5 MB is not read', async () => {
    expect(await problemsOf(`# ${'x'.repeat(5_000_000)}\n${GOOD}`)).toEqual([
      `bad.yaml:1:1: has ${5_000_003 + GOOD.length} bytes, a feed file at most 32768; split it by publisher`,
    ])
  })

  test('bytes that are not UTF-8', async () => {
    expect(await problemsOf(new Uint8Array([0x70, 0xff, 0xfe]))).toEqual(['bad.yaml:1:1: is not UTF-8; save it as UTF-8'])
  })
})

test('problems of all files are told together', async () => {
  await write('a.yaml', GOOD.replace('GB', 'UK').replace('kind: regulator', 'kind: x'))
  await write('b.yaml', `${GOOD}    ulr: x\n`)
  const loaded = await loadFeeds(folder)
  expect(loaded.ok ? [] : loaded.problems.map(({ file, line }) => `${file.slice(-6)}:${line}`)).toEqual([
    'a.yaml:2',
    'a.yaml:4',
    'b.yaml:9',
  ])
  expect(loaded.ok ? '' : loaded.detail.split('\n')).toHaveLength(3)
})

test('an id taken by another file is refused with both places', async () => {
  await write('a.yaml', GOOD)
  await write('b.yaml', GOOD)
  const loaded = await loadFeeds(folder)
  expect(loaded.ok ? [] : loaded.problems).toEqual([
    {
      file: join(folder, 'b.yaml'),
      line: 6,
      column: 9,
      message: `the id "gb-coins" is taken by ${join(folder, 'a.yaml')}:6; give this feed another one`,
    },
  ])
})

test('a link out of the folder is not followed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'))
  await writeFile(join(outside, 'secret.yaml'), GOOD)
  await symlink(join(outside, 'secret.yaml'), join(folder, 'link.yaml'))
  const loaded = await loadFeeds(folder)
  await rm(outside, { recursive: true })
  expect(loaded.ok ? '' : loaded.detail).toMatch(/link\.yaml:1:1: is a link to secret\.yaml outside the folder/u)
})

test('a folder with the name of a file is told', async () => {
  await mkdir(join(folder, 'odd.yaml'))
  const loaded = await loadFeeds(folder)
  expect(loaded.ok ? '' : loaded.detail).toMatch(/odd\.yaml:1:1: is no file/u)
})

test.each([
  ['a folder that is not there', 'nowhere', /nowhere:1:1: is no folder that can be read/u],
  ['an empty folder', '', /holds no \.yaml file/u],
])('%s is told', async (_, name, expected) => {
  const loaded = await loadFeeds(join(folder, name))
  expect(loaded.ok ? '' : loaded.detail).toMatch(expected)
})

test('a country of two letters that YAML 1.1 took for "no" is a country', () => {
  expect(readFeedFile('no.yaml', GOOD.replace('GB', 'NO')).feeds[0]?.country).toBe('NO')
})
