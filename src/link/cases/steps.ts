import type { EventType } from '../../types.ts'
import { dayOf } from './day.ts'
import { isName, matchNames, toName } from './names.ts'
import { agree } from './reason.ts'
import type { Step, Telling } from './told.ts'

/** The way of a matter through the law: of two things of one day this comes first. */
const LEGAL_ORDER: readonly EventType[] = [
  'rulemaking',
  'license_granted',
  'warning',
  'investigation',
  'seizure',
  'shutdown',
  'block',
  'arrest',
  'extradition',
  'civil_suit',
  'charge',
  'guilty_plea',
  'conviction',
  'sentencing',
  'settlement',
  'penalty',
  'ban',
  'sanction',
  'license_refused',
  'dismissal',
  'ruling',
]
/** Two outlets may put one thing on days that lie so far apart. */
const SAME_DAYS = 3

interface Dated extends Step {
  readonly published: number
}

/** Which step of its case each event tells, counted from 1 in the order of time and law. Tellings of one thing have one step. */
export function stepsOf(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const all = tellings.flatMap(({ steps, day }): Dated[] => steps.map((step) => ({ ...step, published: day })))
  const groups: Dated[][] = []
  for (const step of all.toSorted(byDate)) {
    const group = groups.find((each) => each.some((other) => isSame(step, other)))
    if (group) group.push(step)
    else groups.push([step])
  }
  const ordered = groups.map((group) => group.toSorted(byDate)).toSorted((a, b) => (a[0] && b[0] ? byDate(a[0], b[0]) : 0))
  return new Map(ordered.flatMap((group, i) => group.map(({ event }) => [event, i + 1] as const)))
}

function byDate(a: Dated, b: Dated): number {
  const [x, y] = [whenOf(a), whenOf(b)]
  return x - y || LEGAL_ORDER.indexOf(a.type) - LEGAL_ORDER.indexOf(b.type) || precisionOf(b) - precisionOf(a) || agree(a.event, b.event)
}

function whenOf({ date, published }: Dated): number {
  return (date === undefined ? undefined : dayOf(date)) ?? published
}

function precisionOf({ date = '' }: Dated): number {
  return date.length
}

/** One type, targets that agree, dates that agree: "2024-07" and "2024-07-11" do. */
function isSame(a: Dated, b: Dated): boolean {
  return a.type === b.type && agreeOnDate(a, b) && agreeOnTargets(a.targets, b.targets)
}

function agreeOnDate(a: Dated, b: Dated): boolean {
  if (a.date === undefined || b.date === undefined) return Math.abs(whenOf(a) - whenOf(b)) <= 31
  if (a.date.length === 10 && b.date.length === 10) return Math.abs(whenOf(a) - whenOf(b)) <= SAME_DAYS
  return a.date.startsWith(b.date) || b.date.startsWith(a.date)
}

const NOBODY: ReadonlySet<string> = new Set()

function agreeOnTargets(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.filter(isName), b.filter(isName)].map((names) => names.map((name) => toName(name, NOBODY, NOBODY)))
  if (!x || !y || x.length === 0 || y.length === 0) return true
  return x.some((name) => y.some((other) => ['full', 'initials', 'part'].includes(matchNames(name, other))))
}
