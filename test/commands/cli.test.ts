import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { commands } from '../../src/commands/commands.ts'
import { takeLock } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/open.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

async function docket(argv: readonly string[], stdin = '') {
  const { context, stdout, stderr } = recordedContext({ stdin })
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

/** A folder with a feed that nobody may dial, so that a run asks no network. */
function feedFolder() {
  const folder = temporaryFolder()
  writeFileSync(
    folder.file('nowhere.yaml'),
    'publisher: Nowhere\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: nowhere\n    title: News\n    url: http://127.0.0.1:8009/feed\n',
  )
  return folder
}

function newDatabase(path: string): void {
  const store = openStore(path, { create: true })
  if (!store.ok) throw new Error(store.detail)
  store.value.close()
}

describe('the command line', () => {
  test.each(commands.map(({ name }) => name))('%s --help has an example', async (name) => {
    const { code, stdout } = await docket([name, '--help'])
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`Example:\n  docket ${name}`) })
  })
  test.each([[['bogus']], [['extract', '--no-such-option']], [['show']], [['query', 'select 1', '--rows', 'many', '--db', 'x.db']]])(
    '%j is wrong use or a missing database, and says so',
    async (argv) => {
      const { code, stderr } = await docket(argv)
      expect([2, 10]).toContain(code)
      expect(stderr).not.toBe('')
    },
  )
  test('a name that is an argument does not hide the command before it', async () => {
    using folder = temporaryFolder()
    newDatabase(folder.file('docket.db'))
    const { code, stderr } = await docket(['show', 'run', '--db', folder.file('docket.db')])
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('begins with "run"') })
  })
})

