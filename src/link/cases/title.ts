import { isSameName, nameKey } from '../../normalize/name.ts'
import type { CaseEvent } from '../../types.ts'

/** The name most events of a case are about, in its fullest form, with countries and years: "Adrian Kestler (US, 2024–2025)". */
export function toTitle(events: readonly CaseEvent[]): string {
  const targets = events.flatMap(({ event }) => event.targets)
  const name = commonest(targets)
  const countries = [...new Set(events.flatMap(({ event }) => event.country ?? []))].sort()
  const years = events.flatMap(({ event, publishedAt }) => (event.date ?? publishedAt)?.slice(0, 4) ?? []).sort()
  const [first, last] = [years[0], years.at(-1)]
  const span = first === last ? first : `${first}–${last}`
  const about = [...(countries.length > 0 ? [countries.join('/')] : []), ...(span ? [span] : [])].join(', ')
  return about === '' ? name : `${name} (${about})`
}

/** A spelling counts for all that are the same name; of those the fullest is taken, then the most used, the shortest, the first in the alphabet. */
function commonest(targets: readonly string[]): string {
  const spellings = [...Map.groupBy(targets, (target) => target)].map(([target, uses]) => ({
    target,
    uses: uses.length,
    key: nameKey(target),
  }))
  const ranked = spellings.map((spelling) => ({
    ...spelling,
    count: spellings.filter(({ key }) => isSameName(key, spelling.key)).reduce((sum, { uses }) => sum + uses, 0),
  }))
  ranked.sort(
    (a, b) =>
      b.count - a.count ||
      b.key.length - a.key.length ||
      b.uses - a.uses ||
      a.target.length - b.target.length ||
      (a.target < b.target ? -1 : 1),
  )
  return ranked[0]?.target ?? ''
}
