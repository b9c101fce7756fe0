import type { AmountRole, Cue } from '../../types.ts'
import { type Clause, pathBetween } from './clause.ts'
import type { RoleWeights } from './cue.ts'
import { compileLexicon, findHits, type Hit } from './lookup.ts'
import { findPhrases } from './phrase.ts'
import { strengthOf } from './relation.ts'
import { roleWords } from './roles/all.ts'
import { addUp, bestOf, type Evidence, rolesOf, type Scores, scale } from './score.ts'
import { sumKey, sumKindOf } from './sum.ts'

/** Share of its weight that a cue keeps where it stands elsewhere. */
const ELSEWHERE = { before: 0.2, title: 0.15, leadIn: 0.8, column: 1.2 } as const
/** Points that the article as a whole gives, split among roles as its cue words are. */
const PROFILE = 2
/** Share of its points that the same sum elsewhere in the article lends. */
const REPEATED = 0.8
/** Points at which a sum needs no such loan. */
const CERTAIN = 10
/** An article is of crime where its words of crime outweigh those of business so many times, and the other way round. */
const CRIME: readonly AmountRole[] = ['loss', 'seizure', 'forfeiture', 'restitution', 'penalty', 'disgorgement', 'bail']
const BUSINESS: readonly AmountRole[] = ['funding', 'market']
const CRIMINAL = 1
const LAWFUL = 4
const AGAINST_BUSINESS: RoleWeights = { funding: -1.2, market: -0.5 }
const AGAINST_CRIME: RoleWeights = { proceeds: -1.5, loss: -1, seizure: -1 }
/** Share of its points that a sum lends to the next of a row, and how near they must stand. */
const SERIES = 0.6
const SERIES_GAP = 6
/** Points of a cue before a sum that make it the governor, and what the cues after such a sum keep: "laundering $5 million stolen from …". */
const GOVERNS = 3.6
const YIELDS = 0.7
const PREPOSED = new Set(['in', 'of', 'worth'])

const lexicon = compileLexicon(roleWords)

export interface RoleReading {
  readonly role: AmountRole | undefined
  readonly scores: Scores
  readonly cues: readonly Cue[]
}

interface Read {
  readonly clause: Clause
  readonly hits: readonly Hit[]
}

/** A role for every sum of every clause, in the order given. */
export function readRoles(clauses: readonly Clause[]): readonly (readonly RoleReading[])[] {
  const reads: Read[] = clauses.map((clause) => ({ clause, hits: findHits(lexicon, clause.tokens) }))
  const profile = profileOf(reads)
  const own = reads.map((read) => read.clause.sums.map((_, sum) => evidenceFor(read, sum)))
  const evidence = reads.map((read, i) => {
    const context = [...around(reads, i), ...profile]
    const series = seriesEvidence(read, own[i] ?? [])
    return read.clause.sums.map((_, sum) => [
      ...(own[i]?.[sum] ?? []),
      ...(series[sum] ?? []),
      ...columnEvidence(reads, i, sum),
      ...context,
    ])
  })
  const scored = evidence.map((list) => list.map(addUp))
  const lent = lend(reads, scored)
  return evidence.map((list, i) =>
    list.map((known, sum) => {
      const key = sumKey(required(required(reads[i]).clause.sums[sum]).mention)
      const all = [...known, ...repeated(lent.get(key ?? '') ?? [], scored[i]?.[sum])]
      const scores = addUp(all)
      const role = bestOf(scores)
      return { role, scores, cues: role ? cuesFor(role, all) : [] }
    }),
  )
}

/** Sums in a row ("$1 million to the first, $725,000 to the second") speak for each other where no cue stands between. */
function seriesEvidence({ clause, hits }: Read, own: readonly (readonly Evidence[])[]): readonly (readonly Evidence[])[] {
  const scores = own.map(addUp)
  const given: Evidence[][] = own.map(() => [])
  for (let at = 1; at < own.length; at++) {
    const left = required(clause.sums[at - 1]).token
    const right = required(clause.sums[at]).token
    if (left === right || pathBetween(clause.tokens, left, right) > SERIES_GAP) continue
    if (
      hits.some(
        ({ first, forms, cue }) =>
          first > left && first < right && !forms.includes('hint') && !cue.when && strongestPoint(cue.roles) >= GOVERNS,
      )
    )
      continue
    const inherited = [...(given[at - 1] ?? [])].map(({ points, ...rest }) => ({ ...rest, points: scale(points, 0.8) }))
    given[at]?.push({ cue: 'role/series', points: scale(Object.fromEntries(required(scores[at - 1])), SERIES) }, ...inherited)
    given[at - 1]?.push({ cue: 'role/series', points: scale(Object.fromEntries(required(scores[at])), SERIES / 2) })
  }
  return given
}

/** What the sum's own passage says of it. */
function evidenceFor({ clause, hits }: Read, sum: number): Evidence[] {
  const { mention, token } = required(clause.sums[sum])
  const kind = sumKindOf(mention)
  const phrases = findPhrases(clause, mention, kind)
  const near = hits.flatMap((hit) => (hit.cue.when && hit.cue.when !== kind ? [] : [{ hit, strength: strengthOf(hit, clause, token) }]))
  const governed =
    phrases.some(({ points }) => strongestPoint(points) >= GOVERNS) ||
    near.some(({ hit, strength }) => hit.last < token && strength * strongestPoint(hit.cue.roles) >= GOVERNS)
  const words = near.map(({ hit, strength }) => {
    const attribute = hit.forms.includes('noun') && hit.first - token < 5 && !PREPOSED.has(clause.tokens[token + 1]?.key ?? '')
    const yields = governed && hit.first > token && !attribute
    return { cue: hit.cue.id, points: scale(hit.cue.roles, yields ? strength * YIELDS : strength), span: spanOf(clause, hit) }
  })
  return [...words, ...phrases]
}

