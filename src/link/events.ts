import { fold } from '../normalize/fold.ts'
import type { ArticleText, EnforcementEvent, EventSources, Mention, Passage, Span } from '../types.ts'
import { absorbParts } from './events/absorb.ts'
import { type Asker, createAsker } from './events/ask.ts'
import { type Capitals, surveyCapitals } from './events/capitals.ts'
import { type Clause, type Indexed, maskFigures, toClause } from './events/clause.ts'
import { complete } from './events/complete.ts'
import type { Day } from './events/day.ts'
import type { Draft } from './events/draft.ts'
import { type Linked, linkFigures } from './events/figures.ts'
import { apartByName } from './events/gapped.ts'
import { isTold } from './events/grammar.ts'
import { withLoneAgency } from './events/lone.ts'
import { mayTrigger } from './events/may-trigger.ts'
import { type Memory, remember, rememberHere } from './events/memory.ts'
import { mergeDrafts } from './events/merge.ts'
import { type Paper, papersIn } from './events/papers.ts'
import { eventPatterns } from './events/patterns/all.ts'
import { findAccused, findProtagonist } from './events/protagonist.ts'
import { readEvent } from './events/read.ts'
import { releasedOn } from './events/release.ts'
import { sourcesOf } from './events/sources.ts'
import { type Stretch, withMentions } from './events/stretch.ts'
import { compileTriggers, findTriggers, type Trigger } from './events/triggers.ts'
import { findVoices, SILENT, type Voices } from './events/voices.ts'

const lexicon = compileTriggers(eventPatterns)

/** Passages in which days and voices are looked for besides those with a trigger. */
const TOP_PASSAGES = 8
const TOP_SENTENCES = 3
/** Shorter lines are no sentences of a report. */
const SENTENCE = 60

/** A word that may tell of an event, and what came of it, for whoever asks why. */
export interface TriggerStep extends Span {
  readonly pattern: string
  /** False where the passage does not say that it happened: "may be fined", "was not charged". */
  readonly isTold: boolean
  /** Whether the parties were found that the pattern needs. Several may tell of one event. */
  readonly isRead: boolean
}

/**
 * The enforcement actions an article reports, each once, in text order, with the sums and sentences that belong to them. `record` is told of every
 * trigger.
 */
export function findEvents(
  article: ArticleText,
  passages: readonly Passage[],
  mentions: readonly Mention[],
  record?: (step: TriggerStep) => void,
): readonly EnforcementEvent[] {
  const folded = fold(article.text)
  const drafts = readDrafts({ article, folded, mentions, record }, passages)
  const figures = linkFigures(drafts, mentions, passages)
  const ground = { text: article.text, folded, mentions, passages }
  return drafts.map((draft, i) => toEvent(draft, sourcesOf(draft, ground), figures[i]))
}

function toEvent(
  { type, date, country, authorities, targets, evidence, pattern }: Draft,
  sources: EventSources,
  figures?: Linked,
): EnforcementEvent {
  return {
    type,
    ...(date !== undefined && { date }),
    ...(country !== undefined && { country }),
    authorities,
    targets,
    amounts: figures?.amounts ?? [],
    sentences: figures?.sentences ?? [],
    evidence,
    pattern,
    sources,
  }
}

/** What all passages of an article are read with. */
interface Reader {
  readonly article: ArticleText
  readonly mentions: readonly Mention[]
  readonly folded: string
  readonly capitals: Capitals
  readonly ask: Asker
  readonly record: ((step: TriggerStep) => void) | undefined
}

