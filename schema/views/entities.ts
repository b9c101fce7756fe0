/** Agencies and exchanges with what is said of them in numbers. */
import { id, instant, integer, optional } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import type { View } from './view.ts'

const { entities } = mentionLines

const entityColumns = {
  entity_id: id('entities.id'),
  name: entities.columns.name,
  country: entities.columns.country,
  confirmed: entities.columns.confirmed,
  mentions: integer('Mentions in all articles.', 'mentions'),
  articles: integer('Articles that mention it.', 'articles'),
}
const spanOfYears = {
  first_published_at: optional(instant('Publication of the first article that mentions it.'), 'not stated', 'not extracted'),
  last_published_at: optional(instant('Publication of the last article that mentions it.'), 'not stated', 'not extracted'),
}

export const entityViews = {
  v_agencies: {
    about: 'Agencies that the articles mention, with counts.',
    columns: { ...entityColumns, events: integer('Events in which it acted.', 'events'), ...spanOfYears },
    select: `
  SELECT e.id AS entity_id, e.name, e.country, e.confirmed, count(m.id) AS mentions, count(DISTINCT m.article_id) AS articles,
    (SELECT count(DISTINCT x.event_id) FROM event_authorities x WHERE x.entity_id = e.id) AS events,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
  FROM entities e JOIN mentions m ON m.entity_id = e.id JOIN articles a ON a.id = m.article_id
  WHERE e.kind = 'agency' GROUP BY e.id`,
  },

  v_exchanges: {
    about: 'Exchanges that the articles mention, with counts.',
    columns: { ...entityColumns, events: integer('Events in which it was acted on.', 'events'), ...spanOfYears },
    select: `
  SELECT e.id AS entity_id, e.name, e.country, e.confirmed, count(m.id) AS mentions, count(DISTINCT m.article_id) AS articles,
    (SELECT count(DISTINCT x.event_id) FROM event_targets x WHERE x.entity_id = e.id) AS events,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
  FROM entities e JOIN mentions m ON m.entity_id = e.id JOIN articles a ON a.id = m.article_id
  WHERE e.kind = 'exchange' GROUP BY e.id`,
  },
} satisfies Record<string, View>
