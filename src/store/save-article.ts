import { and, eq, sql } from '../../schema/drizzle.ts'
import { articles, entities, extractions, feedItems } from '../../schema/sqlite-tables.ts'
import { type ArticleRecord, isUnused, type SaveResult } from './articles.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'
import { prepareSnapshots } from './ledger.ts'
import { type ArticleRows, toRows } from './rows.ts'
import { prepareCorrecting } from './save-corrections.ts'
import { prepareFactUpserts, prepareStaleDeletes } from './save-facts.ts'
import { excluded, prepareUpsert } from './upsert.ts'

/** Lists the statements that make the database say of an article what the record says, and nothing more. Runs inside a transaction. */
export function prepareSaveArticle(connection: Connection): (record: ArticleRecord) => SaveResult {
  const { db, sqlite } = connection
  const saveSnapshot = prepareSnapshots(connection)
  const saveEntity = prepareEntity(connection)
  const correct = prepareCorrecting(connection)
  const saveFacts = prepareFactUpserts(connection)
  const deleteStale = prepareStaleDeletes(connection)
  const saveExtraction = prepareUpsert(connection, extractions, { key: ['id'], keep: ['at'] })
  const saveRow = prepareUpsert(connection, articles, {
    key: ['id'],
    omit: ['seq'],
    keep: ['storedAt'],
    set: {
      revisedAt: sql`case when ${articles.textHash} is ${excluded(articles.textHash)} then ${articles.revisedAt} else ${excluded(articles.storedAt)} end`,
    },
  })
  const totalChanges = sqlite.prepare<[], number>('select total_changes()').pluck()
  const countMentions = sqlite.prepare<[string], number>('select count(*) from mentions where article_id = ?').pluck()

  return ({ snapshot, item, ...record }) => {
    const { id } = record.article
    const rows = toRows(correct(record), hash)
    const changesBefore = totalChanges.get() ?? 0
    const mentionsBefore = countMentions.get(id) ?? 0
    if (snapshot) saveSnapshot(snapshot)
    for (const entity of rows.entities) saveEntity(entity)
    saveRow(rows.article)
    if (record.duplicateOf !== undefined) passOnCopies(connection, id, record.duplicateOf)
    saveExtraction(rows.extraction)
    saveFacts(rows)
    const lost = deleteStale(rows)
    if (lost > 0)
      db.delete(entities)
        .where(and(eq(entities.confirmed, false), isUnused(connection)))
        .run()
    if (item !== undefined) settleItem(connection, item, rows)
    return { gained: rows.mentions.length - (mentionsBefore - lost), lost, changes: (totalChanges.get() ?? 0) - changesBefore }
  }
}

/**
 * A gazetteer's word stands against what an article says. Two articles that name an unknown venue differently come to the same row in
 * either order: the smaller name, the smaller country.
 */
function prepareEntity(connection: Connection): (entity: ArticleRows['entities'][number]) => number {
  const { name, country, confirmed } = entities
  const smaller = (column: typeof name | typeof country) =>
    sql`coalesce(min(${column}, ${excluded(column)}), ${column}, ${excluded(column)})`
  const merged = (column: typeof name | typeof country) =>
    sql`case when ${excluded(confirmed)} then ${excluded(column)} else ${smaller(column)} end`
  return prepareUpsert(connection, entities, {
    key: ['id'],
    keep: ['kind'],
    set: { name: merged(name), country: merged(country) },
    where: sql`not ${confirmed} and (${merged(name)}, ${merged(country)}, ${excluded(confirmed)}) is not (${name}, ${country}, ${confirmed})`,
  })
}

/** An original that turns out to be a copy itself hands its copies on, so that every copy points to an article with facts. */
function passOnCopies({ db }: Connection, from: string, to: string): void {
  db.update(articles).set({ duplicateOf: to }).where(eq(articles.duplicateOf, from)).run()
}

function settleItem({ db }: Connection, item: string, { article }: ArticleRows): void {
  const status = article.duplicateOf === undefined ? 'stored' : 'duplicate'
  db.update(feedItems)
    .set({ status, articleId: article.id, reason: null, detail: null, nextAttemptAt: null })
    .where(
      and(
        eq(feedItems.id, item),
        sql`(${feedItems.status}, ${feedItems.articleId}, ${feedItems.reason}, ${feedItems.detail}, ${feedItems.nextAttemptAt})
          is not (${status}, ${article.id}, null, null, null)`,
      ),
    )
    .run()
}