describe('extract', () => {
  const document = (id: string, text: string) =>
    JSON.stringify({ id, title: 'T', url: 'https://example.org/', published: '2025-01-22', text })
  test('prints one object a line in the order of the input, with offsets into the given text', async () => {
    const text = 'The court fined the exchange “Binance” €2\u00a0million 😀 on Monday.'
    const { code, stdout } = await docket(['extract', '--jsonl'], `${document('a', text)}\n\n${document('b', 'Nothing here.')}\n`)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(lines[0].mentions.length).toBeGreaterThan(0)
    for (const { start, end, quote } of lines[0].mentions) expect(text.slice(start, end)).toBe(quote)
    expect(lines[0].article).not.toHaveProperty('text')
  })
  test('names the line that is not readable, goes on, and exits 3', async () => {
    const { code, stdout, stderr } = await docket(
      ['extract', '--jsonl'],
      `${document('a', 'x')}\n{"id": 1}\nnot json\n${document('b', 'y')}\n`,
    )
    expect(code).toBe(3)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(stderr).toContain('-:2: has no "text"')
    expect(stderr).toContain('-:3: not JSON')
  })
  test('reads a page', async () => {
    using folder = temporaryFolder()
    const paragraph =
      'The court in Example City fined the operator of the trading platform $2 million on Monday, a spokesman for the prosecutors said.'
    writeFileSync(folder.file('page.html'), `<html><body><article><h1>Fine</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`)
    const { code, stdout, stderr } = await docket(['extract', folder.file('page.html')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).mentions.filter(({ kind }: { kind: string }) => kind === 'amount')).toHaveLength(6)
  })
  test.each([
    ['a file that is not there', 'nofile.txt', undefined, /cannot read .*nofile\.txt/u],
    ['an empty file', 'empty.txt', '', /empty\.txt is empty/u],
    ['a program', 'program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe]), /program is no text in UTF-8/u],
    ['text in another encoding', 'old.txt', Buffer.from([0x42, 0xf6, 0x72, 0x73, 0x65]), /old\.txt is no text in UTF-8; convert it/u],
    ['NUL in a text', 'nul.txt', 'Fined \u0000 $5 million.', /nul\.txt is no text/u],
    ['a file that no article fills', 'large.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), /large\.txt is larger than 10 MB/u],
    ['JSON lines', 'list.jsonl', '{"text": "x"}\n', /list\.jsonl holds one document a line: add --jsonl/u],
    ['a list in JSON', 'list.json', '[{"text": "x"}]', /list\.json: a list; .*--jsonl/u],
    ['JSON that is none', 'bad.json', '{"text": ', /bad\.json: not JSON/u],
    ['a page without an article', 'page.html', '<html><body><nav>Home</nav></body></html>', /holds no article \(/u],
  ])('says what is wrong with %s', async (_what, name, content, complaint) => {
    using folder = temporaryFolder()
    if (content !== undefined) writeFileSync(folder.file(name), content)
    const { code, stdout, stderr } = await docket(['extract', folder.file(name)])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(complaint)
  })
  test('says what is wrong with a folder', async () => {
    using folder = temporaryFolder()
    for (const argv of [
      ['extract', folder.path],
      ['extract', '--jsonl', folder.path],
    ])
      expect(await docket(argv)).toEqual({
        code: 1,
        stdout: '',
        stderr: `docket: cannot read ${folder.path}: it is a folder; name the files in it\n`,
      })
  })
  test.each([
    [
      'lines that end as on Windows, behind a byte order mark',
      ['--jsonl'],
      `\ufeff${document('a', 'Fined $5 million.')}\r\n${document('b', 'Fined $6 million.')}\r\n`,
      2,
    ],
    ['JSON behind a byte order mark', [], `\ufeff${document('a', 'Fined $5 million.')}`, 1],
    ['lines without an end', ['--jsonl'], document('a', 'Fined $5 million.'), 1],
    ['characters beyond the plane and halves of them', ['--jsonl'], `${JSON.stringify({ text: '🚨\ud83d Fined $5 million.\udea8' })}\n`, 1],
  ])('reads %s', async (_what, options, input, count) => {
    const { code, stdout, stderr } = await docket(['extract', ...options], input)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.match(/"kind": ?"amount"/gu)).toHaveLength(count)
  })
  test('reads a text in UTF-16 that says so', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('wide.txt'), Buffer.from('\ufeffThe court fined the firm €5 million.', 'utf16le'))
    const { code, stdout } = await docket(['extract', folder.file('wide.txt')])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).mentions).toMatchObject([{ quote: '€5 million' }])
  })
  test('reads with the patterns of a folder, and says what is wrong with them', async () => {
    using folder = temporaryFolder()
    writeFileSync(
      folder.file('own.ts'),
      `export const patterns = [{ id: 'count/wallets', kind: 'count', match: /(?<n>\\d+) wallets/u, value: ({ n }) => ({ value: n }), examples: [['[5 wallets]', { value: '5' }]] }]`,
    )
    const good = await docket(['extract', '--jsonl', '--patterns', folder.path], `${document('a', 'Police froze 12 wallets.')}\n`)
    expect(good.code).toBe(0)
    expect(JSON.parse(good.stdout).mentions).toMatchObject([{ pattern: 'count/wallets', quote: '12 wallets' }])
    writeFileSync(folder.file('bad.ts'), `export const patterns = [{ id: 'Bad' }]`)
    const bad = await docket(['extract', '--jsonl', '--patterns', folder.path], `${document('a', 'x')}\n`)
    expect(bad).toMatchObject({ code: 12, stderr: expect.stringContaining('bad.ts: id "Bad"') })
  })
})

