import { described } from '../../schema/codebook.ts'
import type { Line } from '../../schema/codebook-line.ts'

/** A column as it is exported. */
export interface ExportColumn {
  readonly name: string
  readonly line: Line
  /** As the line says, except that an id of numbers is an integer. */
  readonly type: Line['type']
}

/** A table or view as it is exported. */
export interface ExportTable {
  readonly name: string
  readonly about: string
  readonly isView: boolean
  readonly byArticle: boolean
  readonly columns: readonly ExportColumn[]
  /** Columns that tell its rows apart; absent: the primary key. */
  readonly key?: readonly string[]
}

export interface TableOptions {
  /** The texts of the articles too: they belong to their publishers. */
  readonly texts: boolean
}

/** Everything that is exported, tables first; indexes and what only the program needs are left out. */
export function exportTables({ texts }: TableOptions): readonly ExportTable[] {
  return Object.entries(described)
    .filter(([, { exported }]) => exported !== false)
    .map(([name, { about, columns, key, byArticle = false }]) => {
      const isView = name.startsWith('v_')
      const shown = Object.entries(columns).filter(([column]) => texts || name !== 'articles' || column !== 'text')
      return {
        name,
        about,
        isView,
        byArticle,
        columns: shown.map(([column, line]) => ({ name: column, line, type: storedType(line) })),
        ...((key ?? isView) && { key: key ?? [shown[0]?.[0] ?? ''] }),
      }
    })
    .toSorted((a, b) => Number(a.isView) - Number(b.isView))
}

function storedType({ type, refersTo }: Line): Line['type'] {
  if (type !== 'id' || refersTo === undefined) return type
  const [table = '', column = ''] = refersTo.split('.')
  return described[table]?.columns[column]?.type === 'integer' ? 'integer' : 'id'
}
