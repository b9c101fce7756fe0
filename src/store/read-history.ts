import { sql } from '../../schema/drizzle.ts'
import type { FeedHistory, History, PatternHistory } from '../types.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

/** How far back it is looked, by feed in items and articles, for patterns in articles: a run can afford to look each time. */
const ITEMS = 200
const ITEMS_WITH_ARTICLES = 60
const NEWEST_ARTICLES = 500

/** What the active feeds brought of late, and where the patterns fired. */
export function readHistory({ db }: Connection): History {
  const items = Map.groupBy(
    db.all<{ feed_id: string; at: string; status: string }>(sql`
      select i.feed_id, coalesce(i.published_at, i.first_seen_at) as at, i.status
      from feeds f join feed_items i on i.rowid in (select x.rowid from feed_items x where x.feed_id = f.id order by x.first_seen_at desc limit ${ITEMS})
      where f.active = 1 order by i.feed_id, at desc, i.id`),
    ({ feed_id }) => feed_id,
  )
  const articles = Map.groupBy(
    db.all<{ feed_id: string; characters: number; mentions: number }>(sql`
      select i.feed_id, length(a.text) as characters,
        coalesce((select x.mentions from extractions x where x.article_id = a.id order by x.at desc, x.id limit 1), 0) as mentions
      from feeds f join feed_items i on i.rowid in (select x.rowid from feed_items x where x.feed_id = f.id order by x.first_seen_at desc limit ${ITEMS_WITH_ARTICLES})
        join articles a on a.id = i.article_id and a.duplicate_of is null
      where f.active = 1 order by i.feed_id, coalesce(i.published_at, i.first_seen_at) desc, i.id`),
    ({ feed_id }) => feed_id,
  )
  const feeds = db
    .all<{ id: string; last_ok_at: string | null; last_error_at: string | null; watched_since: string | null }>(sql`
      select id, last_ok_at, last_error_at, (select min(i.first_seen_at) from feed_items i where i.feed_id = f.id) as watched_since
      from feeds f where active = 1 order by id`)
    .map(({ id, last_ok_at, last_error_at, watched_since }): FeedHistory => {
      const own = items.get(id) ?? []
      return {
        feed: id,
        ...(last_error_at === null && present({ lastOkAt: last_ok_at })),
        items: own.map(({ at }) => at),
        ...present({ watchedSince: watched_since }),
        articles: (articles.get(id) ?? []).map(({ characters, mentions }) => ({ characters, mentions })),
        settled: own
          .filter(({ status }) => status === 'stored' || status === 'duplicate' || status === 'failed')
          .map(({ status }) => status !== 'failed'),
      }
    })
  return { feeds, patterns: patternsOf(db) }
}

function patternsOf(db: Connection['db']): readonly PatternHistory[] {
  const hits = db.all<{ pattern: string; rank: number }>(sql`
    with newest as (
      select id, row_number() over (order by seq desc) - 1 as rank from articles where duplicate_of is null order by seq desc limit ${NEWEST_ARTICLES})
    select distinct m.pattern, n.rank from newest n join mentions m on m.article_id = n.id order by m.pattern, n.rank`)
  return [...Map.groupBy(hits, ({ pattern }) => pattern)].map(([pattern, own]) => ({ pattern, ranks: own.map(({ rank }) => rank) }))
}
