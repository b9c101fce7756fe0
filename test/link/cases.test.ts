import { expect, test } from 'vitest'
import { matchNames, toName } from '../../src/link/cases/names.ts'
import { scoreOf } from '../../src/link/cases/score.ts'
import { tellingsOf } from '../../src/link/cases/telling.ts'
import type { Telling } from '../../src/link/cases/told.ts'
import { linkCases } from '../../src/link/cases.ts'
import { extractAll, told, toldOf } from './cases-told.ts'

const casesOf = (tellings: readonly Telling[]): string[][] =>
  linkCases(tellings).cases.map((matter) => matter.tellings.map(({ article }) => article).toSorted())

test('one person over the years is one matter, with its steps in the order of time and law', () => {
  const tellings = [
    told('a', { targets: ['Ulvar Teskey'], published: '2023-02-01', type: 'arrest', date: '2023-01', words: ['ferrow'] }),
    told('b', { targets: ['Mr. Ulvar J. Teskey'], published: '2024-03-01', type: 'guilty_plea', words: ['ferrow'] }),
    told('c', { targets: ['Ulvar Teskey', 'Ferrow Labs'], published: '2025-06-12', type: 'sentencing', date: '2025-06-11' }),
  ]
  const [matter, ...others] = linkCases(tellings).cases
  expect(others).toEqual([])
  expect(matter).toMatchObject({ id: `case-${tellings[0]?.id}`, title: 'Ulvar Teskey (US, 2023–2025)' })
  expect(matter?.events.map(({ id, step }) => `${id} ${step}`)).toEqual(['event a 1', 'event b 2', 'event c 3'])
})

test.each([
  ['Park Jin-ho', 'Pak Chin-ho', 'full'],
  ['Okafor Chukwuemeka Damian', 'Chukwuemeka Okafor', 'full'],
  ['Mr. C. D. Okafor', 'Chukwuemeka Okafor', 'initials'],
  ['V.J. Solanki', 'Vikram Jethabhai Solanki', 'initials'],
  ['K. Narsimha Reddy', 'Narasimha Reddy Kothapalli', 'full'],
  ['Emre Yıldırımoğlu', 'Emre Yildirimoglu', 'full'],
  ['Okafor', 'Chukwuemeka Okafor', 'part'],
  ['Tan Wei Liang', 'Tan Wei Jie', 'contradiction'],
  ['Daniel Mercer', 'Hugh Mercer', 'contradiction'],
  ['Kestrel Coin Pty Ltd', 'Kestrel Coin', 'part'],
  ['Dhana Infinity Networks Private Limited', 'Dhana Infinity Networks', 'full'],
  ['DhanaCoin', 'DhanCoin', 'none'],
])('%s and %s: %s', (a, b, match) => {
  const nobody: ReadonlySet<string> = new Set()
  expect(matchNames(toName(a, nobody, nobody), toName(b, nobody, nobody))).toBe(match)
  expect(matchNames(toName(b, nobody, nobody), toName(a, nobody, nobody))).toBe(match)
})

test('a score is the sum of its reasons, and the same from both sides', () => {
  const a = told('a', { targets: ['Ferrow Labs'], agencies: ['us-sec'], figures: ['USD 1207830'], published: '2025-06-12' })
  const b = told('b', { targets: ['Ferrow'], agencies: ['us-sec'], figures: ['USD 1207830'], published: '2025-06-13' })
  const score = scoreOf(a, b)
  expect(score.total).toBeCloseTo(score.reasons.reduce((sum, { weight }) => sum + weight, 0))
  expect(scoreOf(b, a)).toEqual(score)
  expect(score.reasons.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['name', 'authority', 'figure', 'country', 'published']))
})

