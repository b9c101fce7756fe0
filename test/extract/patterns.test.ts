import { describe, expect, test } from 'vitest'
import { compilePatterns } from '../../src/extract/engine.ts'
import { toPassages } from '../../src/extract/passages.ts'
import type { Pattern } from '../../src/extract/pattern.ts'
import { patterns } from '../../src/extract/patterns.ts'
import { fold } from '../../src/normalize/fold.ts'
import { readExample } from '../support/example.ts'

/** Examples are read as published on this Thursday: "on Monday" is 9 June. */
const PUBLISHED = '2025-06-12T09:00:00.000Z'

/** All patterns of the kind run together, as in an article: an example must be read so by the whole set, not by its pattern alone. */
const readKind = (pattern: Pattern, text: string) => {
  const run = compilePatterns(patterns.filter((other) => other.kind === pattern.kind))
  const folded = fold(text)
  return run(text, folded, toPassages(folded, ''), { title: '', text, publishedAt: PUBLISHED }).mentions
}

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_id, pattern) => {
  test.each(pattern.examples.map(([text, facts]) => [text, facts] as const))('reads %s', (marked, facts) => {
    const { text, start, end } = readExample(marked)
    const found = readKind(pattern, text).find((mention) => mention.start === start && mention.end === end)
    expect(found, `found: ${JSON.stringify(readKind(pattern, text).map((m) => m.quote))}`).toMatchObject(facts)
  })
  const own = compilePatterns([pattern])
  test.each([...(pattern.rejects ?? [])])('rejects %s', (text) => {
    const folded = fold(text)
    expect(own(text, folded, toPassages(folded, ''), { title: '', text }).mentions).toEqual([])
  })
})

test('ids are unique, name their kind and every pattern has an example', () => {
  expect(new Set(patterns.map((pattern) => pattern.id)).size).toBe(patterns.length)
  for (const pattern of patterns) {
    expect(pattern.id).toMatch(new RegExp(`^${pattern.kind}/[a-z0-9-]+$`, 'u'))
    expect(pattern.examples.length, pattern.id).toBeGreaterThan(0)
  }
})
