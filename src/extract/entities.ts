import type { Alias, Entry } from '../gazetteer/entry.ts'
import { compileMatcher } from '../gazetteer/match.ts'
import { findPlaces } from '../gazetteer/places.ts'
import type { ArticleText, EntityMention, Passage, Span } from '../types.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { findUses } from './definitions.ts'
import { surveyPlaces, surveyWords } from './evidence.ts'
import { type EntryRules, type Ledger, openLedger } from './ledger.ts'
import { overlapping } from './overlapping.ts'
import { definitionFor, type EntityFacts, factsOf, isOpen, isSure, type Resolution, resolve } from './resolve.ts'

/** An article's text in the forms that readers need. */
export interface Source {
  readonly text: string
  readonly folded: string
  readonly passages: readonly Passage[]
  readonly article: ArticleText
}

/** Mentions of one kind: those of the gazetteer, and of `proposed` (found by patterns) what overlaps none of them. */
export type EntityReader = (source: Source, proposed: readonly EntityMention[]) => EntityMention[]

export interface EntityKind extends EntryRules {
  readonly entries: readonly Entry[]
  /** Aliases that are found in any case; absent: none. */
  readonly isAnyCase?: (alias: Alias) => boolean
}

/**
 * Compiles a gazetteer and gives the function that reads its names out of articles. A sure alias is taken as it stands; an ambiguous one is
 * decided by evidence (see resolve.ts). Abbreviations that the text itself defines are found, too, where no gazetteer holds them.
 */
export function createEntityReader(kind: EntityKind): EntityReader {
  const match = compileMatcher(kind.entries, kind.isAnyCase)
  return (source, proposed) => {
    const ledger = openLedger(kind, source.text, source.folded)
    const candidates = findCandidates(match, source.folded, source.passages)
    for (const candidate of candidates) {
      const entry = isSure(candidate) ? candidate.readings[0]?.entry : undefined
      if (entry) ledger.enter(candidate, factsOf(kind.kind, entry), candidate.passage)
    }
    const doubtful = candidates.filter((candidate) => !isSure(candidate))
    const [longer, others] = partition(proposed, (mention) => isLonger(mention, doubtful, source.folded))
    for (const mention of longer) ledger.adopt(mention)
    const open = resolveAll(doubtful, kind, source, ledger)
    for (const mention of others) ledger.adopt(mention)
    for (const { start, end, passage } of open) ledger.enter({ start, end }, unresolved(kind.kind, source.text.slice(start, end)), passage)
    for (const { meaning, passage, ...use } of findUses(source.folded, source.passages, ledger.defined)) {
      const facts = definitionFor(meaning, use.start)
      if (facts) ledger.enter(use, facts, passage)
    }
    return [...ledger.mentions]
  }
}

/**
 * "Milan Prosecutor's Office", read by a pattern, stands before "Prosecutor's Office" of the gazetteer; "FIU and ED" does not stand before both,
 * nor "Austrian Financial Market Authority" before the gazetteer's, which may be Austria's.
 */
function isLonger(mention: Span, doubtful: readonly Candidate[], folded: string): boolean {
  const [inside, another] = overlapping(doubtful, mention.start, mention.end)
  if (!inside || another || mention.start > inside.start || mention.end < inside.end) return false
  const lead = folded.slice(mention.start, inside.start).trimEnd()
  const isCountry = findPlaces(lead, 0, lead.length).some(({ start, end }) => start === 0 && end === lead.length)
  return mention.end > inside.end || (lead !== '' && !isCountry)
}

function partition<T>(list: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))]
}

/**
 * Enters what the text says plainly first, then full names, since they decide about abbreviations; what stays undecided is tried again at the end.
 * Gives what is surely a name of this kind, but nobody knows whose.
 */
function resolveAll(doubtful: readonly Candidate[], kind: EntityKind, source: Source, ledger: Ledger): Candidate[] {
  if (doubtful.length === 0) return []
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
  return settle(settle([...full, ...short], all), all).filter((candidate) => isOpen(candidate, ground))
}

/** An abbreviation of several entries, none of which has evidence: surely a name of this kind, but nobody's. */
function unresolved(kind: EntityMention['kind'], name: string): EntityFacts {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')
  return { entity: `xx-${slug}`, name, confirmed: false, pattern: `${kind}/ambiguous` }
}
