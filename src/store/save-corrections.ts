import { and, asc, eq, ne, sql } from '../../schema/drizzle.ts'
import { corrections, correctionValues, uncorrectedReadings } from '../../schema/sqlite-tables.ts'
import type { Reading } from '../types.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'
import { idsWithin, type ReadArticle } from './rows.ts'
import { type ActiveCorrection, applyCorrections, type Settled } from './rows-corrections.ts'
import type { FactValues, KnownEntity } from './rows-fact-values.ts'
import { present } from './rows-present.ts'
import { prepareUpsert } from './upsert.ts'

const NOTHING: Reading = { relevant: false, mentions: [], events: [], diagnostics: [] }

/**
 * Puts a reading right before its rows are made, wherever it comes from: a run, a revised page, other patterns. Notes beside each correction
 * whether it still finds its fact, and keeps the reading as it was.
 */
export function prepareCorrecting(connection: Connection): (record: ReadArticle) => ReadArticle {
  const { db, sqlite } = connection
  const hasAny = sqlite.prepare<[string], number>('select 1 from corrections where article_id = ? limit 1').pluck()
  const keepReading = prepareUpsert(connection, uncorrectedReadings, { key: ['articleId'] })
  const entityOf = prepareEntityOf(connection)

  return (record) => {
    const { article } = record
    if (hasAny.get(article.id) === undefined) return record
    const active = readActive(connection, article.id)
    const reading = record.reading ?? NOTHING
    const { marks, ...applied } = applyCorrections({
      article,
      reading,
      corrections: active,
      textHash: hash(article.text),
      toId: idsWithin(article.id, hash),
      entityOf,
    })
    for (const [index, settled] of applied.settled.entries()) settle(connection, settled, active[index]?.action ?? 'set')
    if (active.length > 0 && record.reading !== undefined) keepReading({ articleId: article.id, reading: JSON.stringify(reading) })
    else db.delete(uncorrectedReadings).where(eq(uncorrectedReadings.articleId, article.id)).run()
    return record.reading === undefined ? record : { ...record, reading: applied.reading, marks }
  }
}

function readActive({ db }: Connection, article: string): readonly ActiveCorrection[] {
  const rows = db
    .select()
    .from(corrections)
    .where(and(eq(corrections.articleId, article), ne(corrections.state, 'undone')))
    .orderBy(asc(corrections.at), asc(corrections.id))
    .all()
  return rows.map((row) => ({ ...row, values: row.action === 'set' || row.action === 'add' ? readValues(db, row.id) : {} }))
}

function readValues(db: Connection['db'], correction: string): FactValues {
  const rows = db.select().from(correctionValues).where(eq(correctionValues.correctionId, correction)).all()
  return Object.fromEntries(rows.map(({ field, value }) => [field, value ?? undefined]))
}

/** The state of a correction, and what the reading says now; of a fact that is no longer there, what it said last stays. */
function settle({ db }: Connection, { id, state, factId, originals }: Settled, action: ActiveCorrection['action']): void {
  db.update(corrections)
    .set({ state, factId: factId ?? null })
    .where(and(eq(corrections.id, id), sql`(${corrections.state}, ${corrections.factId}) is not (${state}, ${factId ?? null})`))
    .run()
  if (state === 'not_found' || action === 'confirm' || action === 'add') return
  const rows = db.select().from(correctionValues).where(eq(correctionValues.correctionId, id)).all()
  for (const { field, original } of rows) {
    const now = originals[field] ?? null
    if (now === original) continue
    db.update(correctionValues)
      .set({ original: now })
      .where(and(eq(correctionValues.correctionId, id), eq(correctionValues.field, field)))
      .run()
  }
}

export function prepareEntityOf({ sqlite }: Connection): (id: string) => KnownEntity | undefined {
  const find = sqlite.prepare<[string], { kind: KnownEntity['kind']; name: string; country: string | null; confirmed: number }>(
    'select kind, name, country, confirmed from entities where id = ?',
  )
  return (id) => {
    const row = find.get(id)
    return row && { kind: row.kind, entity: id, name: row.name, ...present({ country: row.country }), confirmed: row.confirmed === 1 }
  }
}
