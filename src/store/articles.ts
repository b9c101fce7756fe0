import { and, asc, count, desc, eq, gt, inArray, isNull, ne, notExists, sql } from '../../schema/drizzle.ts'
import {
  articleFingerprints,
  articles,
  entities,
  entityAliases,
  eventAuthorities,
  eventTargets,
  feedItems,
  mentions,
} from '../../schema/sqlite-tables.ts'
import type { Article, Reading } from '../types.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'
import type { SnapshotRecord } from './ledger.ts'
import { readReading } from './read-reading.ts'
import { fingerprintsOf } from './rows.ts'
import { areCopies } from './rows-content.ts'
import { present } from './rows-present.ts'
import { prepareSaveArticle } from './save-article.ts'
import { prepareUpsert } from './upsert.ts'

export interface ArticleRecord {
  readonly article: Article
  /** Absent for a syndicated copy: its facts are those of the original, and count once. */
  readonly reading?: Reading
  readonly duplicateOf?: string
  readonly snapshot?: SnapshotRecord
  /** Version of the extractor and its pattern set. */
  readonly extractor: string
  readonly at: string
  /** The feed item that led here; it is settled in the same transaction. */
  readonly item?: string
}

/** Mentions that came and went, and rows written in all: 0 when the database held exactly this already. */
export interface SaveResult {
  readonly gained: number
  readonly lost: number
  readonly changes: number
}

export interface StoredArticle {
  readonly article: Article
  readonly duplicateOf?: string
  readonly extractor: string
}

/** An entry of a gazetteer, as far as the database shows it. */
export interface EntityRecord {
  readonly id: string
  readonly kind: 'agency' | 'exchange'
  readonly name: string
  readonly country?: string
  readonly aliases: readonly string[]
}

export interface ArticleStore {
  /** One article with all its facts in one transaction; facts that this reading no longer has go. */
  saveArticle(record: ArticleRecord): SaveResult
  /** The article at this address, as its own URL or as the link of an item that led to it. */
  findArticleByUrl(url: string): string | undefined
  hasArticle(id: string): boolean
  /** An earlier article from elsewhere with the same text but for headline, credits and the like; never a copy itself. */
  findOriginal(article: Article): string | undefined
  /** In the order they were stored; the database may be written to while this runs. */
  allArticles(): Iterable<StoredArticle>
  /** What is stored of an article's reading, spans in UTF-16 units again; mentions by place, then kind. */
  readingOf(article: string): Reading | undefined
  /** Makes the database hold these gazetteer entries with their aliases. */
  syncEntities(entities: readonly EntityRecord[]): void
}

/** Articles that share paragraphs are compared in full, those with most in common first. */
const MOST_COMPARED = 10
/** Articles read at a time by `allArticles`. */
const PAGE = 50

export function articleStore(connection: Connection): ArticleStore {
  const { db, write } = connection
  const save = prepareSaveArticle(connection)
  const upsertEntity = prepareUpsert(connection, entities, { key: ['id'] })
  const addAlias = prepareUpsert(connection, entityAliases, { key: ['entityId', 'alias'] })

  return {
    saveArticle: (record) => write(() => save(record)),

    findArticleByUrl: (url) =>
      db.select({ id: articles.id }).from(articles).where(eq(articles.url, url)).orderBy(articles.seq).limit(1).get()?.id ??
      db
        .select({ id: articles.id })
        .from(feedItems)
        .innerJoin(articles, eq(articles.id, feedItems.articleId))
        .where(eq(feedItems.url, url))
        .orderBy(articles.seq)
        .limit(1)
        .get()?.id,

    hasArticle: (id) => db.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).get() !== undefined,

    findOriginal: (article) => {
      const fingerprints = fingerprintsOf(article, hash)
      if (fingerprints.length === 0) return undefined
      const own = db.select({ seq: articles.seq }).from(articles).where(eq(articles.id, article.id)).get()?.seq
      const isEarlier = own === undefined ? ne(articles.id, article.id) : sql`${articles.seq} < ${own}`
      return db
        .select({ id: articles.id, text: articles.text })
        .from(articleFingerprints)
        .innerJoin(articles, eq(articles.id, articleFingerprints.articleId))
        .where(and(inArray(articleFingerprints.fingerprint, fingerprints), isNull(articles.duplicateOf), isEarlier))
        .groupBy(articles.id)
        .orderBy(desc(count()), asc(articles.seq))
        .limit(MOST_COMPARED)
        .all()
        .find((candidate) => areCopies(article, candidate))?.id
    },

    allArticles: function* () {
      for (let last = 0; ; ) {
        const page = db.select().from(articles).where(gt(articles.seq, last)).orderBy(asc(articles.seq)).limit(PAGE).all()
        yield* page.map(toStored)
        const end = page.at(-1)
        if (end === undefined) return
        last = end.seq
      }
    },

    readingOf: (article) => readReading(connection, article),

    syncEntities: (listed) =>
      write(() => {
        for (const { aliases: _, ...entity } of listed) upsertEntity({ ...entity, confirmed: true })
        const aliases = listed.flatMap(({ id, aliases }) => aliases.map((alias) => ({ entityId: id, alias })))
        for (const alias of aliases) addAlias(alias)
        const pairs = JSON.stringify(aliases.map(({ entityId, alias }) => [entityId, alias]))
        db.run(sql`
          delete from ${entityAliases} where ${entityAliases.reason} is null and (${entityAliases.entityId}, ${entityAliases.alias}) not in
            (select value ->> 0, value ->> 1 from json_each(${pairs}))`)
        const ids = JSON.stringify(listed.map(({ id }) => id))
        db.delete(entities)
          .where(and(sql`${entities.id} not in (select value from json_each(${ids}))`, isUnused(connection)))
          .run()
      }),
  }
}

/** No row points to the entity. */
export function isUnused({ db }: Connection) {
  const one = { one: sql`1` }
  return and(
    notExists(db.select(one).from(mentions).where(eq(mentions.entityId, entities.id))),
    notExists(db.select(one).from(eventAuthorities).where(eq(eventAuthorities.entityId, entities.id))),
    notExists(db.select(one).from(eventTargets).where(eq(eventTargets.entityId, entities.id))),
  )
}

function toStored(row: typeof articles.$inferSelect): StoredArticle {
  return { article: toArticle(row), extractor: row.extractor, ...present({ duplicateOf: row.duplicateOf }) }
}

export function toArticle(row: typeof articles.$inferSelect): Article {
  const { id, url, title, language, text, byline, publishedAt, modifiedAt, country, snapshotSha256 } = row
  return { id, url, title, language, text, ...present({ byline, publishedAt, modifiedAt, country, snapshot: snapshotSha256 }) }
}
