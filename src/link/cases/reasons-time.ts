import { dayOf } from './day.ts'
import type { Reason } from './reason.ts'
import type { Step, Telling } from './told.ts'

/** Each is done once a matter. */
const FINAL = new Set([
  'penalty',
  'settlement',
  'ban',
  'license_granted',
  'license_refused',
  'sanction',
  'guilty_plea',
  'conviction',
  'sentencing',
])
/** Days of these are often told of another hearing. */
const OF_PERSONS = new Set(['guilty_plea', 'conviction', 'sentencing'])
const REPEATED_AFTER = 60
const YEAR = 365

/** What days say: of the same step, and of publication. */
export function timeReasons(a: Telling, b: Telling): Reason[] {
  return [...stepReasons(a, b), ...publicationReasons(a, b)]
}

function stepReasons(a: Telling, b: Telling): Reason[] {
  let same: Reason | undefined
  let repeated: Reason | undefined
  for (const one of a.steps) {
    for (const other of b.steps) {
      if (one.type !== other.type) continue
      const reason = compare(one, other)
      if (!reason) continue
      if (reason.weight > 0) same = same && same.weight >= reason.weight ? same : reason
      else repeated = repeated && repeated.weight <= reason.weight ? repeated : reason
    }
  }
  const found = same ?? repeated
  return found ? [found] : []
}

function compare(a: Step, b: Step): Reason | undefined {
  if (a.date === undefined || b.date === undefined) return undefined
  const detail = `${a.type} ${[...new Set([a.date, b.date])].sort().join(' / ')}`
  const exact = a.date.length === 10 && b.date.length === 10
  if (!exact) return a.date.startsWith(b.date) || b.date.startsWith(a.date) ? { reason: 'step', weight: 0.3, detail } : far(a, b, detail)
  const apart = Math.abs((dayOf(a.date) ?? 0) - (dayOf(b.date) ?? 0))
  if (apart === 0) return { reason: 'date', weight: 1.5, detail }
  if (apart <= 3) return { reason: 'date', weight: 0.7, detail }
  return far(a, b, detail)
}

function far(a: Step, b: Step, detail: string): Reason | undefined {
  const apart = Math.abs((dayOf(a.date ?? '') ?? 0) - (dayOf(b.date ?? '') ?? 0))
  if (apart <= REPEATED_AFTER || !FINAL.has(a.type)) return undefined
  return { reason: 'repeated_step', weight: (apart > YEAR ? -2.5 : -1.5) * (OF_PERSONS.has(a.type) ? 0.5 : 1), detail }
}

function publicationReasons(a: Telling, b: Telling): Reason[] {
  if (a.day === 0 || b.day === 0) return []
  const apart = Math.abs(a.day - b.day)
  const detail = apart === 0 ? 'the same day' : `${apart} days apart`
  if (apart <= 2) return [{ reason: 'published', weight: 1, detail }]
  if (apart <= 7) return [{ reason: 'published', weight: 0.7, detail }]
  if (apart <= 31) return [{ reason: 'published', weight: 0.3, detail }]
  if (apart <= 3 * YEAR) return []
  return [{ reason: 'far_apart', weight: apart > 6 * YEAR ? -3 : -2, detail }]
}
