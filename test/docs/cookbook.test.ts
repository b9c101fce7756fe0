import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { type Recipe, readCookbook, withChoices } from '../../src/commands/cookbook/recipe.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { readCookbookPage, toCookbookPage } from './cookbook-page.ts'
import { openExportInDuckDb } from './duckdb.ts'
import { makeNewsroom } from './newsroom.ts'

const recipes = readCookbook()

let folder: ReturnType<typeof temporaryFolder>
let database: string
beforeAll(() => {
  folder = temporaryFolder()
  database = folder.file('newsroom.db')
  makeNewsroom(database)
})
afterAll(() => folder[Symbol.dispose]())

interface Measured {
  readonly kind: string
  readonly property: string
  readonly evaluated_on: string
  readonly pattern: string
  readonly documents: number
  readonly precision: number
  readonly precision_low: number
  readonly precision_high: number
  readonly recall?: number
}
const measured: readonly Measured[] = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/evaluation.json'), 'utf8'))
const inSqlOrder = (a: readonly string[], b: readonly string[]): number => (a.join('\u0001') < b.join('\u0001') ? -1 : 1)

/** What each question is to be answered with over the newsroom; lists in a cell are in the order of the alphabet here. */
const answers: Readonly<
  Record<string, { readonly choices?: Readonly<Record<string, string>>; readonly rows: readonly (readonly unknown[])[] }>
