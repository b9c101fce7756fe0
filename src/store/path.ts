import { statSync } from 'node:fs'
import { dirname } from 'node:path'

export type PathReason = 'no_file_name' | 'io'

export interface PathFault {
  readonly ok: false
  readonly reason: PathReason
  readonly detail: string
}

/** Why no database can lie at this path: SQLite would take "" and ":memory:" for a database that is gone when it is closed. */
export function findPathFault(path: string): PathFault | undefined {
  if (path.trim() === '' || path === ':memory:')
    return { ok: false, reason: 'no_file_name', detail: `"${path}" names no file; name the file of the database` }
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return undefined
  return { ok: false, reason: 'io', detail: `${path}: the directory ${dirname(path)} does not exist; make it first` }
}
