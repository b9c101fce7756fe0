import { asc, desc, eq } from '../../schema/drizzle.ts'
import { articles, corrections, correctionValues } from '../../schema/sqlite-tables.ts'
import type { CorrectionAction, CorrectionState, FactKind } from '../../schema/values.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

export interface CorrectionView {
  readonly id: string
  readonly state: CorrectionState
  readonly action: CorrectionAction
  readonly fact: FactKind
  readonly kind: string
  readonly factId?: string
  readonly quote: string
  readonly author: string
  readonly reason: string
  readonly at: string
  readonly values: readonly { readonly field: string; readonly original?: string; readonly value?: string }[]
  readonly article: { readonly id: string; readonly title: string; readonly url: string }
  readonly undone?: { readonly author: string; readonly reason: string; readonly at: string }
}

/** All corrections, or one, latest first. */
export function readCorrections({ db }: Connection, id?: string): readonly CorrectionView[] {
  const rows = db
    .select({ correction: corrections, article: { id: articles.id, title: articles.title, url: articles.url } })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .where(id === undefined ? undefined : eq(corrections.id, id))
    .orderBy(desc(corrections.at), asc(corrections.id))
    .all()
  const values = Map.groupBy(
    db
      .select()
      .from(correctionValues)
      .where(id === undefined ? undefined : eq(correctionValues.correctionId, id))
      .orderBy(asc(correctionValues.correctionId), asc(correctionValues.field))
      .all(),
    ({ correctionId }) => correctionId,
  )
  return rows.map(({ correction: { state, action, fact, kind, factId, quote, author, reason, at, ...row }, article }) => ({
    ...{ id: row.id, state, action, fact, kind, ...present({ factId }), quote, author, reason, at },
    values: (values.get(row.id) ?? []).map(({ field, original, value }) => ({ field, ...present({ original, value }) })),
    article,
    ...(row.undoneAt !== null && { undone: { author: row.undoneBy ?? '', reason: row.undoneReason ?? '', at: row.undoneAt } }),
  }))
}