> = {
  'acted-on-again': { rows: [['Victor Harrow', 2, 4, 'charge,sentencing,warning', 'GB,US', '2019-07-01', '2024-05-20']] },
  'charge-to-sentencing': {
    rows: [
      ['US', 2, 20, 14, 26],
      ['GB', 1, 8, 8, 8],
    ],
  },
  'cite-a-value': {
    choices: { name: 'Opal Reed' },
    rows: [
      [
        'sentencing',
        'prison',
        'actual',
        '30 months',
        '30.0',
        'months',
        'Reed jailed',
        '2024-03-02',
        'https://feed-c.example/9',
        40,
        49,
        '9'.repeat(64),
        '2024-03-02',
        'sentence/by-hand',
        'by-hand',
      ],
    ],
  },
  'exchange-timeline': {
    choices: { exchange: 'kraken' },
    rows: [
      ['2023-01-09', 'ban', 1, 'Notice\n\nThe FCA bans Kraken from advertising.', 'Notice', 'https://feed-c.example/5'],
      [
        '2022-04-02',
        'penalty',
        1,
        'Dutch fine for Kraken\n\nThe AFM fined Kraken €3.3 million ($3.6 million), of which €300,000 for late papers.',
        'Dutch fine for Kraken',
        'https://feed-b.example/4',
      ],
    ],
  },
  'exchanges-in-several-countries': { rows: [['Kraken', 1, 2, 'GB,NL', 2, '2022-04', '2023-01-09']] },
  'fines-by-agency-and-year': {
    rows: [
      ['2024', 'Securities and Exchange Commission', 'US', 'USD', 1, 1, 4e6, 4e6],
      ['2022', 'Dutch Authority for the Financial Markets', 'NL', 'EUR', 1, 1, 3.3e6, 3.3e6],
    ],
  },
  'first-to-report': {
    rows: [
      ['Ashdown Post', 2, 2, 100],
      ['Brook Ledger', 2, 0, 0],
    ],
  },
  'how-far-to-trust': {
    rows: measured
      .filter(({ pattern }) => pattern === '*')
      .toSorted((a, b) => inSqlOrder([a.kind, a.property, a.evaluated_on], [b.kind, b.property, b.evaluated_on]))
      .map((each) => [
        each.kind,
        each.property,
        each.evaluated_on,
        each.documents,
        each.precision,
        each.precision_low,
        each.precision_high,
        each.recall ?? null,
        0,
      ]),
  },
  'largest-sums': {
    rows: [
      ['BTC', 1, 120, 'seizure', '2022-08', null, 'Dora Quist', 'Life for Quist', 'https://feed-b.example/7'],
      ['BTC', 2, 80, 'forfeiture', '2022-08', null, 'Dora Quist', 'Life for Quist', 'https://feed-b.example/7'],
      [
        'EUR',
        1,
        3.3e6,
        'penalty',
        '2022-04',
        'Dutch Authority for the Financial Markets',
        'Kraken',
        'Dutch fine for Kraken',
        'https://feed-b.example/4',
      ],
      [
        'USD',
        1,
        4e6,
        'penalty',
        '2024-05-20',
        'Securities and Exchange Commission',
        'Victor Harrow',
        'Harrow jailed',
        'https://feed-a.example/1',
      ],
      [
        'USD',
        2,
        2.1e6,
        'restitution',
        '2024-05-20',
        'Securities and Exchange Commission',
        'Victor Harrow',
        'Harrow jailed',
        'https://feed-a.example/1',
      ],
      [
        'USD',
        3,
        2e6,
        'restitution',
        '2024-05-20',
        'Securities and Exchange Commission',
        'Victor Harrow',
        'Six years for Harrow',
        'https://feed-b.example/2',
      ],
    ],
  },
  'longest-sentences': {
    rows: [
      ['life', 'Dora Quist', 'GB', '2022-08', 'murder', 'will serve life', 'https://feed-b.example/7'],
      ['6.0 years', 'Victor Harrow', 'US', '2024-05-20', 'wire fraud', 'got six years', 'https://feed-a.example/1'],
      ['2.5 years', 'Opal Reed', 'US', '2024-03', 'fraud', 'was sentenced', 'https://feed-c.example/9'],
    ],
  },
  'measures-against-exchanges': {
    rows: [
      ['Kraken', 1, 'GB', 'ban', 1, '2023-01-09', '2023-01-09'],
      ['Kraken', 1, 'NL', 'penalty', 1, '2022-04', '2022-04'],
    ],
  },
  'money-by-role': {
    choices: { year: '2024' },
    rows: [
      ['restitution', 'actual', 'USD', 2, 2, 4.1e6, 4.1e6],
      ['penalty', 'actual', 'USD', 2, 1, 4e6, 8e6],
    ],
  },
  'most-told': {
    rows: [
      ['Victor Harrow', 2, 3, '2023-03-10', '2024-05-20', 'charge,sentencing'],
      ['Dora Quist', 2, 2, '2021-12', '2022-08', 'charge,sentencing'],
    ],
  },
  'none-or-not-looked': {
    rows: [
      ['2024-05', 2, 3, 1, 33.3, 2, 2],
      ['2024-04', 1, 1, 1, 100, 0, 0],
    ],
  },
  'offences-by-country': {
    rows: [
      ['fraud', 'US', 2, 1],
      ['murder', 'GB', 1, 1],
      ['theft', 'GB', 1, 0],
      ['wire fraud', 'US', 1, 1],
    ],
  },
  'prison-terms-by-country': {
    rows: [
      ['US', '2024', 2, 2, 51, 72, 0],
      ['GB', '2022', 1, 0, null, null, 1],
    ],
  },
  'record-of-an-agency': {
    rows: [
      ['2024', 'sentencing', 1, 2, '2024-05-20', '2024-05-20'],
      ['2023', 'charge', 1, 1, '2023-03-10', '2023-03-10'],
    ],
  },
  'seized-crypto': { rows: [['2022', 'BTC', 1, 120, 80]] },
  'sought-against-imposed': { rows: [['Victor Harrow', 'penalty', 'USD', 1e7, 4e6, 40]] },
  'still-open': {
    rows: [['Milo Tarn', '2021-02-03', '2021-02-03', 1, 'Milo Tarn', 'charged with fraud', 'https://feed-c.example/10']],
  },
  'what-changed': {
    choices: { since: '2024-03-01' },
    rows: [
      ['new article', 'by-hand', 3, 0, 11, 0, 3],
      ['its text changed', 'by-hand', 1, 1, 2, 1, 1],
    ],
  },
  'where-outlets-disagree': { rows: [['Victor Harrow', 'sentencing', 'restitution', 'USD', 2, 2, 2e6, 2.1e6]] },
}

const sqlOf = (recipe: Recipe): string => withChoices(recipe, answers[recipe.name]?.choices ?? {})

/** "US,GB" and "GB,US" say the same: SQL does not order what it lists in a cell. */
const inOrder = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && /^\w[\w ]*(?:,\w[\w ]*)+$/u.test(cell) ? cell.split(',').sort().join(',') : cell)),
  )

test('every recipe has its answer here, and every answer its recipe', () => {
  expect(recipes.map(({ name }) => name)).toEqual(Object.keys(answers).sort())
  expect(recipes.length).toBeGreaterThanOrEqual(19)
})

test('its page lists them (npm run docs writes it anew)', () => expect(readCookbookPage()).toBe(toCookbookPage()))

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (name, recipe) => {
  test('says what it asks, how to read it and what it cannot tell', () => {
    expect(recipe.question).toMatch(/^[A-Z].*\?$/u)
    expect(recipe.reading).toMatch(/\.$/u)
    expect(recipe.limits).toMatch(/\.$/u)
  })
  test('answers as counted by hand', () => {
    const sqlite = new Database(database, { readonly: true })
    expect(inOrder(sqlite.prepare<[], unknown[]>(sqlOf(recipe)).raw().all())).toEqual(answers[name]?.rows)
    sqlite.close()
  })
})

