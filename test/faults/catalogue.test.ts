import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faults, faultsNamedIn, groups } from './catalogue.ts'

const root = join(import.meta.dirname, '../..')
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gmu

/** The ids in the code of all tests; a comment proves nothing. */
const named = new Set(
  globSync('test/**/*.test.ts', { cwd: root }).flatMap((file) =>
    faultsNamedIn(readFileSync(join(root, file), 'utf8').replaceAll(COMMENT, '')),
  ),
)

test('each fault has a test that bears its id, and each id that a test bears is in the catalogue', () => {
  const ids = faults.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...named].sort()).toEqual([...ids].sort())
  expect(ids.filter((id) => groups[id.charAt(0)] === undefined)).toEqual([])
})
