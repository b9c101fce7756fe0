import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { compareReadings } from '../../src/commands/reextract/compare.ts'
import { openTally } from '../../src/commands/reextract/tally.ts'
import { runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { hash } from '../../src/store/hash.ts'
import { takeLock } from '../../src/store/lock.ts'
import { idsWithin } from '../../src/store/rows.ts'
import { article, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll, dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const MINUTES = 60_000
let samples: ReturnType<typeof temporaryFolder>

/** Every sample, read once by a run. */
beforeAll(async () => {
  samples = temporaryFolder()
  const server = await serveSamples({ revised: false })
  const { context } = recordedContext()
  await runOnce(
    { command: 'test', database: samples.file('docket.db'), feeds: server.feeds, network: server.network, quiet: true },
    context,
  )
  await server.close()
}, 2 * MINUTES)
afterAll(() => samples[Symbol.dispose]())

/** A database of its own to change, with its pages. */
function copyOfSamples() {
  const folder = temporaryFolder()
  const database = folder.file('docket.db')
  cpSync(samples.file('docket.db'), database)
  cpSync(samples.file('docket.snapshots'), folder.file('docket.snapshots'), { recursive: true })
  return { database, folder, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

/** The database as other patterns would have left it: a fact missing, one too many, one that says something else, an event gone. */
function asOtherPatternsRead(database: string): void {
  const sqlite = new Database(database)
  sqlite.pragma('foreign_keys = on')
  sqlite.exec(`
    delete from mentions where id in (select id from mentions where kind = 'amount' order by id limit 2);
    update amounts set role = 'market', min = '7', min_real = 7 where mention_id in (select mention_id from amounts order by mention_id limit 3);
    delete from events where id in (select id from events order by id limit 1);`)
  const [article, word] = sqlite
    .prepare('select id, substr(text, 1, 5) from articles where duplicate_of is null order by id')
    .raw()
    .get() as string[]
  if (article === undefined) throw new Error('there is no article')
  sqlite
    .prepare(
      "insert into mentions (id, article_id, kind, start_char, end_char, quote, value, pattern) values (?, ?, 'count', 0, 5, ?, '5', 'count/invented')",
    )
    .run(idsWithin(article, hash)('mention', article, 'count', 0, 5), article, word)
  sqlite.close()
}

async function docket(...argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('with the same patterns', () => {
  test('every row is the same, byte for byte, pages, PDF files, copies and cases', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    const before = dumpAll(copy.database)
    const { code, stdout } = await docket('reextract', '--db', copy.database, '--json')
    expect(linesOf(stdout)).toMatchObject([
      { record: 'summary', changed: 0, gained: 0, lost: 0, changedArticles: 0, fromText: {}, failed: [] },
    ])
    expect(code).toBe(0)
    expect(dumpAll(copy.database)).toBe(before)
  })

  test('an article whose page is lost is read from its text, and said so', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    rmSync(copy.folder.file('docket.snapshots'), { recursive: true })
    const before = dumpAll(copy.database)
    const { code, stdout } = await docket('reextract', '--db', copy.database)
    expect(stdout).toMatch(/^\d+ articles read anew: 0 from their pages, \d+ from their texts \(missing \d+\)\n0 changed/u)
    expect(code).toBe(0)
    expect(dumpAll(copy.database)).toBe(before)
  })
})

describe('with other patterns', () => {
  test('a dry run says what a real one would change, and changes nothing', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    const wanted = dumpFacts(copy.database)
    asOtherPatternsRead(copy.database)
    const before = dumpAll(copy.database)

    const dry = await docket('reextract', '--db', copy.database, '--dry-run', '--json')
    expect(dumpAll(copy.database)).toBe(before)
    const lines = linesOf(dry.stdout)
    const summary = lines.at(-1)
    expect(summary).toMatchObject({ dryRun: true, gained: 3, lost: 1, by: { kind: { amount: { gained: 2 }, count: { lost: 1 } } } })
    expect(lines.filter(({ change }) => change === 'lost')).toEqual([
      expect.objectContaining({
        kind: 'count',
        pattern: 'count/invented',
        before: { value: '5' },
        article: expect.objectContaining({ url: expect.stringMatching(/^http/u) }),
      }),
    ])
    expect(
      lines
        .filter(({ change, kind }) => change === 'changed' && kind === 'amount')
        .map(({ before: was, after: is }) => [was.role, is.role]),
    ).toEqual(expect.arrayContaining([['market', expect.not.stringMatching('market')]]))

    const real = await docket('reextract', '--db', copy.database, '--json')
    expect(linesOf(real.stdout).slice(0, -1)).toEqual(lines.slice(0, -1))
    expect(linesOf(real.stdout).at(-1)).toEqual({ ...summary, dryRun: false })
    expect(dumpFacts(copy.database)).toBe(wanted)
  })

  test('only the articles that were named are read', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    asOtherPatternsRead(copy.database)
    const factsOf = () =>
      dumpFacts(copy.database)
        .replace(/^# tell[\s\S]*?(?=^# (?!tell))/gmu, '')
        .replace(/^# case[\s\S]*?(?=^# (?!case))/gmu, '')
    const before = factsOf()
    const { stdout } = await docket('reextract', '--db', copy.database, '--since', '2999-01-01', '--json')
    expect(linesOf(stdout)).toMatchObject([{ articles: 0 }])
    expect(factsOf()).toBe(before)
  })

  test('people are told with examples', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    asOtherPatternsRead(copy.database)
    const { stdout } = await docket('reextract', '--db', copy.database, '--dry-run', '--examples', '1')
    expect(stdout).toMatch(/3 facts gained, 1 lost/u)
    expect(stdout).toMatch(/^- count “.{5}” value 5 {2}\[count\/invented\]$/mu)
    expect(stdout).toContain('Nothing was written (--dry-run).')
  })
})

/** In a process of its own, which `stop` may end when it has said so many lines. */
async function inProcess(database: string, stop: (lines: number) => NodeJS.Signals | undefined): Promise<number | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/docket.js'), 'reextract', '--db', database, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    const signal = stop(lines)
    if (signal !== undefined) child.kill(signal)
  })
  const [code] = await once(child, 'close')
  return code
}

