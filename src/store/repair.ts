/** Makes anew what follows from the rest of the database, and nothing that does not. */
import Database from 'better-sqlite3'
import { foreignKeys, openExpected, schemaObjects } from './check-schema.ts'
import type { Connection } from './connection.ts'

/**
 * Indexes and triggers as this version has them, all indexes and the full-text index from their tables; rows that went out of step with the
 * row they belonged to are deleted or let go as the schema says. Views and codebook were written anew when the database was opened. Returns
 * what was done, one line a thing.
 */
export function repairConnection({ sqlite, write }: Connection): readonly string[] {
  const expected = openExpected()
  try {
    const wanted = schemaObjects(expected).filter(({ type }) => type === 'index' || type === 'trigger')
    const before = new Map(schemaObjects(sqlite).map(({ name, sql }) => [name, sql]))
    const objects = wanted.filter(({ name, sql }) => before.get(name) !== sql)
    return [
      ...objects.map(({ type, name, sql }) => write(() => makeAnew(sqlite, { type, name, sql }))),
      ...write(() => {
        sqlite.exec('reindex')
        sqlite.exec("insert into articles_fts(articles_fts) values ('rebuild')")
        return ['indexes and full-text index: made anew']
      }),
      ...write(() => letOrphansGo(sqlite)),
      ...write(() => [...LEFT_OVER, unmentioned(sqlite)].map(([what, sql]) => [what, sqlite.prepare(sql).run().changes] as const))
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${what}, ${count}`),
    ]
  } finally {
    expected.close()
  }
}

/** What has lost what it stood for. */
const LEFT_OVER: readonly (readonly [what: string, sql: string])[] = [
  [
    'feed_items: items whose article is gone are pending again',
    "update feed_items set status = 'pending', attempts = 0, next_attempt_at = null where status in ('stored', 'duplicate') and article_id is null",
  ],
  ['cases: those without events deleted', 'delete from cases where id not in (select case_id from case_events)'],
]

function makeAnew(
  sqlite: Database.Database,
  { type, name, sql }: { readonly type: string; readonly name: string; readonly sql: string },
): string {
  try {
    sqlite.transaction(() => {
      sqlite.exec(`drop ${type} if exists "${name}"`)
      sqlite.exec(sql)
    })()
    return `${type} ${name}: made anew`
  } catch (error) {
    if (error instanceof Database.SqliteError) return `${type} ${name}: cannot be made, ${error.message}`
    throw error
  }
}

interface Orphan {
  readonly table: string
  readonly row: number
  readonly column: string
  readonly onDelete: string
}

/** One row may point to nothing twice, and one that goes may be what another pointed to. */
function letOrphansGo(sqlite: Database.Database): readonly string[] {
  const find = sqlite.prepare<[], Orphan>(
    `select c."table", c.rowid as row, k."from" as "column", k.on_delete as onDelete
     from pragma_foreign_key_check c join pragma_foreign_key_list(c."table") k on k.id = c.fkid and k.seq = 0
     where c.rowid is not null and k.on_delete in ('CASCADE', 'SET NULL')`,
  )
  const done = new Map<string, number>()
  for (let orphans = find.all(); orphans.length > 0; orphans = find.all()) {
    for (const { table, row, column, onDelete } of orphans) {
      const statement = onDelete === 'CASCADE' ? `delete from "${table}"` : `update "${table}" set "${column}" = null`
      sqlite.prepare(`${statement} where rowid = ?`).run(row)
      const what = `${table}: rows that pointed nowhere ${onDelete === 'CASCADE' ? 'deleted' : `let go of their ${column}`}`
      done.set(what, (done.get(what) ?? 0) + 1)
    }
  }
  return [...done].map(([what, count]) => `${what}, ${count}`)
}

/** Names that a pattern found and that no fact has any more, whichever tables facts stand in. */
function unmentioned(sqlite: Database.Database): readonly [what: string, sql: string] {
  const users = foreignKeys(sqlite).filter(({ parent, onDelete }) => parent === 'entities' && onDelete !== 'CASCADE')
  const used = users.map(({ table, column }) => `id not in (select "${column}" from "${table}" where "${column}" is not null)`)
  return ['entities: unconfirmed ones of no fact deleted', `delete from entities where not confirmed and ${used.join(' and ')}`]
}

/** Facts that have lost their values cannot be read, and values of no fact say nothing: both go before the articles are read anew. */
export function dropUnreadableFacts(sqlite: Database.Database): void {
  sqlite.exec(`
    delete from mentions where (kind = 'amount' and id not in (select mention_id from amounts))
      or (kind = 'sentence' and id not in (select mention_id from sentences))
      or (kind in ('agency', 'exchange') and not exists (select 1 from entities e where e.id = entity_id and e.kind = mentions.kind));
    delete from amounts where mention_id not in (select id from mentions where kind = 'amount');
    delete from sentences where mention_id not in (select id from mentions where kind = 'sentence')`)
}
