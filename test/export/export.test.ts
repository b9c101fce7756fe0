import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { described } from '../../schema/codebook.ts'
import { main } from '../../src/cli.ts'
import type { Change } from '../../src/export/changes.ts'
import { exportTables } from '../../src/export/tables.ts'
import type { VersionEntry } from '../../src/export/versions.ts'
import { recordedContext } from '../support/console.ts'
import { makeDemo } from './demo.ts'

const tables = exportTables({ texts: false })
let demo: ReturnType<typeof makeDemo>
let first: VersionEntry
let root: string
beforeAll(async () => {
  demo = makeDemo()
  first = await exported('releases', '--excel')
  root = demo.folder.file(join('releases', first.version))
})
afterAll(() => demo.folder[Symbol.dispose]())

async function run(folder: string, database: string, ...args: string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(['export', demo.folder.file(folder), '--db', database, ...args], context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

async function exported(folder: string, ...args: string[]): Promise<VersionEntry & { readonly done: string }> {
  const { code, stdout, stderr } = await run(folder, demo.path, ...args, '--json')
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout)
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const json = (path: string) => JSON.parse(read(path))
const lines = (path: string): Record<string, unknown>[] =>
  read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('the files', () => {
  test('are all tables and views, each in every format, and no others', () => {
    const expected = tables.flatMap(({ name, isView }) => [
      `csv/${name}.csv`,
      `jsonl/${name}.jsonl`,
      `parquet/${name}.parquet`,
      ...(isView || name === 'codebook' ? [`excel/${name}.csv`] : []),
    ])
    expect(filesIn(root)).toEqual([...expected, 'README.md', 'codebook.md', 'datapackage.json', 'metadata.yml'].toSorted())
  })

  test('O06 have names of the schema only, whatever was read', () => {
    for (const file of filesIn(demo.folder.file('releases')))
      expect(file).toMatch(
        /^(?:index\.json|export\.lock|\d{4}-\d\d-\d\d-[0-9a-f]{8}\/(?:(?:csv|jsonl|parquet|excel)\/[a-z_]+\.[a-z]+|README\.md|codebook\.md|datapackage\.json|metadata\.yml))$/u,
      )
  })

  test('leave out the texts of the articles, unless they are asked for', async () => {
    expect(Object.keys(lines('jsonl/articles.jsonl')[0] ?? {})).not.toContain('text')
    const { version } = await exported('texts', '--texts')
    const [article] = readFileSync(demo.folder.file(`texts/${version}/jsonl/articles.jsonl`), 'utf8').split('\n')
    expect(JSON.parse(article ?? '').text.length).toBeGreaterThan(200)
  })

  test('are told in the README, with their rows', () => {
    const readme = read('README.md')
    for (const { name } of tables) expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\| ${first.rows[name]} \\|`, 'mu'))
    for (const folder of ['csv', 'jsonl', 'parquet', 'excel']) expect(readme).toContain(`\`${folder}/\``)
  })
})

describe('the rows', () => {
  test('are those of the database, typed, in an order that is always the same', () => {
    const sqlite = new Database(demo.path, { readonly: true })
    for (const { name, columns, key } of tables) {
      const wanted = sqlite
        .prepare<[], Record<string, unknown>>(`SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}"`)
        .all()
      const typed = wanted.map((row) =>
        Object.fromEntries(
          columns.map(({ name: column, type }) => [column, type === 'flag' && row[column] !== null ? row[column] === 1 : row[column]]),
        ),
      )
      const sorted = (rows: readonly object[]): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted()
      expect(sorted(lines(`jsonl/${name}.jsonl`)), name).toEqual(sorted(typed))
      if (key === undefined) continue
      const keys = lines(`jsonl/${name}.jsonl`).map((row) => JSON.stringify(key.map((column) => row[column])))
      expect(new Set(keys).size, `${name}: ${key.join(', ')}`).toBe(keys.length)
    }
    sqlite.close()
  })

  test('hold something wherever the codebook says that nothing is missing', () => {
    const wrong = tables.flatMap(({ name, columns }) => {
      const rows = lines(`jsonl/${name}.jsonl`)
      return columns
        .filter(({ name: column, line }) => line.missing === undefined && rows.some((row) => row[column] === null))
        .map((column) => `${name}.${column.name}`)
    })
    expect(wrong).toEqual([])
  })

  test('of statements stand by article, so that versions can be compared without holding them', () => {
    const articles = lines('jsonl/v_statements.jsonl').map(({ article_id }) => String(article_id))
    expect(articles).toEqual(articles.toSorted())
    expect(lines('jsonl/articles.jsonl').map(({ id }) => id)).toEqual(
      [...new Set(lines('jsonl/articles.jsonl').map(({ id }) => String(id)))].toSorted(),
    )
  })
})

describe('the Data Package', () => {
  test('has every file with its bytes and its checksum', () => {
    const { resources } = json('datapackage.json')
    expect(resources.map(({ path }: { path: string }) => path).toSorted()).toEqual(filesIn(root).filter((file) => file.includes('/')))
    for (const { path, bytes, hash } of resources) {
      expect(bytes, path).toBe(readFileSync(join(root, path)).length)
      expect(hash, path).toBe(`sha256:${digest(join(root, path))}`)
    }
  })

  test('has the schema of every table: the columns of the file in their order, with what they mean', () => {
    const { resources } = json('datapackage.json')
    const csv = resources.filter(({ format, name }: { format: string; name: string }) => format === 'csv' && !name.endsWith('_excel'))
    expect(csv).toHaveLength(tables.length)
    for (const { name, path, schema } of csv) {
      const [header] = read(path).split('\r\n')
      expect(schema.fields.map((field: { name: string }) => field.name).join(','), name).toBe(header)
      for (const field of schema.fields)
        expect(field.description, `${name}.${field.name}`).toBe(described[name]?.columns[field.name]?.description)
    }
  })

  test('has foreign keys that hold', () => {
    const { resources } = json('datapackage.json')
    let checked = 0
    for (const { name, schema } of resources.filter(({ schema }: { schema?: object }) => schema !== undefined)) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set(lines(`jsonl/${reference.resource}.jsonl`).map((row) => row[reference.fields[0]]))
        for (const row of lines(`jsonl/${name}.jsonl`)) {
          const value = row[fields[0]]
          if (value === null) continue
          expect(targets.has(value), `${name}.${fields[0]} ${value} in ${reference.resource}`).toBe(true)
          checked++
        }
      }
    }
    expect(checked).toBeGreaterThan(5000)
  })

  test('names licence, sources, version and the newest instant', () => {
    expect(json('datapackage.json')).toMatchObject({
      version: first.version,
      created: first.created,
      licenses: [{ name: 'CC-BY-4.0' }],
      sources: expect.arrayContaining([{ title: 'Harbour Courier', path: expect.stringMatching(/^http/u) }]),
    })
    expect(first.version.slice(0, 10)).toBe(first.created.slice(0, 10))
  })
})

