import { asc, eq } from '../../schema/drizzle.ts'
import { articles, events, extractions, feedItems, snapshots } from '../../schema/sqlite-tables.ts'
import type { Article, Reading } from '../types.ts'
import { toArticle } from './articles.ts'
import type { Connection } from './connection.ts'
import { readEvents } from './read-events.ts'
import { readReading } from './read-reading.ts'
import { present } from './rows-present.ts'
import type { EventView } from './show.ts'
import { type FactView, readFacts } from './show-facts.ts'
import { type ArticlePlace, readPlaces } from './show-place.ts'

export interface ArticleView {
  readonly article: Article
  readonly reading: Reading
  /** The mentions of the reading with their ids and corrections. */
  readonly facts: readonly FactView[]
  readonly events: readonly EventView[]
  readonly publisher?: string
  readonly duplicateOf?: string
  readonly copies: readonly string[]
  /** Where the original and the copies stand. */
  readonly related: readonly ArticlePlace[]
  readonly snapshot?: SnapshotView
  readonly storedAt: string
  /** Since when it has another text than at first. */
  readonly revisedAt?: string
  /** The feed items that led here. */
  readonly items: readonly { readonly feed: string; readonly url: string; readonly firstSeenAt: string }[]
  /** Which extractor read which snapshot when, latest last. */
  readonly extractions: readonly {
    readonly extractor: string
    readonly at: string
    readonly snapshot?: string
    readonly mentions: number
  }[]
}

/** The bytes it was read from. */
export interface SnapshotView {
  readonly sha256: string
  readonly finalUrl: string
  readonly fetchedAt: string
  readonly contentType: string
}

/** All that is stored of an article; a copy has no facts of its own. */
export function readArticle(connection: Connection, id: string): ArticleView {
  const { db } = connection
  const row = db.select().from(articles).where(eq(articles.id, id)).get()
  const reading = readReading(connection, id)
  if (row === undefined || reading === undefined) throw new Error(`article ${id} went while it was read`)
  const own = db.select({ id: events.id }).from(events).where(eq(events.articleId, id)).orderBy(asc(events.startChar), asc(events.id)).all()
  const copies = db.select({ id: articles.id }).from(articles).where(eq(articles.duplicateOf, id)).orderBy(asc(articles.seq)).all()
  const [place] = readPlaces(connection, [id])
  return {
    article: toArticle(row),
    reading,
    facts: readFacts(connection, id, reading),
    events: readEvents(
      connection,
      own.map((event) => event.id),
    ),
    ...present({ publisher: place?.publisher, duplicateOf: row.duplicateOf }),
    copies: copies.map((copy) => copy.id),
    related: readPlaces(connection, [...(row.duplicateOf === null ? [] : [row.duplicateOf]), ...copies.map((copy) => copy.id)]),
    ...present({ snapshot: readSnapshot(connection, row.snapshotSha256) }),
    storedAt: row.storedAt,
    ...present({ revisedAt: row.revisedAt }),
    items: db
      .select({ feed: feedItems.feedId, url: feedItems.url, firstSeenAt: feedItems.firstSeenAt })
      .from(feedItems)
      .where(eq(feedItems.articleId, id))
      .orderBy(asc(feedItems.firstSeenAt), asc(feedItems.id))
      .all(),
    extractions: db
      .select()
      .from(extractions)
      .where(eq(extractions.articleId, id))
      .orderBy(asc(extractions.at), asc(extractions.id))
      .all()
      .map(({ extractor, at, mentions, snapshotSha256 }) => ({ extractor, at, mentions, ...present({ snapshot: snapshotSha256 }) })),
  }
}

function readSnapshot({ db }: Connection, hash: string | null): SnapshotView | undefined {
  if (hash === null) return undefined
  const { sha256, finalUrl, fetchedAt, contentType } = snapshots
  return db.select({ sha256, finalUrl, fetchedAt, contentType }).from(snapshots).where(eq(sha256, hash)).get()
}
