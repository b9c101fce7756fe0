/** What stands in the articles: entities, mentions with their values, why each was read so, and what could not be read. */
import type { ArticleTables } from './articles.ts'
import type { CorrectionTables } from './corrections.ts'
import type { Columns } from './sqlite.ts'
import { aliasReasons, amountRoles, cueDecisions, entityKinds, mentionKinds, qualifiers, sentenceTypes, statuses } from './values.ts'

export const defineMentions = (c: Columns, { articles, corrections }: ArticleTables & CorrectionTables) => {
  const entities = c.table('entities', {
    id: c.text('id').primaryKey(),
    kind: c.oneOf('kind', entityKinds).notNull(),
    name: c.text('name').notNull(),
    country: c.text('country'),
    confirmed: c.flag('confirmed').notNull(),
  })

  const entityAliases = c.table(
    'entity_aliases',
    {
      entityId: c
        .text('entity_id')
        .notNull()
        .references(() => entities.id, { onDelete: 'cascade' }),
      alias: c.text('alias').notNull(),
      reason: c.oneOf('reason', aliasReasons),
    },
    (t) => [c.primaryKey({ columns: [t.entityId, t.alias] }), c.index('entity_aliases_alias').on(t.alias)],
  )

  const mentions = c.table(
    'mentions',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      kind: c.oneOf('kind', mentionKinds).notNull(),
      startChar: c.integer('start_char').notNull(),
      endChar: c.integer('end_char').notNull(),
      quote: c.text('quote').notNull(),
      entityId: c.text('entity_id').references(() => entities.id),
      value: c.text('value'),
      pattern: c.text('pattern').notNull(),
      correctionId: c.text('correction_id').references(() => corrections.id),
    },
    (t) => [
      c.index('mentions_article').on(t.articleId, t.startChar),
      c.index('mentions_entity').on(t.entityId),
      c.index('mentions_pattern').on(t.pattern),
      c.index('mentions_amounts').on(t.articleId, t.id).where(c.is(t.kind, 'amount')),
      c.index('mentions_charges').on(t.value, t.articleId).where(c.is(t.kind, 'charge')),
    ],
  )
  const mentionId = (name: string) => c.text(name).references(() => mentions.id, { onDelete: 'cascade' })

  const amounts = c.table(
    'amounts',
    {
      mentionId: mentionId('mention_id').primaryKey(),
      min: c.decimal('min'),
      max: c.decimal('max'),
      minReal: c.real('min_real'),
      maxReal: c.real('max_real'),
      currency: c.text('currency').notNull(),
      qualifier: c.oneOf('qualifier', qualifiers),
      vague: c.flag('vague').notNull(),
      role: c.oneOf('role', amountRoles),
      status: c.oneOf('status', statuses),
      equivalentTo: c.text('equivalent_to').references(() => mentions.id, { onDelete: 'set null' }),
      partOf: c.text('part_of').references(() => mentions.id, { onDelete: 'set null' }),
    },
    (t) => [
      c.index('amounts_role').on(t.role, t.status, t.mentionId, t.currency, t.maxReal, t.equivalentTo, t.partOf),
      c.index('amounts_equivalent_to').on(t.equivalentTo).where(c.isNotNull(t.equivalentTo)),
      c.index('amounts_part_of').on(t.partOf).where(c.isNotNull(t.partOf)),
    ],
  )

  const sentences = c.table(
    'sentences',
    {
      mentionId: mentionId('mention_id').primaryKey(),
      minMonths: c.real('min_months'),
      maxMonths: c.real('max_months'),
      life: c.flag('life').notNull(),
      type: c.oneOf('type', sentenceTypes).notNull(),
      status: c.oneOf('status', statuses).notNull(),
    },
    (t) => [c.index('sentences_type').on(t.type, t.status, t.mentionId, t.life, t.maxMonths, t.minMonths)],
  )

  const mentionCues = c.table(
    'mention_cues',
    {
      mentionId: mentionId('mention_id').notNull(),
      position: c.integer('position').notNull(),
      decided: c.oneOf('decided', cueDecisions).notNull(),
      cue: c.text('cue').notNull(),
      startChar: c.integer('start_char'),
      endChar: c.integer('end_char'),
      quote: c.text('quote'),
    },
    (t) => [c.primaryKey({ columns: [t.mentionId, t.position] })],
  )

  const diagnostics = c.table(
    'diagnostics',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      pattern: c.text('pattern').notNull(),
      startChar: c.integer('start_char').notNull(),
      endChar: c.integer('end_char').notNull(),
      quote: c.text('quote').notNull(),
      reason: c.text('reason').notNull(),
    },
    (t) => [c.index('diagnostics_article').on(t.articleId), c.index('diagnostics_pattern').on(t.pattern)],
  )
  return { entities, entityAliases, mentions, amounts, sentences, mentionCues, diagnostics }
}

export type MentionTables = ReturnType<typeof defineMentions>
