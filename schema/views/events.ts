/** Enforcement events, one row each. */
import { eventLines } from '../codebook-events.ts'
import { id, optional, text } from '../codebook-line.ts'
import { articleColumns, publisherOf, type View } from './view.ts'

const { type, date, country, quote, pattern, correction_id } = eventLines.events.columns

/**
 * What belongs to an event, as one text in order. By a window, since the order of an aggregate is only understood by SQLite from 3.44 on, and a view
 * that one cannot parse keeps all tables from being read.
 */
const joined = (column: string, order: string, from: string) =>
  `(SELECT group_concat(${column}, '; ') OVER (ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
      FROM ${from} WHERE x.event_id = e.id LIMIT 1)`

export const eventViews = {
  v_events: {
    about: 'Events in one line each: who did what to whom, how much, how long, where it says so.',
    byArticle: true,
    columns: {
      event_id: id('events.id'),
      type,
      date,
      date_quote: optional(
        text('The words that gave the date: "on Monday". Absent where there is none, and for news, which is of the month of publication.'),
        'not applicable',
      ),
      country,
      authorities: optional(text('Who acted, separated by "; ".'), 'not stated', 'not extracted'),
      targets: optional(text('Who was acted on, separated by "; ".'), 'not stated', 'not extracted'),
      amounts: optional(text('Quotes of its amounts, separated by "; ".'), 'not applicable'),
      sentences: optional(text('Quotes of its legal sentences, separated by "; ".'), 'not applicable'),
      quote,
      pattern,
      correction_id,
      case_id: optional(id('cases.id'), 'not applicable'),
      ...articleColumns,
    },
    select: `
  SELECT e.id AS event_id, e.type, e.date,
    (SELECT x.quote FROM event_sources x WHERE x.event_id = e.id AND x.field = 'date') AS date_quote, e.country,
    ${joined('x.name', 'x.position', 'event_authorities x')} AS authorities,
    ${joined('x.name', 'x.position', 'event_targets x')} AS targets,
    ${joined('m.quote', 'm.start_char', 'event_amounts x JOIN mentions m ON m.id = x.mention_id')} AS amounts,
    ${joined('m.quote', 'm.start_char', 'event_sentences x JOIN mentions m ON m.id = x.mention_id')} AS sentences,
    e.quote, e.pattern, e.correction_id, (SELECT min(x.case_id) FROM case_events x WHERE x.event_id = e.id) AS case_id,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM events e JOIN articles a ON a.id = e.article_id`,
  },
} satisfies Record<string, View>
