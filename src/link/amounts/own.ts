import { type ClauseSum, spanOf } from './clause.ts'
import type { Hit } from './lookup.ts'
import { findPhrases } from './phrase.ts'
import { strengthOf } from './relation.ts'
import { type Evidence, type Read, scale, strongestPoint } from './score.ts'
import { sumKindOf } from './sum.ts'

/** Tokens beyond which a cue says nothing of a sum in the same passage. */
const FAR = 80
/** Points of a cue before a sum that make it the governor, and what the cues after such a sum keep: "laundering $5 million stolen from …". */
export const GOVERNS = 3.6
const YIELDS = 0.7
/** Tokens between a sum and the noun it describes. */
const ATTRIBUTE = 5
const PREPOSED = new Set(['in', 'of', 'worth'])
/** Points of a noun that says what a sum is also behind "in": "$2.5 billion in disgorgement". */
const NAMES = 6.5
/** Tokens from a sum to such a noun. */
const NAMED = 3

/** What a sum's own passage says of it: its words, by how they stand to the sum, and the constructions that touch it. */
export function ownEvidence({ clause, hits }: Read, { mention, token }: ClauseSum): Evidence[] {
  const kind = sumKindOf(mention)
  const phrases = findPhrases(clause, mention, kind)
  const near = hitsAround(hits, token).flatMap((hit) =>
    hit.cue.when && hit.cue.when !== kind ? [] : [{ hit, strength: strengthOf(hit, clause, token) }],
  )
  const governed =
    phrases.some(({ points }) => strongestPoint(points) >= GOVERNS) ||
    near.some(({ hit, strength }) => hit.last < token && strength * strongestPoint(hit.cue.roles) >= GOVERNS)
  const described = (hit: Hit): boolean =>
    hit.forms.includes('noun') &&
    (PREPOSED.has(clause.tokens[token + 1]?.key ?? '')
      ? hit.first - token < NAMED && strongestPoint(hit.cue.roles) >= NAMES
      : hit.first - token < ATTRIBUTE)
  const words = near.map(({ hit, strength }) => {
    const yields = governed && hit.first > token && !described(hit)
    return { cue: hit.cue.id, points: scale(hit.cue.roles, yields ? strength * YIELDS : strength), span: spanOf(clause, hit) }
  })
  return [...words, ...phrases]
}

/** The hits not too far from a token; they stand in text order. */
function hitsAround(hits: readonly Hit[], token: number): readonly Hit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.last ?? 0) < token - FAR) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < hits.length && (hits[end]?.first ?? 0) <= token + FAR) end++
  return hits.slice(low, end)
}
