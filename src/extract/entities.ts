import type { Alias, Entry } from '../gazetteer/entry.ts'
import { compileMatcher } from '../gazetteer/match.ts'
import { findPlaces } from '../gazetteer/places.ts'
import type { ArticleText, EntityMention, Passage, Span } from '../types.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { findUses } from './definitions.ts'
import { surveyPlaces, surveyWords } from './evidence.ts'
import { type EntryRules, type Ledger, openLedger } from './ledger.ts'
import type { NamedBy, NameRecorder, NameStep } from './naming.ts'
import { overlapping } from './overlapping.ts'
import { definitionFor, type EntityFacts, factsOf, isOpen, isSure, type Resolution, resolve, weighReadings } from './resolve.ts'

/** An article's text in the forms that readers need. */
export interface Source {
  readonly text: string
  readonly folded: string
  readonly passages: readonly Passage[]
  readonly article: ArticleText
}

/**
 * Mentions of one kind: those of the gazetteer, and of `proposed` (found by patterns) what overlaps none of them. `record` is told how each name
 * was decided.
 */
export type EntityReader = (source: Source, proposed: readonly EntityMention[], record?: NameRecorder) => EntityMention[]

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
  return (source, proposed, record) => {
    const ledger = openLedger(kind, source.text, source.folded)
    const note = (by: NamedBy, { start, end }: Span, mention: EntityMention | undefined, details?: Partial<NameStep>): void =>
      record?.({ kind: kind.kind, by, start, end, ...details, ...(mention && { mention }) })
    const candidates = findCandidates(match, source.folded, source.passages)
    for (const candidate of candidates) {
      const entry = isSure(candidate) ? candidate.readings[0]?.entry : undefined
      if (entry) note('alias', candidate, ledger.enter(candidate, factsOf(kind.kind, entry), candidate.passage))
    }
    const adopt = (mention: EntityMention): void => note('pattern', mention, ledger.adopt(mention), { pattern: mention.pattern })
    const doubtful = candidates.filter((candidate) => !isSure(candidate))
    const [longer, others] = partition(proposed, (mention) => isLonger(mention, doubtful, source.folded))
    for (const mention of longer) adopt(mention)
    const open = resolveAll(doubtful, kind, source, { ledger, note })
    for (const mention of others) adopt(mention)
    for (const { start, end, passage } of open) {
      const facts = unresolved(kind.kind, source.text.slice(start, end))
      note('unresolved', { start, end }, ledger.enter({ start, end }, facts, passage))
    }
    for (const { meaning, passage, ...use } of findUses(source.folded, source.passages, ledger.defined)) {
      const facts = definitionFor(meaning, use.start)
      if (facts) note('definition', use, ledger.enter(use, facts, passage))
    }
    return [...ledger.mentions]
  }
}

/** What names are entered into, and who is told. */
interface Books {
  readonly ledger: Ledger
  readonly note: (by: NamedBy, at: Span, mention: EntityMention | undefined, details?: Partial<NameStep>) => void
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
function resolveAll(doubtful: readonly Candidate[], kind: EntityKind, source: Source, { ledger, note }: Books): Candidate[] {
  if (doubtful.length === 0) return []
  const { folded, passages, article } = source
  const ground = {
    words: surveyWords(folded),
    places: surveyPlaces(folded, passages, article),
    named: ledger.named,
    learned: ledger.learned,
    surroundings: new Map(),
    defined: ledger.defined,
  }
  const settle = (candidates: readonly Candidate[], only: (resolution: Resolution) => boolean): Candidate[] =>
    candidates.filter((candidate) => {
      const readings = weighReadings(candidate, kind.kind, ground)
      const resolution = resolve(readings)
      const isSettled = resolution !== undefined && only(resolution)
      const mention = isSettled ? ledger.enter(candidate, resolution.facts, candidate.passage) : undefined
      note('ambiguous-alias', candidate, mention, { readings })
      return !isSettled
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