describe('the switch', () => {
  test('killed at any time, all old facts are there or all new ones', { timeout: 5 * MINUTES }, async () => {
    using copy = copyOfSamples()
    const wanted = dumpFacts(copy.database)
    asOtherPatternsRead(copy.database)
    const old = dumpFacts(copy.database)
    for (const at of [1, 4, 7]) {
      await inProcess(copy.database, (lines) => (lines >= at ? 'SIGKILL' : undefined))
      expect([old, wanted], `killed at line ${at}`).toContain(dumpFacts(copy.database))
    }
    expect(await inProcess(copy.database, () => undefined)).toBe(0)
    expect(dumpFacts(copy.database)).toBe(wanted)
  })

  test('interrupted, it leaves the old facts and exits 130', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    asOtherPatternsRead(copy.database)
    const old = dumpAll(copy.database)
    expect(await inProcess(copy.database, (lines) => (lines >= 1 ? 'SIGINT' : undefined))).toBe(130)
    expect(dumpAll(copy.database)).toBe(old)
  })

  test('who reads the database meanwhile sees the old facts, and then the new', { timeout: 2 * MINUTES }, async () => {
    using copy = copyOfSamples()
    asOtherPatternsRead(copy.database)
    const reader = new Database(copy.database, { readonly: true })
    const invented = reader.prepare("select count(*) from mentions where pattern = 'count/invented'").pluck()
    const seen: unknown[] = []
    await inProcess(copy.database, () => {
      seen.push(invented.get())
      return undefined
    })
    expect(seen[0]).toBe(1)
    expect(invented.get()).toBe(0)
    reader.close()
  })

  test('while a run is at work it exits 11', async () => {
    using copy = copyOfSamples()
    const lock = takeLock(copy.database)
    const { code } = await docket('reextract', '--db', copy.database)
    if (lock.ok) lock.value.release()
    expect(code).toBe(11)
  })

  test.each([
    ['--since', 'yesterday'],
    ['--threads', '0'],
    ['--examples', 'all'],
  ])('%s %s is wrong use', async (option, value) => {
    expect(await docket('reextract', '--db', 'none.db', option, value)).toMatchObject({ code: 2, stderr: expect.stringContaining(option) })
  })
})

