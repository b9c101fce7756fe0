import { fold } from '../../normalize/fold.ts'
import type { Passage } from '../../types.ts'
import { type Topic, topicCues } from './cues.ts'

/** How dense a stretch of text is in words of each topic: weighted hits a hundred words. */
export type Density = Readonly<Record<Topic, number>>

export interface Survey {
  readonly article: Density
  readonly title: Density
  /** The first passages, which say what the rest is about. */
  readonly lead: Density
}

interface Phrase {
  readonly rest: readonly string[]
  readonly topic: Topic
  readonly weight: number
}

const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu
const LEAD_WORDS = 60
/** Passages of the first paragraphs count twice. */
const FIRST_PARAGRAPHS = 3
const FIRST_FACTOR = 2
const PER = 100

const phrases = compile()

/** Counts the cues' words over the passages of the article proper. */
export function surveyTopics(article: { readonly title: string; readonly text: string }, passages: readonly Passage[]): Survey {
  const total = newTally()
  const lead = newTally()
  for (const passage of passages) {
    if (passage.kind === 'boilerplate' || passage.kind === 'title') continue
    const counted = count(article.text.slice(passage.start, passage.end))
    if (passage.kind === 'body' && lead.words < LEAD_WORDS) add(lead, counted, 1)
    add(total, counted, passage.paragraph <= FIRST_PARAGRAPHS ? FIRST_FACTOR : 1)
  }
  return { article: densityOf(total), title: densityOf(count(article.title)), lead: densityOf(lead) }
}

interface Tally {
  words: number
  readonly hits: Record<Topic, number>
}

function newTally(): Tally {
  return { words: 0, hits: { crypto: 0, law: 0, punishment: 0, crime: 0, market: 0, product: 0, 'other-crime': 0 } }
}

function count(text: string): Tally {
  const tally = newTally()
  const words = fold(text).toLowerCase().match(WORD) ?? []
  tally.words = words.length
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.get(words[at] ?? '')?.find(({ rest }) => rest.every((word, i) => words[at + 1 + i] === word))
    if (phrase) tally.hits[phrase.topic] += phrase.weight
    at += phrase ? phrase.rest.length + 1 : 1
  }
  return tally
}

function add(to: Tally, { words, hits }: Tally, factor: number): void {
  to.words += words * factor
  for (const topic of topicsOf(hits)) to.hits[topic] += hits[topic] * factor
}

function densityOf({ words, hits }: Tally): Density {
  const density = newTally().hits
  for (const topic of topicsOf(hits)) density[topic] = (hits[topic] * PER) / Math.max(words, 1)
  return density
}

/** The keys of a record of topics are topics, which `Object.keys` cannot say. */
function topicsOf(hits: Density): Topic[] {
  return Object.keys(hits) as Topic[]
}

/** Phrases by their first word, the longest first. */
function compile(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const { topic, weight, words } of topicCues) {
    for (const phrase of words.split(', ')) {
      const [first = '', ...rest] = phrase.split(' ')
      found.set(
        first,
        [...(found.get(first) ?? []), { rest, topic, weight }].sort((a, b) => b.rest.length - a.rest.length),
      )
    }
  }
  return found
}
