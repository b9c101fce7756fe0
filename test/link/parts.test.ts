import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/contract.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'

const extract = createExtractor()

/** Sums that are part of another, as "part < total". */
function partsIn(text: string): readonly string[] {
  const article = { title: '', text, publishedAt: '2025-06-12T09:00:00.000Z' }
  return link(article, extract(article)).mentions.flatMap((mention) =>
    mention.kind === 'amount' && mention.partOf ? [`${mention.quote} < ${text.slice(mention.partOf.start, mention.partOf.end)}`] : [],
  )
}

describe('a total and its parts', () => {
  test.each([
    [
      'said by "consisting of"',
      'Ferrow Labs was ordered to pay $5.6 million, consisting of $3 million in disgorgement, $600,000 in interest and a $2 million civil penalty.',
      ['$3 million < $5.6 million', '$600,000 < $5.6 million', '$2 million < $5.6 million'],
    ],
    [
      'one part of a total, said by "including"',
      'Ferrow Labs agreed to pay a total of $12.5 million, including a $4 million civil penalty, to settle charges with the SEC.',
      ['$4 million < $12.5 million'],
    ],
    [
      'said by "of which", and in the next passage',
      'Ferrow Labs will pay $10 million to settle with the CFTC, of which $4 million is a civil penalty. The settlement includes $5 million in restitution to customers.',
      ['$4 million < $10 million', '$5 million < $10 million'],
    ],
    [
      'the total behind its parts',
      'Ferrow Labs agreed to pay $3 million in disgorgement and a $2 million penalty, for a total of $5 million, to settle with the SEC.',
      ['$3 million < $5 million', '$2 million < $5 million'],
    ],
    [
      'said by nothing but the sum, which the headline rounds',
      'Ferrow Labs to pay over $397,000\n\nThe CFTC ordered Ferrow Labs to pay over $397,000 for fraud.\n\nThe order requires it to pay $247,300 in restitution and a $150,000 civil monetary penalty.',
      ['$247,300 < $397,000', '$150,000 < $397,000'],
    ],
    [
      'a part of what was told to be the whole',
      'Ferrow Labs has remitted $2 million as part of a $30 million settlement with OFAC and others.',
      ['$2 million < $30 million'],
    ],
  ] as const)('%s', (_what, text, wanted) => {
    expect(partsIn(text)).toEqual(wanted)
  })

  test.each([
    'Ferrow Labs will pay $3 million in disgorgement plus a $2 million penalty to settle charges with the SEC.',
    'The SEC fined Ferrow Labs $3 million and Alder Group $2 million.',
    'Ferrow Labs was fined $5 million, including costs, and forfeited $2 million to the Justice Department.',
    'The base penalty is $90,000. The settlement amount of $72,000 reflects what Ferrow Labs did to make amends, OFAC said when it settled.',
  ])('each for itself: %s', (text) => {
    expect(partsIn(text)).toEqual([])
  })

  test('the contract points to the total by its index', () => {
    const text = 'Ferrow Labs agreed to pay $12.5 million, including a $4 million civil penalty, to settle with the SEC.'
    const article = { title: '', text }
    const { mentions, events } = toContract('a', article, link(article, extract(article)), false)
    const total = mentions.findIndex(({ quote }) => quote === '$12.5 million')
    expect(mentions.find(({ quote }) => quote === '$4 million')).toMatchObject({ partOf: total })
    expect(events[0]).not.toHaveProperty('sources')
  })
})

test('each field of an event leads to the words that gave it', () => {
  const text =
    'The Bank of Latvia fined Ferrow Labs €2 million on Wednesday.\n\nIt had also, in March, barred the company from taking clients. Police in Spain arrested Ulvar Teskey two months later.'
  const article = { title: '', text, publishedAt: '2025-06-12T09:00:00.000Z' }
  const { events } = link(article, extract(article))
  const quote = (span: { readonly start: number; readonly end: number } | undefined) => span && text.slice(span.start, span.end)
  const said = events.map(({ type, sources }) => ({
    type,
    date: quote(sources?.date),
    country: quote(sources?.country),
    authorities: sources?.authorities.map(quote),
    targets: sources?.targets.map(quote),
  }))
  expect(said).toEqual([
    { type: 'penalty', date: 'Wednesday', country: 'Bank of Latvia', authorities: ['Bank of Latvia'], targets: ['Ferrow Labs'] },
    { type: 'ban', date: 'March', country: 'Bank of Latvia', authorities: ['Bank of Latvia'], targets: ['Ferrow Labs'] },
    { type: 'arrest', date: 'two months later', country: 'Spain', authorities: [], targets: ['Ulvar Teskey'] },
  ])
})
