import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { sql } from '../../schema/drizzle.ts'
import {
  amounts,
  articleFingerprints,
  caseEvents,
  cases,
  diagnostics,
  entities,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  eventSources,
  events,
  eventTargets,
  mentionCues,
  mentions,
  sentences,
} from '../../schema/sqlite-tables.ts'
import type { Connection } from './connection.ts'
import type { ArticleRows } from './rows.ts'
import { excluded, prepareUpsert } from './upsert.ts'

/** Writes the facts that are new or differ, parents first. */
export function prepareFactUpserts(connection: Connection): (rows: ArticleRows) => void {
  const fingerprint = prepareUpsert(connection, articleFingerprints, { key: ['articleId', 'fingerprint'] })
  const mention = prepareUpsert(connection, mentions, { key: ['id'] })
  const amount = prepareUpsert(connection, amounts, { key: ['mentionId'] })
  const sentence = prepareUpsert(connection, sentences, { key: ['mentionId'] })
  const cue = prepareUpsert(connection, mentionCues, { key: ['mentionId', 'position'] })
  const diagnostic = prepareUpsert(connection, diagnostics, { key: ['id'] })
  const event = prepareUpsert(connection, events, { key: ['id'] })
  const authority = prepareUpsert(connection, eventAuthorities, { key: ['eventId', 'position'] })
  const target = prepareUpsert(connection, eventTargets, {
    key: ['eventId', 'position'],
    set: { entityId: keptName },
    where: targetDiffers,
  })
  const eventAmount = prepareUpsert(connection, eventAmounts, { key: ['eventId', 'mentionId'] })
  const eventSentence = prepareUpsert(connection, eventSentences, { key: ['eventId', 'mentionId'] })
  const eventSource = prepareUpsert(connection, eventSources, { key: ['eventId', 'field', 'position'] })

  return (rows) => {
    for (const row of rows.articleFingerprints) fingerprint(row)
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
    for (const row of rows.eventSources) eventSource(row)
  }
}

/** A target that no gazetteer knows keeps the person or company that its case gave it, as long as it has the same name. */
const keptName = sql`coalesce(${excluded(eventTargets.entityId)}, case when ${eventTargets.name} is ${excluded(eventTargets.name)} then
  (select ${entities.id} from ${entities} where ${entities.id} = ${eventTargets.entityId} and ${entities.kind} in ('person', 'company')) end)`
const targetDiffers = sql`(${eventTargets.name}, ${eventTargets.entityId}) is not (${excluded(eventTargets.name)}, ${keptName})`

/**
 * Deletes what an earlier reading of the article had and this one has not. Returns how many mentions went; their values go with them.
 */
export function prepareStaleDeletes(connection: Connection): (rows: ArticleRows) => number {
  const ofMention = (column: SQLiteColumn) =>
    sql`${column} in (select ${mentions.id} from ${mentions} where ${mentions.articleId} = ${ARTICLE})`
  const ofEvent = (column: SQLiteColumn) => sql`${column} in (select ${events.id} from ${events} where ${events.articleId} = ${ARTICLE})`
  const remove = (table: SQLiteTable, owned: SQL, key: readonly SQLiteColumn[]) =>
    prepareDelete(connection, table, sql`${owned} and ${notKept(key)}`)

  const fingerprints = remove(articleFingerprints, sql`${articleFingerprints.articleId} = ${ARTICLE}`, [articleFingerprints.fingerprint])
  const cues = remove(mentionCues, ofMention(mentionCues.mentionId), [mentionCues.mentionId, mentionCues.position])
  const authorities = remove(eventAuthorities, ofEvent(eventAuthorities.eventId), [eventAuthorities.eventId, eventAuthorities.position])
  const targets = remove(eventTargets, ofEvent(eventTargets.eventId), [eventTargets.eventId, eventTargets.position])
  const amountLinks = remove(eventAmounts, ofEvent(eventAmounts.eventId), [eventAmounts.eventId, eventAmounts.mentionId])
  const sentenceLinks = remove(eventSentences, ofEvent(eventSentences.eventId), [eventSentences.eventId, eventSentences.mentionId])
  const sources = remove(eventSources, ofEvent(eventSources.eventId), [eventSources.eventId, eventSources.field, eventSources.position])
  const staleEvents = remove(events, sql`${events.articleId} = ${ARTICLE}`, [events.id])
  const staleDiagnostics = remove(diagnostics, sql`${diagnostics.articleId} = ${ARTICLE}`, [diagnostics.id])
  const staleMentions = remove(mentions, sql`${mentions.articleId} = ${ARTICLE}`, [mentions.id])

  // Cases are made anew at the end of a run; until then none may be left with nothing in it.
  const emptyCases = connection.db.delete(cases).where(sql`${cases.id} not in (select ${caseEvents.caseId} from ${caseEvents})`).prepare()

  return (rows) => {
    const { id } = rows.article
    fingerprints(
      id,
      rows.articleFingerprints.map((row) => [row.fingerprint]),
    )
    cues(
      id,
      rows.mentionCues.map((row) => [row.mentionId, row.position]),
    )
    authorities(
      id,
      rows.eventAuthorities.map((row) => [row.eventId, row.position]),
    )
    targets(
      id,
      rows.eventTargets.map((row) => [row.eventId, row.position]),
    )
    amountLinks(
      id,
      rows.eventAmounts.map((row) => [row.eventId, row.mentionId]),
    )
    sentenceLinks(
      id,
      rows.eventSentences.map((row) => [row.eventId, row.mentionId]),
    )
    sources(
      id,
      rows.eventSources.map((row) => [row.eventId, row.field, row.position]),
    )
    const lostEvents = staleEvents(
      id,
      rows.events.map((row) => [row.id]),
    )
    if (lostEvents > 0) emptyCases.run()
    staleDiagnostics(
      id,
      rows.diagnostics.map((row) => [row.id]),
    )
    return staleMentions(
      id,
      rows.mentions.map((row) => [row.id]),
    )
  }
}

const ARTICLE = sql.placeholder('article')

/** `(a, b) not in (…)`, with the list as one JSON parameter however long it is. */
function notKept(key: readonly SQLiteColumn[]): SQL {
  const columns = sql.join(
    key.map((column) => sql`${column}`),
    sql`, `,
  )
  const parts = sql.raw(key.map((_, n) => `value ->> ${n}`).join(', '))
  return sql`(${columns}) not in (select ${parts} from json_each(${sql.placeholder('kept')}))`
}

function prepareDelete({ db }: Connection, table: SQLiteTable, where: SQL): (article: string, kept: readonly unknown[]) => number {
  const statement = db.delete(table).where(where).prepare()
  return (article, kept) => statement.run({ article, kept: JSON.stringify(kept) }).changes
}
