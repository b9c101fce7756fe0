import { agencies } from '../../gazetteer/agencies/all.ts'

/** The departments in whose name offices act. */
const parents: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
)

const IS_AGENCY = /^[a-z]{2}-[a-z0-9-]+$/u

/** Whether one is the other, or its department: "us-ofac" and "us-treasury", not "us-ofac" and "us-fincen". */
function isKin(a: string, b: string): boolean {
  return a === b || parents.get(a) === b || parents.get(b) === a
}

/** Whether two actions have agencies of their own that are no kin: "us-cftc" and "us-sdny". Courts do not count. */
export function areApart(a: readonly string[], b: readonly string[]): boolean {
  const [x = [], y = []] = [a, b].map((ids) => ids.filter((id) => IS_AGENCY.test(id)))
  return x.length > 0 && y.length > 0 && !x.some((id) => y.some((other) => isKin(id, other)))
}

/** Whether two actions have an agency in common, or kin. */
export function areKin(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => IS_AGENCY.test(id) && b.some((other) => isKin(id, other)))
}

/** "the Treasury's OFAC": the agencies without those whose bureau is among them. */
export function withoutDepartments(named: ReadonlySet<string>): readonly string[] {
  const departments = new Set([...named].map((id) => parents.get(id)))
  return [...named].filter((id) => !departments.has(id))
}

/** Offices that lay sanctions for their department. */
const SANCTIONING: readonly string[] = ['us-ofac', 'gb-ofsi']

/** The offices that lay the sanctions of the departments, where an article names them: us-treasury → us-ofac. */
export function sanctioningOffices(departments: readonly string[], named: ReadonlySet<string>): readonly string[] {
  return SANCTIONING.filter((id) => named.has(id) && departments.includes(parents.get(id) ?? ''))
}