describe('run', () => {
  test('says per feed what failed, exits 3, and stores that it looked', async () => {
    using folder = feedFolder()
    const { code, stderr } = await docket([
      'run',
      '--db',
      folder.file('docket.db'),
      '--feeds',
      folder.path,
      '--metrics-file',
      folder.file('docket.prom'),
    ])
    expect(code).toBe(3)
    expect(
      stderr
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    ).toContainEqual(expect.objectContaining({ kind: 'feed_failed', feed: 'nowhere', reason: 'blocked_address' }))
    expect(readFileSync(folder.file('docket.prom'), 'utf8')).toMatch(/^docket_last_run_feeds_failed 1$/mu)
    const health = await docket(['feeds', '--db', folder.file('docket.db'), '--feeds', folder.path, '--json'])
    expect(JSON.parse(health.stdout)).toMatchObject({ id: 'nowhere', health: 'failing', lastErrorReason: 'blocked_address' })
  })
  test('a bad feed file exits 12 naming file, line and column, and makes no database', async () => {
    using folder = feedFolder()
    writeFileSync(
      folder.file('bad.yaml'),
      'publisher: Bad\ncountry: GB\nlanguage: en\nkind: news\nfeeds:\n  - id: bad\n    title: News\n    urll: https://example.org/\n',
    )
    const { code, stderr } = await docket(['run', '--db', folder.file('docket.db'), '--feeds', folder.path])
    expect(code).toBe(12)
    expect(stderr).toMatch(/bad\.yaml:\d+:\d+: /u)
    expect(() => readFileSync(folder.file('docket.db'))).toThrow('ENOENT')
  })
  test('a database of a newer version exits 10 and stays as it is', async () => {
    using folder = feedFolder()
    newDatabase(folder.file('docket.db'))
    const db = new Database(folder.file('docket.db'))
    db.pragma('user_version = 9999')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const before = readFileSync(folder.file('docket.db'))
    const { code, stderr } = await docket(['run', '--db', folder.file('docket.db'), '--feeds', folder.path])
    expect(code).toBe(10)
    expect(stderr).toContain('9999')
    expect(readFileSync(folder.file('docket.db'))).toEqual(before)
  })
  test('a damaged database exits 14 and stays as it is', async () => {
    using folder = feedFolder()
    writeFileSync(folder.file('docket.db'), 'this is no database, whatever its name says, and it is longer than a header')
    const before = readFileSync(folder.file('docket.db'))
    expect((await docket(['run', '--db', folder.file('docket.db'), '--feeds', folder.path])).code).toBe(14)
    expect(readFileSync(folder.file('docket.db'))).toEqual(before)
  })
  test('a second run while one works exits 11', async () => {
    using folder = feedFolder()
    const lock = takeLock(folder.file('docket.db'))
    expect(lock.ok).toBe(true)
    const { code, stderr } = await docket(['run', '--db', folder.file('docket.db'), '--feeds', folder.path])
    if (lock.ok) lock.value.release()
    expect({ code, stderr }).toMatchObject({ code: 11, stderr: expect.stringContaining('docket: ') })
  })
  test('an unknown feed is wrong use', async () => {
    using folder = feedFolder()
    expect(await docket(['run', '--db', folder.file('docket.db'), '--feeds', folder.path, '--only', 'nosuch'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nosuch'),
    })
  })
})

test('an interrupted demo exits 130, says that the next run goes on, and leaves a sound database', async () => {
  using folder = temporaryFolder()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/docket.js'), 'demo', '--db', folder.file('demo.db')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.once('data', () => child.kill('SIGTERM'))
  const [code] = await once(child, 'close')
  expect(code).toBe(130)
  copyFileSync(folder.file('demo.db'), folder.file('copy.db'))
  const store = openStore(folder.file('demo.db'), { create: false, readonly: true })
  expect(store.ok && store.value.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('extract --jsonl refuses a line that is no UTF-8, and only a line feed ends one', async () => {
  using folder = temporaryFolder()
  const lines = [
    '{"id": "a", "text": "Fined\u2028$5 million."}',
    '{"id": "b", "text": "caf\u00e9 $6 million"}',
    '{"id": "c", "text": "$7 million"}',
  ]
  writeFileSync(folder.file('a.jsonl'), Buffer.concat(lines.map((line, at) => Buffer.from(`${line}\n`, at === 1 ? 'latin1' : 'utf8'))))
  const { code, stdout, stderr } = await docket(['extract', '--jsonl', folder.file('a.jsonl')])
  expect(code).toBe(3)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['a', 'c'])
  expect(stderr).toContain('a.jsonl:2: no text in UTF-8')
})

describe('grep', () => {
  test('says of a database that is not there what every command says', async () => {
    using folder = temporaryFolder()
    expect(await docket(['grep', 'fine', '--db', folder.file('gone.db')])).toMatchObject({ code: 10 })
  })

  test('goes past a line that is no document, says which, and exits 3', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('a.jsonl'), '{"id": "one", "text": "A fine."}\nnot json\n{"id": "two", "text": "A fine too."}\n')
    const { code, stdout, stderr } = await docket(['grep', 'fine', '--jsonl', folder.file('a.jsonl')])
    expect(code).toBe(3)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain('a.jsonl:2')
  })
})

test('query --json keeps columns of one name apart', async () => {
  using folder = temporaryFolder()
  newDatabase(folder.file('docket.db'))
  const { stdout } = await docket(['query', '--json', '--db', folder.file('docket.db'), 'SELECT 1 AS a, 2 AS a, 3 AS a_2'])
  expect(JSON.parse(stdout)).toEqual({ a: 1, a_2: 2, a_2_2: 3 })
})

test('score --misses refuses what nothing can be a miss of', async () => {
  expect(await docket(['score', '--misses', 'fines'])).toMatchObject({ code: 2, stderr: expect.stringContaining('amount.role') })
})
