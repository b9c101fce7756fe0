import { expect, test } from 'vitest'
import { commands } from '../../src/commands/commands.ts'
import { measured, readStatement, updatedStatement } from './data-statement.ts'

const page = readStatement()

test('its tables are those of the feed files and of the stored evaluation (npm run docs writes them anew)', async () => {
  expect(await updatedStatement(page)).toBe(page)
})

test('has a line of figures for every kind that is measured', () => {
  const kinds = new Set(measured().map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThanOrEqual(5)
  for (const kind of kinds) expect(page).toMatch(new RegExp(`^\\| ${kind} \\| value \\| \\w+ \\| \\d+ \\| [01]\\.\\d{3} \\|`, 'mu'))
})

test('says what is covered and what not, which errors there are, how to put them right, and what is fair to people', () => {
  for (const heading of ['What is covered', 'What is not covered', 'Known errors', 'How to put right', 'People', 'Licence', 'How to cite'])
    expect(page).toContain(`\n## ${heading}\n`)
  expect(page).toMatch(/presumed innocent/u)
})

test('names only commands that exist', () => {
  const named = new Set([...page.matchAll(/`docket (?<command>[a-z]+)/gu)].map(({ groups }) => groups?.command))
  const known = new Set(commands.map(({ name }) => name))
  expect([...named].filter((command) => !known.has(command ?? ''))).toEqual([])
})
