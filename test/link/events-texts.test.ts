import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'
import { texts } from './events-texts.ts'

const extract = createExtractor()
/** A Thursday. */
const PUBLISHED = '2025-06-12T09:00:00.000Z'

function read(text: string, title = '') {
  const article = { title, text: title ? `${title}\n\n${text}` : text, publishedAt: PUBLISHED }
  const { events, mentions } = link(article, extract(article))
  const quotes = (indexes: readonly number[]) => indexes.map((index) => mentions[index]?.quote)
  return events.map((event) => ({ ...event, amounts: quotes(event.amounts), sentences: quotes(event.sentences) }))
}

describe('what short articles tell', () => {
  test.each(texts.map((text) => [text.what, text] as const))('%s', (_what, { title, text, told }) => {
    const events = read(text, title)
    const seen = JSON.stringify(events, undefined, 1)
    expect(events.map(({ type }) => type).sort(), seen).toEqual(told.map(({ type }) => type).sort())
    for (const wanted of told) expect(events, seen).toContainEqual(expect.objectContaining(wanted))
  })
})
