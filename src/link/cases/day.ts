const DAY = 86_400_000

/** "2024", "2024-05" and "2024-05-17" as days since 1970; the middle of what is not said. */
export function dayOf(date: string): number | undefined {
  const full = date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date.slice(0, 10)
  const time = Date.parse(full)
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}
