/** Facts taken apart: one value a row, so that two versions of the data can be compared value by value. */
import { category, correctionId, id, instant, integer, text } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import type { View } from './view.ts'

const { articles, mentions } = mentionLines

/** The values of one table. */
interface Arm {
  readonly fact: 'mention' | 'event'
  /** SQL of each value, by the name of its property. */
  readonly values: Readonly<Record<string, string>>
  /** SQL of the order of several values of a property; absent: there is one. */
  readonly position?: string
  readonly from: string
}

const columnsOf = (alias: string, columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, `${alias}.${column}`]))

const EVENT_MENTIONS = 'JOIN events e ON e.id = x.event_id JOIN mentions m ON m.id = x.mention_id'

const ARMS: readonly Arm[] = [
  { fact: 'mention', values: columnsOf('m', ['entity_id', 'value']), from: 'mentions m' },
  {
    fact: 'mention',
    values: columnsOf('n', ['min', 'max', 'currency', 'qualifier', 'vague', 'role', 'status', 'equivalent_to', 'part_of']),
    from: 'amounts n JOIN mentions m ON m.id = n.mention_id',
  },
  {
    fact: 'mention',
    values: columnsOf('n', ['min_months', 'max_months', 'life', 'type', 'status']),
    from: 'sentences n JOIN mentions m ON m.id = n.mention_id',
  },
  { fact: 'event', values: columnsOf('e', ['type', 'date', 'country']), from: 'events e' },
  ...[
    ['authority', 'event_authorities'],
    ['target', 'event_targets'],
  ].map(([property = '', table]) => ({
    fact: 'event' as const,
    values: { [property]: 'x.name' },
    position: 'x.position',
    from: `${table} x JOIN events e ON e.id = x.event_id`,
  })),
  ...['amount', 'sentence'].map((property) => ({
    fact: 'event' as const,
    values: { [property]: 'x.mention_id' },
    position: 'm.start_char',
    from: `event_${property}s x ${EVENT_MENTIONS}`,
  })),
]

function toSelect({ fact, values, position = '0', from }: Arm): string {
  const [at, kind] = fact === 'mention' ? ['m', 'kind'] : ['e', 'type']
  const cases = Object.entries(values).map(([property, value]) => `WHEN '${property}' THEN CAST(${value} AS TEXT)`)
  const value = `CASE p.property ${cases.join(' ')} END`
  const properties = Object.keys(values).map((property) => `SELECT '${property}' AS property`)
  return `
  SELECT ${at}.id AS fact_id, '${fact}' AS fact, ${at}.${kind} AS kind, p.property, ${position} AS position, ${value} AS value,
    ${at}.quote, ${at}.pattern, ${at}.correction_id, a.id AS article_id, a.url, a.text_hash, a.snapshot_sha256, a.extractor,
    coalesce(s.fetched_at, a.stored_at) AS first_seen,
    coalesce((SELECT max(y.at) FROM fetches y WHERE y.snapshot_sha256 = a.snapshot_sha256), s.fetched_at, a.stored_at) AS last_seen
  FROM ${from} JOIN articles a ON a.id = ${at}.article_id LEFT JOIN snapshots s ON s.sha256 = a.snapshot_sha256
    CROSS JOIN (${properties.join(' UNION ALL ')}) p
  WHERE ${value} IS NOT NULL`
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
