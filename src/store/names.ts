import { entities, entityAliases } from '../../schema/sqlite-tables.ts'
import type { NameRecord } from './cases.ts'
import type { Connection } from './connection.ts'
import { prepareUpsert } from './upsert.ts'

const NAMED = "select id from entities where kind in ('person', 'company')"

/** Persons and companies as the cases have them. What a gazetteer knows stays as it is. */
export function prepareNames(connection: Connection): (events: readonly string[] | 'all', names: readonly NameRecord[]) => void {
  const { sqlite, write } = connection
  const upsertEntity = prepareUpsert(connection, entities, { key: ['id'] })
  const upsertAlias = prepareUpsert(connection, entityAliases, { key: ['entityId', 'alias'] })
  const point = sqlite.prepare<[string, string, number, string]>(
    `update event_targets set entity_id = ? where event_id = ? and position = ? and entity_id is not ? and (entity_id is null or entity_id in (${NAMED}))`,
  )

  return (events, names) =>
    write(() => {
      for (const { id, kind, name, aliases } of names) {
        upsertEntity({ id, kind, name, confirmed: false })
        for (const alias of aliases) upsertAlias({ entityId: id, ...alias })
      }
      const pairs = names.flatMap(({ id, aliases }) => aliases.map(({ alias }) => [id, alias]))
      sqlite
        .prepare(
          `delete from entity_aliases where entity_id in (select value from json_each(?))
           and (entity_id, alias) not in (select value ->> 0, value ->> 1 from json_each(?))`,
        )
        .run(JSON.stringify(names.map(({ id }) => id)), JSON.stringify(pairs))
      const targets = names.flatMap(({ id, targets }) => targets.map((target) => ({ id, ...target })))
      const among = events === 'all' ? 'true' : 'event_id in (select value from json_each(@events))'
      sqlite
        .prepare(
          `update event_targets set entity_id = null where ${among} and entity_id in (${NAMED})
           and (event_id, position) not in (select value ->> 0, value ->> 1 from json_each(@kept))`,
        )
        .run({
          ...(events !== 'all' && { events: JSON.stringify(events) }),
          kept: JSON.stringify(targets.map(({ event, position }) => [event, position])),
        })
      for (const { id, event, position } of targets) point.run(id, event, position, id)
      sqlite
        .prepare(
          `delete from entities where kind in ('person', 'company') and not exists (select 1 from event_targets t where t.entity_id = entities.id)
           and not exists (select 1 from mentions m where m.entity_id = entities.id)`,
        )
        .run()
    })
}
