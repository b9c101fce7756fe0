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
