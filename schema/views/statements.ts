/** Facts taken apart: one value a row, so that two versions of the data can be compared value by value. */
import { category, correctionId, id, instant, integer, text } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import type { View } from './view.ts'

const { articles, mentions } = mentionLines

/** The properties of one table as rows: its columns, or one property whose value and place are given. */
interface Arm {
  readonly fact: 'mention' | 'event'
  /** Columns of `of` that hold a value each, or one property with its expression and position. */
  readonly properties: readonly string[] | { readonly name: string; readonly value: string; readonly position: string }
  readonly of: string
  readonly from: string
}

const EVENT_MENTIONS = 'JOIN events e ON e.id = x.event_id JOIN mentions m ON m.id = x.mention_id'

const ARMS: readonly Arm[] = [
  { fact: 'mention', properties: ['entity_id', 'value'], of: 'm', from: 'mentions m' },
  {
    fact: 'mention',
    properties: ['min', 'max', 'currency', 'qualifier', 'vague', 'role', 'status', 'equivalent_to', 'part_of'],
    of: 'n',
    from: 'amounts n JOIN mentions m ON m.id = n.mention_id',
  },
  {
    fact: 'mention',
    properties: ['min_months', 'max_months', 'life', 'type', 'status'],
    of: 'n',
    from: 'sentences n JOIN mentions m ON m.id = n.mention_id',
  },
  { fact: 'event', properties: ['type', 'date', 'country'], of: 'e', from: 'events e' },
  ...['authority', 'target'].map((name) => ({
    fact: 'event' as const,
    properties: { name, value: 'x.name', position: 'x.position' },
    of: 'x',
    from: `${name === 'target' ? 'event_targets' : 'event_authorities'} x JOIN events e ON e.id = x.event_id`,
  })),
  ...['amount', 'sentence'].map((name) => ({
    fact: 'event' as const,
    properties: { name, value: 'x.mention_id', position: 'm.start_char' },
    of: 'x',
    from: `event_${name}s x ${EVENT_MENTIONS}`,
  })),
]

function toSelect({ fact, properties, of, from }: Arm): string {
  const at = fact === 'mention' ? 'm' : 'e'
  const columns = Array.isArray(properties) ? (properties as readonly string[]) : undefined
  const single = columns === undefined ? (properties as Extract<Arm['properties'], { readonly name: string }>) : undefined
  const value =
    single?.value ?? `CASE p.property ${columns?.map((column) => `WHEN '${column}' THEN CAST(${of}.${column} AS TEXT)`).join(' ')} END`
  const list = columns?.map((column, n) => `SELECT '${column}'${n === 0 ? ' AS property' : ''}`).join(' UNION ALL ')
  return `
  SELECT ${at}.id AS fact_id, '${fact}' AS fact, ${at}.${fact === 'mention' ? 'kind' : 'type'} AS kind,
    ${single === undefined ? 'p.property' : `'${single.name}'`} AS property, ${single?.position ?? '0'} AS position, ${value} AS value,
    ${at}.quote, ${at}.pattern, ${at}.correction_id, a.id AS article_id, a.url, a.text_hash, a.snapshot_sha256, a.extractor,
    coalesce(s.fetched_at, a.stored_at) AS first_seen,
    coalesce((SELECT max(y.at) FROM fetches y WHERE y.snapshot_sha256 = a.snapshot_sha256), s.fetched_at, a.stored_at) AS last_seen
  FROM ${from} JOIN articles a ON a.id = ${at}.article_id LEFT JOIN snapshots s ON s.sha256 = a.snapshot_sha256${
    single === undefined ? ` CROSS JOIN (${list}) p WHERE ${value} IS NOT NULL` : ''
  }`
}

export const statementViews = {
  v_statements: {
    about:
      'Every value of every mention and event, one row a value, with the page that says so. Cases are not here: they follow from many pages at once.',
    key: ['fact_id', 'property', 'position'],
    byArticle: true,
    columns: {
      fact_id: id('Id of the mention or the event.'),
      fact: category(['mention', 'event'], 'Which of the two.'),
      kind: text('mentions.kind, or events.type.'),
      property: text('Column of mentions, amounts, sentences or events; of an event also authority, target, amount, sentence.'),
      position: integer('Order of the values of one property; of amounts and sentences where they begin.', 'count from 0'),
      value: text('The value as text; of amounts and sentences of an event the id of the mention.'),
      quote: text('The words of the fact, verbatim.'),
      pattern: mentions.columns.pattern,
      correction_id: correctionId,
      article_id: id('articles.id'),
      url: articles.columns.url,
      text_hash: articles.columns.text_hash,
      snapshot_sha256: articles.columns.snapshot_sha256,
      extractor: articles.columns.extractor,
      first_seen: instant('When the page that says so was first fetched in this form; without a page, when the article was stored.'),
      last_seen: instant('When it was last fetched and was still the same.'),
    },
    select: ARMS.map(toSelect).join('\n  UNION ALL').trim(),
  },
} satisfies Record<string, View>
