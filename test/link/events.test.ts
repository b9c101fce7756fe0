import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { eventPatterns } from '../../src/link/events/patterns/all.ts'
import { link } from '../../src/link/link.ts'
import type { EnforcementEvent } from '../../src/types.ts'

const extract = createExtractor()
/** A Thursday. */
const PUBLISHED = '2025-06-12T09:00:00.000Z'

function readEvents(text: string, title = ''): readonly EnforcementEvent[] {
  const article = { title, text: title ? `${title}\n\n${text}` : text, publishedAt: PUBLISHED }
  return link(article, extract(article)).events
}

describe.each(eventPatterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  test.each(pattern.examples.map(([text, facts]) => [text, facts] as const))('reads %s', (text, facts) => {
    const events = readEvents(text)
    const found = events.find((event) => event.type === pattern.type)
    expect(found, `found: ${JSON.stringify(events)}`).toMatchObject(facts)
    expect(text).toContain(found?.evidence.quote)
  })
  test.each([...(pattern.rejects ?? [])])('rejects %s', (text) => {
    expect(readEvents(text).filter((event) => event.pattern === id)).toEqual([])
  })
})

test('ids are unique and every pattern has an example', () => {
  expect(new Set(eventPatterns.map(({ id }) => id)).size).toBe(eventPatterns.length)
  for (const { id, examples } of eventPatterns) {
    expect(id).toMatch(/^event\/[a-z0-9-]+$/u)
    expect(examples.length, id).toBeGreaterThan(0)
  }
})

describe('one action, told more than once', () => {
  test('title and body are one event, with the name, the day and the sentence of the body', () => {
    const title = 'Bergen man jailed over stolen coins'
    const events = readEvents(
      'Ulvar Teskey was sentenced on Monday to four years in prison. The court in Bergen said that Teskey stole coins from clients.',
      title,
    )
    expect(events).toMatchObject([{ type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-09' }])
    expect(events[0]?.sentences).toHaveLength(1)
  })

  test('two persons are two events, and a surname is the person named before', () => {
    const events = readEvents(
      'Ulvar Teskey was arrested in May 2024. Maria Vandersloot was arrested in June 2024. Teskey was arrested at home.',
    )
    expect(events.map(({ targets, date }) => [targets, date])).toEqual([
      [['Ulvar Teskey'], '2024-05'],
      [['Maria Vandersloot'], '2024-06'],
    ])
  })

  test('five men are not six men', () => {
    const events = readEvents('Police in Spain arrested five men on Monday. In April police arrested six men in Porto.')
    expect(events.map(({ targets }) => targets)).toEqual([['five men'], ['six men']])
  })
})

describe('who is meant', () => {
  test.each([
    ['he', 'Maria Vandersloot met Pavel Teskey. He was arrested in Norway.', ['Pavel Teskey']],
    [
      'they',
      'Ulvar Teskey and Maria Vandersloot were arrested in Spain. They pleaded guilty in May.',
      ['Ulvar Teskey', 'Maria Vandersloot'],
    ],
    ['the company', 'Ferrow Labs sold coins. The Financial Conduct Authority fined the company £3 million.', ['Ferrow Labs']],
    ['the subject of the first verb', 'Ulvar Teskey was arrested in Norway and charged with fraud.', ['Ulvar Teskey']],
    ['what a relative clause hangs on', 'A clerk who sold the numbers of clients to a gang for cash was jailed on Monday.', ['clerk']],
    [
      'names behind a description',
      'Two brokers, Ulvar Teskey and Maria Vandersloot, were indicted.',
      ['Ulvar Teskey', 'Maria Vandersloot'],
    ],
    ['a head that only a tagger knows', 'Police arrested three lorry drivers from Leeds on Monday.', ['three lorry drivers']],
  ])('%s', (_what, text, targets) => {
    expect(readEvents(text).at(-1)).toMatchObject({ targets })
  })
})

describe('figures', () => {
  test('a fine, a forfeiture and a term go to their own actions', () => {
    const text =
      'Ulvar Teskey was sentenced to four years in prison and ordered to forfeit $2 million. Separately, the FCA fined Ferrow Labs £3 million.'
    const article = { title: '', text, publishedAt: PUBLISHED }
    const { events, mentions } = link(article, extract(article))
    const figures = events.map(({ type, amounts, sentences }) => [type, [...amounts, ...sentences].map((i) => mentions[i]?.quote).sort()])
    expect(figures).toContainEqual(['sentencing', expect.arrayContaining(['four years'])])
    expect(figures).toContainEqual(['penalty', expect.arrayContaining(['£3 million'])])
  })

  test('losses belong to no action', () => {
    const text = 'Ulvar Teskey was arrested in May. Customers lost $40 million in the fraud.'
    expect(readEvents(text).flatMap(({ amounts }) => amounts)).toEqual([])
  })
})

test('evidence is verbatim, holds the trigger and has 25 words at most', () => {
  const long = `Ulvar Teskey, who lived by the sea and sold coins, was arrested in Norway on Monday after a long hunt through many lands and seas, said the police in a statement that went on and on.`
  const [event] = readEvents(long)
  expect(long.slice(event?.evidence.start, event?.evidence.end)).toBe(event?.evidence.quote)
  expect(event?.evidence.quote.split(' ').length).toBeLessThanOrEqual(25)
  expect(event?.evidence.quote).toContain('arrested')
})
