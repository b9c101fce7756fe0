import { fold } from '../normalize/fold.ts'
import type { ArticleText, EnforcementEvent, Mention, Passage } from '../types.ts'
import { createAsker } from './events/ask.ts'
import { surveyCapitals } from './events/capitals.ts'
import { type Indexed, maskFigures, toClause } from './events/clause.ts'
import { complete } from './events/complete.ts'
import type { Draft } from './events/draft.ts'
import { linkFigures } from './events/figures.ts'
import { isTold } from './events/grammar.ts'
import type { Memory } from './events/memory.ts'
import { mergeDrafts } from './events/merge.ts'
import { eventPatterns } from './events/patterns/all.ts'
import { readEvent } from './events/read.ts'
import { compileTriggers, findTriggers } from './events/triggers.ts'

const lexicon = compileTriggers(eventPatterns)

/** Passages in which speakers are looked for besides those with a trigger. */
const TOP_PASSAGES = 6
const LEAST_NAMED = 3

/** The enforcement actions an article reports, each once, in text order, with the sums and sentences that belong to them. */
export function findEvents(article: ArticleText, passages: readonly Passage[], mentions: readonly Mention[]): readonly EnforcementEvent[] {
  const drafts = readDrafts(article, passages, mentions)
  const figures = linkFigures(drafts, mentions, passages)
  return drafts.map(({ type, pattern, targets, authorities, country, date, evidence }, i) => ({
    type,
    ...(date !== undefined && { date }),
    ...(country !== undefined && { country }),
    authorities,
    targets,
    amounts: figures[i]?.amounts ?? [],
    sentences: figures[i]?.sentences ?? [],
    evidence,
    pattern,
  }))
}

function readDrafts(article: ArticleText, passages: readonly Passage[], mentions: readonly Mention[]): Draft[] {
  const folded = fold(article.text)
  const capitals = surveyCapitals(folded, mentions)
  const ask = createAsker(article.text)
  const drafts: Draft[] = []
  const speakers = new Map<number, readonly string[]>()
  const days = new Map<number, readonly string[]>()
  let memory: Memory = {}
  let next = 0
  passages.forEach((passage, index) => {
    const inside: Indexed[] = []
    while (next < mentions.length && (mentions[next]?.start ?? 0) < passage.end) {
      const mention = mentions[next]
      if (mention && mention.start >= passage.start && mention.end <= passage.end) inside.push([next, mention])
      next++
    }
    if (passage.kind === 'boilerplate') return
    const slice = folded.slice(passage.start, passage.end)
    if (index <= TOP_PASSAGES) {
      days.set(
        index,
        inside.flatMap(([, mention]) => (mention.kind === 'date' ? [mention.value] : [])),
      )
      speakers.set(index, findSpeakers(slice, passage, inside))
    }
    const before: Draft[] = []
    const text = maskFigures(slice, passage, inside)
    if (lexicon.mayTrigger(text)) {
      const clause = toClause(slice, text, passage, inside, capitals)
      const triggers = findTriggers(lexicon, clause).filter((trigger) => isTold(clause, trigger))
      for (const trigger of triggers) {
        const told = inside.filter(([, { end }]) => end <= (clause.tokens[trigger.first]?.start ?? 0))
        const local = remember(memory, before, told, folded)
        const draft = readEvent({ article, mentions, clause, passage: index, triggers, memory: local, before, ask }, trigger)
        if (draft) before.push(draft)
      }
    }
    drafts.push(...before)
    memory = remember(memory, before, inside, folded)
  })
  if (drafts.length === 0) return []
  const around = { speakers, days, published: article.publishedAt, protagonist: findProtagonist(folded, mentions) }
  return mergeDrafts(complete(mergeDrafts(drafts), around))
}

/** The person named most, twice as often as the next. */
function findProtagonist(folded: string, mentions: readonly Mention[]): string | undefined {
  const counts = new Map<string, { readonly name: string; readonly count: number }>()
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue
    const surname = mention.value.split(' ').at(-1) ?? ''
    const known = counts.get(surname)
    const name = known && known.name.length >= mention.value.length ? known.name : mention.quote
    counts.set(surname, { name, count: known?.count ?? folded.split(surname).length - 1 })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first && first.count >= LEAST_NAMED && first.count >= 2 * (second?.count ?? 0) ? first.name : undefined
}

const SPOKE =
  /^(?:'s (?:\w+ ){0,3})?\)?,? (?:also |has |had |on \w+ )?(?:said|says|announced|reported|revealed|confirmed|disclosed|stated|alleges|alleged|claimed|explained|unsealed|noted|wrote)\b/u
const SPOKEN = /\b(?:according to|said|says|announced by|a statement (?:by|from)) (?:the )?(?:[A-Z]\w+'s )?$/u
const SPEECH_REACH = 40

/** Agencies that a passage quotes: "…, the FBI said", "according to Europol". */
function findSpeakers(slice: string, passage: Passage, inside: readonly Indexed[]): string[] {
  return inside.flatMap(([, mention]) => {
    if (mention.kind !== 'agency') return []
    const [start, end] = [mention.start - passage.start, mention.end - passage.start]
    const speaks = SPOKE.test(slice.slice(end, end + SPEECH_REACH)) || SPOKEN.test(slice.slice(Math.max(0, start - SPEECH_REACH), start))
    return speaks ? [mention.entity] : []
  })
}

/** Words before the names of those who judge and speak, and are not acted on. */
const OFFICIAL =
  /\b(?:Judge|Justice|Attorney|Prosecutor|Agent|Commissioner|Secretary|Senator|Chair\w*|Minister|Spokes\w+|spokes\w+|lawyer|Director) $/u

/** Who was spoken of last: persons acted on before other persons. */
function remember(memory: Memory, drafts: readonly Draft[], inside: readonly Indexed[], folded: string): Memory {
  const persons = inside.filter(([, { kind, start }]) => kind === 'person' && !OFFICIAL.test(folded.slice(Math.max(0, start - 20), start)))
  const last = drafts.findLast(({ named }) => named)
  const one = last?.targets.length === 1 ? last.targets[0] : undefined
  const isThing = inside.some(([, { kind, quote }]) => (kind === 'company' || kind === 'exchange') && quote === one)
  const target = one !== undefined && !isThing ? one : memory.target
  const person = persons.at(-1)?.[1].quote ?? memory.person
  const pair = target !== undefined && memory.target !== undefined && target !== memory.target ? [memory.target, target] : memory.group
  const group = last && last.targets.length > 1 ? last.targets : pair
  const thing = inside.findLast(([, { kind }]) => kind === 'company' || kind === 'exchange')?.[1].quote ?? memory.thing
  return {
    ...(target !== undefined && { target }),
    ...(person !== undefined && { person }),
    ...(group !== undefined && { group }),
    ...(thing !== undefined && { thing }),
  }
}
