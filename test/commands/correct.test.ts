import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { takeLock } from '../../src/store/lock.ts'
import { AT, article, opened, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const WHO = ['--author', 'Ada Obi', '--reason', 'the ruling says so']

/** A database with the article of the example. */
function withArticle() {
  const folder = temporaryFolder()
  const database = folder.file('docket.db')
  const store = opened(database)
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: 'docket-1', at: AT })
  store.close()
  const all = (sql: string): unknown[] => {
    const sqlite = new Database(database, { readonly: true })
    try {
      return sqlite.prepare(sql).raw().all()
    } finally {
      sqlite.close()
    }
  }
  const idOf = (quote: string): string => (all(`select id from mentions where quote = '${quote}'`)[0] as [string])[0]
  const docket = async (...argv: readonly string[]) => {
    const { context, stdout, stderr } = recordedContext()
    const code = await main(['correct', ...argv, '--db', database], context.console)
    return { code, stdout: stdout(), stderr: stderr() }
  }
  return { database, folder, all, idOf, docket, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

describe('docket correct', () => {
  test('sets values, says what was read, and marks the fact', async () => {
    using given = withArticle()
    const { code, stdout } = await given.docket(given.idOf('₦35 million'), '--set', 'role=penalty', '--set', 'value=36000000.50', ...WHO)
    expect(stdout).toMatch(
      /^in force: amount “₦35 million”: max 35000000 → 36000000\.50, min 35000000 → 36000000\.50, role forfeiture → penalty\ncorrection [0-9a-f]+\n$/u,
    )
    expect(code).toBe(0)
    expect(given.all('select min, min_real, role from v_amounts where correction_id is not null')).toEqual([
      ['36000000.50', 36_000_000.5, 'penalty'],
    ])
  })

  test('sets both bounds of a term in months, and lists what was said', async () => {
    using given = withArticle()
    await given.docket(given.idOf('4 years'), '--set', 'months=60', ...WHO)
    await given.docket(given.idOf('EFCC'), '--reject', ...WHO)
    expect(given.all("select min_months, max_months from v_sentences where quote = '4 years'")).toEqual([[60, 60]])
    const { stdout } = await given.docket('--list', '--json')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ action, author, quote }) => [action, author, quote]).toSorted()).toEqual([
      ['reject', 'Ada Obi', 'EFCC'],
      ['set', 'Ada Obi', '4 years'],
    ])
    expect((await given.docket('--list')).stdout).toMatch(/min_months 48 → 60/u)
  })

  test('adds a fact that was not read', async () => {
    using given = withArticle()
    const added = await given.docket('article000001', '--add', 'person', '--quote', 'the EFCC', '--set', 'value=Efcc', ...WHO)
    expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^in force: person “the EFCC”: added: value Efcc\n/u) })
    expect(given.all("select kind, value from mentions where quote = 'the EFCC'")).toEqual([['person', 'Efcc']])
    expect(await given.docket('article000001', '--add', 'fine', '--quote', 'EFCC', ...WHO)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('one of amount'),
    })
    expect(await given.docket('article000001', '--add', 'person', ...WHO)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--quote'),
    })
  })

  test('takes a correction back', async () => {
    using given = withArticle()
    copyFileSync(given.database, given.folder.file('before.db'))
    const { stdout } = await given.docket(given.idOf('4 years'), '--confirm', ...WHO, '--json')
    const undone = await given.docket('--undo', JSON.parse(stdout).id, '--author', 'Musa Bala', '--reason', 'a slip')
    expect(undone).toMatchObject({ code: 0, stdout: expect.stringMatching(/^taken back: sentence “4 years”: confirmed/u) })
    expect(given.all('select count(*) from mentions where correction_id is not null')).toEqual([[0]])
    expect(given.all('select author, undone_by from corrections')).toEqual([['Ada Obi', 'Musa Bala']])
  })

  test.each<[string, readonly string[], number, RegExp]>([
    ['nothing to do', [], 2, /one of --set/u],
    ['two things to do', ['--reject', '--confirm', ...WHO], 2, /one of --set/u],
    ['nobody who says so', ['--reject'], 2, /--author and a --reason/u],
    ['an empty reason', ['--reject', '--author', 'Ada', '--reason', ' '], 2, /--author and a --reason/u],
    ['a setting without a value', ['--set', 'role', ...WHO], 2, /field=value/u],
    ['one field twice', ['--set', 'role=loss', '--set', 'role=penalty', ...WHO], 2, /role twice/u],
    ['money that nobody knows', ['--set', 'currency=QQQ', ...WHO], 2, /QQQ/u],
    ['a role that is none', ['--set', 'role=fine', ...WHO], 2, /role must be one of/u],
    ['what it says already', ['--set', 'role=forfeiture', ...WHO], 2, /says so already/u],
  ])('refuses %s, and changes nothing', async (_what, options, code, complaint) => {
    using given = withArticle()
    const before = dumpAll(given.database)
    expect(await given.docket(given.idOf('₦35 million'), ...options)).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringMatching(complaint),
    })
    expect(dumpAll(given.database)).toBe(before)
  })

  test('a fact that is not there is a failure, a run at work exit 11', async () => {
    using given = withArticle()
    expect(await given.docket('ffffffff', '--reject', ...WHO)).toMatchObject({ code: 1, stderr: expect.stringContaining('ffffffff') })
    expect(await given.docket('--reject', ...WHO)).toMatchObject({ code: 2, stderr: expect.stringContaining('name the fact') })
    const lock = takeLock(given.database)
    expect((await given.docket(given.idOf('EFCC'), '--reject', ...WHO)).code).toBe(11)
    if (lock.ok) lock.value.release()
  })
})
