import { agencies } from './gazetteer/agencies/all.ts'
import { aliasesOf, type Entry } from './gazetteer/entry.ts'
import { exchanges } from './gazetteer/exchanges/all.ts'
import type { EntityRecord } from './store/articles.ts'

/** The gazetteers as the database shows them: every entry with its other names, whether an article mentions it or not. */
export function entityRecords(): readonly EntityRecord[] {
  return [...agencies.map((entry) => toRecord('agency', entry)), ...exchanges.map((entry) => toRecord('exchange', entry))]
}

function toRecord(kind: EntityRecord['kind'], entry: Entry): EntityRecord {
  const aliases = aliasesOf(entry).map((alias) => (typeof alias === 'string' ? alias : alias.text))
  return {
    id: entry.id,
    kind,
    name: entry.name,
    country: entry.country,
    aliases: [...new Set(aliases)].filter((alias) => alias !== entry.name),
  }
}
