import { entitiesOf } from './entities.ts'
import { agree } from './reason.ts'
import type { Telling } from './told.ts'

/** Whom most events of a case are about, in full, with countries and years: "Adrian Kestler (US, 2024–2025)"; else what was done. */
export function toTitle(tellings: readonly Telling[]): string {
  const steps = tellings.flatMap(({ steps, day }) => steps.map((step) => ({ ...step, day })))
  const countries = [...new Set(steps.flatMap(({ country }) => country ?? []))].sort()
  const years = steps.flatMap(({ date, day }) => date?.slice(0, 4) ?? (day === 0 ? [] : yearOf(day))).sort()
  const [first, last] = [years[0], years.at(-1)]
  const span = first === last ? first : `${first}–${last}`
  const about = [...(countries.length > 0 ? [countries.join('/')] : []), ...(span ? [span] : [])].join(', ')
  const name = nameOf(tellings) ?? commonest(steps.flatMap(({ targets }) => targets)) ?? steps[0]?.type.replaceAll('_', ' ') ?? 'untold'
  return about === '' ? name : `${name} (${about})`
}

function nameOf(tellings: readonly Telling[]): string | undefined {
  const uses = (texts: readonly string[]) =>
    tellings.reduce((sum, { targets }) => sum + targets.filter(({ text }) => texts.includes(text)).length, 0)
  const ranked = entitiesOf(tellings)
    .map(({ kind, name, aliases }) => ({ kind, name, uses: uses([name, ...aliases.map(({ alias }) => alias)]) }))
    .toSorted((a, b) => b.uses - a.uses || agree(b.kind, a.kind) || agree(a.name, b.name))
  return ranked[0]?.name
}

function commonest(texts: readonly string[]): string | undefined {
  const counted = [...Map.groupBy(texts, (text) => text)].toSorted(([a, x], [b, y]) => y.length - x.length || agree(a, b))
  return counted[0]?.[0]
}

function yearOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 4)
}
