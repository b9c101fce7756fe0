import { changeColumns } from './change-columns.ts'
import type { Change, ChangeReason, changeKinds } from './changes.ts'
import { toCsvLine } from './csv.ts'
import { openOutput, type WrittenFile } from './output.ts'

/** Facts by what became of them, and by why. */
export type ChangeCounts = Readonly<Record<(typeof changeKinds)[number] | ChangeReason, number>>

/** Writes changes.csv and changes.jsonl. */
export function writeChanges(
  root: string,
  changes: Iterable<Change>,
): { readonly files: readonly WrittenFile[]; readonly rows: number; readonly counts: ChangeCounts } {
  const csv = openOutput(root, 'changes.csv')
  const jsonl = openOutput(root, 'changes.jsonl')
  csv.write(toCsvLine(Object.keys(changeColumns)))
  const counts = { added: 0, removed: 0, changed: 0, source: 0, patterns: 0, correction: 0, other: 0 }
  let rows = 0
  let last: string | undefined
  for (const change of changes) {
    csv.write(toCsvLine(Object.keys(changeColumns).map((column) => change[column as keyof Change])))
    jsonl.write(`${JSON.stringify(change)}\n`)
    rows++
    if (change.fact_id === last) continue
    last = change.fact_id
    counts[change.change]++
    counts[change.why]++
  }
  return { files: [csv.close(), jsonl.close()], rows, counts }
}
