import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What backups to the same file have left that were killed. */
export async function removeLeftovers(file: string): Promise<void> {
  const beginning = `${basename(file)}.incoming-`
  for (const name of await readdir(dirname(file) || '.')) {
    const pid = name.startsWith(beginning) ? Number.parseInt(name.slice(beginning.length), 10) : Number.NaN
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(dirname(file), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
