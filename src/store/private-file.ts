import { closeSync, openSync } from 'node:fs'

/**
 * Makes an empty file that only its owner and its group may read, where there is none: SQLite fills it, and gives its log the same
 * permissions. A umask may take more away. Where it cannot be made, SQLite will say so.
 */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o640))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
