import { asc, eq, inArray } from '../../schema/drizzle.ts'
import { articles, feedItems, feeds } from '../../schema/sqlite-tables.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

/** An article as whoever cites it names it. */
export interface ArticlePlace {
  readonly id: string
  readonly title: string
  readonly url: string
  /** Publisher of the feed that first led to it; absent for an article no feed led to. */
  readonly publisher?: string
  readonly publishedAt?: string
  /** The article of which this is a copy. */
  readonly duplicateOf?: string
}

/** Where articles stand, in the order of the ids; those that are not stored are left out. */
export function readPlaces({ db }: Connection, ids: readonly string[]): readonly ArticlePlace[] {
  const wanted = [...ids]
  const { id, title, url, publishedAt, duplicateOf } = articles
  const found = db.select({ id, title, url, publishedAt, duplicateOf }).from(articles).where(inArray(articles.id, wanted)).all()
  const leads = db
    .select({ article: feedItems.articleId, publisher: feeds.publisher })
    .from(feedItems)
    .innerJoin(feeds, eq(feeds.id, feedItems.feedId))
    .where(inArray(feedItems.articleId, wanted))
    .orderBy(asc(feedItems.firstSeenAt), asc(feedItems.id))
    .all()
  const publishers = new Map(leads.toReversed().map(({ article, publisher }) => [article, publisher]))
  const byId = new Map(found.map((row) => [row.id, row]))
  return wanted.flatMap((each): readonly ArticlePlace[] => {
    const row = byId.get(each)
    if (row === undefined) return []
    const place = { publisher: publishers.get(each), publishedAt: row.publishedAt, duplicateOf: row.duplicateOf }
    return [{ id: row.id, title: row.title, url: row.url, ...present(place) }]
  })
}
