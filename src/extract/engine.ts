import { isWide, narrow } from '../normalize/narrow.ts'
import { compilePrefilter, isPossible, type Possible, type Prefilter } from '../normalize/prefilter.ts'
import type { ArticleText, Diagnostic, Mention, MentionKind, Passage } from '../types.ts'
import { type FactsByKind, IGNORED, type Pattern } from './pattern.ts'
import { openTaken } from './taken.ts'

export interface Readings {
  readonly mentions: Mention[]
  readonly diagnostics: Diagnostic[]
}

/** A match of a pattern, and what its `value` made of it; without facts it could not be read. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  readonly order: number
  readonly facts: FactsByKind[MentionKind] | undefined
}

/** A place that a pattern matched and knew to be something else. */
export type Ignored = Omit<Candidate, 'facts'>

interface Compiled {
  readonly pattern: Pattern
  readonly match: RegExp
  readonly order: number
  readonly hasSpan: boolean
}

/** Patterns with one trigger, which is asked once a passage for all of them, and its index among the prefilter's expressions. */
interface Group {
  readonly trigger: RegExp | undefined
  readonly index: number
  readonly members: readonly Compiled[]
}

export type PatternRunner = (text: string, folded: string, passages: readonly Passage[], article: ArticleText) => Readings

/** Compiles patterns once and gives the function that runs them over a text's passages (boilerplate left out). */
export function compilePatterns(patterns: readonly Pattern[]): PatternRunner {
  const find = compileFinder(patterns)
  return (text, folded, passages, article) => settle(find(folded, passages, article), text)
}

/** Finds all that the patterns match. What they knew to be something else goes to `ignored`, for whoever asks why. */
export type Finder = (folded: string, passages: readonly Passage[], article: ArticleText, ignored?: Ignored[]) => Candidate[]

/**
 * Each passage is read once to learn which patterns can match in it at all (see prefilter.ts). Then one pattern after the other goes over the
 * passages: an expression compiled to machine code is large, and stays at hand so.
 */
export function compileFinder(patterns: readonly Pattern[]): Finder {
  const compiled = patterns.map(compile)
  const groups = groupByTrigger(compiled)
  const prefilter = compilePrefilter([...compiled.map(({ match }) => match), ...groups.map(({ trigger }) => trigger)])
  return (folded, passages, article, ignored) => {
    const places = toPlaces(prefilter, folded, passages, article)
    for (const group of groups) {
      for (const place of places) if (isWorthwhile(group, place)) runGroup(group, place, ignored)
    }
    return places.flatMap(({ candidates }) => candidates)
  }
}

/** A passage, and what is found in it. */
interface Place {
  readonly slice: string
  readonly offset: number
  readonly article: ArticleText
  readonly possible: Possible
  readonly candidates: Candidate[]
}

function toPlaces(prefilter: Prefilter, folded: string, passages: readonly Passage[], article: ArticleText): Place[] {
  const places: Place[] = []
  const isMixed = isWide(folded)
  for (const { kind, start, end } of passages) {
    const possible = kind === 'boilerplate' ? undefined : prefilter(folded, start, end)
    if (!possible) continue
    const slice = folded.slice(start, end)
    places.push({ slice: isMixed ? narrow(slice) : slice, offset: start, article, possible, candidates: [] })
  }
  return places
}

/**
 * Of overlapping readings of one kind the longer wins, then the earlier pattern; what could not be read and overlaps no accepted mention
 * becomes a diagnostic.
 */
export function settle(candidates: readonly Candidate[], text: string): Readings {
  const mentions: Mention[] = []
  const diagnostics: Diagnostic[] = []
  for (const list of Map.groupBy(candidates, ({ pattern }) => pattern.kind).values()) settleKind(list, text, mentions, diagnostics)
  return { mentions, diagnostics }
}

function compile(pattern: Pattern, order: number): Compiled {
  const hasSpan = pattern.match.source.includes('(?<span>')
  const flags = new Set([...pattern.match.flags, 'g', ...(hasSpan ? ['d'] : [])])
  return { pattern, order, hasSpan, match: new RegExp(pattern.match.source, [...flags].join('')) }
}

function groupByTrigger(compiled: readonly Compiled[]): readonly Group[] {
  const groups = Map.groupBy(compiled, ({ pattern }) => pattern.trigger && String(pattern.trigger))
  return [...groups.values()].map((members, at) => ({ trigger: members[0]?.pattern.trigger, index: compiled.length + at, members }))
}

function isWorthwhile({ trigger, index, members }: Group, { possible, slice }: Place): boolean {
  if (!isPossible(possible, index)) return false
  for (const { order } of members) if (isPossible(possible, order)) return trigger?.test(slice) ?? true
  return false
}

function runGroup({ members }: Group, place: Place, ignored: Ignored[] | undefined): void {
  for (const each of members) if (isPossible(place.possible, each.order)) findCandidates(each, place, ignored)
}

function findCandidates({ match: expression, pattern, order, hasSpan }: Compiled, place: Place, ignored: Ignored[] | undefined): void {
  const { slice, offset, article, candidates } = place
  expression.lastIndex = 0
  for (let match = expression.exec(slice); match; match = expression.exec(slice)) {
    if (match[0] === '') {
      expression.lastIndex++
      continue
    }
    const [start, end] = (hasSpan ? match.indices?.groups?.span : undefined) ?? [match.index, match.index + match[0].length]
    const facts = pattern.value(match.groups ?? {}, { passage: slice, start, end, article })
    if (facts === IGNORED) ignored?.push({ start: offset + start, end: offset + end, pattern, order })
    else candidates.push({ start: offset + start, end: offset + end, pattern, order, facts })
  }
}

function settleKind(candidates: Candidate[], text: string, mentions: Mention[], diagnostics: Diagnostic[]): void {
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start)
  const taken = openTaken()
  for (const candidate of candidates) {
    if (candidate.facts === undefined || !taken.isFree(candidate)) continue
    taken.take(candidate)
    mentions.push(toMention(candidate, candidate.facts, text))
  }
  for (const candidate of candidates) {
    if (candidate.facts !== undefined || !taken.isFree(candidate)) continue
    const quote = text.slice(candidate.start, candidate.end)
    diagnostics.push({
      pattern: candidate.pattern.id,
      span: { start: candidate.start, end: candidate.end },
      reason: `could not be read: "${quote}"`,
    })
  }
}

function toMention({ start, end, pattern }: Candidate, facts: FactsByKind[MentionKind], text: string): Mention {
  // The pattern's kind decides the shape of its facts (FactsByKind), which TypeScript cannot follow through the list of mixed patterns.
  return { kind: pattern.kind, start, end, quote: text.slice(start, end), pattern: pattern.id, ...facts } as Mention
}
