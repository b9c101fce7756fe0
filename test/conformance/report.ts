/** How well our readers, compromise and Recognizers-Text do on other projects' cases. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toTable } from '../../src/commands/table.ts'
import { compareMoney } from './money-readers.ts'
import { compareDurations } from './report-durations.ts'

export interface Comparison {
  readonly cases: number
  /** How many cases each rule of scope left out. */
  readonly excluded: ReadonlyMap<string, number>
  readonly rows: readonly {
    readonly reader: string
    readonly score: { readonly right: number; readonly wrong: number; readonly missed: number; readonly f1: number }
  }[]
}

const files: Readonly<Record<string, (jsonl: string) => Promise<Comparison>>> = {
  'recognizers-currency': compareMoney,
  'duckling-money': compareMoney,
  'recognizers-duration': compareDurations,
  'duckling-duration': compareDurations,
}

/** A table for the files of cases that the folder holds, a row for each reader; all see the same cases. */
export async function reportConformance(folder: string): Promise<string> {
  const rows: string[][] = []
  for (const [name, compare] of Object.entries(files)) {
    const path = join(folder, `${name}.jsonl`)
    if (!existsSync(path)) continue
    const { cases, excluded, rows: readers } = await compare(readFileSync(path, 'utf8'))
    const leftOut = [...excluded.values()].reduce((sum, count) => sum + count, 0)
    for (const [index, { reader, score }] of readers.entries()) {
      const about = index === 0 ? [name, String(cases), String(leftOut)] : ['', '', '']
      rows.push([...about, reader, ...[score.right, score.wrong, score.missed].map(String), score.f1.toFixed(3)])
    }
  }
  return toTable(
    [
      { title: 'file of cases', width: 24 },
      { title: 'cases', width: 8, align: 'right' },
      { title: 'left out', width: 8, align: 'right' },
      { title: 'reader', width: 20 },
      ...['right', 'wrong', 'missed', 'F1'].map((title) => ({ title, width: 8, align: 'right' as const })),
    ],
    rows,
  )
}
