import { compileShapes, shapeOf } from '../../normalize/shape.ts'
import type { Passage } from '../../types.ts'
import { type Topic, type TopicCue, topicCues } from './cues.ts'

/** How dense a stretch of text is in words of each topic: weighted hits a hundred words. */
export type Density = Readonly<Record<Topic, number>>

export interface Survey {
  readonly article: Density
  readonly title: Density
  /** The first passages, which say what the rest is about. */
  readonly lead: Density
  /** Words of the article proper, the title left out. */
  readonly words: number
}

interface Phrase {
  /** What follows its first word, a space before it: " butchering". */
  readonly rest: string
  /** How many words that is. */
  readonly words: number
  readonly cue: TopicCue
}

/** A word or phrase of a cue, found in a text. */
export interface TopicHit {
  readonly cue: TopicCue
  readonly words: string
}

const LEAD_WORDS = 60
/** Passages of the first paragraphs count twice. */
const FIRST_PARAGRAPHS = 3
const FIRST_FACTOR = 2
const PER = 100
/** A shorter text is taken as this long: in thirty words a single one says too much. */
const FEWEST_WORDS = 100

const phrases = compile()
const mayBegin = compileShapes([...phrases.keys()])

/** Counts the cues' words over the passages of the article proper. */
export function surveyTopics(article: { readonly title: string; readonly text: string }, passages: readonly Passage[]): Survey {
  const total = newTally()
  const lead = newTally()
  let words = 0
  for (const passage of passages) {
    if (passage.kind === 'boilerplate' || passage.kind === 'title') continue
    const counted = count(article.text.slice(passage.start, passage.end))
    words += counted.words
    if (passage.kind === 'body' && lead.words < LEAD_WORDS) add(lead, counted, 1)
    add(total, counted, passage.paragraph <= FIRST_PARAGRAPHS ? FIRST_FACTOR : 1)
  }
  return { article: densityOf(total), title: densityOf(count(article.title)), lead: densityOf(lead), words }
}

interface Tally {
  words: number
  readonly hits: Record<Topic, number>
}

function newTally(): Tally {
  return { words: 0, hits: { crypto: 0, law: 0, punishment: 0, crime: 0, 'crypto-crime': 0, market: 0, product: 0, 'other-crime': 0 } }
}

/** The cues' words in a text, in order. */
export function findTopicWords(text: string): readonly TopicHit[] {
  const hits: TopicHit[] = []
  count(text, hits)
  return hits
}

function count(text: string, hits?: TopicHit[]): Tally {
  const tally = newTally()
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    if (!isWordCode(lower.charCodeAt(at))) {
      at++
      continue
    }
    const part = endOfPart(lower, at)
    const whole = endOfCompound(lower, part)
    const compound = phraseAt(lower, at, whole)
    // Of a compound that is no cue the parts count: "crypto-stealing", "bitcoin's".
    const phrase = compound ?? (part < whole ? phraseAt(lower, at, part) : undefined)
    const end = compound ? whole : part
    tally.words++
    if (phrase) {
      tally.hits[phrase.cue.topic] += phrase.cue.weight
      tally.words += phrase.words
      hits?.push({ cue: phrase.cue, words: lower.slice(at, end + phrase.rest.length) })
    }
    at = phrase ? end + phrase.rest.length : end
  }
  return tally
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z0-9]/u.test(String.fromCharCode(code))))

/** Letters and digits; of what is not ASCII everything but spaces, quotes and dashes. */
function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1
  return code !== 0xa0 && !(code >= 0x2000 && code <= 0x206f)
}

function endOfPart(lower: string, start: number): number {
  let at = start + 1
  while (at < lower.length && isWordCode(lower.charCodeAt(at))) at++
  return at
}

/** A compound goes on over an inner hyphen or apostrophe: "on-chain". */
function endOfCompound(lower: string, part: number): number {
  let at = part
  for (;;) {
    const code = lower.charCodeAt(at)
    const joins = code === 45 || code === 39
    if (!joins || at + 1 >= lower.length || !isWordCode(lower.charCodeAt(at + 1))) return at
    at = endOfPart(lower, at + 1)
  }
}

/** The longest phrase of a cue whose first word has this span. */
function phraseAt(lower: string, start: number, end: number): Phrase | undefined {
  return mayBegin[shapeOf(lower, start, end)] === 1
    ? phrases.get(lower.slice(start, end))?.find(({ rest }) => isPhrase(lower, end, rest))
    : undefined
}

function isPhrase(lower: string, end: number, rest: string): boolean {
  return rest === '' || (lower.startsWith(rest, end) && !isWordCode(lower.charCodeAt(end + rest.length)))
}

function add(to: Tally, { words, hits }: Tally, factor: number): void {
  to.words += words * factor
  for (const topic of topics) to.hits[topic] += hits[topic] * factor
}

function densityOf({ words, hits }: Tally): Density {
  const density = newTally().hits
  for (const topic of topics) density[topic] = (hits[topic] * PER) / Math.max(words, FEWEST_WORDS)
  return density
}

/** The keys of a record of topics are topics, which `Object.keys` cannot say. */
const topics = Object.keys(newTally().hits) as readonly Topic[]

/** Phrases by their first word, the longest first. */
function compile(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const cue of topicCues) {
    for (const phrase of cue.words.split(', ')) {
      const first = phrase.split(' ', 1)[0] ?? ''
      const entry = { rest: phrase.slice(first.length), words: phrase.split(' ').length - 1, cue }
      found.set(
        first,
        [...(found.get(first) ?? []), entry].sort((a, b) => b.rest.length - a.rest.length),
      )
    }
  }
  return found
}
