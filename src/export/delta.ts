import { changeColumns } from './change-columns.ts'
import { compareVersions, openVersion } from './changes.ts'
import type { Resource } from './data-package.ts'
import { type ChangeCounts, writeChanges } from './write-changes.ts'

interface Task {
  /** Folder of the version that is being written. */
  readonly root: string
  /** Folder of the one before, and its name. */
  readonly before: string
  readonly since: string
}

/** Compares two versions by their files, so that nothing but these is needed, and describes what it wrote. */
export function writeDelta({ root, before, since }: Task): { readonly resource: Resource; readonly counts: ChangeCounts } {
  const { files, rows, counts } = writeChanges(root, compareVersions(openVersion(before), openVersion(root)))
  const resource = {
    name: 'changes',
    about: `Facts that came, went or changed since version ${since}: one row a fact, or of a changed one a row a value.`,
    columns: Object.entries(changeColumns).map(([name, line]) => ({ name, line, type: line.type })),
    key: ['fact_id', 'property'],
    rows,
    files: files.map((file) => ({ ...file, format: file.path.replace('changes.', '') })),
  }
  return { resource, counts }
}
