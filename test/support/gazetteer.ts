import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { keyTokens, spellingsOf } from '../../src/gazetteer/alias.ts'
import { aliasesOf, type Entry } from '../../src/gazetteer/entry.ts'
import { isCountryCode } from '../../src/gazetteer/jurisdictions.ts'
import { readExample } from './example.ts'

const extract = createExtractor([])

/** The checks that every gazetteer must pass: examples, rejects, ids, countries, clashes of aliases. */
export function describeGazetteer(kind: 'agency' | 'exchange', entries: readonly Entry[]): void {
  describe.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
    test.each([...entry.examples])('is found in: %s', (marked) => {
      const { text, start, end } = readExample(marked)
      const mentions = extract({ title: '', text }).mentions.filter((mention) => mention.kind === kind)
      const found = mentions.find((mention) => mention.start === start && mention.end === end)
      expect(found, JSON.stringify(mentions)).toMatchObject({ entity: entry.id, name: entry.name, confirmed: true })
    })
    test.each([...(entry.rejects ?? [])])('is not found in: %s', (text) => {
      const mentions = extract({ title: '', text }).mentions.filter((mention) => mention.kind === kind)
      expect(mentions.filter((mention) => 'entity' in mention && mention.entity === entry.id)).toEqual([])
    })
  })

  test('ids are unique and every entry has an example and a valid country', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const { id, country, examples } of entries) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(isCountryCode(country), `${id}: ${country}`).toBe(true)
      expect(examples.length, id).toBeGreaterThan(0)
    }
  })

  test('an alias of two entries says in each when it means which, and is usual in one at most', () => {
    const owners = new Map<string, { readonly id: string; readonly when: unknown }[]>()
    for (const entry of entries) {
      for (const alias of aliasesOf(entry)) {
        const [text, when] = typeof alias === 'string' ? [alias, undefined] : [alias.text, alias.when]
        for (const spelling of spellingsOf(text)) {
          const key = keyTokens(spelling)
            .map((token) => token.raw)
            .join(' ')
          owners.set(key, [...(owners.get(key) ?? []).filter(({ id }) => id !== entry.id), { id: entry.id, when }])
        }
      }
    }
    const clashes = [...owners].filter(
      ([, readings]) =>
        readings.length > 1 &&
        (readings.some(({ when }) => when === undefined) || readings.filter(({ when }) => when === 'usual').length > 1),
    )
    expect(clashes.map(([alias, readings]) => `${alias}: ${readings.map(({ id }) => id).join(', ')}`)).toEqual([])
  })
}
