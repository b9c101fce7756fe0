import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { asc, sql } from '../../schema/drizzle.ts'
import type { Outcome } from '../types.ts'
import type { Connection } from './connection.ts'

export type ShowReason = 'not_found' | 'ambiguous'

interface Target {
  readonly table: SQLiteTable
  readonly id: SQLiteColumn
  readonly what: string
}

/** The one id that begins so, or is exactly this. */
export function findByPrefix({ db }: Connection, { table, id, what }: Target, prefix: string): Outcome<string, ShowReason> {
  const end = `${prefix}\u{10ffff}`
  const found = db
    .select({ id: sql<string>`${id}` })
    .from(table)
    .where(sql`${id} >= ${prefix} and ${id} < ${end}`)
    .orderBy(asc(id))
    .limit(6)
    .all()
  const [first] = found
  if (first === undefined || prefix === '')
    return { ok: false, reason: 'not_found', detail: `no ${what} has an id that begins with "${prefix}"` }
  if (found.length === 1 || first.id === prefix) return { ok: true, value: first.id }
  return { ok: false, reason: 'ambiguous', detail: `several ${what}s begin with "${prefix}": ${found.map((row) => row.id).join(', ')}` }
}