test('money-by-role leaves a conversion out of the total', () => {
  const recipe = recipes.find(({ name }) => name === 'money-by-role')
  if (recipe === undefined) throw new Error('there is no money-by-role')
  const sqlite = new Database(database, { readonly: true })
  const rows = sqlite
    .prepare<[], unknown[]>(withChoices(recipe, { year: '2022' }))
    .raw()
    .all()
  sqlite.close()
  expect(rows).toEqual([
    ['forfeiture', 'actual', 'BTC', 1, 1, 80, 80],
    ['penalty', 'actual', 'EUR', 2, 1, 3.3e6, 3.6e6],
    ['seizure', 'actual', 'BTC', 1, 1, 120, 120],
    ['penalty', 'actual', 'USD', 1, 0, 0, 3.6e6],
  ])
})

/** Whatever Python is on the PATH brings a SQLite of its own, often an old one. */
const python = ['python3', 'python'].find((command) => spawnSync(command, ['-c', 'import sqlite3']).status === 0)
const RUN_ALL = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(json.dumps([db.execute(sql).fetchall() for sql in json.load(sys.stdin)]))`

test(`Python's sqlite3 gives the same answers${python === undefined ? ' (there is no Python here: not asked)' : ''}`, () => {
  if (python === undefined) {
    expect(spawnSync('python3', ['--version']).error, 'Python is there after all').toBeDefined()
    return
  }
  const { stdout, stderr } = spawnSync(python, ['-c', RUN_ALL, database], { input: JSON.stringify(recipes.map(sqlOf)), encoding: 'utf8' })
  expect(stderr).toBe('')
  expect((JSON.parse(stdout) as unknown[][][]).map(inOrder)).toEqual(recipes.map(({ name }) => answers[name]?.rows))
})

describe('DuckDB on the exported files', () => {
  let duckdb: Awaited<ReturnType<typeof openExportInDuckDb>>
  beforeAll(async () => {
    const { context, stdout } = recordedContext()
    await main(['export', folder.file('out'), '--db', database, '--texts', '--json'], context.console)
    duckdb = await openExportInDuckDb(folder.file(join('out', JSON.parse(stdout()).version)))
  })
  afterAll(() => duckdb.close())

  test.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s has the same answer', async (name, recipe) => {
    expect(inOrder(await duckdb.ask(sqlOf(recipe)))).toEqual(answers[name]?.rows)
  })
})

describe('docket cookbook', () => {
  const docket = async (...args: readonly string[]) => {
    const { context, stdout, stderr } = recordedContext()
    const code = await main(['cookbook', ...args], context.console)
    return { code, stdout: stdout(), stderr: stderr() }
  }

  test('lists every question', async () => {
    const { code, stdout } = await docket()
    expect(code).toBe(0)
    for (const { name } of recipes) expect(stdout).toContain(name)
    expect(JSON.parse((await docket('--json')).stdout.split('\n')[0] ?? '')).toMatchObject({ name: 'acted-on-again', choices: {} })
  })
  test('answers one, with how to read it beside the table', async () => {
    const { code, stdout, stderr } = await docket('seized-crypto', '--db', database)
    expect(code).toBe(0)
    expect(stdout).toMatch(/2022 +BTC +1 +120 +80/u)
    expect(stderr).toMatch(/How much of each crypto asset[\s\S]*Read: [\s\S]*Limits: /u)
  })
  test('prints values alone where a program reads them', async () => {
    const { stdout, stderr } = await docket('exchange-timeline', '--set', 'exchange=kraken', '--json', '--db', database)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).actions),
    ).toEqual(['ban', 'penalty'])
    expect(stderr).toBe('')
  })
  test('takes a choice with quotes in it as text', async () => {
    expect(await docket('cite-a-value', '--set', "name=O'Hara'); --", '--json', '--db', database)).toMatchObject({ code: 0, stdout: '' })
  })
  test('prints the file with --sql', async () => {
    const { stdout } = await docket('seized-crypto', '--sql')
    expect(stdout).toBe(readFileSync(join(import.meta.dirname, '../../docs/cookbook/seized-crypto.sql'), 'utf8'))
  })
  test.each([
    [['no-such-question'], 'there is no question "no-such-question"'],
    [['exchange-timeline', '--set', 'agency=us-sec'], 'lets you choose exchange, not agency'],
    [['seized-crypto', '--set', 'asset=BTC'], 'lets you choose nothing, not asset'],
  ])('refuses %j', async (args, complaint) => {
    expect(await docket(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) })
  })
})
