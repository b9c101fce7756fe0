import { describe, expect, test } from 'vitest'
import { scoreMoney, toMoneyCases } from './money.ts'
import { compareMoney, readOurs } from './money-readers.ts'

const rows = (...list: readonly object[]): string => list.map((row) => JSON.stringify(row)).join('\n')

describe('money cases of other projects', () => {
  test('are converted by rule into sums of ours', () => {
    const { cases, excluded } = toMoneyCases(
      rows(
        { id: 'd/1', text: 'less than 8 euros', value: '(under EUR 8)' },
        { id: 'd/2', text: 'between 2 and 3 dollars', value: '(between Dollar (2, 3))' },
        { id: 'd/3', text: '30\\x20ac', value: '(simple EUR 30)' },
        { id: 'd/4', text: '6', value: '(simple Unnamed 6)' },
        { id: 'd/5', text: 'some coins', value: null, negative: true },
        { id: 'r/1', text: 'it lost 70 cents', spans: [{ start: 8, end: 16, text: '70 cents', value: { value: '70', unit: 'Cent' } }] },
        { id: 'r/2', text: 'it cost 9 francs', spans: [{ start: 8, end: 16, text: '9 francs', value: { value: '9', unit: 'Franc' } }] },
      ),
    )
    expect(cases.map(({ text, expected }) => [text, expected])).toEqual([
      ['less than 8 euros', [{ start: 10, end: 17, min: '8', max: '8', currency: 'EUR' }]],
      ['between 2 and 3 dollars', [{ start: 8, end: 23, min: '2', max: '3', currency: 'USD' }]],
      ['30€', [{ start: 0, end: 3, min: '30', max: '30', currency: 'EUR' }]],
      ['some coins', []],
      ['it lost 70 cents', [{ start: 8, end: 16, min: '0.7', max: '0.7', currency: 'USD' }]],
    ])
    expect([...excluded]).toEqual([
      ['a number without a currency', 1],
      ['currency left open', 1],
    ])
    expect(scoreMoney(cases, readOurs)).toMatchObject({ cases: 5, right: 4, wrong: 0, missed: 0, f1: 1, failures: [] })
  })

  test('count a wrong value as wrong and as missed', () => {
    const { cases } = toMoneyCases(rows({ id: 'd/1', text: '$1.5 million', value: '(simple Dollar 1.5e6)' }))
    expect(scoreMoney(cases, () => [{ start: 0, end: 12, min: '1.5', max: '1.5', currency: 'USD' }])).toMatchObject({
      right: 0,
      wrong: 1,
      missed: 1,
      f1: 0,
    })
    expect(scoreMoney(cases, readOurs).f1).toBe(1)
  })

  test('are read by compromise and Recognizers-Text in the same table', async () => {
    const value = { value: '20', unit: 'Dollar' }
    const table = await compareMoney(
      rows({ id: 'r/1', text: 'he paid 20 dollars', spans: [{ start: 8, end: 18, text: '20 dollars', value }] }),
    )
    expect(table).toMatchObject({ cases: 1, excluded: new Map() })
    expect(table.rows.map(({ reader, score }) => [reader, score.f1])).toEqual([
      ['Crypto Docket', 1],
      ['compromise', 1],
      ['Recognizers-Text', 1],
    ])
  })
})
