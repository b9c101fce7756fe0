import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** Memory that a process holds, where the system tells (Linux); 0 elsewhere or when the process has gone. */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return pages * PAGE_BYTES
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}
