import { type Alias, aliasesOf, type Entry } from '../gazetteer/entry.ts'
import { compileMatcher, type Matcher } from '../gazetteer/match.ts'
import type { ArticleText, EntityMention, Passage, Span } from '../types.ts'
import { findDefinition, findExpansions, findUses } from './definitions.ts'
import { surveyPlaces, surveyWords } from './evidence.ts'
import {
  type Candidate,
  type Definition,
  definitionFor,
  type EntityFacts,
  factsOf,
  isOpen,
  isSure,
  type Resolution,
  resolve,
} from './resolve.ts'

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
  /** The short form that the text gives a name where it stands; absent: an abbreviation, "Financial Monitoring Agency (AFM)" → "AFM". */
  readonly shortFormOf?: (folded: string, name: Span) => string | undefined
  /** Aliases that are found in any case; absent: none. */
  readonly isAnyCase?: (alias: Alias) => boolean
}

/** Within a line these lead to another story. */
const LEAD_IN = /\b(?:Read More|Continue Reading|Also Read|See Also|Related)\s?:\s/u

/**
 * Compiles a gazetteer and gives the function that reads its names out of articles. A sure alias is taken as it stands; an ambiguous one is
 * decided by evidence (see resolve.ts). Abbreviations that the text itself defines are found, too, where no gazetteer holds them.
 */
export function createEntityReader(kind: EntityKind): EntityReader {
  const match = compileMatcher(kind.entries, kind.isAnyCase)
  return (source, proposed) => {
    const ledger = openLedger(kind, source)
    const found = [...stretchesOf(source)].flatMap((stretch) => findCandidates(match, source.folded, stretch))
    const candidates = withoutOthers(found, source.folded)
    for (const candidate of candidates) {
      const entry = isSure(candidate) ? candidate.readings[0]?.entry : undefined
      if (entry) ledger.enter(candidate, factsOf(kind.kind, entry), candidate.passage)
    }
    const doubtful = candidates.filter((candidate) => !isSure(candidate))
    const [longer, others] = partition(proposed, (mention) => isLonger(mention, doubtful))
    for (const mention of longer) ledger.adopt(mention)
    resolveAll(doubtful, kind, source, ledger)
    for (const mention of others) ledger.adopt(mention)
    for (const { meaning, passage, ...use } of findUses(source.folded, source.passages, ledger.defined)) {
      const facts = definitionFor(meaning, use.start)
      if (facts) ledger.enter(use, facts, passage)
    }
    return [...ledger.mentions]
  }
}

/** Leaves out abbreviations that the text explains in words of which none is in the name: "Microsoft Activation Scripts (MAS)". */
function withoutOthers(candidates: readonly Candidate[], folded: string): readonly Candidate[] {
  const expansions = Map.groupBy(findExpansions(folded), ({ short }) => short)
  if (expansions.size === 0) return candidates
  const others = new Map<string, boolean>()
  const isOther = ({ start, end, readings }: Candidate): boolean => {
    const short = folded.slice(start, end)
    const explained = expansions.get(short)?.slice(0, MOST_EXPANSIONS)
    if (!explained) return false
    const known = others.get(short) ?? explained.every(({ words }) => !readings.some(({ entry }) => sharesWord(words, entry)))
    others.set(short, known)
    return known
  }
  return candidates.filter((candidate) => !isOther(candidate))
}

/** A text that explains an abbreviation more often is asked about its first explanations. */
const MOST_EXPANSIONS = 3

function sharesWord(words: readonly string[], entry: Entry): boolean {
  const names = aliasesOf(entry).map((alias) => (typeof alias === 'string' ? alias : alias.text))
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 3))
  return words.some((word) => known.has(word))
}

/** "Milan Prosecutor's Office", read by a pattern, stands before "Prosecutor's Office" of the gazetteer; "FIU and ED" does not stand before both. */
function isLonger(mention: Span, doubtful: readonly Candidate[]): boolean {
  const inside = doubtful.filter(({ start, end }) => start < mention.end && end > mention.start)
  return (
    inside.length === 1 &&
    inside.every(({ start, end }) => mention.start <= start && mention.end >= end && mention.end - mention.start > end - start)
  )
}

function partition<T>(list: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))]
}

/** Passages of the article proper, those of one paragraph together: a line's end or "B.C." may break a name in two. */
function* stretchesOf({ folded, passages }: Source): Generator<readonly Passage[]> {
  let stretch: Passage[] = []
  for (const passage of passages) {
    const last = stretch.at(-1)
    const follows = last && (last.paragraph === passage.paragraph || folded.slice(last.end, passage.start) === '\n')
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
  let at = 0
  return match(folded, first.start, last.end).flatMap((found) => {
    while ((stretch[at]?.end ?? found.start + 1) <= found.start) at++
    const passage = stretch[at]
    return passage && !LEAD_IN.test(folded.slice(Math.max(passage.start, found.start - 120), found.start)) ? [{ ...found, passage }] : []
  })
}

/** What the text says plainly first, then full names, since they decide about abbreviations; what stays open is tried again at the end. */
function resolveAll(doubtful: readonly Candidate[], kind: EntityKind, source: Source, ledger: Ledger): void {
  if (doubtful.length === 0) return
  const { folded, passages, article } = source
  const ground = {
    words: surveyWords(folded),
    places: surveyPlaces(folded, passages, article),
    named: ledger.named,
    defined: ledger.defined,
  }
  const settle = (candidates: readonly Candidate[], only: (resolution: Resolution) => boolean): Candidate[] =>
    candidates.filter((candidate) => {
      const resolution = resolve(candidate, kind.kind, ground)
      if (!resolution || !only(resolution)) return true
      ledger.enter(candidate, resolution.facts, candidate.passage)
      return false
    })
  const all = (): boolean => true
  const [full, short] = partition(
    settle(doubtful, ({ isPlain }) => isPlain),
    ({ start, end }) => folded.slice(start, end).includes(' '),
  )
  for (const candidate of settle(settle([...full, ...short], all), all)) {
    if (!isOpen(candidate, ground)) continue
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
  readonly defined: ReadonlyMap<string, readonly Definition[]>
  /** Adds a mention where the place is free, and what it defines. */
  readonly enter: (found: Span, facts: EntityFacts, passage: Passage) => void
  readonly adopt: (mention: EntityMention) => void
}

function openLedger(kind: EntityKind, { text, folded }: Source): Ledger {
  const mentions: EntityMention[] = []
  const named = new Set<string>()
  const defined = new Map<string, Definition[]>()
  const taken = new Uint8Array(text.length)
  const adopt = (mention: EntityMention): void => {
    if (taken.subarray(mention.start, mention.end).includes(1)) return
    taken.fill(1, mention.start, mention.end)
    mentions.push(mention)
    named.add(mention.entity)
    const short = (kind.shortFormOf ?? findDefinition)(folded, mention)
    if (short) defined.set(short, [...(defined.get(short) ?? []), { at: mention.start, facts: mention }])
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
