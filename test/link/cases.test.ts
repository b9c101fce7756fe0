import { expect, test } from 'vitest'
import { linkCases } from '../../src/link/cases.ts'
import type { CaseEvent, EnforcementEvent } from '../../src/types.ts'

type Told = Partial<Omit<EnforcementEvent, 'evidence'>> & {
  readonly article?: string
  readonly published?: string
  readonly quote?: string
}

/** An event with only what the case looks at. */
function told(id: string, { article = `article of ${id}`, published = '2025-06-12', quote = '', ...event }: Told): CaseEvent {
  return {
    id,
    article,
    publishedAt: `${published}T00:00:00.000Z`,
    event: {
      type: 'charge',
      country: 'US',
      authorities: [],
      targets: [],
      amounts: [],
      sentences: [],
      evidence: { start: 0, end: quote.length, quote },
      pattern: 'event/charge',
      ...event,
    },
  }
}

const idsOf = (events: readonly CaseEvent[]): string[][] => linkCases(events).map((matter) => matter.events.map(({ id }) => id))

test('joins what several articles tell of one person over the years, and names it', () => {
  const events = [
    told('a', { targets: ['Ulvar Teskey'], published: '2023-02-01', type: 'arrest', date: '2023-01' }),
    told('b', { targets: ['Mr. Ulvar J. Teskey'], published: '2024-03-01', type: 'guilty_plea' }),
    told('c', { targets: ['Ulvar Teskey', 'Ferrow Labs'], published: '2025-06-12', type: 'sentencing', date: '2025-06-11' }),
  ]
  expect(linkCases(events)).toEqual([{ id: 'case-a', title: 'Ulvar Teskey (US, 2023–2025)', events }])
})

test('joins by surname within an article, and across articles only with an authority or a figure in common', () => {
  const first = [
    told('a', { article: 'one', targets: ['Ulvar Teskey'], authorities: ['us-cftc'] }),
    told('b', { article: 'one', targets: ['Teskey'], type: 'arrest' }),
  ]
  const same = told('c', { targets: ['Teskey'], authorities: ['us-cftc'] })
  const other = told('d', { targets: ['Teskey'], authorities: ['us-sec'] })
  expect(idsOf([...first, same, other])).toEqual([['a', 'b', 'c']])
})

test('joins a firm known by one word by a figure in common', () => {
  const events = [
    told('a', { targets: ['Northlane'], quote: 'Northlane must pay $47.5 million' }),
    told('b', { targets: ['Northlane'], quote: 'a $47.5 million bill for Northlane' }),
    told('c', { targets: ['Northlane'], quote: 'Northlane was charged' }),
  ]
  expect(idsOf(events)).toEqual([['a', 'b']])
})

test.each([
  ['descriptions', [told('a', { targets: ['two men'] }), told('b', { targets: ['two men'] })]],
  ['descriptions with a place', [told('a', { targets: ['Nebraska man'] }), told('b', { targets: ['Nebraska man'] })]],
  ['events without a target', [told('a', { authorities: ['us-sec'] }), told('b', { authorities: ['us-sec'] })]],
  [
    'namesakes of two countries',
    [told('a', { targets: ['Maria Santos'], country: 'BR' }), told('b', { targets: ['Maria Santos'], country: 'PH' })],
  ],
  [
    'namesakes far apart in time',
    [told('a', { targets: ['Maria Santos'], published: '2012-01-01' }), told('b', { targets: ['Maria Santos'], published: '2025-01-01' })],
  ],
  ['a given name in common', [told('a', { targets: ['Maria Santos'] }), told('b', { targets: ['Maria Ruiz'] })]],
  ['a single event', [told('a', { targets: ['Maria Santos'] })]],
])('refuses to join %s', (_what, events) => {
  expect(linkCases(events)).toEqual([])
})

test('somebody arrested abroad is the same matter', () => {
  const events = [
    told('a', { targets: ['Maria Santos'], country: 'ES', type: 'arrest' }),
    told('b', { targets: ['Maria Santos'], country: 'US' }),
  ]
  expect(idsOf(events)).toEqual([['a', 'b']])
})

test('the order of the events is no matter', () => {
  const events = Array.from({ length: 60 }, (_, i) =>
    told(`e${i}`, {
      article: `article ${i % 23}`,
      targets: [`Person ${'ABCDEFGHIJ'[i % 10]}${i % 3 === 0 ? '' : 'x'} Name`],
      published: `2024-0${1 + (i % 9)}-1${i % 10}`,
    }),
  )
  const shuffled = events.map((event, i) => ({ event, at: (i * 37) % 61 })).sort((a, b) => a.at - b.at)
  expect(linkCases(shuffled.map(({ event }) => event))).toEqual(linkCases(events))
  expect(linkCases([...events].reverse())).toEqual(linkCases(events))
})

test('every event is in one case at most, and thousands are grouped at once', () => {
  const events = Array.from({ length: 20_000 }, (_, i) => told(`e${i}`, { targets: [`Given${i % 5000} Surname${i % 5000}`] }))
  const cases = linkCases(events)
  expect(cases).toHaveLength(5000)
  expect(new Set(cases.flatMap((matter) => matter.events.map(({ id }) => id))).size).toBe(20_000)
})