test("Datasette's metadata has each table and view with its columns", () => {
  const { databases } = parse(read('metadata.yml'))
  for (const { name, columns } of tables)
    expect(Object.keys(databases.docket.tables[name].columns)).toEqual(expect.arrayContaining(columns.map((column) => column.name)))
})

test('the spreadsheet files begin with a byte order mark and hold no formula', () => {
  for (const file of readdirSync(join(root, 'excel'))) {
    const text = read(`excel/${file}`)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.split('\r\n').filter((line) => /(?:^|,)"?[=+@|]/u.test(line))).toEqual([])
  }
})

describe('versions', () => {
  test('the same database gives the same bytes, wherever and whenever', async () => {
    const again = await exported('elsewhere', '--excel')
    expect(again.version).toBe(first.version)
    const other = demo.folder.file(join('elsewhere', again.version))
    expect(filesIn(other).map((file) => [file, digest(join(other, file))])).toEqual(
      filesIn(root).map((file) => [file, digest(join(root, file))]),
    )
    expect(readFileSync(demo.folder.file('elsewhere/index.json'), 'utf8')).toBe(
      readFileSync(demo.folder.file('releases/index.json'), 'utf8'),
    )
  })

  test('nothing is written where nothing has changed', async () => {
    const again = await exported('releases', '--excel')
    expect(again).toMatchObject({ done: 'unchanged', version: first.version })
    expect(readdirSync(demo.folder.file('releases')).toSorted()).toEqual([first.version, 'export.lock', 'index.json'].toSorted())
  })

  test('a version that is there is never touched, and one that a crash left out of the index comes to stand in it', async () => {
    const folder = demo.folder.file('crashed')
    cpSync(root, join(folder, first.version), { recursive: true })
    const before = digest(join(folder, first.version, 'datapackage.json'))
    expect(await exported('crashed', '--excel')).toMatchObject({ done: 'published', version: first.version })
    expect(digest(join(folder, first.version, 'datapackage.json'))).toBe(before)
    expect(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).latest).toBe(first.version)
    expect(existsSync(join(folder, '.partial'))).toBe(false)
  })

  test('the next version says what came, went and changed, and why', async () => {
    const changed = demo.folder.file('changed.db')
    const sqlite = new Database(demo.path)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.close()
    cpSync(demo.path, changed)
    const edit = new Database(changed)
    edit.pragma('foreign_keys = ON')
    const amountOf = (n: number) =>
      edit
        .prepare<[number], { id: string; article: string }>(
          `SELECT m.id, m.article_id AS article FROM amounts a JOIN mentions m ON m.id = a.mention_id WHERE a.role <> 'bail'
           GROUP BY m.article_id ORDER BY m.article_id LIMIT 1 OFFSET ?`,
        )
        .get(n) ?? { id: '', article: '' }
    const [bySource, byPatterns, byHand, gone] = [amountOf(0), amountOf(1), amountOf(2), amountOf(3)]
    for (const { id } of [bySource, byPatterns, byHand]) edit.prepare("UPDATE amounts SET role = 'bail' WHERE mention_id = ?").run(id)
    edit.prepare("UPDATE articles SET text_hash = 'new' WHERE id = ?").run(bySource.article)
    edit.prepare("UPDATE articles SET extractor = 'newer' WHERE id IN (?, ?)").run(byPatterns.article, byHand.article)
    edit
      .prepare(
        `INSERT INTO corrections (id, article_id, fact, kind, fact_id, action, author, reason, at, state, quote, start_char, end_char, occurrence, context_before, context_after, text_hash)
         VALUES ('c1', ?, 'mention', 'amount', ?, 'set', 'A. Reader', 'misread', '2026-12-01T00:00:00.000Z', 'applied', 'x', 0, 1, 1, '', '', 'h')`,
      )
      .run(byHand.article, byHand.id)
    edit.prepare("UPDATE mentions SET correction_id = 'c1' WHERE id = ?").run(byHand.id)
    edit.prepare('DELETE FROM articles WHERE id = ?').run(gone.article)
    edit.close()

    const { code, stdout, stderr } = await run('releases', changed, '--excel', '--json')
    expect(code, stderr).toBe(0)
    const { version, changes } = JSON.parse(stdout)
    const folder = demo.folder.file(`releases/${version}`)
    const told = readFileSync(join(folder, 'changes.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line): Change => JSON.parse(line))
    const of = (id: string) =>
      told
        .filter(({ fact_id, property }) => fact_id === id && property !== null)
        .map(({ change, why, property, after }) => [change, why, property, after])
    expect([of(bySource.id), of(byPatterns.id), of(byHand.id)]).toEqual([
      [['changed', 'source', 'role', 'bail']],
      [['changed', 'patterns', 'role', 'bail']],
      [['changed', 'correction', 'role', 'bail']],
    ])
    expect(told.filter(({ article_id }) => article_id === gone.article)).toContainEqual(
      expect.objectContaining({ fact_id: gone.id, change: 'removed', why: 'source' }),
    )
    const removed = told.filter(({ change }) => change === 'removed').length
    expect(changes).toEqual({
      since: first.version,
      counts: { added: 0, removed, changed: 3, source: 1 + removed, patterns: 1, correction: 1, other: 0 },
    })
    expect(JSON.parse(readFileSync(demo.folder.file('releases/index.json'), 'utf8'))).toMatchObject({
      latest: version,
      versions: [{ version: first.version }, { version }],
    })
    const package_ = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
    expect(package_.resources.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(['changes.csv', 'changes.jsonl']))
    expect(readFileSync(join(folder, 'jsonl/v_statements.jsonl'), 'utf8')).toContain('"correction_id":"c1"')
  })
})

test.each([['a licence that is no identifier', ['--license', 'free for all']]])('%s is wrong use', async (_, args) => {
  const { code, stderr } = await run('wrong', demo.path, ...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(/--license takes an identifier of SPDX/u)
})

test('a signal leaves nothing behind', async () => {
  const { context } = recordedContext()
  const code = await main(['export', demo.folder.file('stopped'), '--db', demo.path], context.console, {
    signal: AbortSignal.abort(),
    heed: () => undefined,
  })
  expect(code).toBe(130)
  expect(readdirSync(demo.folder.file('stopped'))).toEqual(['export.lock'])
})

test('a place that is no folder is told', async () => {
  const { code, stderr } = await run('demo.db', demo.path)
  expect(code).toBe(1)
  expect(stderr).toMatch(/demo\.db: E\w+; name a folder/u)
})

test('a missing database is told', async () => {
  expect((await run('none', demo.folder.file('none.db'))).code).toBe(10)
})
