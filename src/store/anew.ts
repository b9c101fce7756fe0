/** What reading all articles anew needs: the pages they came from, and one switch from the old facts to the new. */
import { sql } from '../../schema/drizzle.ts'
import type { Snapshot } from '../types.ts'
import type { Connection } from './connection.ts'
import { dropUnreadableFacts } from './repair.ts'
import { present } from './rows-present.ts'

/** Where an article came from, as far as the database tells. */
export interface Origin {
  /** Publisher of the feed that first led to it. */
  readonly publisher?: string
  readonly snapshot?: Omit<Snapshot, 'body' | 'fetchedAt'>
  /** The feed item that it was read for. */
  readonly item?: {
    readonly feed: string
    readonly url: string
    /** Absent where the feed stated none. */
    readonly title?: string
    readonly publishedAt?: string
    readonly summary?: string
    readonly country?: string
    readonly language?: string
  }
}

/** A change of everything at once. Until it is kept, other programs see the old facts, and a process that dies leaves them. */
export interface Switch {
  keep(): void
  drop(): void
}

export interface AnewStore {
  originOf(article: string): Origin
  /** All that is written from now on is one transaction, until it is kept or dropped. */
  beginSwitch(): Switch
  countArticles(): number
}

interface OriginRow {
  readonly publisher: string | null
  readonly sha256: string | null
  readonly snapshot_url: string | null
  readonly final_url: string | null
  readonly content_type: string | null
  readonly feed: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published_at: string | null
  readonly summary: string | null
  readonly country: string | null
  readonly language: string | null
  readonly imported: number | null
}

export function anewStore({ sqlite, db }: Connection): AnewStore {
  // An article is read for the item that was settled with it; items that met it later are duplicates. The title of an imported item is that of its article.
  const origin = sqlite.prepare<[string], OriginRow>(`
    select (select f.publisher from feed_items x join feeds f on f.id = x.feed_id where x.article_id = a.id order by x.first_seen_at, x.id limit 1)
        as publisher, s.sha256, s.url as snapshot_url, s.final_url, s.content_type, i.feed_id as feed, i.url, i.title, i.published_at, i.summary,
      f.country, f.language, f.url like 'import:%' as imported
    from articles a left join snapshots s on s.sha256 = a.snapshot_sha256
    left join feed_items i on i.id = (select x.id from feed_items x where x.article_id = a.id
      order by x.status <> 'stored', x.url is not s.url, x.first_seen_at, x.id limit 1)
    left join feeds f on f.id = i.feed_id where a.id = ?`)

  return {
    originOf: (article) => {
      const row = origin.get(article)
      return row === undefined ? {} : toOrigin(row)
    },

    beginSwitch: () => {
      sqlite.exec('begin immediate')
      dropUnreadableFacts(sqlite)
      return {
        keep: () => void sqlite.exec('commit'),
        // A full disk has ended the transaction already.
        drop: () => void (sqlite.inTransaction && sqlite.exec('rollback')),
      }
    },

    countArticles: () => db.get<{ count: number }>(sql`select count(*) as count from articles`).count,
  }
}

function toOrigin(row: OriginRow): Origin {
  const { sha256, content_type: contentType, url } = row
  const finalUrl = row.url === row.snapshot_url ? row.final_url : (row.url ?? row.final_url)
  return {
    ...present({ publisher: row.publisher }),
    ...(sha256 !== null &&
      finalUrl !== null && { snapshot: { sha256, url: row.snapshot_url ?? finalUrl, finalUrl, contentType: contentType ?? '' } }),
    ...(row.feed !== null &&
      url !== null && {
        item: {
          feed: row.feed,
          url,
          ...(row.imported !== 1 && row.title !== url && present({ title: row.title })),
          ...present({ publishedAt: row.published_at, summary: row.summary, country: row.country, language: row.language }),
        },
      }),
  }
}
