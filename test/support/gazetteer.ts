import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { keyTokens, spellingsOf } from '../../src/gazetteer/alias.ts'
import { aliasesOf, type ConditionalAlias, type Entry } from '../../src/gazetteer/entry.ts'
import { jurisdictions } from '../../src/gazetteer/jurisdictions.ts'
import type { EntityMention } from '../../src/types.ts'
import { readExample } from './example.ts'

const extract = createExtractor()
/** What the country of an entry may be. */
const codes: ReadonlySet<string> = new Set([...jurisdictions.map(({ code }) => code), 'XX'])

/** The mentions of a kind in a text, as the whole extractor reads them. */
export function readEntities(kind: EntityMention['kind'], text: string, title = ''): EntityMention[] {
  return extract({ title, text }).mentions.filter((mention): mention is EntityMention => mention.kind === kind)
}

/** The checks that every gazetteer must pass: examples, rejects, ids, countries, clashes of aliases. */
export function describeGazetteer(kind: EntityMention['kind'], entries: readonly Entry[]): void {
  const examples = entries.flatMap((entry) => entry.examples.map((marked) => [entry.id, marked, entry] as const))
  test.each(examples)('%s is found in: %s', (_id, marked, entry) => {
    const { text, start, end } = readExample(marked)
    const mentions = readEntities(kind, text)
    const found = mentions.find((mention) => mention.start === start && mention.end === end)
    expect(found, JSON.stringify(mentions)).toMatchObject({ entity: entry.id, name: entry.name, confirmed: true })
  })

  const rejects = entries.flatMap((entry) => (entry.rejects ?? []).map((text) => [entry.id, text] as const))
  test.each(rejects)('%s is not found in: %s', (id, text) => {
    expect(readEntities(kind, text).filter(({ entity }) => entity === id)).toEqual([])
  })

  test('ids are unique and countries are valid', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const { id, country } of entries) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(codes.has(country), `${id}: ${country}`).toBe(true)
    }
  })

  test('an alias of two entries says in each when it means which, and is usual in one at most', () => {
    const clashes = [...claimsOf(entries)].filter(([, claims]) => {
      const owners = new Set(claims.map(({ id }) => id))
      const sure = new Set(
        claims.filter(({ when }) => when === undefined || when === 'always' || when === 'usual' || when === 'likely').map(({ id }) => id),
      )
      return owners.size > 1 && (claims.some(({ when }) => when === undefined) || sure.size > 1)
    })
    expect(clashes.map(([alias, claims]) => `${alias}: ${claims.map(({ id }) => id).join(', ')}`)).toEqual([])
  })
}

interface Claim {
  readonly id: string
  readonly when: ConditionalAlias['when'] | undefined
}

function claimsOf(entries: readonly Entry[]): Map<string, Claim[]> {
  const claims = entries.flatMap((entry) =>
    aliasesOf(entry).flatMap((alias) => {
      const { text, when } = typeof alias === 'string' ? { text: alias, when: undefined } : alias
      const keys = spellingsOf(text).map((spelling) => keyTokens(spelling).map(({ raw }) => raw))
      return [...new Set(keys.map((words) => words.join(' ')))].map((key) => ({ key, id: entry.id, when }))
    }),
  )
  return Map.groupBy(claims, ({ key }) => key)
}