test.each<[string, readonly Telling[]]>([
  [
    'one firm before two regulators, years apart',
    [
      told('a', {
        targets: ['Tarnhelm'],
        type: 'penalty',
        date: '2021-03-04',
        published: '2021-03-04',
        agencies: ['gb-fca'],
        country: 'GB',
      }),
      told('b', {
        targets: ['Tarnhelm'],
        type: 'penalty',
        date: '2024-05-02',
        published: '2024-05-02',
        agencies: ['ie-cbi'],
        country: 'IE',
      }),
    ],
  ],
  [
    'one exchange in two years',
    [
      told('a', {
        targets: ['Tarnhelm'],
        type: 'penalty',
        date: '2021-03-04',
        published: '2021-03-04',
        agencies: ['gb-fca'],
        country: 'GB',
      }),
      told('b', {
        targets: ['Tarnhelm'],
        type: 'penalty',
        date: '2024-05-02',
        published: '2024-05-02',
        agencies: ['gb-fca'],
        country: 'GB',
      }),
    ],
  ],
  [
    'two firms of one regulator in one week',
    [
      told('a', { targets: ['Orrery Labs'], agencies: ['us-sec'], type: 'settlement', date: '2025-06-11' }),
      told('b', { targets: ['Tessellate'], agencies: ['us-sec'], type: 'settlement', date: '2025-06-11' }),
    ],
  ],
  [
    'two people of one surname',
    [told('a', { targets: ['Hugh Mercer'], agencies: ['us-cftc'] }), told('b', { targets: ['Daniel Mercer'], agencies: ['us-cftc'] })],
  ],
  [
    'namesakes of two countries',
    [
      told('a', { targets: ['Maria Santos'], country: 'BR' }),
      told('b', { targets: ['Maria Santos'], country: 'PH', published: '2025-09-01' }),
    ],
  ],
  ['descriptions', [told('a', { targets: ['two men'] }), told('b', { targets: ['two men'] })]],
  ['events without a target', [told('a', { agencies: ['us-sec'] }), told('b', { agencies: ['us-sec'] })]],
])('keeps apart %s', (_what, tellings) => {
  expect(casesOf(tellings)).toEqual([])
})

test('one likeness makes no single matter of two', () => {
  const mine = ['a', 'b', 'c'].map((id) => told(id, { targets: ['Dhana Infinity'], words: ['narasimha', 'warangal'], agencies: ['in-ed'] }))
  const yours = ['x', 'y', 'z'].map((id) => told(id, { targets: ['Blocktech Surat'], words: ['solanki', 'varachha'], agencies: ['in-ed'] }))
  const bridge = told('both', { targets: ['Dhana Infinity'], words: ['narasimha', 'warangal', 'solanki', 'varachha'], agencies: ['in-ed'] })
  expect(casesOf([...mine, ...yours, bridge])).toEqual([
    ['a', 'b', 'both', 'c'],
    ['x', 'y', 'z'],
  ])
})

test('the order of the tellings is no matter', () => {
  const tellings = Array.from({ length: 60 }, (_, i) =>
    told(`e${String(i).padStart(2, '0')}`, {
      targets: [`Person${'ABCDEFGHIJ'[i % 10]} Name${'KLMNOPQRST'[i % 10]}`],
      published: `2024-0${1 + (i % 9)}-1${i % 10}`,
    }),
  )
  const shuffled = tellings.map((each, i) => ({ each, at: (i * 37) % 61 })).toSorted((a, b) => a.at - b.at)
  expect(linkCases(shuffled.map(({ each }) => each))).toEqual(linkCases(tellings))
})

test('a case keeps its id while later articles are added, in whatever order they come', () => {
  const first = told('m', { targets: ['Ulvar Teskey'], type: 'charge' })
  const second = told('z', { targets: ['Ulvar Teskey'], type: 'arrest' })
  const third = told('a', { targets: ['Ulvar Teskey'], published: '2026-06-01' })
  const idsOf = (tellings: readonly Telling[]) => linkCases(tellings).cases.map(({ id }) => id)
  expect(idsOf([first, second])).toEqual([`case-${first.id}`])
  expect(idsOf([first, second, third])).toEqual([`case-${first.id}`])
  expect(idsOf([third, second, first])).toEqual([`case-${first.id}`])
})

