import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faults, groups } from '../faults/catalogue.ts'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const named = [...new Set(text.match(/test\/[\w/.-]+\.ts/gu))]

test.each(named)('%s, which SECURITY.md names, is there', (file) => {
  expect(existsSync(join(root, file))).toBe(true)
})

test('every promise names the test that proves it', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !/`test\/[\w/.-]+\.test\.ts`/u.test(row))).toEqual([])
})

test('the rows of the catalogue that it names are in the catalogue, and are looked at by a file that it names', () => {
  const ids = [...new Set(text.match(/\b[A-Z]\d\d\b/gu))]
  expect(ids.filter((id) => !faults.some((fault) => fault.id === id))).toEqual([])
  expect(ids.every((id) => Object.hasOwn(groups, id[0] ?? ''))).toBe(true)
  const tests = globSync('test/**/*.test.ts', { cwd: root }).filter((file) => named.includes(file))
  const contents = tests.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  expect(ids.filter((id) => !contents.includes(id))).toEqual([])
})
