/** What people have put right, with the article it stands in. */
import { correctionLines } from '../codebook-corrections.ts'
import { id, optional } from '../codebook-line.ts'
import { articleColumns, publisherOf, type View } from './view.ts'

const { corrections, correction_values: values } = correctionLines
const { fact, kind, fact_id, action, author, reason, at, state, quote } = corrections.columns

export const correctionViews = {
  v_corrections: {
    about: 'Corrections with what was read and what it was set to, one row a field; of a confirmed fact one row without a field.',
    key: ['correction_id', 'field'],
    columns: {
      correction_id: id('corrections.id'),
      fact,
      kind,
      fact_id,
      action,
      field: optional(values.columns.field, 'not applicable'),
      original: values.columns.original,
      value: values.columns.value,
      author,
      reason,
      at,
      state,
      quote,
      ...articleColumns,
    },
    select: `
  SELECT c.id AS correction_id, c.fact, c.kind, c.fact_id, c.action, v.field, v.original, v.value, c.author, c.reason, c.at, c.state, c.quote,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM corrections c JOIN articles a ON a.id = c.article_id LEFT JOIN correction_values v ON v.correction_id = c.id`,
  },
} satisfies Record<string, View>
