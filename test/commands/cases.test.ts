import { beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { relinkCases } from '../../src/pipeline/cases.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'

const BY = ['--author', 'A. Reader', '--reason', 'the file says so']
let db = ''

async function docket(...argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  return { code: await main(['cases', ...argv, '--db', db], context.console), stdout: stdout(), stderr: stderr() }
}

const lines = (text: string): readonly { readonly id: string }[] =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Three articles tell of one man, too short to be copies of each other. */
beforeAll(() => {
  db = temporaryDatabase()
  const store = opened(db)
  const plain = TEXT.replaceAll(/[^\p{ASCII}₦]/gu, '')
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  store.saveArticle({ article: article(2, plain, { url: 'https://other.example/2' }), reading: reading(plain), extractor: '1', at: AT })
  store.saveArticle({ article: article(3, plain, { url: 'https://third.example/3' }), reading: reading(plain), extractor: '1', at: AT })
  relinkCases(store)
  store.close()
})

test('lists cases with their dates, articles and independent sources', async () => {
  const listed = await docket('--json')
  expect(listed.code).toBe(0)
  expect(lines(listed.stdout)).toMatchObject([
    { title: 'Tunde Bello (NG, 2026)', events: 3, articles: 3, sources: 3, firstDate: '2026-02', countries: 'NG' },
  ])
  expect((await docket()).stdout).toContain('Tunde Bello (NG, 2026)')
})

test('splits, says so in the list of decisions, and undoes', async () => {
  const [matter] = lines((await docket('--json')).stdout)
  const store = opened(db)
  const [first = '', second = '', third = ''] = store.eventsOfCase(matter?.id ?? '')
  store.close()
  const done = await docket('split', matter?.id ?? '', first, ...BY, '--json')
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(lines(done.stdout)).toMatchObject([{ decision: 1, kind: 'split', one: [first], other: [second, third] }])
  expect(lines((await docket('--json')).stdout)).toMatchObject([{ events: 2 }])
  expect(lines((await docket('decisions', '--json')).stdout)).toMatchObject([{ id: 1, author: 'A. Reader', state: 'holds' }])
  expect((await docket('decisions')).stdout).toContain('sentencing of Tunde Bello; Palmwine Exchange apart from')
  expect((await docket('undo', '1', ...BY)).stdout).toContain('decision 1 is undone')
  expect(lines((await docket('--json')).stdout)).toMatchObject([{ events: 3 }])
  expect(await docket('undo', '1', ...BY)).toMatchObject({ code: 1, stderr: expect.stringContaining('was undone on') })
})

test('merges what was split, by the event that is in no case', async () => {
  const [matter] = lines((await docket('--json')).stdout)
  const store = opened(db)
  const [first = ''] = store.eventsOfCase(matter?.id ?? '')
  store.close()
  await docket('split', matter?.id ?? '', first, ...BY)
  const [rest] = lines((await docket('--json')).stdout)
  expect(await docket('merge', rest?.id ?? '', first, ...BY)).toMatchObject({ code: 0, stdout: expect.stringContaining('in case-') })
  expect(lines((await docket('--json')).stdout)).toMatchObject([{ events: 3 }])
})

test('tells why two events are one case, by points that add up', async () => {
  const [matter] = lines((await docket('--json')).stdout)
  const store = opened(db)
  const [first = '', second = ''] = store.eventsOfCase(matter?.id ?? '')
  store.close()
  const told = await docket('why', first, second)
  expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/^one case: [\d.]+ points, [\d.]+ are enough/u) })
  const explained = JSON.parse((await docket('why', first, second, '--json')).stdout)
  expect(explained.reasons.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBeCloseTo(explained.total)
  expect(await docket('why', first, 'nothing')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('no event has an id'),
  })
})

test.each([
  ['no author', ['split', 'case-', 'x'], 2, 'an --author and a --reason'],
  ['no such case', ['split', 'case-nothing', 'x', ...BY], 1, 'no case has an id'],
  ['a case with itself', ['merge', 'case-', 'case-', ...BY], 1, 'two cases or more'],
  ['no such decision', ['undo', '99', ...BY], 1, 'no decision 99'],
])('refuses %s', async (_what, argv, code, words) => {
  expect(await docket(...argv)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) })
})

test('a database that is not there is said, and none is made', async () => {
  const { context, stderr } = recordedContext()
  expect(await main(['cases', 'undo', '1', ...BY, '--db', temporaryDatabase()], context.console)).toBe(10)
  expect(stderr()).toContain('there is no database here')
})
