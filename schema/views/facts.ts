/** Amounts and legal sentences, one row a mention. */
import { flag } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import { articleColumns, context, contextOf, publisherOf, type View } from './view.ts'

const { amounts, sentences, mentions } = mentionLines
const { mention_id, ...amount } = amounts.columns
const { mention_id: _, ...sentence } = sentences.columns

const IN_EVENT = (mention: string) => `EXISTS (SELECT 1 FROM event_amounts x WHERE x.mention_id = ${mention})`
const IN_ONE_EVENT =
  'EXISTS (SELECT 1 FROM event_amounts x JOIN event_amounts y ON y.event_id = x.event_id WHERE x.mention_id = m.id AND y.mention_id = k.id)'

/** Whether another mention of the article says the same sum and counts in its stead: of one event the first, else one of an event, else the first. */
const SAID_BEFORE = `EXISTS (SELECT 1 FROM mentions k JOIN amounts o ON o.mention_id = k.id
      WHERE k.article_id = m.article_id AND k.kind = 'amount' AND k.id <> m.id AND o.min IS n.min AND o.max IS n.max AND o.currency = n.currency
        AND o.role IS n.role AND o.status IS n.status AND coalesce(n.min, n.max) IS NOT NULL AND o.equivalent_to IS NULL
        AND CASE WHEN ${IN_EVENT('m.id')} THEN k.start_char < m.start_char AND ${IN_ONE_EVENT}
          ELSE ${IN_EVENT('k.id')} OR k.start_char < m.start_char END)`

export const factViews = {
  v_amounts: {
    about: 'Amounts with their article, one row a mention. To add up a role, take the rows with counts = 1.',
    byArticle: true,
    columns: {
      mention_id,
      quote: mentions.columns.quote,
      ...amount,
      counts: flag(
        '0 for what a sum must leave out: a conversion (equivalent_to), a part whose total is stored (part_of), a sum of the same event that is said again, or, outside of events, of the same role and status in the same article; of those the first counts. 1 for all others.',
      ),
      context,
      pattern: mentions.columns.pattern,
      correction_id: mentions.columns.correction_id,
      ...articleColumns,
    },
    select: `
  SELECT m.id AS mention_id, m.quote, n.min, n.max, n.min_real, n.max_real, n.currency, n.qualifier, n.vague, n.role, n.status, n.equivalent_to, n.part_of,
    n.equivalent_to IS NULL AND n.part_of IS NULL AND NOT ${SAID_BEFORE} AS counts,
    ${contextOf('m', 'a')} AS context, m.pattern, m.correction_id, a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM amounts n JOIN mentions m ON m.id = n.mention_id JOIN articles a ON a.id = m.article_id`,
  },

  v_sentences: {
    about: 'Legal sentences with their article, one row a mention.',
    byArticle: true,
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
