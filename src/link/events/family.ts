import { agencies } from '../../gazetteer/agencies/all.ts'

const parents: ReadonlyMap<string, string> = new Map(agencies.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]])))

/** The department an agency belongs to, itself where it is none's: "us-ofac" → "us-treasury". Courts are left out. */
function familyOf(authority: string): string | undefined {
  return parents.get(authority) ?? (IS_AGENCY.test(authority) ? authority : undefined)
}

const IS_AGENCY = /^[a-z]{2}-[a-z0-9-]+$/u

/** Whether two actions have authorities of their own that are no kin: "us-cftc" and "us-sdny", not "us-ofac" and "us-treasury". */
export function areApart(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((ids) => ids.flatMap((id) => familyOf(id) ?? []))
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id))
}

/** Whether two actions have an authority in common, or kin. */
export function areKin(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !areApart(a, b) && a.some((id) => familyOf(id) !== undefined)
}
