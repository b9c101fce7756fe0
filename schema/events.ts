/** What happened: enforcement events with their parts, and the cases that several articles tell of. */
import type { ArticleTables } from './articles.ts'
import type { CorrectionTables } from './corrections.ts'
import type { MentionTables } from './mentions.ts'
import type { Columns } from './sqlite.ts'
import { decisionKinds, decisionSides, eventTypes, linkReasons, sourcedFields } from './values.ts'

export const defineEvents = (
  c: Columns,
  { articles, corrections, entities, mentions }: ArticleTables & CorrectionTables & MentionTables,
) => {
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
      correctionId: c.text('correction_id').references(() => corrections.id),
    },
    (t) => [
      c.index('events_article').on(t.articleId),
      c.index('events_type').on(t.type, t.date),
      c.index('events_facts').on(t.id, t.type, t.date, t.country, t.articleId),
    ],
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
    (t) => [
      c.primaryKey({ columns: [t.eventId, t.position] }),
      c.index('event_authorities_entity').on(t.entityId, t.eventId),
      c.index('event_authorities_event').on(t.eventId, t.entityId),
    ],
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
      c.index('event_targets_entity').on(t.entityId, t.eventId),
      c.index('event_targets_name').on(t.name, t.eventId),
    ],
  )

  const eventAmounts = c.table('event_amounts', { eventId: eventId(), mentionId: mentionId() }, (t) => [
    c.primaryKey({ columns: [t.eventId, t.mentionId] }),
    c.index('event_amounts_mention').on(t.mentionId, t.eventId),
  ])

  const eventSentences = c.table('event_sentences', { eventId: eventId(), mentionId: mentionId() }, (t) => [
    c.primaryKey({ columns: [t.eventId, t.mentionId] }),
    c.index('event_sentences_mention').on(t.mentionId, t.eventId),
  ])

  const eventSources = c.table(
    'event_sources',
    {
      eventId: eventId(),
      field: c.oneOf('field', sourcedFields).notNull(),
      position: c.integer('position').notNull(),
      startChar: c.integer('start_char').notNull(),
      endChar: c.integer('end_char').notNull(),
      quote: c.text('quote').notNull(),
      mentionId: c.text('mention_id').references(() => mentions.id, { onDelete: 'set null' }),
    },
    (t) => [
      c.primaryKey({ columns: [t.eventId, t.field, t.position] }),
      c.index('event_sources_mention').on(t.mentionId).where(c.isNotNull(t.mentionId)),
    ],
  )

  const cases = c.table('cases', {
    id: c.text('id').primaryKey(),
    title: c.text('title').notNull(),
  })

  const caseId = () =>
    c
      .text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' })

  const caseEvents = c.table('case_events', { caseId: caseId(), eventId: eventId(), step: c.integer('step') }, (t) => [
    c.primaryKey({ columns: [t.caseId, t.eventId] }),
    c.index('case_events_event').on(t.eventId, t.caseId),
  ])

  const caseLinks = c.table(
    'case_links',
    {
      caseId: caseId(),
      eventId: eventId(),
      otherEventId: c
        .text('other_event_id')
        .notNull()
        .references(() => events.id, { onDelete: 'cascade' }),
      reason: c.oneOf('reason', linkReasons).notNull(),
      weight: c.real('weight').notNull(),
      detail: c.text('detail'),
    },
    (t) => [
      c.primaryKey({ columns: [t.eventId, t.otherEventId, t.reason] }),
      c.index('case_links_case').on(t.caseId),
      c.index('case_links_other').on(t.otherEventId),
    ],
  )

  const tellings = c.table(
    'tellings',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      day: c.integer('day').notNull(),
      content: c.text('content').notNull(),
    },
    (t) => [c.index('tellings_article').on(t.articleId)],
  )
  const tellingId = (name: string) =>
    c
      .text(name)
      .notNull()
      .references(() => tellings.id, { onDelete: 'cascade' })

  const tellingKeys = c.table(
    'telling_keys',
    { key: c.text('key').notNull(), day: c.integer('day').notNull(), tellingId: tellingId('telling_id') },
    (t) => [c.primaryKey({ columns: [t.key, t.day, t.tellingId] }), c.index('telling_keys_telling').on(t.tellingId)],
  )

  const tellingPairs = c.table(
    'telling_pairs',
    { tellingId: tellingId('telling_id'), otherId: tellingId('other_id'), weight: c.real('weight').notNull() },
    (t) => [c.primaryKey({ columns: [t.tellingId, t.otherId] }), c.index('telling_pairs_other').on(t.otherId)],
  )

  const caseArticles = c.table(
    'case_articles',
    {
      caseId: caseId(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      tellingId: tellingId('telling_id'),
    },
    (t) => [
      c.primaryKey({ columns: [t.caseId, t.tellingId] }),
      c.uniqueIndex('case_articles_telling').on(t.tellingId),
      c.index('case_articles_article').on(t.articleId),
    ],
  )

  /** Filled by triggers; no key to articles, since it also names those that are gone. */
  const caseQueue = c.table('case_queue', { articleId: c.text('article_id').primaryKey() })

  const caseDecisions = c.table('case_decisions', {
    id: c.integer('id').primaryKey(),
    kind: c.oneOf('kind', decisionKinds).notNull(),
    author: c.text('author').notNull(),
    reason: c.text('reason').notNull(),
    at: c.instant('at').notNull(),
    undoneAt: c.instant('undone_at'),
    undoneBy: c.text('undone_by'),
    undoneReason: c.text('undone_reason'),
  })

  const caseDecisionEvents = c.table(
    'case_decision_events',
    {
      decisionId: c
        .integer('decision_id')
        .notNull()
        .references(() => caseDecisions.id, { onDelete: 'cascade' }),
      position: c.integer('position').notNull(),
      side: c.oneOf('side', decisionSides).notNull(),
      /** No key to events: a decision outlives the reading it was made on. */
      eventId: c.text('event_id').notNull(),
      url: c.text('url').notNull(),
      type: c.oneOf('type', eventTypes).notNull(),
      targets: c.text('targets').notNull(),
      quote: c.text('quote').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.decisionId, t.position] }), c.index('case_decision_events_url').on(t.url)],
  )
  return {
    events,
    eventAuthorities,
    eventTargets,
    eventAmounts,
    eventSentences,
    eventSources,
    cases,
    caseEvents,
    caseLinks,
    caseArticles,
    tellings,
    tellingKeys,
    tellingPairs,
    caseQueue,
    caseDecisions,
    caseDecisionEvents,
  }
}
