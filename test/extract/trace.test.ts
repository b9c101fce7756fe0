import { describe, expect, test } from 'vitest'
import { readSamples } from '../../src/commands/score/gold.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { IGNORED, pattern } from '../../src/extract/pattern.ts'
import { patterns } from '../../src/extract/patterns.ts'
import { createTracer, findStandings } from '../../src/extract/trace.ts'

const samples = await readSamples()
const extract = createExtractor()
const trace = createTracer()

describe('a trace tells the truth', () => {
  test.each(samples.map(({ id, article }) => [id, article] as const))('%s', (_id, article) => {
    const { extraction, attempts, names, lengths } = trace(article)
    expect(extraction).toEqual(extract(article))
    const ofPatterns = attempts.filter(({ fate, kind }) => fate === 'read' && kind !== 'agency' && kind !== 'exchange')
    const told = [
      ...ofPatterns.map(({ kind, start, end, pattern }) => ({ kind, start, end, pattern })),
      ...[...names, ...lengths]
        .flatMap(({ mention }) => mention ?? [])
        .map(({ kind, start, end, pattern }) => ({ kind, start, end, pattern })),
    ]
    const key = ({ kind, start, end, pattern }: (typeof told)[number]): string => `${start} ${end} ${kind} ${pattern}`
    expect(told.map(key).sort()).toEqual(extraction.mentions.map(key).sort())
    expect(attempts.filter(({ fate }) => fate === 'unreadable').length).toBe(extraction.diagnostics.length)
  })
})

const read = (text: string) => trace({ title: '', text })

describe('what came near', () => {
  const count = (id: string, match: RegExp, value: () => { readonly value: string } | typeof IGNORED | undefined) =>
    pattern({ id: `count/${id}`, kind: 'count', match, value, examples: [] })
  const own = createTracer([
    count('long', /\d+ crates of \w+/u, () => ({ value: '1' })),
    count('short', /\d+ crates/u, () => ({ value: '1' })),
    count('other', /\d+ boxes/u, () => IGNORED),
    count('odd', /\d+ tubs/u, () => undefined),
  ])
  test('a shorter reading lost to the longer, one known to be something else was ignored, one without a value is a diagnostic', () => {
    const { attempts } = own({ title: '', text: 'They took 12 crates of coins, 3 boxes and 4 tubs.' })
    expect(attempts.map(({ quote, fate, lostTo }) => [quote, fate, lostTo?.pattern])).toEqual([
      ['12 crates of coins', 'read', undefined],
      ['12 crates', 'lost', 'count/long'],
      ['3 boxes', 'ignored', undefined],
      ['4 tubs', 'unreadable', undefined],
    ])
  })
  test('a length that is no sentence has the cue that says so, or none where no cue claims it', () => {
    const { lengths } = read(
      'The court sentenced the 46-year-old to three years in prison; the platform had run for two summers and five months.',
    )
    expect(lengths.map(({ quote, pattern, mention }) => [quote, pattern, mention?.type])).toEqual([
      ['46-year', 'sentence/not-age', undefined],
      ['three years', expect.stringMatching(/^sentence\//u), 'prison'],
      ['five months', undefined, undefined],
    ])
  })
  test('a length in a text that speaks of no court is not looked at', () => {
    expect(read('The bakery stayed open for five years.').lengths).toMatchObject([{ quote: 'five years', isLookedAt: false }])
  })
  test('an ambiguous name has what speaks for each of its readings, and the points add up', () => {
    const { names } = read('In Kazakhstan two sites were blocked by the AFM.')
    const step = names.find(({ by }) => by === 'ambiguous-alias')
    expect(step?.mention?.entity).toBe('kz-afm')
    const winner = step?.readings?.find(({ entity }) => entity === 'kz-afm')
    expect(winner?.evidence.map(({ id }) => id)).toContain('entity/country-in-passage')
    for (const { evidence, score } of step?.readings ?? []) expect(evidence.reduce((sum, { points }) => sum + points, 0)).toBe(score)
    expect(step?.readings?.every(({ score }) => score <= (winner?.score ?? 0))).toBe(true)
  })
  test('boilerplate names its rule', () => {
    const { extraction } = read('Two men were fined $5,000 on Monday in the city.\n\nAlso Read: Broker loses $9 million')
    expect(extraction.passages.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['body', undefined],
      ['boilerplate', 'also-read'],
    ])
  })
})

test('how one pattern stands to each passage: trigger and matches', () => {
  const one = patterns.find(({ id }) => id === 'agency/city-police')
  if (!one) throw new Error('the pattern this test looks at is gone')
  const text = 'The Springfield Police Department said so. The Police Service of one town did not. Nobody else came.'
  expect(findStandings(one, { title: '', text }).map(({ trigger, matches }) => [trigger, matches])).toEqual([
    [true, 1],
    [true, 0],
    [false, 0],
  ])
})
