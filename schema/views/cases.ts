/** Cases: what several articles tell of one matter. */
import { eventLines } from '../codebook-events.ts'
import { date, id, integer, optional, text } from '../codebook-line.ts'
import type { View } from './view.ts'

export const caseViews = {
  v_cases: {
    about: 'Cases with their extent.',
    columns: {
      case_id: id('cases.id'),
      title: eventLines.cases.columns.title,
      events: integer('Events of the case.', 'events'),
      articles: integer('Articles that tell of it.', 'articles'),
      first_date: optional(date('Date of the first event, or else of its article.'), 'not stated', 'not extracted'),
      last_date: optional(date('Date of the last event, or else of its article.'), 'not stated', 'not extracted'),
      countries: optional(text('Countries of the acting authorities, separated by ",".'), 'not stated', 'not extracted'),
    },
    select: `
  SELECT c.id AS case_id, c.title, count(DISTINCT x.event_id) AS events, count(DISTINCT e.article_id) AS articles,
    min(coalesce(e.date, substr(a.published_at, 1, 10))) AS first_date, max(coalesce(e.date, substr(a.published_at, 1, 10))) AS last_date,
    group_concat(DISTINCT e.country) AS countries
  FROM cases c JOIN case_events x ON x.case_id = c.id JOIN events e ON e.id = x.event_id JOIN articles a ON a.id = e.article_id
  GROUP BY c.id`,
  },
} satisfies Record<string, View>
