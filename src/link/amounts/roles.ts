import type { AmountRole, Cue } from '../../types.ts'
import { type Clause, itemAt } from './clause.ts'
import { compileLexicon, findHits } from './lookup.ts'
import { ownEvidence } from './own.ts'
import { profileOf } from './profile.ts'
import { roleWords } from './roles/all.ts'
import { addUp, bestOf, type Evidence, type Read, type Scores } from './score.ts'
import { findShared, seriesEvidence } from './shared.ts'
import { columnEvidence, surroundings } from './surroundings.ts'

/** Points below which a cue did not help to decide, and how many cues are told. */
const TOLD = { least: 0.3, most: 3 } as const

const lexicon = compileLexicon(roleWords)

export interface RoleReading {
  /** The one with most points; undefined where nothing speaks for any. */
  readonly role: AmountRole | undefined
  readonly scores: Scores
  /** All that was heard of the sum; `addUp` makes the scores of it. */
  readonly evidence: readonly Evidence[]
}

/**
 * A role for every sum of every clause, in the order given. First the words of the sum's own passage, then the sums beside it, the lines
 * around it and the article as a whole; last, the same sum elsewhere helps one that is in doubt.
 */
export function readRoles(clauses: readonly Clause[]): readonly (readonly RoleReading[])[] {
  const reads: Read[] = clauses.map((clause) => ({ clause, hits: findHits(lexicon, clause.tokens) }))
  const profile = profileOf(reads)
  const evidence = reads.map((read, i) => {
    const own = read.clause.sums.map((sum) => ownEvidence(read, sum))
    const series = seriesEvidence(read, own)
    const context = [...surroundings(reads, i), ...profile]
    return own.map((words, sum) => [
      ...words,
      ...itemAt(series, sum),
      ...columnEvidence(reads, i, itemAt(read.clause.sums, sum)),
      ...context,
    ])
  })
  const scored = evidence.map((list) => list.map(addUp))
  const shared = findShared(clauses, scored)
  return evidence.map((list, i) =>
    list.map((known, sum) => {
      const own = itemAt(itemAt(scored, i), sum)
      const lent = shared(itemAt(itemAt(clauses, i).sums, sum).mention, own)
      const all = lent.length === 0 ? known : [...known, ...lent]
      const scores = lent.length === 0 ? own : addUp(all)
      return { role: bestOf(scores), scores, evidence: all }
    }),
  )
}

/** What decided a role, the strongest first. */
export function cuesOf({ role, evidence }: RoleReading): readonly Cue[] {
  if (!role) return []
  return evidence
    .map(({ cue, points, span }) => ({ points: points[role] ?? 0, cue: { id: cue, decided: 'role' as const, ...(span ? { span } : {}) } }))
    .filter(({ points }) => points >= TOLD.least)
    .sort((a, b) => b.points - a.points)
    .slice(0, TOLD.most)
    .map(({ cue }) => cue)
}
