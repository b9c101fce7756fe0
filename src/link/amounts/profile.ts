import type { AmountRole } from '../../types.ts'
import type { RoleWeights, WordCue } from './cue.ts'
import { type Evidence, type Read, rolesOf } from './score.ts'

/** Points that the article as a whole gives, split among roles as its cue words are. */
const POINTS = 2
/** An article is of crime where its words of crime outweigh those of business so many times, and the other way round. */
const CRIMINAL = 1
const LAWFUL = 4
const CRIME: readonly AmountRole[] = ['proceeds', 'loss', 'seizure', 'forfeiture', 'restitution', 'penalty', 'disgorgement', 'bail']
const BUSINESS: readonly AmountRole[] = ['funding', 'market']
const AGAINST_BUSINESS: RoleWeights = { funding: -1.2, market: -0.5 }
const AGAINST_CRIME: RoleWeights = { proceeds: -1.5, loss: -1, seizure: -1 }

/** What the cue words of the whole article lean to, and what speaks against a role in an article of crime, or in one without. */
export function profileOf(reads: readonly Read[]): Evidence[] {
  const heard = new Map<WordCue, number>()
  for (const { hits } of reads) for (const { cue } of hits) heard.set(cue, (heard.get(cue) ?? 0) + 1)
  const counts = new Map<AmountRole, number>()
  let total = 0
  let crime = 0
  let business = 0
  for (const [cue, times] of heard) {
    const lean = times * leanOf(cue)
    if (lean > 0) crime += lean
    else business -= lean
    for (const [role, points] of rolesOf(cue.roles)) {
      if (points <= 0) continue
      counts.set(role, (counts.get(role) ?? 0) + times * points)
      total += times * points
    }
  }
  const points = Object.fromEntries([...counts].map(([role, count]) => [role, (POINTS * count) / total]))
  return [
    { cue: 'role/article', points },
    { cue: 'role/article-kind', points: objections(crime, business) },
  ]
}

/** How much a cue's word is one of crime, or below zero one of business; a word of both ("profit") leans little. */
function leanOf({ roles }: WordCue): number {
  return mostOf(roles, CRIME) - mostOf(roles, BUSINESS)
}

function mostOf(points: RoleWeights, roles: readonly AmountRole[]): number {
  let most = 0
  for (const role of roles) most = Math.max(most, points[role] ?? 0)
  return most
}

function objections(crime: number, business: number): RoleWeights {
  if (crime > CRIMINAL * business) return AGAINST_BUSINESS
  return business > LAWFUL * crime ? AGAINST_CRIME : {}
}
