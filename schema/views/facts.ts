/** Amounts and legal sentences, one row a mention. */
import { mentionLines } from '../codebook-mentions.ts'
import { articleColumns, context, contextOf, publisherOf, type View } from './view.ts'

const { amounts, sentences, mentions } = mentionLines
const { mention_id, ...amount } = amounts.columns
const { mention_id: _, ...sentence } = sentences.columns

export const factViews = {
  v_amounts: {
    about: 'Amounts with their article, one row a mention. To add up a role, leave out rows with equivalent_to.',
    columns: {
      mention_id,
      quote: mentions.columns.quote,
      ...amount,
      context,
      pattern: mentions.columns.pattern,
      correction_id: mentions.columns.correction_id,
      ...articleColumns,
    },
    select: `
  SELECT m.id AS mention_id, m.quote, n.min, n.max, n.min_real, n.max_real, n.currency, n.qualifier, n.vague, n.role, n.status, n.equivalent_to,
    ${contextOf('m', 'a')} AS context, m.pattern, m.correction_id, a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM amounts n JOIN mentions m ON m.id = n.mention_id JOIN articles a ON a.id = m.article_id`,
  },

  v_sentences: {
    about: 'Legal sentences with their article, one row a mention.',
    columns: {
      mention_id,
      quote: mentions.columns.quote,
      ...sentence,
      context,
      pattern: mentions.columns.pattern,
      correction_id: mentions.columns.correction_id,
      ...articleColumns,
    },
    select: `
  SELECT m.id AS mention_id, m.quote, s.min_months, s.max_months, s.life, s.type, s.status,
    ${contextOf('m', 'a')} AS context, m.pattern, m.correction_id, a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM sentences s JOIN mentions m ON m.id = s.mention_id JOIN articles a ON a.id = m.article_id`,
  },
} satisfies Record<string, View>