function strongestPoint(points: RoleWeights): number {
  return Math.max(...rolesOf(points).map(([, value]) => value))
}

/** What the head of the sum's column says, in a table whose cells are parted by bars. */
function columnEvidence(reads: readonly Read[], index: number, sum: number): Evidence[] {
  const { clause } = required(reads[index])
  const bars = barsIn(clause.text, clause.text.length)
  if (bars === 0) return []
  const column = barsIn(clause.text, required(clause.sums[sum]).mention.start - clause.start)
  for (let at = index - 1; at >= Math.max(0, index - 60); at--) {
    const head = required(reads[at])
    if (barsIn(head.clause.text, head.clause.text.length) !== bars) return []
    if (head.clause.sums.length > 0) continue
    const inColumn = head.hits.filter(({ first }) => barsIn(head.clause.text, head.clause.tokens[first]?.start ?? 0) === column)
    return strongest({ clause: head.clause, hits: inColumn }, ELSEWHERE.column)
  }
  return []
}

function barsIn(text: string, end: number): number {
  let bars = 0
  for (let at = text.indexOf('|'); at >= 0 && at < end; at = text.indexOf('|', at + 1)) bars++
  return bars
}

/** What the passage before, the line that opens a list, and the title say. */
function around(reads: readonly Read[], index: number): Evidence[] {
  const own = required(reads[index]).clause.passage
  const previous = reads[index - 1]
  const title = reads[0]
  const evidence: Evidence[] = []
  if (previous && previous.clause.passage.kind !== 'title' && own.paragraph - previous.clause.passage.paragraph <= 1)
    evidence.push(...strongest(previous, ELSEWHERE.before))
  if (title && index > 0 && title.clause.passage.kind === 'title') evidence.push(...strongest(title, ELSEWHERE.title))
  const opener = leadIn(reads, index)
  if (opener) evidence.push(...strongest(opener, ELSEWHERE.leadIn))
  return evidence
}

/** The line with a colon at its end that opens the list a clause is an item of. */
function leadIn(reads: readonly Read[], index: number): Read | undefined {
  const item = required(reads[index]).clause
  if (!isItem(item)) return undefined
  let below = item
  for (let at = index - 1; at >= 0; at--) {
    const { clause } = required(reads[at])
    if (below.passage.paragraph - clause.passage.paragraph > 3) return undefined
    if (clause.text.endsWith(':')) return reads[at]
    if (!isItem(clause)) return undefined
    below = clause
  }
  return undefined
}

/** A line with a list mark, or a short one without a full stop. */
function isItem({ text, passage }: Clause): boolean {
  return (
    passage.kind !== 'title' && (/^(?:[*•·+-]|\(?[\da-z]{1,3}[.)])\s/u.test(text) || (text.length < 160 && !/[.!?]["')]?$/u.test(text)))
  )
}

function strongest({ clause, hits }: Read, share: number): Evidence[] {
  return hits
    .filter(({ cue, forms }) => !cue.when && !forms.includes('hint'))
    .map((hit) => ({ cue: hit.cue.id, points: scale(hit.cue.roles, share), span: spanOf(clause, hit) }))
}

/** What the cue words of the whole article lean to, and what speaks against a role in an article of crime, or in one without. */
function profileOf(reads: readonly Read[]): Evidence[] {
  const counts = new Map<AmountRole, number>()
  let total = 0
  for (const { hits } of reads)
    for (const { cue } of hits)
      for (const [role, points] of rolesOf(cue.roles)) {
        if (points <= 0) continue
        counts.set(role, (counts.get(role) ?? 0) + points)
        total += points
      }
  const share = (roles: readonly AmountRole[]): number => roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0)
  const crime = share(CRIME)
  const business = share(BUSINESS)
  const against = crime > CRIMINAL * business ? AGAINST_BUSINESS : business > LAWFUL * crime ? AGAINST_CRIME : {}
  return [
    { cue: 'role/article', points: Object.fromEntries([...counts].map(([role, points]) => [role, (PROFILE * points) / total])) },
    { cue: 'role/article-kind', points: against },
  ]
}

/** The scores of all mentions of a sum, by the sum. */
function lend(reads: readonly Read[], scored: readonly (readonly Scores[])[]): ReadonlyMap<string, readonly Scores[]> {
  const lent = new Map<string, Scores[]>()
  reads.forEach(({ clause }, i) => {
    clause.sums.forEach(({ mention }, sum) => {
      const key = sumKey(mention)
      const scores = scored[i]?.[sum]
      if (key && scores) lent.set(key, [...(lent.get(key) ?? []), scores])
    })
  })
  return lent
}

function repeated(all: readonly Scores[], own: Scores | undefined): Evidence[] {
  const doubt = 1 - Math.min(1, Math.max(0, ...(own?.values() ?? [])) / CERTAIN)
  return all
    .filter((scores) => scores !== own)
    .map((scores) => ({ cue: 'role/same-sum', points: scale(Object.fromEntries(scores), REPEATED * doubt) }))
}

function cuesFor(role: AmountRole, evidence: readonly Evidence[]): Cue[] {
  return evidence
    .flatMap(({ cue, points, span }) => ({
      points: points[role] ?? 0,
      cue: { id: cue, decided: 'role' as const, ...(span ? { span } : {}) },
    }))
    .filter(({ points }) => points >= 0.3)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .map(({ cue }) => cue)
}

function spanOf(clause: Clause, { first, last }: Hit): { start: number; end: number } {
  return { start: clause.start + required(clause.tokens[first]).start, end: clause.start + required(clause.tokens[last]).end }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an index of this clause names nothing in it')
  return value
}
