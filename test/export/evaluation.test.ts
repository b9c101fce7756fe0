import { expect, test } from 'vitest'
import { type EvaluationRow, evaluationRows } from '../../schema/evaluation-rows.ts'
import { main } from '../../src/cli.ts'
import { type GoldDocument, readSamples } from '../../src/commands/score/gold.ts'
import { mergeFigures, toFigures } from '../../src/commands/score/save.ts'
import { score } from '../../src/commands/score/score.ts'
import type { Reading } from '../../src/types.ts'
import { recordedContext } from '../support/console.ts'

const TEXT = 'Fined\n\nThe court fined him $5m, $6m and $7m.'
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote })
const gold = (quote: string, max: string, role: 'penalty' | 'loss' = 'penalty') =>
  ({ quote, nth: 1, min: max, max, currency: 'USD', qualifier: '', role, status: 'actual', vague: false }) as const
const found = (quote: string, max: string) =>
  ({
    kind: 'amount',
    ...at(quote),
    value: { min: max, max, currency: 'USD', qualifier: '', vague: false },
    role: 'penalty',
    status: 'actual',
    pattern: 'amount/symbol-number',
  }) as const

/** Twelve documents: in each one sum read rightly, one whose role is wrong, one read with a wrong value. */
const documents: readonly GoldDocument[] = Array.from({ length: 12 }, (_, n) => ({
  id: String(n),
  article: { title: 'Fined', text: TEXT },
  gold: { amounts: [gold('$5m', '5000000'), gold('$6m', '6000000', 'loss'), gold('$7m', '7000000')] },
}))
const reading: Reading = {
  relevant: true,
  mentions: [found('$5m', '5000000'), found('$6m', '6000000'), found('$7m', '9')],
  events: [],
  diagnostics: [],
}
const figures = toFigures(
  score(documents, () => reading),
  { set: 'samples', at: new Date('2026-03-01T12:00:00Z') },
)
const row = (property: string, pattern: string) =>
  figures.find((each) => each.kind === 'amount' && each.property === property && each.pattern === pattern)

test('of a kind there are precision, recall and their interval', () => {
  expect(row('value', '*')).toMatchObject({
    documents: 12,
    true_positives: 24,
    false_positives: 12,
    false_negatives: 12,
    precision: 0.6667,
    precision_low: 0.5033,
    precision_high: 0.7979,
    recall: 0.6667,
    f1: 0.6667,
    measured_on: '2026-03-01',
  })
})

test('of a pattern there is precision alone: what nobody read has no pattern', () => {
  const { recall, false_negatives, ...rest } = row('value', 'amount/symbol-number') ?? {}
  expect([recall, false_negatives]).toEqual([undefined, undefined])
  expect(rest).toMatchObject({ true_positives: 24, false_positives: 12, precision: 0.6667 })
})

test('of a label there is how often it is right where the mention is found', () => {
  expect(row('role', '*')).toMatchObject({ true_positives: 12, false_positives: 12, precision: 0.5 })
})

test('a kind of which nothing was read has no precision', () => {
  const sentence = figures.find(({ kind, property }) => kind === 'sentence' && property === 'value')
  expect(sentence).toMatchObject({ true_positives: 0, false_positives: 0 })
  expect(sentence).not.toHaveProperty('precision')
})

test('a pattern that was met seldom has no row of its own', () => {
  const few = toFigures(
    score(documents.slice(0, 3), () => reading),
    { set: 'samples', at: new Date(0) },
  )
  expect(few.filter(({ pattern }) => pattern !== '*')).toEqual([])
})

test('new figures replace those of their set and leave the other', () => {
  const other = { ...figures[0], evaluated_on: 'development' } as EvaluationRow
  const merged = mergeFigures([other, ...figures.slice(0, 2)], figures.slice(2, 4))
  expect(merged).toEqual([...figures.slice(2, 4), other])
})

test('only the two sets are saved', async () => {
  const { context, stderr } = recordedContext()
  expect(await main(['score', '--save', 'sealed'], context.console)).toBe(2)
  expect(stderr()).toMatch(/--save takes samples or development, not "sealed"/u)
})

test('the figures of the project are of both sets, add up, and were measured over all samples there are', async () => {
  expect([...new Set(evaluationRows.map((each) => each.evaluated_on))]).toEqual(['samples', 'development'])
  for (const { true_positives: right, false_positives: wrong, precision, precision_low, precision_high } of evaluationRows) {
    expect(precision).toBeCloseTo(right / (right + wrong), 3)
    expect(precision_low).toBeLessThanOrEqual(precision ?? 0)
    expect(precision_high).toBeGreaterThanOrEqual(precision ?? 1)
  }
  const sums = Map.groupBy(
    evaluationRows.filter(({ property }) => property === 'value'),
    (each) => `${each.evaluated_on} ${each.kind}`,
  )
  for (const rows of sums.values()) {
    const all = rows.find(({ pattern }) => pattern === '*')?.true_positives ?? 0
    expect(rows.reduce((sum, each) => sum + (each.pattern === '*' ? 0 : each.true_positives), 0)).toBeLessThanOrEqual(all)
  }
  const measured = evaluationRows.find((each) => each.evaluated_on === 'samples')?.documents ?? 0
  expect(measured).toBeGreaterThan(0.9 * (await readSamples()).length)
})
