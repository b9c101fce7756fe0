/** Milliseconds of processor time that this thread spends in `work`: what other programs do meanwhile is left out. */
export function cpuOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The median of several rounds, after one that warms up. */
export function medianCpu(rounds: number, work: () => unknown): number {
  work()
  return median(Array.from({ length: rounds }, () => cpuOf(work)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
