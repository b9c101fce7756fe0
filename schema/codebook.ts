/**
 * What every table, view and column means, written once: it fills the SQL table `codebook`, and exports describe their columns from it.
 * A test fails when a column has no line here, or a line no column.
 */
import { correctionLines } from './codebook-corrections.ts'
import { evaluationLines } from './codebook-evaluation.ts'
import { eventLines } from './codebook-events.ts'
import { feedLines } from './codebook-feeds.ts'
import type { Described, Line } from './codebook-line.ts'
import { mentionLines } from './codebook-mentions.ts'
import { viewLines } from './views.ts'

/** Every table and view with its columns, in the order they are shown. */
export const described: Readonly<Record<string, Described>> = {
  ...feedLines,
  ...mentionLines,
  ...eventLines,
  ...correctionLines,
  ...evaluationLines,
  ...viewLines,
}

export interface CodebookRow extends Omit<Line, 'type' | 'missing'> {
  /** A table or a view. */
  readonly table: string
  /** "*" describes the table itself. */
  readonly column: string
  readonly type: Line['type'] | 'table' | 'view'
  /** Separated by ", "; absent for a table. */
  readonly missing?: string
}

export const codebookRows: readonly CodebookRow[] = Object.entries(described).flatMap(([table, { about, columns }]) => [
  { table, column: '*', type: table.startsWith('v_') ? 'view' : 'table', description: about },
  ...Object.entries(columns).map(([column, { missing, ...line }]) => ({ table, column, ...line, missing: missing?.join(', ') ?? 'never' })),
])