test('what people decided stands against any points', () => {
  const tellings = ['a', 'b', 'c', 'd'].map((id) => told(id, { targets: ['Ulvar Teskey'] }))
  const other = told('x', { targets: ['Hugh Mercer'], published: '2020-01-01', country: 'GB' })
  const split = { id: 1, kind: 'split' as const, one: ['event a', 'event c'], other: ['event b', 'event d'] }
  const merge = { id: 2, kind: 'merge' as const, one: ['event a', 'event x'], other: [] }
  const articles = (decisions: Parameters<typeof linkCases>[1]) =>
    linkCases([...tellings, other], decisions).cases.map((matter) => matter.tellings.map(({ article }) => article).toSorted())
  expect(articles([])).toEqual([['a', 'b', 'c', 'd']])
  expect(articles([split]).toSorted()).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
  expect(articles([split, merge]).toSorted()).toEqual([
    ['a', 'c', 'x'],
    ['b', 'd'],
  ])
})

test('persons of one case have one id under all spellings, with the reason; a surname that fits two is nobody’s', () => {
  const tellings = [
    told('a', { targets: ['Chukwuemeka Okafor', 'NairaVerdant Agro Limited'], words: ['ajah'] }),
    told('b', { targets: ['C. D. Okafor', 'NairaVerdant'], words: ['ajah'] }),
    told('c', { targets: ['Okafor', 'NairaVerdant'], words: ['ajah'] }),
  ]
  const names = linkCases(tellings).names.map(({ entity }) => entity)
  expect(names.map(({ kind, name, aliases }) => [kind, name, aliases])).toEqual([
    [
      'person',
      'Chukwuemeka Okafor',
      [
        { alias: 'C. D. Okafor', reason: 'initials' },
        { alias: 'Okafor', reason: 'surname' },
      ],
    ],
    ['company', 'NairaVerdant Agro Limited', [{ alias: 'NairaVerdant', reason: 'short_form' }]],
  ])
  const brothers = linkCases([told('a', { targets: ['John Okafor', 'Paul Okafor', 'Okafor'] })]).names.map(({ entity }) => entity)
  expect(brothers.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['John Okafor', []],
    ['Paul Okafor', []],
  ])
})

test('namesakes in two cases are two', () => {
  const tellings = [
    told('a', { targets: ['Maria Santos'], country: 'BR', published: '2020-01-01' }),
    told('b', { targets: ['Maria Santos'], country: 'PH' }),
  ]
  const ids = linkCases(tellings).names.map(({ entity }) => entity.id)
  expect(new Set(ids).size).toBe(2)
})

test('within an article a fine of years ago is another matter than the one it tells', () => {
  const article = toldOf(
    'Tarnhelm fined again',
    'The Central Bank of Ireland fined Tarnhelm Payments €4.2 million on Thursday.\n\nIn 2021 the Financial Conduct Authority fined Tarnhelm Payments £3.1 million.',
    extractAll,
  )
  const tellings = tellingsOf(article)
  expect(tellings.map(({ main, agencies }) => [main, agencies])).toEqual([
    [true, ['ie-cbi']],
    [false, ['gb-fca']],
  ])
})

test('every event is in one case at most, and thousands are grouped at once', () => {
  const tellings = Array.from({ length: 8_000 }, (_, i) =>
    told(`e${i}`, { targets: [`B${toWord(i % 2000)} G${toWord(9999 - (i % 2000))}`] }),
  )
  const { cases } = linkCases(tellings)
  expect(cases).toHaveLength(2000)
  expect(new Set(cases.flatMap((matter) => matter.events.map(({ id }) => id))).size).toBe(8_000)
})

/** 17 → "babadaha": a name for each number, of which no two sound alike. */
function toWord(n: number): string {
  return String(n)
    .padStart(4, '0')
    .replace(/\d/gu, (digit) => `${'bdgjsmnlvh'[Number(digit)]}a`)
}
