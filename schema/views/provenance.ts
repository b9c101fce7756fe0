/** From any fact back to the page it was read from, the pattern that read it and the run that fetched the page. */
import { feedLines } from '../codebook-feeds.ts'
import { category, correctionId, endChar, id, instant, integer, optional, startChar, text } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import { articleColumns, context, publisherOf, type View } from './view.ts'

const { articles, mentions } = mentionLines
const { snapshots } = feedLines

/** One kind of fact: its own columns, and the table that has its span. */
interface Arm {
  readonly fact: string
  readonly id: string
  readonly kind: string
  readonly mention?: string
  readonly event?: string
  readonly position?: string
  readonly name?: string
  /** Alias of the row with article, quote, span, pattern and correction. */
  readonly at: 'm' | 'e'
  /** Alias of a row with quote and span, where it is there, and nearer to the fact. */
  readonly words?: 'o'
  readonly from: string
  readonly where?: string
}

const EVENT_PARTS = 'JOIN events e ON e.id = x.event_id'
const EVENT_MENTIONS = `${EVENT_PARTS} JOIN mentions m ON m.id = x.mention_id`

const ARMS: readonly Arm[] = [
  {
    fact: 'mention',
    id: 'm.id',
    kind: 'm.kind',
    mention: 'm.id',
    name: '(SELECT n.name FROM entities n WHERE n.id = m.entity_id)',
    at: 'm',
    from: 'mentions m',
  },
  { fact: 'event', id: 'e.id', kind: 'e.type', event: 'e.id', at: 'e', from: 'events e' },
  ...['authority', 'target'].map((part) => ({
    fact: `event_${part}`,
    id: `x.event_id || '/${part}/' || x.position`,
    kind: 'e.type',
    mention: 'o.mention_id',
    event: 'x.event_id',
    position: 'x.position',
    name: 'x.name',
    words: 'o' as const,
    at: 'e' as const,
    from: `${part === 'target' ? 'event_targets' : 'event_authorities'} x ${EVENT_PARTS}
    LEFT JOIN event_sources o ON o.event_id = x.event_id AND o.field = '${part}' AND o.position = x.position`,
  })),
  ...['date', 'country'].map((part) => ({
    fact: `event_${part}`,
    id: `e.id || '/${part}'`,
    kind: 'e.type',
    mention: 'o.mention_id',
    event: 'e.id',
    name: `e.${part}`,
    words: 'o' as const,
    at: 'e' as const,
    from: `events e LEFT JOIN event_sources o ON o.event_id = e.id AND o.field = '${part}'`,
    where: `e.${part} IS NOT NULL`,
  })),
  ...['amount', 'sentence'].map((part) => ({
    fact: `event_${part}`,
    id: `x.event_id || '/${part}/' || x.mention_id`,
    kind: 'e.type',
    mention: 'x.mention_id',
    event: 'x.event_id',
    at: 'm' as const,
    from: `event_${part}s x ${EVENT_MENTIONS}`,
  })),
]

function toSelect({
  fact,
  id,
  kind,
  mention = 'NULL',
  event = 'NULL',
  position = 'NULL',
  name = 'NULL',
  at,
  words,
  from,
  where,
}: Arm): string {
  const told = (column: string): string => (words === undefined ? `${at}.${column}` : `coalesce(${words}.${column}, ${at}.${column})`)
  const [quote, start, end] = ['quote', 'start_char', 'end_char'].map(told)
  return `
  SELECT ${id} AS fact_id, '${fact}' AS fact, ${kind} AS kind, ${mention} AS mention_id, ${event} AS event_id, ${position} AS position,
    ${name} AS name, ${quote} AS quote, ${start} AS start_char, ${end} AS end_char, ${at}.pattern, ${at}.correction_id,
    substr(a.text, max(${start} - 79, 1), ${end} - max(${start} - 80, 0) + 80) AS context,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at,
    a.snapshot_sha256, s.final_url AS snapshot_url, s.fetched_at, a.extractor,
    (SELECT max(y.at) FROM extractions y
      WHERE y.article_id = a.id AND y.extractor = a.extractor AND y.snapshot_sha256 IS a.snapshot_sha256) AS extracted_at,
    coalesce((SELECT min(y.run_id) FROM fetches y WHERE y.snapshot_sha256 = a.snapshot_sha256),
      (SELECT min(y.first_run_id) FROM feed_items y WHERE y.article_id = a.id)) AS run_id
  FROM ${from} JOIN articles a ON a.id = ${at}.article_id LEFT JOIN snapshots s ON s.sha256 = a.snapshot_sha256${
    where === undefined ? '' : ` WHERE ${where}`
  }`
}

export const provenanceViews = {
  v_provenance: {
    about:
      'From any fact back to its words, the page they stand on, the pattern that read them and the run that fetched the page: mentions (with amounts and sentences), events, and the parts of events.',
    byArticle: true,
    columns: {
      fact_id: id('Id of the mention or event; of a part of an event the id of the event, what part, and which.'),
      fact: category(
        ARMS.map(({ fact }) => fact),
        'What kind of fact: a mention, an event, or that something is part of an event.',
      ),
      kind: text('mentions.kind, or events.type.'),
      mention_id: optional(id('mentions.id: also of the parts of events, where a mention stands there.'), 'not applicable'),
      event_id: optional(id('events.id'), 'not applicable'),
      position: optional(integer('With event_id the key of event_authorities and event_targets.', 'count from 0'), 'not applicable'),
      name: optional(
        text('Who acted or was acted on; the date or country of an event; of a mention the name of its entity.'),
        'not applicable',
      ),
      quote: text('The words that state it, verbatim: of a part of an event those nearest to it, or else those of the event.'),
      start_char: startChar,
      end_char: endChar,
      pattern: mentions.columns.pattern,
      correction_id: correctionId,
      context,
      ...articleColumns,
      snapshot_sha256: articles.columns.snapshot_sha256,
      snapshot_url: optional(snapshots.columns.final_url, 'not applicable'),
      fetched_at: optional(snapshots.columns.fetched_at, 'not applicable'),
      extractor: articles.columns.extractor,
      extracted_at: optional(instant('When this extractor first read this snapshot.'), 'not extracted'),
      run_id: optional(
        id('runs.id: the first run that fetched the page, or else that saw the item which led to the article.'),
        'not applicable',
      ),
    },
    select: ARMS.map(toSelect).join('\n  UNION ALL').trim(),
  },
} satisfies Record<string, View>
