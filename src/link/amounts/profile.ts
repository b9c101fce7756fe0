import type { AmountRole } from '../../types.ts'
import type { RoleWeights } from './cue.ts'
import { type Evidence, type Read, rolesOf } from './score.ts'

/** Points that the article as a whole gives, split among roles as its cue words are. */
const POINTS = 2
/** An article is of crime where its words of crime outweigh those of business so many times, and the other way round. */
const CRIMINAL = 1
const LAWFUL = 4
const CRIME: readonly AmountRole[] = ['loss', 'seizure', 'forfeiture', 'restitution', 'penalty', 'disgorgement', 'bail']
const BUSINESS: readonly AmountRole[] = ['funding', 'market']
const AGAINST_BUSINESS: RoleWeights = { funding: -1.2, market: -0.5 }
const AGAINST_CRIME: RoleWeights = { proceeds: -1.5, loss: -1, seizure: -1 }

/** What the cue words of the whole article lean to, and what speaks against a role in an article of crime, or in one without. */
export function profileOf(reads: readonly Read[]): Evidence[] {
  const counts = new Map<AmountRole, number>()
  let total = 0
  for (const { hits } of reads) {
    for (const { cue } of hits) {
      for (const [role, points] of rolesOf(cue.roles)) {
        if (points <= 0) continue
        counts.set(role, (counts.get(role) ?? 0) + points)
        total += points
      }
    }
  }
  const points = Object.fromEntries([...counts].map(([role, count]) => [role, (POINTS * count) / total]))
  return [
    { cue: 'role/article', points },
    { cue: 'role/article-kind', points: objections(counts) },
  ]
}

function objections(counts: ReadonlyMap<AmountRole, number>): RoleWeights {
  const sum = (roles: readonly AmountRole[]): number => roles.reduce((all, role) => all + (counts.get(role) ?? 0), 0)
  const crime = sum(CRIME)
  const business = sum(BUSINESS)
  if (crime > CRIMINAL * business) return AGAINST_BUSINESS
  return business > LAWFUL * crime ? AGAINST_CRIME : {}
}
