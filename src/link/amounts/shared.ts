import type { AmountMention, AmountRole } from '../../types.ts'
import { type Clause, itemAt, pathBetween } from './clause.ts'
import { GOVERNS } from './own.ts'
import { addUp, type Evidence, type Read, type Scores, scale, strongestPoint } from './score.ts'
import { sumKey } from './sum.ts'

/** Share of its points that a sum lends to the next of a row; half of it goes back to the one before, all of it where "and" joins them. */
const SERIES = { share: 0.6, kept: 0.8, gap: 6, length: 4 } as const
/** Share of its points that the same sum elsewhere in the article lends, to one with less than `certain` points of its own. */
const REPEATED = { share: 1, certain: 10, most: 12 } as const

const CONJUNCTIONS = new Set(['and', 'or', ',', '&', '/'])

/** Sums in a row ("$1 million to the first, $725,000 to the second") speak for each other where no strong cue stands between. */
export function seriesEvidence({ clause, hits }: Read, own: readonly (readonly Evidence[])[]): readonly (readonly Evidence[])[] {
  const scores = own.map(addUp)
  const given: Evidence[][] = own.map(() => [])
  let next = 0
  for (let at = 1; at < own.length; at++) {
    const left = itemAt(clause.sums, at - 1).token
    const right = itemAt(clause.sums, at).token
    while (next < hits.length && itemAt(hits, next).first <= left) next++
    if (left === right || pathBetween(clause.tokens, left, right) > SERIES.gap) continue
    if (hasGovernor(hits, next, right)) continue
    const inherited = itemAt(given, at - 1)
      .slice(0, SERIES.length)
      .map(({ cue, points }) => ({ cue, points: scale(points, SERIES.kept) }))
    given[at]?.push(loan('role/series', itemAt(scores, at - 1), SERIES.share), ...inherited)
    const back = isCoordinated(clause.tokens, left, right) ? SERIES.share : SERIES.share / 2
    given[at - 1]?.push(loan('role/series', itemAt(scores, at), back))
  }
  return given
}

/** "$40 million and $3 million in inflows": nothing but a conjunction between them. */
function isCoordinated(tokens: Clause['tokens'], left: number, right: number): boolean {
  return right - left <= 3 && tokens.slice(left + 1, right).every(({ key }) => CONJUNCTIONS.has(key))
}

/** Whether a strong cue stands from hit `next` on, before token `right`. */
function hasGovernor(hits: Read['hits'], next: number, right: number): boolean {
  for (let at = next; at < hits.length && itemAt(hits, at).first < right; at++) {
    const { forms, cue } = itemAt(hits, at)
    if (!forms.includes('hint') && !cue.when && strongestPoint(cue.roles) >= GOVERNS) return true
  }
  return false
}

/** What the mentions of the same sum lend: "$5 million" of a title is what "$5 million" of the text is. */
export function findShared(
  clauses: readonly Clause[],
  scored: readonly (readonly Scores[])[],
): (mention: AmountMention, own: Scores) => readonly Evidence[] {
  const lenders = new Map<string, Scores[]>()
  clauses.forEach(({ sums }, i) => {
    sums.forEach(({ mention }, sum) => {
      const key = sumKey(mention)
      if (key === undefined) return
      const known = lenders.get(key) ?? []
      if (known.length === 0) lenders.set(key, known)
      if (known.length < REPEATED.most) known.push(itemAt(itemAt(scored, i), sum))
    })
  })
  /** Loans of all lenders of a sum: what is in like doubt is lent the same, however often a text has the sum. */
  const lent = new Map<Scores[], Map<number, readonly Evidence[]>>()
  return (mention, own) => {
    const all = lenders.get(sumKey(mention) ?? '')
    if (!all || (all.length === 1 && all[0] === own)) return []
    const share = REPEATED.share * (1 - Math.min(1, Math.max(0, ...own.values()) / REPEATED.certain))
    const lend = (scores: Scores): Evidence => loan('role/same-sum', scores, share)
    if (all.includes(own)) return all.filter((scores) => scores !== own).map(lend)
    const byShare = lent.get(all) ?? new Map<number, readonly Evidence[]>()
    const loans = byShare.get(share) ?? all.map(lend)
    lent.set(all, byShare.set(share, loans))
    return loans
  }
}

function loan(cue: string, scores: Scores, share: number): Evidence {
  const points: Partial<Record<AmountRole, number>> = {}
  for (const [role, value] of scores) points[role] = value * share
  return { cue, points }
}
