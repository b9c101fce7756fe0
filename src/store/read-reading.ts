import { asc, eq, inArray } from '../../schema/drizzle.ts'
import {
  amounts,
  articles,
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
import type { Reading } from '../types.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'
import { idsWithin } from './rows.ts'
import { offsetsOf } from './rows-offsets.ts'
import { toReading } from './rows-reading.ts'

/** Reads all facts of one article back. */
export function readReading({ db }: Connection, article: string): Reading | undefined {
  const found = db.select({ text: articles.text, relevant: articles.relevant }).from(articles).where(eq(articles.id, article)).get()
  if (found === undefined) return undefined
  const ofMentions = db.select({ id: mentions.id }).from(mentions).where(eq(mentions.articleId, article))
  const ofEvents = db.select({ id: events.id }).from(events).where(eq(events.articleId, article))
  const named = db.select({ id: mentions.entityId }).from(mentions).where(eq(mentions.articleId, article))
  return toReading({
    ...found,
    mentions: db
      .select()
      .from(mentions)
      .where(eq(mentions.articleId, article))
      .orderBy(asc(mentions.startChar), asc(mentions.endChar), asc(mentions.kind))
      .all(),
    amounts: db.select().from(amounts).where(inArray(amounts.mentionId, ofMentions)).all(),
    sentences: db.select().from(sentences).where(inArray(sentences.mentionId, ofMentions)).all(),
    mentionCues: db
      .select()
      .from(mentionCues)
      .where(inArray(mentionCues.mentionId, ofMentions))
      .orderBy(asc(mentionCues.mentionId), asc(mentionCues.position))
      .all(),
    entities: db.select().from(entities).where(inArray(entities.id, named)).all(),
    diagnostics: db
      .select()
      .from(diagnostics)
      .where(eq(diagnostics.articleId, article))
      .orderBy(asc(diagnostics.startChar), asc(diagnostics.endChar), asc(diagnostics.id))
      .all(),
    events: asRead(
      db
        .select()
        .from(events)
        .where(eq(events.articleId, article))
        .orderBy(asc(events.startChar), asc(events.endChar), asc(events.type), asc(events.id))
        .all(),
      article,
      found.text,
    ),
    eventAuthorities: db
      .select()
      .from(eventAuthorities)
      .where(inArray(eventAuthorities.eventId, ofEvents))
      .orderBy(asc(eventAuthorities.eventId), asc(eventAuthorities.position))
      .all(),
    eventTargets: db
      .select()
      .from(eventTargets)
      .where(inArray(eventTargets.eventId, ofEvents))
      .orderBy(asc(eventTargets.eventId), asc(eventTargets.position))
      .all(),
    eventAmounts: db.select().from(eventAmounts).where(inArray(eventAmounts.eventId, ofEvents)).all(),
    eventSentences: db.select().from(eventSentences).where(inArray(eventSentences.eventId, ofEvents)).all(),
    eventSources: db.select().from(eventSources).where(inArray(eventSources.eventId, ofEvents)).all(),
  })
}

type EventRow = typeof events.$inferSelect

/** Events of one type, evidence and pattern are told apart by their order, which their ids keep. */
function asRead(rows: readonly EventRow[], article: string, text: string): readonly EventRow[] {
  const keyOf = ({ type, startChar, endChar, pattern }: EventRow): string => `${type} ${startChar} ${endChar} ${pattern}`
  const groups = Map.groupBy(rows, keyOf)
  if (groups.size === rows.length) return rows
  const toId = idsWithin(article, hash)
  const { toUtf16 } = offsetsOf(text)
  const ordered = new Map<EventRow, number>()
  for (const group of groups.values()) {
    const ids = group.map(({ type, startChar, endChar, pattern }, n) =>
      toId('event', article, type, toUtf16(startChar), toUtf16(endChar), pattern, n + 1),
    )
    for (const row of group) ordered.set(row, ids.indexOf(row.id))
  }
  return rows.toSorted((a, b) => (keyOf(a) === keyOf(b) ? (ordered.get(a) ?? 0) - (ordered.get(b) ?? 0) : 0))
}
