import type { Draft } from './draft.ts'
import { withoutDepartments } from './family.ts'
import { REGULATORY } from './surroundings.ts'

/** "Ferrow Labs has agreed to pay $2 million to settle": with the one agency that the article names, where no other is said to have acted. */
export function withLoneAgency(draft: Draft, agencies: ReadonlySet<string>): Draft {
  if (draft.authorities.length > 0 || !REGULATORY.has(draft.type)) return draft
  const [agency, other] = withoutDepartments(agencies)
  if (agency === undefined || other !== undefined) return draft
  const country = countryOf(agency)
  if (draft.country !== undefined && draft.country !== country) return draft
  return { ...draft, authorities: [agency], ...(country !== undefined && { country }) }
}

/** "us-sec" → US; bodies of many states have none. */
function countryOf(agency: string): string | undefined {
  const code = /^[a-z]{2}(?=-)/u.exec(agency)?.[0].toUpperCase()
  return code === 'XX' ? undefined : code
}
