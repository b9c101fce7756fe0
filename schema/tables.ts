/** All tables of the database, each written once over a column vocabulary. */
import { defineArticles } from './articles.ts'
import { defineCorrections } from './corrections.ts'
import { defineEvaluation } from './evaluation.ts'
import { defineEvents } from './events.ts'
import { defineFeeds } from './feeds.ts'
import { defineLedger } from './ledger.ts'
import { defineMentions } from './mentions.ts'
import { defineRates } from './rates.ts'
import type { Columns } from './sqlite.ts'

export const defineTables = (columns: Columns) => {
  const feeds = defineFeeds(columns)
  const ledger = defineLedger(columns, feeds)
  const articles = defineArticles(columns, { ...feeds, ...ledger })
  const corrections = defineCorrections(columns, articles)
  const mentions = defineMentions(columns, { ...articles, ...corrections })
  const events = defineEvents(columns, { ...articles, ...corrections, ...mentions })
  const rates = defineRates(columns)
  const evaluation = defineEvaluation(columns)
  /** Explains every column of every table and view, inside the database itself. */
  const codebook = columns.table(
    'codebook',
    {
      table: columns.text('table_name').notNull(),
      column: columns.text('column_name').notNull(),
      type: columns.text('type').notNull(),
      unit: columns.text('unit'),
      allowed: columns.text('allowed_values'),
      refersTo: columns.text('refers_to'),
      missing: columns.text('missing'),
      description: columns.text('description').notNull(),
    },
    (t) => [columns.primaryKey({ columns: [t.table, t.column] })],
  )
  return { ...feeds, ...ledger, ...articles, ...corrections, ...mentions, ...events, ...rates, ...evaluation, codebook }
}
