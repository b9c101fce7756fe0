import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCookbook } from '../../src/commands/cookbook/recipe.ts'
import { fencesOf, openReadersFolder } from '../readme/examples.ts'
import { askDuckDb } from './duckdb.ts'

const root = join(import.meta.dirname, '../..')
const tutorial = readFileSync(join(root, 'docs/tutorial.md'), 'utf8')
const fences = fencesOf(tutorial)
const bodiesOf = (language: string): readonly string[] => fences.filter((fence) => fence.language === language).map(({ body }) => body)

const shell = bodiesOf('sh').flatMap((body) => body.trim().split('\n'))
const isDuckDb = (sql: string): boolean => sql.startsWith('-- DuckDB')
const queries = bodiesOf('sql').filter((sql) => !isDuckDb(sql))
const python = bodiesOf('python')

let readers: ReturnType<typeof openReadersFolder>
beforeAll(() => {
  readers = openReadersFolder()
  symlinkSync(join(root, 'docs'), readers.folder.file('docs'))
})
afterAll(() => readers[Symbol.dispose]())

const works = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const hasPython = works('python3', '-c', 'import sqlite3')
const hasPandas = hasPython && works('python3', '-c', 'import pandas, matplotlib')
const hasR = works('Rscript', '-e', 'library(DBI); library(RSQLite)')

test('the page has its blocks in every language', () => {
  expect([shell.length, queries.length, python.length, bodiesOf('r').length]).toEqual([6, 3, 3, 1])
})

test.each(shell)('$ %s', (command) => {
  const { status, stderr } = readers.run(command)
  expect({ command, status }, stderr).toEqual({ command, status: 0 })
})

test.each(queries)('%s gives rows', (sql) => {
  const sqlite = new Database(readers.folder.file('demo.db'), { readonly: true })
  expect(sqlite.prepare(sql).all().length).toBeGreaterThan(0)
  sqlite.close()
})

test('the first chart has a block for each year', () => {
  const sqlite = new Database(readers.folder.file('demo.db'), { readonly: true })
  const rows = sqlite.prepare<[], { years: number; chart: string }>(queries[0] ?? '').all()
  sqlite.close()
  expect(rows.length).toBeGreaterThan(5)
  for (const { years, chart } of rows) expect(chart.length).toBe(Math.min(30, Math.round(years)))
})

describe('the cookbook over the samples', () => {
  const answer = (name: string): Record<string, unknown>[] => {
    const recipe = readCookbook().find((each) => each.name === name)
    if (recipe === undefined) throw new Error(`there is no ${name}`)
    const sqlite = new Database(readers.folder.file('demo.db'), { readonly: true })
    const rows = sqlite.prepare<[], Record<string, unknown>>(recipe.sql).all()
    sqlite.close()
    return rows
  }
  test('the sentence of the exchange founder is told by most outlets, in figures that differ', () => {
    expect(answer('most-told')[0]).toMatchObject({ matter: expect.stringContaining('Adrian Kestler'), outlets: 3 })
    expect(answer('where-outlets-disagree')).toContainEqual(
      expect.objectContaining({ what: 'restitution', unit: 'USD', smallest: 31_000_000, largest: 31_406_118.25 }),
    )
    expect(answer('first-to-report')[0]).toMatchObject({ first: 1 })
  })
  test('the longest term is for life', () =>
    expect(answer('longest-sentences')[0]).toMatchObject({ term: 'life', sentenced: 'Dashiell Korver' }))
  test('the fine of the London authority stands beside its year', () =>
    expect(answer('fines-by-agency-and-year')).toContainEqual(
      expect.objectContaining({ agency: 'Financial Conduct Authority', currency: 'GBP', matters: 1, total: 2_186_400 }),
    ))
  test('what is chosen in the files is there', () => {
    for (const name of readCookbook()
      .filter(({ choices }) => Object.keys(choices).length > 0)
      .map((recipe) => recipe.name))
      expect(answer(name).length, name).toBeGreaterThan(0)
    for (const { sha256, url } of answer('cite-a-value'))
      expect([sha256, url]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u), expect.stringMatching(/^http/u)])
  })
})

describe(`Python${hasPython ? '' : ' (there is none here: blocks are only read)'}`, () => {
  test.each(python)('%s', (program) => {
    const needsPandas = program.includes('import pandas')
    if (!hasPython) {
      expect(program).toMatch(/sqlite3\.connect\("file:demo\.db\?mode=ro", uri=True\)/u)
      return
    }
    const args = needsPandas && !hasPandas ? ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'] : ['-']
    const { status, stderr } = spawnSync('python3', args, { cwd: readers.folder.path, input: program, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const written = program.match(/[\w-]+\.(?:svg|png|csv)/gu) ?? []
    expect(written.length).toBeGreaterThan(0)
    if (needsPandas && !hasPandas) return
    for (const file of written) expect(statSync(readers.folder.file(file)).size, file).toBeGreaterThan(100)
  })
})

test(`R${hasR ? '' : ' (it is not here: only the SQL of the block is run)'}`, () => {
  const [program = ''] = bodiesOf('r')
  const sql = /dbGetQuery\(db, "(?<sql>[^"]*)"\)/u.exec(program)?.groups?.sql ?? ''
  const sqlite = new Database(readers.folder.file('demo.db'), { readonly: true })
  expect(sqlite.prepare(sql).all().length).toBeGreaterThan(3)
  sqlite.close()
  if (!hasR) return
  const { status, stderr } = spawnSync('Rscript', ['-'], { cwd: readers.folder.path, input: program, encoding: 'utf8' })
  expect({ status }, stderr).toEqual({ status: 0 })
  expect(existsSync(readers.folder.file('roles.png'))).toBe(true)
})

test('DuckDB reads the export', async () => {
  expect(readers.run('npx docket export releases --db demo.db').status).toBe(0)
  const [version = ''] = readdirSync(readers.folder.file('releases')).filter((name) => /^\d{4}-/u.test(name))
  const [sql = ''] = bodiesOf('sql').filter(isDuckDb)
  const rows = await askDuckDb(sql.replace("'parquet/", `'${readers.folder.file(join('releases', version, 'parquet'))}/`))
  expect(rows.length).toBe(10)
})
