import { describe, expect, test } from 'vitest'
import { compilePatterns } from '../../src/extract/engine.ts'
import { exchangePatterns } from '../../src/extract/kinds/exchange-patterns.ts'
import { toPassages } from '../../src/extract/passages.ts'
import { fold } from '../../src/normalize/fold.ts'
import { readExample } from '../support/example.ts'

const run = compilePatterns(exchangePatterns)
const propose = (text: string) => run(text, fold(text), toPassages(fold(text), ''), { title: '', text }).mentions
describe.each(exchangePatterns.map((p) => [p.id, p] as const))('%s', (_id, p) => {
  test.each(p.examples.map(([text, facts]) => [text, facts] as const))('reads %s', (marked, facts) => {
    const { text, start, end } = readExample(marked)
    const found = propose(text).find((m) => m.start === start && m.end === end)
    expect(found, JSON.stringify(propose(text).map((m) => m.quote + m.pattern))).toMatchObject(facts)
  })
  const own = compilePatterns([p])
  test.each([...(p.rejects ?? [])])('rejects %s', (text) => {
    expect(own(text, fold(text), toPassages(fold(text), ''), { title: '', text }).mentions).toEqual([])
  })
})
