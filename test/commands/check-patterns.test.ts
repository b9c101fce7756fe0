import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

async function check(source: string, ...options: readonly string[]) {
  using folder = temporaryFolder()
  writeFileSync(folder.file('mine.ts'), source)
  const { context, stdout, stderr } = recordedContext()
  const code = await main(['check', '--patterns', folder.path, ...options], context.console)
  return { code, stdout: stdout().replace(/\s+/gu, ' '), stderr: stderr() }
}

const fields = {
  id: `'count/wallets'`,
  kind: `'count'`,
  match: String.raw`/(?<n>\d+) wallets/u`,
  value: '({ n }) => ({ value: n })',
  examples: `[['Police froze [12 wallets].', { value: '12' }]]`,
}
const file = (changes: Partial<Record<keyof typeof fields | 'rejects' | 'trigger', string>>): string =>
  `export const patterns = [{ ${Object.entries({ ...fields, ...changes })
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ')} }]`

test('a folder that is in order', async () => {
  const { code, stdout } = await check(file({ rejects: `['He had wallets.']` }))
  expect(code).toBe(0)
  expect(stdout).toMatch(/ok \S+mine\.ts count\/wallets 2 0/u)
})

describe('P03 what is wrong is told with the file, the pattern and the text', () => {
  test.each([
    [
      'an example that is not read',
      { examples: `[['Police froze [twelve wallets].', { value: '12' }]]` },
      'example "Police froze [twelve wallets].": nothing read',
    ],
    [
      'an example with other facts',
      { examples: `[['He froze [12 wallets].', { value: '13' }]]` },
      'expected {"value":"13"}, read "12 wallets" as 12',
    ],
    ['an example with another span', { examples: `[['He froze [12] wallets.', { value: '12' }]]` }, 'read "12 wallets" as 12'],
    [
      'an example without a span',
      { examples: `[['He froze 12 wallets.', { value: '12' }]]` },
      'marks no span: put what is to be read in [brackets]',
    ],
    ['a reject that is read', { rejects: `['He froze 3 wallets.']` }, 'reject "He froze 3 wallets.": read "3 wallets" as 3'],
    [
      'a group that the expression lacks',
      { value: '({ count }) => ({ value: count })' },
      '"value" reads the group "count", and "match" has no (?<count>…)',
    ],
    [
      'a value that fails on a group that did not take part',
      { match: String.raw`/(?<n>\d+)? ?wallets/u`, value: '({ n }) => ({ value: n.trim() })', rejects: `['He had wallets.']` },
      'reject "He had wallets.": value failed',
    ],
  ])('%s', async (_name, changes, fault) => {
    const { code, stdout } = await check(file(changes), '--json')
    expect(code).toBe(12)
    expect(JSON.parse(stdout).examples.join(' ')).toContain(fault)
    expect(JSON.parse(stdout).check).toMatch(/mine\.ts count\/wallets$/u)
  })
  test.each([
    ['flag g', { match: String.raw`/(?<n>\d+) wallets/gu` }, 'has the flag g or y'],
    ['no flag u', { match: String.raw`/(?<n>\d+) wallets/` }, 'lacks the flag u'],
    ['a trigger that is no expression', { trigger: `'wallets'` }, '"trigger" is not a RegExp'],
    ['an expression that does not parse', { match: String.raw`/(?<=\d+ (?<n>wallets/u` }, 'could not be loaded'],
  ])('%s: the folder is refused', async (_name, changes, fault) => {
    const { code, stderr } = await check(file(changes))
    expect({ code, stderr }).toMatchObject({ code: 12, stderr: expect.stringContaining(fault) })
  })
})
