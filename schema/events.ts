/** What happened: enforcement events with their parts, and the cases that several articles tell of. */
import type { ArticleTables } from './articles.ts'
import type { MentionTables } from './mentions.ts'
import type { Columns } from './sqlite.ts'
import { eventTypes } from './values.ts'

export const defineEvents = (c: Columns, { articles, entities, mentions }: ArticleTables & MentionTables) => {
  const events = c.table(
    'events',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      type: c.oneOf('type', eventTypes).notNull(),
      date: c.text('date'),
      country: c.text('country'),
      startChar: c.integer('start_char').notNull(),
      endChar: c.integer('end_char').notNull(),
      quote: c.text('quote').notNull(),
      pattern: c.text('pattern').notNull(),
    },
    (t) => [c.index('events_article').on(t.articleId), c.index('events_type').on(t.type, t.date)],
  )
  const eventId = () =>
    c
      .text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' })
  const mentionId = () =>
    c
      .text('mention_id')
      .notNull()
      .references(() => mentions.id, { onDelete: 'cascade' })

  const eventAuthorities = c.table(
    'event_authorities',
    {
      eventId: eventId(),
      position: c.integer('position').notNull(),
      name: c.text('name').notNull(),
      entityId: c.text('entity_id').references(() => entities.id),
    },
    (t) => [c.primaryKey({ columns: [t.eventId, t.position] }), c.index('event_authorities_entity').on(t.entityId)],
  )

  const eventTargets = c.table(
    'event_targets',
    {
      eventId: eventId(),
      position: c.integer('position').notNull(),
      name: c.text('name').notNull(),
      entityId: c.text('entity_id').references(() => entities.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.eventId, t.position] }),
      c.index('event_targets_entity').on(t.entityId),
      c.index('event_targets_name').on(t.name),
    ],
  )

  const eventAmounts = c.table('event_amounts', { eventId: eventId(), mentionId: mentionId() }, (t) => [
    c.primaryKey({ columns: [t.eventId, t.mentionId] }),
    c.index('event_amounts_mention').on(t.mentionId),
  ])

  const eventSentences = c.table('event_sentences', { eventId: eventId(), mentionId: mentionId() }, (t) => [
    c.primaryKey({ columns: [t.eventId, t.mentionId] }),
    c.index('event_sentences_mention').on(t.mentionId),
  ])

  const cases = c.table('cases', {
    id: c.text('id').primaryKey(),
    title: c.text('title').notNull(),
  })

  const caseEvents = c.table(
    'case_events',
    {
      caseId: c
        .text('case_id')
        .notNull()
        .references(() => cases.id, { onDelete: 'cascade' }),
      eventId: eventId(),
    },
    (t) => [c.primaryKey({ columns: [t.caseId, t.eventId] }), c.index('case_events_event').on(t.eventId)],
  )
  return { events, eventAuthorities, eventTargets, eventAmounts, eventSentences, cases, caseEvents }
}
