import { describe, expect, test } from 'vitest'
import { readSamples } from '../../src/commands/score/gold.ts'
import type { Label } from '../../src/commands/score/miss.ts'
import { score } from '../../src/commands/score/score.ts'
import { accuracyOf, ratesOf } from '../../src/commands/score/tally.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'
import { type Figure, floors, missesOf } from './floors.ts'

const extract = createExtractor()
const documents = await readSamples()
const { mentions, labels, relevance, eventTypes, misses } = score(documents, ({ article }) => link(article, extract(article)))

const reached: Readonly<Record<Figure, number>> = {
  'amount F1': ratesOf(mentions.amount).f1,
  'sentence F1': ratesOf(mentions.sentence).f1,
  'agency F1': ratesOf(mentions.agency).f1,
  'exchange F1': ratesOf(mentions.exchange).f1,
  ...(Object.fromEntries(Object.entries(labels).map(([label, pairs]) => [label, accuracyOf(pairs)])) as Record<Label, number>),
  relevance: accuracyOf(relevance),
  'event type F1': ratesOf(eventTypes).f1,
}

describe('what is read of the samples does not get worse', () => {
  test.each(Object.keys(floors) as Figure[])('%s', (figure) => {
    const percent = Math.round(1000 * reached[figure]) / 10
    const kind = missesOf(figure)
    expect(
      percent,
      `${figure} fell to ${percent} from at least ${floors[figure]}; "docket score --misses ${kind}" lists what is wrong, "docket score --against HEAD~1" what this change gained and lost`,
    ).toBeGreaterThanOrEqual(floors[figure])
  })
  test('every figure below 100 has its misses', () => {
    const listed = new Set<string>(misses.map(({ kind }) => kind))
    const silent = (Object.keys(floors) as Figure[]).filter((figure) => reached[figure] < 1 && !listed.has(missesOf(figure)))
    expect(silent).toEqual([])
  })
})

/** A story of the kind this program is made for, with one of everything. */
const STORY = `Kyrgyz court jails three operators of an unlicensed crypto exchange

BISHKEK – The Pervomaisky District Court has sentenced three men who ran the unlicensed crypto exchange Tengrix to prison terms of 2.5 to 4 years, the State Financial Intelligence Service (SFIS) said on Tuesday.

Between 2022 and 2024 the platform handled more than $3.4 million in transactions for some 420 customers. The men earned about $96,000 in commissions.

Investigators of the SFIS seized $610,000 in cash and 4.2 BTC. The court also ordered the men to pay a fine of 5 million soms ($57,000).

Part of the money had been moved through Binance and Garantex, according to the SFIS. The Kazakh Financial Monitoring Agency (AFM) helped with the case.

A fourth man, 27, faces up to seven years in prison. The two sides had done business for six years.

Also Read: Exchange fined $12 million in Tashkent`

describe('a whole story is read exactly', () => {
  const article = { title: STORY.split('\n', 1)[0] ?? '', text: STORY, publishedAt: '2025-03-05T09:00:00.000Z' }
  const reading = link(article, extract(article))
  const quoteAt = (span: { readonly start: number; readonly end: number } | undefined) => span && STORY.slice(span.start, span.end)

  test('amounts with value, role, status and conversion', () => {
    const amounts = reading.mentions.flatMap((mention) => (mention.kind === 'amount' ? [mention] : []))
    expect(
      amounts.map(({ quote, value, role, status, equivalentTo }) => [
        quote,
        value.max,
        value.currency,
        role,
        status,
        quoteAt(equivalentTo),
      ]),
    ).toEqual([
      ['$3.4 million', '3400000', 'USD', 'volume', 'actual', undefined],
      ['$96,000', '96000', 'USD', 'proceeds', 'actual', undefined],
      ['$610,000', '610000', 'USD', 'seizure', 'actual', undefined],
      ['4.2 BTC', '4.2', 'BTC', 'seizure', 'actual', undefined],
      ['5 million soms', '5000000', 'KGS', 'penalty', 'actual', undefined],
      ['$57,000', '57000', 'USD', 'penalty', 'actual', '5 million soms'],
    ])
  })
  test('sentences with length, type and status; an age and a company history are none', () => {
    const sentences = reading.mentions.flatMap((mention) => (mention.kind === 'sentence' ? [mention] : []))
    expect(sentences.map(({ quote, value, type, status }) => [quote, value.minMonths, value.maxMonths, type, status])).toEqual([
      ['2.5 to 4 years', 30, 48, 'prison', 'actual'],
      ['seven years', undefined, 84, 'prison', 'potential'],
    ])
  })
  test('agencies and exchanges, those in no gazetteer unconfirmed', () => {
    const names = reading.mentions.flatMap((mention) => (mention.kind === 'agency' || mention.kind === 'exchange' ? [mention] : []))
    expect(names.map(({ quote, entity, confirmed }) => [quote, entity, confirmed])).toEqual([
      ['Tengrix', 'tengrix', false],
      ['State Financial Intelligence Service', 'kg-sfis', expect.any(Boolean)],
      ['SFIS', 'kg-sfis', expect.any(Boolean)],
      ['SFIS', 'kg-sfis', expect.any(Boolean)],
      ['Binance', 'binance', true],
      ['Garantex', 'garantex', true],
      ['SFIS', 'kg-sfis', expect.any(Boolean)],
      ['Kazakh Financial Monitoring Agency', 'kz-afm', true],
      ['AFM', 'kz-afm', true],
    ])
  })
  test('the events with their sums, relevance, and no diagnostic', () => {
    const told = reading.events.map(({ type, amounts }) => [type, amounts.map((index) => reading.mentions[index]?.quote)])
    expect(told).toEqual([
      ['sentencing', ['5 million soms', '$57,000']],
      ['seizure', ['$610,000', '4.2 BTC']],
    ])
    expect(reading).toMatchObject({ relevant: true, diagnostics: [] })
  })
})
