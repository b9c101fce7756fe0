import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/commands.ts'
import { exitCodes } from '../../src/exit-codes.ts'
import { runQuery } from '../../src/store/query.ts'
import { commandsOf, fencesOf, openReadersFolder, readReadme } from './examples.ts'

const readme = readReadme()
const fences = fencesOf(readme)
const console = fences.filter(({ language }) => language === 'console').flatMap(({ body }) => commandsOf(body))
const shell = fences
  .filter(({ language }) => language === 'sh')
  .flatMap(({ body }) => body.split('\n'))
  .map((line) => line.replace(/\s+#.*$/u, '').trim())
  .filter((line) => line.startsWith('npx docket'))
const queries = fences.filter(({ language }) => language === 'sql').map(({ body }) => body)

let readers: ReturnType<typeof openReadersFolder>
beforeAll(() => {
  readers = openReadersFolder()
})
afterAll(() => readers[Symbol.dispose]())

test('begins with the two commands of a newcomer', () => {
  const [first] = fences
  expect(first?.body.trim().split('\n')).toEqual(['npm ci', 'npm run demo'])
})

test.each(console.map(({ command, output }) => [command, output]))(
  '$ %s prints what the README shows (npm run readme writes it anew)',
  (command, output) => {
    expect(readers.run(command).stdout.trimEnd()).toBe(output)
  },
)

/** Needs the network: only that the command and its options exist is looked at. */
const ASKS_NETWORK = /^npx docket feeds add /u

test.each(shell)('%s runs', (line) => {
  if (ASKS_NETWORK.test(line)) {
    expect(readers.run(`${line.split(' ').slice(0, 4).join(' ')} --help`).status).toBe(0)
    return
  }
  const { status, stderr } = readers.run(line)
  // The folder's only feed leads nowhere, so that a run is partly done.
  expect(/^npx docket run/u.test(line) ? [0, 3] : [0], stderr).toContain(status)
})

/** What cron and systemd are told to run, with this folder in place of theirs. */
const scheduled = [...readme.matchAll(/\/opt\/crypto-docket\/src\/docket\.js (?<rest>run [^\n]*?)(?: 2>>[^\n]*)?$/gmu)].map(
  (match) => match.groups?.rest ?? '',
)

test('cron and systemd are told', () => expect(scheduled).toHaveLength(2))

test.each(scheduled)('scheduled: %s', (rest) => {
  const { status, stderr } = readers.run(`docket ${rest.replaceAll('/var/lib/docket/', `${readers.folder.path}/`)}`)
  expect([0, 3], stderr).toContain(status)
})

test.each(queries)('%s gives rows', async (sql) => {
  const answer = await runQuery(readers.folder.file('demo.db'), sql, { timeoutMs: 30_000, maxRows: 10 })
  expect(answer).toMatchObject({ ok: true })
  expect(answer.ok && answer.value.rows.length).toBeGreaterThan(0)
})

describe('names everything there is', () => {
  test.each(commands.map(({ name }) => name))('command %s', (name) => expect(readme).toMatch(new RegExp(`\`docket ${name}\\b`, 'u')))
  test.each(Object.values(exitCodes))('exit code %s', (code) => expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'mu')))
  test('every path it names exists', () => {
    const paths = [...readme.matchAll(/`((?:src|schema|samples|feeds|test)\/[\w./-]*)`/gu)].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !existsSync(join(import.meta.dirname, '../..', path)))).toEqual([])
  })
})
