import { eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  amounts,
  diagnostics,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  events,
  eventTargets,
  mentionCues,
  mentions,
  sentences,
} from '../../schema/sqlite-tables.ts'
import type { Connection } from './connection.ts'
import type { ArticleRows } from './rows.ts'
import { prepareUpsert } from './upsert.ts'

/** Writes the facts that are new or differ, parents first. */
export function prepareFactUpserts(connection: Connection): (rows: ArticleRows) => void {
  const mention = prepareUpsert(connection, mentions, { key: ['id'] })
  const amount = prepareUpsert(connection, amounts, { key: ['mentionId'] })
  const sentence = prepareUpsert(connection, sentences, { key: ['mentionId'] })
  const cue = prepareUpsert(connection, mentionCues, { key: ['mentionId', 'position'] })
  const diagnostic = prepareUpsert(connection, diagnostics, { key: ['id'] })
  const event = prepareUpsert(connection, events, { key: ['id'] })
  const authority = prepareUpsert(connection, eventAuthorities, { key: ['eventId', 'position'] })
  const target = prepareUpsert(connection, eventTargets, { key: ['eventId', 'position'] })
  const eventAmount = prepareUpsert(connection, eventAmounts, { key: ['eventId', 'mentionId'] })
  const eventSentence = prepareUpsert(connection, eventSentences, { key: ['eventId', 'mentionId'] })

  return (rows) => {
    for (const row of rows.mentions) mention(row)
    for (const row of rows.amounts) amount(row)
    for (const row of rows.sentences) sentence(row)
    for (const row of rows.mentionCues) cue(row)
    for (const row of rows.diagnostics) diagnostic(row)
    for (const row of rows.events) event(row)
    for (const row of rows.eventAuthorities) authority(row)
    for (const row of rows.eventTargets) target(row)
    for (const row of rows.eventAmounts) eventAmount(row)
    for (const row of rows.eventSentences) eventSentence(row)
  }
}

/** Deletes what an earlier reading of the article had and this one has not. Returns how many mentions went; their values go with them. */
export function deleteStaleFacts({ db }: Connection, rows: ArticleRows): number {
  const article = rows.article.id
  const ofArticle = (parent: SQLiteColumn, table: typeof mentions | typeof events) =>
    sql`${parent} in (select ${table.id} from ${table} where ${eq(table.articleId, article)})`
  const remove = (table: SQLiteTable, owned: SQL, key: readonly SQLiteColumn[], kept: readonly (readonly unknown[])[]) =>
    db
      .delete(table)
      .where(sql`${owned} and ${notAmong(key, kept)}`)
      .run().changes

  remove(
    mentionCues,
    ofArticle(mentionCues.mentionId, mentions),
    [mentionCues.mentionId, mentionCues.position],
    rows.mentionCues.map((row) => [row.mentionId, row.position]),
  )
  remove(
    eventAuthorities,
    ofArticle(eventAuthorities.eventId, events),
    [eventAuthorities.eventId, eventAuthorities.position],
    rows.eventAuthorities.map((row) => [row.eventId, row.position]),
  )
  remove(
    eventTargets,
    ofArticle(eventTargets.eventId, events),
    [eventTargets.eventId, eventTargets.position],
    rows.eventTargets.map((row) => [row.eventId, row.position]),
  )
  remove(
    eventAmounts,
    ofArticle(eventAmounts.eventId, events),
    [eventAmounts.eventId, eventAmounts.mentionId],
    rows.eventAmounts.map((row) => [row.eventId, row.mentionId]),
  )
  remove(
    eventSentences,
    ofArticle(eventSentences.eventId, events),
    [eventSentences.eventId, eventSentences.mentionId],
    rows.eventSentences.map((row) => [row.eventId, row.mentionId]),
  )
  remove(
    events,
    eq(events.articleId, article),
    [events.id],
    rows.events.map(({ id }) => [id]),
  )
  remove(
    diagnostics,
    eq(diagnostics.articleId, article),
    [diagnostics.id],
    rows.diagnostics.map(({ id }) => [id]),
  )
  return remove(
    mentions,
    eq(mentions.articleId, article),
    [mentions.id],
    rows.mentions.map(({ id }) => [id]),
  )
}

/** `(a, b) not in (…)`, with the list as one JSON parameter however long it is. */
function notAmong(key: readonly SQLiteColumn[], kept: readonly (readonly unknown[])[]): SQL {
  const columns = sql.join(
    key.map((column) => sql`${column}`),
    sql`, `,
  )
  const parts = sql.raw(key.map((_, n) => `value ->> ${n}`).join(', '))
  return sql`(${columns}) not in (select ${parts} from json_each(${JSON.stringify(kept)}))`
}
