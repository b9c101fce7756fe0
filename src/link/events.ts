import { fold } from '../normalize/fold.ts'
import type { ArticleText, EnforcementEvent, Mention, Passage } from '../types.ts'
import { createAsker } from './events/ask.ts'
import { surveyCapitals } from './events/capitals.ts'
import { toClause } from './events/clause.ts'
import { complete } from './events/complete.ts'
import type { Draft } from './events/draft.ts'
import { linkFigures } from './events/figures.ts'
import { isTold } from './events/grammar.ts'
import type { Memory } from './events/memory.ts'
import { mergeDrafts } from './events/merge.ts'
import { eventPatterns } from './events/patterns/all.ts'
import { authorityName, fitsContext, readEvent, speakersOf } from './events/read.ts'
import { compileTriggers, findTriggers } from './events/triggers.ts'

const lexicon = compileTriggers(eventPatterns)

/** Passages in which speakers are looked for besides those with a trigger. */
const TOP_PASSAGES = 6
const LEAST_NAMED = 3

type Indexed = readonly [index: number, mention: Mention]

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
  const hinted = new Set(passages.filter((passage) => isHinted(folded, passage)))
  if (hinted.size === 0) return []
  const capitals = surveyCapitals(folded, passages, mentions)
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
    days.set(
      index,
      inside.flatMap(([, mention]) => (mention.kind === 'date' ? [mention.value] : [])),
    )
    const before: Draft[] = []
    if (hinted.has(passage) || (index <= TOP_PASSAGES && inside.some(([, { kind }]) => kind === 'agency'))) {
      const clause = toClause(folded.slice(passage.start, passage.end), passage, inside, capitals)
      speakers.set(
        index,
        speakersOf(clause).map((token) => authorityName(token, mentions)),
      )
      const triggers = findTriggers(lexicon, clause).filter((trigger) => fitsContext(clause, trigger) && isTold(clause, trigger))
      for (const trigger of triggers) {
        const told = inside.filter(([, { end }]) => end <= (clause.tokens[trigger.first]?.start ?? 0))
        const draft = readEvent(
          { article, mentions, clause, passage: index, triggers, memory: remember(memory, before, told), before, ask },
          trigger,
        )
        if (draft) before.push(draft)
      }
    }
    drafts.push(...before)
    memory = remember(memory, before, inside)
  })
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

function isHinted(folded: string, { kind, start, end }: Passage): boolean {
  return kind !== 'boilerplate' && lexicon.hint.test(folded.slice(start, end).toLowerCase())
}

/** Who was spoken of last: the targets of the last action before the persons of the passage. */
function remember(memory: Memory, drafts: readonly Draft[], inside: readonly Indexed[]): Memory {
  const person = inside.findLast(([, { kind }]) => kind === 'person')?.[1].quote
  const thing = inside.findLast(([, { kind }]) => kind === 'company' || kind === 'exchange')?.[1].quote
  const last = drafts.findLast(({ named }) => named)
  const one = last?.targets.length === 1 ? last.targets[0] : undefined
  const group = last && last.targets.length > 1 ? last.targets : undefined
  const isPerson = one !== undefined && inside.some(([, { kind, quote }]) => kind === 'person' && quote === one)
  const known = isPerson ? one : (person ?? memory.person)
  return {
    ...(known !== undefined && { person: known }),
    ...((group ?? memory.group) && { group: group ?? memory.group ?? [] }),
    ...((thing ?? memory.thing) !== undefined && { thing: thing ?? memory.thing ?? '' }),
  }
}
