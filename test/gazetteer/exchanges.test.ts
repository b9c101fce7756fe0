import { describe, expect, test } from 'vitest'
import { exchanges } from '../../src/gazetteer/exchanges/all.ts'
import { describeGazetteer } from '../support/gazetteer.ts'

describeGazetteer('exchange', exchanges)

describe('the gazetteer of trading venues', () => {
  test('holds at least 500 venues of at least 70 countries and of every kind', () => {
    expect(exchanges.length).toBeGreaterThanOrEqual(500)
    expect(new Set(exchanges.map(({ country }) => country)).size).toBeGreaterThanOrEqual(70)
    expect(new Set(exchanges.map(({ kind }) => kind)).size).toBe(6)
  })

  test('an id is the slug of the brand', () => {
    const slug = (name: string): string =>
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '')
    expect(exchanges.filter(({ id, name }) => id !== slug(name)).map(({ id }) => id)).toEqual([])
  })

  test('a venue does not end before it began', () => {
    expect(exchanges.filter(({ since, until }) => since !== undefined && until !== undefined && until < since)).toEqual([])
    for (const { id, since } of exchanges) if (since !== undefined) expect(since, id).toBeGreaterThanOrEqual(2007)
  })
})
