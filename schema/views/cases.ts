/** Cases: what several articles tell of one matter, who tells it, in which figures they differ, and in what steps it went. */
import { eventLines } from '../codebook-events.ts'
import { category, date, flag, id, instant, integer, optional, text } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import { feedKinds, statuses } from '../values.ts'
import { articleColumns, publisherOf, type View } from './view.ts'

const { amounts } = mentionLines

/** "https://news.example/a/b" → news.example */
const hostOf = (url: string) => `substr(${url}, instr(${url}, '://') + 3, instr(substr(${url}, instr(${url}, '://') + 3) || '/', '/') - 1)`

/** Who counts as one source. */
const sourceOf = (publisher: string, url: string) =>
  `CASE WHEN coalesce(${publisher}, 'Import') = 'Import' THEN ${hostOf(url)} ELSE ${publisher} END`

/** Passages that two articles have word for word: so many are no chance, and one has them from the other. */
const SHARED_PASSAGES = 2

const listed = (column: string, from: string) =>
  `(SELECT group_concat(told, '; ') FROM (SELECT DISTINCT ${column} AS told FROM case_events y ${from} WHERE y.case_id = x.case_id AND y.step = x.step ORDER BY told))`

export const caseViews = {
  v_cases: {
    about: 'Cases with their extent.',
    columns: {
      case_id: id('cases.id'),
      title: eventLines.cases.columns.title,
      events: integer('Events of the case.', 'events'),
      articles: integer('Articles that tell of it, copies left out.', 'articles'),
      sources: integer('Publishers among them with a text of their own.', 'publishers'),
      first_date: optional(date('Date of the first event, or else of its article.'), 'not stated', 'not extracted'),
      last_date: optional(date('Date of the last event, or else of its article.'), 'not stated', 'not extracted'),
      countries: optional(text('Countries of the acting authorities, separated by ",".'), 'not stated', 'not extracted'),
    },
    select: `
  SELECT c.id AS case_id, c.title, count(DISTINCT x.event_id) AS events,
    max(count(DISTINCT e.article_id), (SELECT count(DISTINCT y.article_id) FROM case_articles y WHERE y.case_id = c.id)) AS articles,
    (SELECT count(DISTINCT s.source) FROM v_case_sources s WHERE s.case_id = c.id AND s.own_text = 1) AS sources,
    min(coalesce(e.date, substr(a.published_at, 1, 10))) AS first_date, max(coalesce(e.date, substr(a.published_at, 1, 10))) AS last_date,
    group_concat(DISTINCT e.country) AS countries
  FROM cases c JOIN case_events x ON x.case_id = c.id JOIN events e ON e.id = x.event_id JOIN articles a ON a.id = e.article_id
  GROUP BY c.id`,
  },

  v_case_sources: {
    about: 'Who tells of which case, one row an article of a case. A text that another outlet had before is no source of its own.',
    key: ['case_id', 'article_id'],
    columns: {
      case_id: id('cases.id'),
      ...articleColumns,
      source: text('Who counts as one source: the publisher, or else the host of the address.'),
      kind: optional(category(feedKinds, 'Whether an authority tells it itself.'), 'not applicable'),
      own_text: flag('0 for a copy, and for a text that has passages in common with an earlier one of another source.'),
      text_of: optional(id('articles.id: the earlier article with the same passages.'), 'not applicable'),
    },
    select: `
  WITH told AS (
    SELECT x.case_id, a.seq, a.id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at, a.duplicate_of,
      (SELECT f.kind FROM feed_items i JOIN feeds f ON f.id = i.feed_id WHERE i.article_id = a.id ORDER BY i.first_seen_at, i.id LIMIT 1) AS kind
    FROM (SELECT DISTINCT case_id, article_id FROM case_articles) x JOIN articles a ON a.id = x.article_id OR a.duplicate_of = x.article_id
  ), named AS (
    SELECT *, ${sourceOf('publisher', 'url')} AS source FROM told
  ), compared AS (
    SELECT n.*, coalesce(n.duplicate_of, (
      SELECT b.id FROM case_articles y JOIN articles b ON b.id = y.article_id
      WHERE y.case_id = n.case_id AND (coalesce(b.published_at, ''), b.seq) < (coalesce(n.published_at, ''), n.seq)
        AND (SELECT count(*) FROM article_fingerprints f JOIN article_fingerprints g ON g.fingerprint = f.fingerprint
          WHERE f.article_id = n.id AND g.article_id = b.id) >= ${SHARED_PASSAGES}
        AND ${sourceOf(publisherOf('b'), 'b.url')} <> n.source
      ORDER BY b.published_at, b.seq LIMIT 1)) AS text_of
    FROM named n
  )
  SELECT case_id, id AS article_id, title, url, publisher, published_at, source, kind, text_of IS NULL AS own_text, text_of FROM compared`,
  },

  v_case_timeline: {
    about: 'The way of each case, one row a step in the order of time and law; what several articles tell of one step is one row.',
    key: ['case_id', 'step'],
    columns: {
      case_id: id('cases.id'),
      step: integer('The step, as in case_events.', 'count from 1'),
      type: eventLines.events.columns.type,
      date: eventLines.events.columns.date,
      authorities: optional(text('Who acted, separated by "; ".'), 'not stated', 'not extracted'),
      targets: optional(text('Who was acted on, under one name each, separated by "; ".'), 'not stated', 'not extracted'),
      amounts: optional(text('Quotes of its amounts in all articles, separated by "; ".'), 'not stated', 'not extracted'),
      sentences: optional(text('Quotes of its legal sentences, separated by "; ".'), 'not stated', 'not extracted'),
      events: integer('Events that tell it.', 'events'),
      articles: integer('Articles that tell it.', 'articles'),
      sources: integer('Publishers among them with a text of their own.', 'publishers'),
      quote: text('The words of the article that told it first.'),
      article_id: id('articles.id: the article that told it first.'),
      url: text('Its address.'),
    },
    select: `
  WITH steps AS (
    SELECT x.case_id, x.step, e.id AS event_id, e.type, e.date, e.quote, e.article_id, a.url,
      row_number() OVER (PARTITION BY x.case_id, x.step ORDER BY coalesce(a.published_at, '9999'), a.seq, e.start_char, e.id) AS nth,
      first_value(e.date) OVER (PARTITION BY x.case_id, x.step ORDER BY length(e.date) DESC, a.published_at, e.id
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS best_date,
      count(*) OVER (PARTITION BY x.case_id, x.step) AS events
    FROM case_events x JOIN events e ON e.id = x.event_id JOIN articles a ON a.id = e.article_id
  )
  SELECT x.case_id, x.step, x.type, x.best_date AS date,
    ${listed('t.name', 'JOIN event_authorities t ON t.event_id = y.event_id')} AS authorities,
    ${listed('coalesce(n.name, t.name)', 'JOIN event_targets t ON t.event_id = y.event_id LEFT JOIN entities n ON n.id = t.entity_id')} AS targets,
    ${listed('m.quote', 'JOIN event_amounts t ON t.event_id = y.event_id JOIN mentions m ON m.id = t.mention_id')} AS amounts,
    ${listed('m.quote', 'JOIN event_sentences t ON t.event_id = y.event_id JOIN mentions m ON m.id = t.mention_id')} AS sentences,
    x.events,
    (SELECT count(DISTINCT e.article_id) FROM case_events y JOIN events e ON e.id = y.event_id WHERE y.case_id = x.case_id AND y.step = x.step) AS articles,
    (SELECT count(DISTINCT s.source) FROM case_events y JOIN events e ON e.id = y.event_id
      JOIN v_case_sources s ON s.case_id = y.case_id AND s.article_id = e.article_id AND s.own_text = 1
      WHERE y.case_id = x.case_id AND y.step = x.step) AS sources,
    x.quote, x.article_id, x.url
  FROM steps x WHERE x.nth = 1`,
  },

  v_case_figures: {
    about:
      'Figures of each case as its articles tell them, those that differ side by side, one row a value. Of each figure one is chosen: what an authority says itself, else what most sources say, else what was said last.',
    key: ['case_id', 'figure', 'type', 'status', 'target', 'unit', 'min', 'max', 'life'],
    columns: {
      case_id: id('cases.id'),
      figure: category(['amount', 'sentence'], 'A sum, or the length of a legal sentence.'),
      type: optional(text('Role of the amount (amounts.role), or type of the sentence (sentences.type).'), 'not extracted'),
      status: optional(category(statuses, 'Happened or imposed; asked for; or could be imposed.'), 'not extracted'),
      target: optional(text('Whom it concerns, where the case has several persons or companies.'), 'not applicable'),
      unit: text('Currency of an amount; "months".'),
      min: amounts.columns.min,
      max: amounts.columns.max,
      life: optional(flag('1 for a life term.'), 'not applicable'),
      quote: text('How the article says it that said it last.'),
      sources: integer('Publishers with a text of their own that say so.', 'publishers'),
      publishers: text('All that say so, separated by "; ".'),
      from_regulator: flag('1 where an authority says so itself.'),
      last_published_at: optional(instant('When it was last said.'), 'not stated'),
      values_told: integer('How many values are told of this figure.', 'values'),
      chosen: flag('1 for the value to take.'),
      rule: optional(category(['only value', 'authority', 'most sources', 'latest'], 'Why it is the one to take.'), 'not applicable'),
    },
    select: `
  WITH several AS (
    SELECT y.case_id FROM case_events y JOIN event_targets t ON t.event_id = y.event_id JOIN entities n ON n.id = t.entity_id
    GROUP BY y.case_id HAVING count(DISTINCT n.id) > 1
  ), told AS (
    SELECT x.case_id, x.event_id, e.article_id, 'amount' AS figure, n.role AS type, n.status, n.currency AS unit, n.min, n.max, NULL AS life, m.quote
    FROM case_events x JOIN events e ON e.id = x.event_id JOIN event_amounts t ON t.event_id = e.id
      JOIN amounts n ON n.mention_id = t.mention_id JOIN mentions m ON m.id = n.mention_id
    WHERE n.equivalent_to IS NULL AND n.vague = 0
    UNION ALL
    SELECT x.case_id, x.event_id, e.article_id, 'sentence', s.type, s.status, 'months', cast(s.min_months AS text), cast(s.max_months AS text), s.life, m.quote
    FROM case_events x JOIN events e ON e.id = x.event_id JOIN event_sentences t ON t.event_id = e.id
      JOIN sentences s ON s.mention_id = t.mention_id JOIN mentions m ON m.id = s.mention_id
  ), placed AS (
    SELECT o.*, s.source, s.own_text, coalesce(s.kind = 'regulator', 0) AS regulator, s.published_at,
      (SELECT n.name FROM event_targets t JOIN entities n ON n.id = t.entity_id
        WHERE t.event_id = o.event_id AND o.case_id IN (SELECT case_id FROM several) ORDER BY t.position LIMIT 1) AS target
    FROM told o JOIN v_case_sources s ON s.case_id = o.case_id AND s.article_id = o.article_id
  ), grouped AS (
    SELECT case_id, figure, type, status, target, unit, min, max, life, max(coalesce(published_at, '') || char(31) || quote) AS last_said,
      count(DISTINCT CASE WHEN own_text THEN source END) AS sources, group_concat(DISTINCT replace(source, ',', '')) AS publishers,
      max(regulator) AS from_regulator, max(published_at) AS last_published_at
    FROM placed GROUP BY case_id, figure, type, status, target, unit, min, max, life
  ), ranked AS (
    SELECT *, row_number() OVER best AS place, lead(from_regulator) OVER best AS next_regulator, lead(sources) OVER best AS next_sources,
      count(*) OVER (PARTITION BY case_id, figure, type, status, target, unit) AS values_told
    FROM grouped
    WINDOW best AS (PARTITION BY case_id, figure, type, status, target, unit
      ORDER BY from_regulator DESC, sources DESC, last_published_at DESC, max DESC, min DESC)
  )
  SELECT case_id, figure, type, status, target, unit, min, max, life, substr(last_said, instr(last_said, char(31)) + 1) AS quote, sources,
    replace(publishers, ',', '; ') AS publishers, from_regulator, last_published_at, values_told, place = 1 AS chosen,
    CASE WHEN place > 1 THEN NULL WHEN values_told = 1 THEN 'only value' WHEN from_regulator > next_regulator THEN 'authority'
      WHEN sources > next_sources THEN 'most sources' ELSE 'latest' END AS rule
  FROM ranked`,
  },
} satisfies Record<string, View>
