/** What people have put right, and what was read before they did. */
import type { ArticleTables } from './articles.ts'
import type { Columns } from './sqlite.ts'
import { correctionActions, correctionStates, factKinds } from './values.ts'

export const defineCorrections = (c: Columns, { articles }: ArticleTables) => {
  const corrections = c.table(
    'corrections',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id),
      fact: c.oneOf('fact', factKinds).notNull(),
      kind: c.text('kind').notNull(),
      factId: c.text('fact_id'),
      action: c.oneOf('action', correctionActions).notNull(),
      author: c.text('author').notNull(),
      reason: c.text('reason').notNull(),
      at: c.instant('at').notNull(),
      state: c.oneOf('state', correctionStates).notNull(),
      undoneBy: c.text('undone_by'),
      undoneReason: c.text('undone_reason'),
      undoneAt: c.instant('undone_at'),
      quote: c.text('quote').notNull(),
      startChar: c.integer('start_char').notNull(),
      endChar: c.integer('end_char').notNull(),
      occurrence: c.integer('occurrence').notNull(),
      contextBefore: c.text('context_before').notNull(),
      contextAfter: c.text('context_after').notNull(),
      textHash: c.text('text_hash').notNull(),
    },
    (t) => [c.index('corrections_article').on(t.articleId), c.index('corrections_fact').on(t.factId)],
  )

  const correctionValues = c.table(
    'correction_values',
    {
      correctionId: c
        .text('correction_id')
        .notNull()
        .references(() => corrections.id, { onDelete: 'cascade' }),
      field: c.text('field').notNull(),
      value: c.text('value'),
      original: c.text('original'),
    },
    (t) => [c.primaryKey({ columns: [t.correctionId, t.field] })],
  )

  const uncorrectedReadings = c.table('uncorrected_readings', {
    articleId: c
      .text('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    reading: c.text('reading').notNull(),
  })
  return { corrections, correctionValues, uncorrectedReadings }
}

export type CorrectionTables = ReturnType<typeof defineCorrections>