describe('corrections', () => {
  const WHO = ['--author', 'Ada Obi', '--reason', 'the ruling says so'] as const

  test('survive it, and one whose fact is gone is kept and named', { timeout: 3 * MINUTES }, async () => {
    using copy = copyOfSamples()
    const all = (sql: string): unknown[] => {
      const sqlite = new Database(copy.database, { readonly: true })
      try {
        return sqlite.prepare(sql).raw().all()
      } finally {
        sqlite.close()
      }
    }
    asOtherPatternsRead(copy.database)
    const [[penalty], [sentence]] = [
      all("select mention_id from amounts where role = 'penalty' order by mention_id limit 1")[0],
      all('select mention_id from sentences order by mention_id limit 1')[0],
    ] as [[string], [string]]
    const [[invented]] = all("select id from mentions where pattern = 'count/invented'") as [[string]]
    await docket('correct', invented, '--set', 'value=6', ...WHO, '--db', copy.database)
    await docket('correct', penalty, '--set', 'role=settlement', ...WHO, '--db', copy.database)
    await docket('correct', sentence, '--reject', ...WHO, '--db', copy.database)

    const { stdout } = await docket('reextract', '--db', copy.database)
    expect(stdout).toMatch(/^Corrections: 2 in force, 1 no longer apply and are kept\n {2}\w+ count “.{5}” \(Ada Obi\)$/mu)
    expect(all(`select role, correction_id is not null from v_amounts where mention_id = '${penalty}'`)).toEqual([['settlement', 1]])
    expect(all(`select count(*) from mentions where id = '${sentence}'`)).toEqual([[0]])
    expect(all('select state from corrections order by state')).toEqual([['applied'], ['applied'], ['not_found']])

    const before = dumpAll(copy.database)
    expect(linesOf((await docket('reextract', '--db', copy.database, '--json')).stdout)).toMatchObject([
      { gained: 0, lost: 0, changed: 0, corrections: { applied: 2, agrees: 0, not_found: [expect.any(String)] } },
    ])
    expect(dumpAll(copy.database)).toBe(before)
  })
})

describe('two readings compared', () => {
  const told = (text = TEXT, change: (facts: ReturnType<typeof reading>) => ReturnType<typeof reading> = (same) => same) => ({
    article: article(1, text),
    reading: change(reading(text)),
  })

  test('of one text say nothing where they are the same', () => {
    expect(compareReadings(told(), told())).toEqual({ changes: [], retraced: 0 })
  })

  test('facts in a text that has moved are the same facts', () => {
    expect(compareReadings(told(), told(TEXT.replace('A federal court', 'On Monday a federal court'))).changes).toEqual([])
  })

  test('a span that has grown is a changed fact, and a pattern of another name none', () => {
    const after = told(TEXT, (facts) => ({
      ...facts,
      mentions: facts.mentions.map((mention) =>
        mention.quote === '4 years'
          ? { ...mention, end: mention.end + 10, quote: '4 years in prison' }
          : mention.quote === 'Tunde Bello'
            ? { ...mention, pattern: 'person/other' }
            : mention,
      ),
    }))
    const { changes, retraced } = compareReadings(told(), after)
    expect(retraced).toBe(1)
    expect(changes.filter(({ kind }) => kind === 'sentence')).toMatchObject([
      { change: 'changed', before: { quote: '4 years' }, after: { quote: '4 years in prison' } },
    ])
  })

  test('examples come from as many patterns as there are', () => {
    const tally = openTally(2)
    for (const pattern of ['a', 'a', 'a', 'b'])
      tally.add({ change: 'gained', kind: 'count', pattern, quote: 'x', source: 's', article: { id: '1', title: 't', url: 'u' } })
    expect(tally.examples().map(({ pattern }) => pattern)).toEqual(['a', 'b'])
    expect(tally.by('pattern')).toEqual({ a: { gained: 3, lost: 0, changed: 0 }, b: { gained: 1, lost: 0, changed: 0 } })
  })
})
