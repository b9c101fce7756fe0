import { areApart, areKin } from '../events/family.ts'
import type { Reason } from './reason.ts'
import type { Telling } from './told.ts'

const ABROAD = new Set(['arrest', 'extradition', 'seizure', 'shutdown', 'sanction'])

/** Who acts, and in which country. */
export function placeReasons(a: Telling, b: Telling): Reason[] {
  return [...authorityReasons(a, b), ...countryReasons(a, b)]
}

function authorityReasons(a: Telling, b: Telling): Reason[] {
  const shared = a.agencies.filter((agency) => b.agencies.includes(agency))
  if (shared.length > 0) return [{ reason: 'authority', weight: shared.length > 1 ? 1.3 : 1, detail: shared.join(', ') }]
  if (areKin(a.agencies, b.agencies)) return [{ reason: 'authority', weight: 0.7, detail: [...a.agencies, ...b.agencies].join(', ') }]
  if (!areApart(a.agencies, b.agencies)) {
    const named = a.named.filter((agency) => b.named.includes(agency))
    return named.length > 0 ? [{ reason: 'authority', weight: named.length > 1 ? 1 : 0.7, detail: named.join(', ') }] : []
  }
  const isFirm = [a, b].some(({ targets }) => targets.length > 0 && targets.every(({ kind }) => kind === 'company'))
  const [x, y] = [a.agencies.join(', '), b.agencies.join(', ')].sort()
  return [{ reason: 'other_authority', weight: isFirm ? -2.5 : -1, detail: `${x} ≠ ${y}` }]
}

function countryReasons(a: Telling, b: Telling): Reason[] {
  const shared = a.countries.filter((country) => b.countries.includes(country))
  if (shared.length > 0) return [{ reason: 'country', weight: 0.6, detail: shared.join(', ') }]
  if (a.countries.length === 0 || b.countries.length === 0) return []
  if ([...a.steps, ...b.steps].some(({ type }) => ABROAD.has(type))) return []
  const [x, y] = [a.countries.join(', '), b.countries.join(', ')].sort()
  return [{ reason: 'other_country', weight: -1.5, detail: `${x} ≠ ${y}` }]
}
