import { toTable } from '../../src/commands/table.ts'

/** A figure, and what it has to be. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly bar?: string
  readonly isMet?: boolean
}

export function toFigureTable(figures: readonly Figure[]): string {
  return toTable(
    [
      { title: 'figure', width: 60 },
      { title: 'measured', width: 40, align: 'right' },
      { title: 'bar', width: 34, align: 'right' },
      { title: '', width: 8 },
    ],
    figures.map(({ what, value, bar = '', isMet }) => [what, value, bar, isMet === undefined ? '' : isMet ? 'met' : 'MISSED']),
  )
}

export function atLeast(what: string, value: number, least: number, unit: string): Figure {
  return { what, value: `${round(value)} ${unit}`, bar: `≥ ${least} ${unit}`, isMet: value >= least }
}

export function atMost(what: string, value: number, most: number, unit: string): Figure {
  return { what, value: `${round(value)} ${unit}`, bar: `≤ ${most} ${unit}`, isMet: value <= most }
}

/** Three digits: 0.0123 → "0.0123", 1234.5 → "1235". */
export function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}
