/** The vocabulary of the codebook: one call describes one column. */

export interface Line {
  readonly type: 'text' | 'instant' | 'date' | 'integer' | 'real' | 'decimal' | 'flag' | 'category' | 'id'
  readonly unit?: string
  readonly allowed?: string
  /** The column whose values these are: "articles.id". */
  readonly refersTo?: string
  /** Why a value may be missing, most likely reason first; absent: none ever is. */
  readonly missing?: readonly Missing[]
  readonly description: string
}

/** not stated: the source does not say; not extracted: it may say, and was not read or not understood; not applicable: there can be none here; not yet: it has not happened. */
export const missingReasons = ['not stated', 'not extracted', 'not applicable', 'not yet'] as const
export type Missing = (typeof missingReasons)[number]

export interface Described {
  readonly about: string
  /** Columns that tell its rows apart, where they are not the primary key of a table or the first column of a view. */
  readonly key?: readonly string[]
  /** Each row is of one article and found by its article_id: exports read it article by article, and need not sort it. */
  readonly byArticle?: true
  /** Indexes, and what only the program needs. */
  readonly exported?: false
  readonly columns: Readonly<Record<string, Line>>
}

/** An id whose line begins with a column is of that column: `id('articles.id: the article it led to.')`. */
export const id = (description: string): Line => {
  const refersTo = /^[a-z_]+\.[a-z_0-9]+/u.exec(description)?.[0]
  return { type: 'id', ...(refersTo !== undefined && { refersTo }), description }
}
export const text = (description: string): Line => ({ type: 'text', description })
/** ISO 8601 in UTC. */
export const instant = (description: string): Line => ({ type: 'instant', unit: 'ISO 8601, UTC', description })
export const date = (description: string): Line => ({ type: 'date', unit: 'YYYY-MM-DD, YYYY-MM or YYYY', description })
export const integer = (description: string, unit: string): Line => ({ type: 'integer', unit, description })
export const real = (description: string, unit: string): Line => ({ type: 'real', unit, description })
export const decimal = (description: string, unit: string): Line => ({ type: 'decimal', unit, description })
export const flag = (description: string): Line => ({ type: 'flag', allowed: '0, 1', description })
export const category = (values: readonly string[], description: string): Line => ({
  type: 'category',
  allowed: values.join(', '),
  description,
})

/** The same column where it may hold nothing, and why: `optional(text('Author line.'), 'not stated')`. */
export const optional = (line: Line, ...missing: readonly [Missing, ...Missing[]]): Line => ({ ...line, missing })

/** The same column where it always holds something. */
export const required = ({ missing, ...line }: Line): Line => line

/** Offsets are the same everywhere. */
export const startChar = integer(
  'Where the quote begins in articles.text, counted from 0: substr(text, start_char + 1, end_char - start_char).',
  'code points',
)
export const endChar = integer('Where the quote ends in articles.text, exclusive.', 'code points')

/** Of every fact that people can correct. */
export const correctionId = optional(
  id('corrections.id: the latest correction that this row shows; absent where it stands as it was read.'),
  'not applicable',
)
