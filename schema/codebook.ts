/**
 * What every table, view and column means, written once: it fills the SQL table `codebook`, and exports describe their columns from it.
 * A test fails when a column has no line here, or a line no column.
 */
import { correctionLines } from './codebook-corrections.ts'
import { eventLines } from './codebook-events.ts'
import { feedLines } from './codebook-feeds.ts'
import { mentionLines } from './codebook-mentions.ts'
import { viewLines } from './views.ts'

export interface CodebookRow {
  /** A table or a view. */
  readonly table: string
  /** "*" describes the table itself. */
  readonly column: string
  readonly type: string
  readonly unit?: string
  /** Separated by ", ". */
  readonly allowed?: string
  readonly description: string
}

export const codebookRows: readonly CodebookRow[] = Object.entries({
  ...feedLines,
  ...mentionLines,
  ...eventLines,
  ...correctionLines,
  ...viewLines,
}).flatMap(([table, { about, columns }]) => [
  { table, column: '*', type: table.startsWith('v_') ? 'view' : 'table', description: about },
  ...Object.entries(columns).map(([column, line]) => ({ table, column, ...line })),
])
