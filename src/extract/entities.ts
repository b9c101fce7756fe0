import type { Entry } from '../gazetteer/entry.ts'
import { compileMatcher, type Matcher } from '../gazetteer/match.ts'
import type { ArticleText, EntityMention, Passage, Span } from '../types.ts'
import { findDefinition, findUses } from './definitions.ts'
import { surveyPlaces } from './evidence.ts'
import { type Candidate, type EntityFacts, factsOf, isSure, resolve } from './resolve.ts'

/** An article's text in the forms that readers need. */
export interface Source {
  readonly text: string
  readonly folded: string
  readonly passages: readonly Passage[]
  readonly article: ArticleText
}

/** Mentions of one kind: those of the gazetteer, and of `proposed` (found by patterns) what overlaps none of them. */
export type EntityReader = (source: Source, proposed: readonly EntityMention[]) => EntityMention[]

export interface EntityKind {
  readonly kind: EntityMention['kind']
  readonly entries: readonly Entry[]
  /** The quote for a name found at the span: wider ("U.S." belongs to it), the same, or undefined where it is no mention after all. */
  readonly quoteAt: (folded: string, found: Span, facts: EntityFacts, passage: Passage) => Span | undefined
}

/** Within a line these lead to another story. */
const LEAD_IN = /\b(?:Read More|Continue Reading|Also Read|See Also|Related)\s?:\s/u

/**
 * Compiles a gazetteer and gives the function that reads its names out of articles. A sure alias is taken as it stands; an ambiguous one is
 * decided by evidence (see resolve.ts). Abbreviations that the text itself defines are found, too, where no gazetteer holds them.
 */
export function createEntityReader(kind: EntityKind): EntityReader {
  const match = compileMatcher(kind.entries)
  return (source, proposed) => {
    const ledger = openLedger(kind, source)
    const candidates = [...stretchesOf(source)].flatMap((stretch) => findCandidates(match, source.folded, stretch))
    for (const candidate of candidates) {
      const entry = isSure(candidate) ? candidate.readings[0]?.entry : undefined
      if (entry) ledger.enter(candidate, factsOf(kind.kind, entry), candidate.passage)
    }
    resolveAll(
      candidates.filter((candidate) => !isSure(candidate)),
      kind,
      source,
      ledger,
    )
    for (const mention of proposed) ledger.adopt(mention)
    for (const [short, facts] of ledger.defined) {
      for (const use of findUses(source.folded, source.passages, short)) ledger.enter(use, facts, use.passage)
    }
    return [...ledger.mentions]
  }
}

/** Passages of the article proper, those of neighbouring lines together: a hard-wrapped line may break a name. */
function* stretchesOf({ folded, passages }: Source): Generator<readonly Passage[]> {
  let stretch: Passage[] = []
  for (const passage of passages) {
    const last = stretch.at(-1)
    const follows = last && folded.slice(last.end, passage.start) === '\n'
    if (last && (!follows || passage.kind === 'boilerplate')) {
      yield stretch
      stretch = []
    }
    if (passage.kind !== 'boilerplate') stretch.push(passage)
  }
  if (stretch.length > 0) yield stretch
}

function findCandidates(match: Matcher<Entry>, folded: string, stretch: readonly Passage[]): Candidate[] {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (!first || !last) return []
  return match(folded, first.start, last.end).flatMap((found) => {
    const passage = stretch.find(({ start, end }) => start <= found.start && found.start < end)
    return passage && !LEAD_IN.test(folded.slice(Math.max(passage.start, found.start - 120), found.start)) ? [{ ...found, passage }] : []
  })
}

/** Full names first, since what they turn out to mean decides about abbreviations; what stays open is tried again when all others are known. */
function resolveAll(doubtful: readonly Candidate[], kind: EntityKind, source: Source, ledger: Ledger): void {
  if (doubtful.length === 0) return
  const { folded, passages, article } = source
  const ground = { folded, places: surveyPlaces(folded, passages, article), named: ledger.named, defined: ledger.defined }
  const isFull = ({ start, end }: Span): boolean => folded.slice(start, end).includes(' ')
  const inOrder = [...doubtful.filter(isFull), ...doubtful.filter((candidate) => !isFull(candidate))]
  const tryOnce = (candidate: Candidate): boolean => {
    const facts = resolve(candidate, kind.kind, ground)
    if (facts) ledger.enter(candidate, facts, candidate.passage)
    return facts !== undefined
  }
  for (const candidate of inOrder.filter((each) => !tryOnce(each))) {
    if (tryOnce(candidate) || candidate.readings.length < 2) continue
    ledger.enter(candidate, unresolved(kind.kind, source.text.slice(candidate.start, candidate.end)), candidate.passage)
  }
}

/** An abbreviation of several entries, none of which has evidence: surely a name of this kind, but nobody's. */
function unresolved(kind: EntityMention['kind'], name: string): EntityFacts {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')
  return { entity: `xx-${slug}`, name, confirmed: false, pattern: `${kind}/ambiguous` }
}

interface Ledger {
  readonly mentions: readonly EntityMention[]
  readonly named: ReadonlySet<string>
  readonly defined: ReadonlyMap<string, EntityFacts>
  /** Adds a mention where the place is free, and what it defines. */
  readonly enter: (found: Span, facts: EntityFacts, passage: Passage) => void
  readonly adopt: (mention: EntityMention) => void
}

function openLedger(kind: EntityKind, { text, folded }: Source): Ledger {
  const mentions: EntityMention[] = []
  const named = new Set<string>()
  const defined = new Map<string, EntityFacts>()
  const taken = new Uint8Array(text.length)
  const adopt = (mention: EntityMention): void => {
    if (taken.subarray(mention.start, mention.end).includes(1)) return
    taken.fill(1, mention.start, mention.end)
    mentions.push(mention)
    named.add(mention.entity)
    const short = findDefinition(folded, mention)
    if (short && !defined.has(short)) defined.set(short, mention)
  }
  const enter = (found: Span, facts: EntityFacts, passage: Passage): void => {
    const quoted = kind.quoteAt(folded, found, facts, passage)
    if (!quoted) return
    const { entity, name, country, confirmed, pattern } = facts
    const place = { kind: kind.kind, ...quoted, quote: text.slice(quoted.start, quoted.end) }
    adopt({ ...place, entity, name, ...(country !== undefined && { country }), confirmed, pattern })
  }
  return { mentions, named, defined, enter, adopt }
}
