import { existsSync, readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 100

/** Looks at every process of the program that comes and goes, where the system has /proc; `stop` gives the most memory that one took. */
export function watchProgram(): { readonly stop: () => number } {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, ...processes().map(peakOf))
  }, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

function processes(): readonly string[] {
  if (!existsSync('/proc/self/status')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('src/docket.js'))
}

function peakOf(pid: string): number {
  return Number(/^VmHWM:\s+(?<kilobytes>\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.groups?.kilobytes ?? 0) * 1024
}

/** Empty for a process that has gone meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
