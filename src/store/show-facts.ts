import { asc, eq, inArray } from '../../schema/drizzle.ts'
import { corrections, correctionValues, mentions } from '../../schema/sqlite-tables.ts'
import type { Mention, Reading } from '../types.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

/** What a person put right, and what had been read. */
export interface CorrectionView {
  readonly id: string
  readonly action: string
  readonly state: string
  readonly author: string
  readonly reason: string
  readonly at: string
  readonly changes: readonly { readonly field: string; readonly value?: string; readonly original?: string }[]
}

/** A mention as it is stored: its id, its place in code points, and the correction that it shows. */
export interface FactView {
  readonly id: string
  readonly mention: Mention
  readonly startChar: number
  readonly endChar: number
  readonly correction?: CorrectionView
}

/** The mentions of a reading with what the database holds beside them, in text order. */
export function readFacts(connection: Connection, article: string, reading: Reading): readonly FactView[] {
  const rows = connection.db
    .select({ id: mentions.id, startChar: mentions.startChar, endChar: mentions.endChar, correctionId: mentions.correctionId })
    .from(mentions)
    .where(eq(mentions.articleId, article))
    .orderBy(asc(mentions.startChar), asc(mentions.endChar), asc(mentions.kind))
    .all()
  const corrected = readCorrections(
    connection,
    rows.flatMap(({ correctionId }) => correctionId ?? []),
  )
  return rows.flatMap(({ correctionId, ...row }, at): readonly FactView[] => {
    const mention = reading.mentions[at]
    return mention === undefined ? [] : [{ ...row, mention, ...present({ correction: corrected.get(correctionId ?? '') }) }]
  })
}

export function readCorrections({ db }: Connection, ids: readonly string[]): ReadonlyMap<string, CorrectionView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const values = Map.groupBy(
    db
      .select()
      .from(correctionValues)
      .where(inArray(correctionValues.correctionId, wanted))
      .orderBy(asc(correctionValues.correctionId), asc(correctionValues.field))
      .all(),
    (row) => row.correctionId,
  )
  const found = db.select().from(corrections).where(inArray(corrections.id, wanted)).all()
  return new Map(
    found.map(({ id, action, state, author, reason, at }) => {
      const changes = (values.get(id) ?? []).map(({ field, value, original }) => ({ field, ...present({ value, original }) }))
      return [id, { id, action, state, author, reason, at, changes }]
    }),
  )
}