function readDrafts(found: Omit<Reader, 'capitals' | 'ask'>, passages: readonly Passage[]): Draft[] {
  const { article, mentions, folded } = found
  const reader = { ...found, capitals: surveyCapitals(folded, mentions), ask: createAsker(article.text) }
  const drafts: Draft[] = []
  const voices = new Map<number, Voices>()
  const days = new Map<number, readonly Day[]>()
  const papers = new Map<number, readonly Paper[]>()
  const introduced = new Map<number, readonly string[]>()
  let memory: Memory = {}
  for (const [index, { passage, inside }] of withMentions(passages, mentions).entries()) {
    if (passage.kind === 'boilerplate') continue
    const stretch = { passage, inside }
    const clause = cut(reader, stretch)
    if (index <= TOP_PASSAGES || clause) voices.set(index, findVoices(folded.slice(passage.start, passage.end), passage, inside))
    if (index <= TOP_PASSAGES) days.set(index, daysIn(inside))
    papers.set(index, papersIn(folded, inside))
    if (index <= TOP_PASSAGES) introduced.set(index, introducedIn(folded, inside))
    const told = clause ? readPassage(reader, clause, inside, { index, memory, voices: voices.get(index) ?? SILENT }) : []
    drafts.push(...told)
    memory = remember(memory, told, { inside, folded, text: article.text, clause })
  }
  if (drafts.length === 0) return []
  const merged = mergeDrafts(drafts)
  const protagonist = findProtagonist(folded, mentions) ?? findAccused(merged)
  const agencies = agenciesIn(mentions)
  return absorbParts(
    mergeDrafts(
      complete(merged, {
        voices,
        days,
        papers,
        introduced,
        published: article.publishedAt,
        released: releasedOn(folded, passages, article.publishedAt),
        protagonist,
        agencies,
        top: topOf(passages),
      }),
    ),
  ).map((draft) => withLoneAgency(draft, agencies))
}

/** A news item tells its main action in its first sentences; lines like "Release 12-21" and the place before them do not count. */
function topOf(passages: readonly Passage[]): number {
  let sentences = 0
  const top = passages.findIndex(({ kind, start, end }) => kind === 'body' && end - start >= SENTENCE && ++sentences === TOP_SENTENCES)
  return Math.max(TOP_SENTENCES, Math.min(top, TOP_PASSAGES))
}

function daysIn(inside: readonly Indexed[]): readonly Day[] {
  return inside.flatMap(([, mention]) =>
    mention.kind === 'date' ? [{ value: mention.value, span: { start: mention.start, end: mention.end } }] : [],
  )
}

const AGE = /^,? \(?(?:aged? )?[1-9]\d[,)]/u

/** "Doe, 41, …": those a report introduces. */
function introducedIn(folded: string, inside: readonly Indexed[]): readonly string[] {
  return inside.flatMap(([, { kind, quote, end }]) => (kind === 'person' && AGE.test(folded.slice(end, end + 12)) ? [quote] : []))
}

function agenciesIn(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap((mention) => (mention.kind === 'agency' ? [mention.entity] : [])))
}

/** The passage in tokens, where it may hold a trigger. */
function cut({ folded, capitals }: Reader, { passage, inside }: Stretch): Clause | undefined {
  const { start, end } = passage
  let text: string | undefined
  const masked = (): string => {
    text ??= maskFigures(folded.slice(start, end), passage, inside)
    return text
  }
  return mayTrigger(lexicon, { folded, start, end, masked })
    ? toClause(folded.slice(start, end), masked(), passage, inside, capitals)
    : undefined
}

interface Standing {
  readonly index: number
  readonly memory: Memory
  readonly voices: Voices
}

function readPassage(
  { article, mentions, folded, ask, record }: Reader,
  clause: Clause,
  inside: readonly Indexed[],
  { index, memory, voices }: Standing,
): Draft[] {
  const note = (trigger: Trigger, told: boolean, read: boolean): void =>
    record?.({ ...spanOf(clause, trigger), pattern: trigger.pattern.id, isTold: told, isRead: read })
  const triggers = findTriggers(lexicon, clause).filter((trigger) => {
    const told = isTold(clause, trigger)
    if (!told) note(trigger, false, false)
    return told
  })
  const drafts: Draft[] = []
  for (const trigger of triggers) {
    const reached = clause.tokens[trigger.first]?.start ?? 0
    const ahead = inside.filter(([, { end }]) => end <= reached)
    const before = { ...clause, tokens: clause.tokens.slice(0, trigger.first) }
    const local = rememberHere(memory, drafts, { inside: ahead, folded, text: article.text, clause: before })
    const draft = readEvent({ article, mentions, clause, passage: index, triggers, memory: local, before: drafts, voices, ask }, trigger)
    note(trigger, true, draft !== undefined)
    if (draft) drafts.push(...apartByName(draft, clause, mentions, article.text))
  }
  return drafts
}

function spanOf({ tokens, passage }: Clause, { first, last }: Trigger): Span {
  return { start: tokens[first]?.start ?? passage.start, end: tokens[last]?.end ?? passage.end }
}
