import nlp from 'compromise/two'
import type { Clause, Token } from './clause.ts'
import type { Phrase } from './phrase.ts'
import { DETERMINER } from './words.ts'

const LONGEST = 300
const MOST_QUESTIONS = 5
const NUMBER = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|many)$/u

/** The party that heads a noun phrase, undefined where none does. */
export type Asker = (clause: Clause, phrase: Phrase) => string | undefined

/**
 * Asks compromise whether a noun phrase that no word list knows is headed by a person, as its tagger sees it: "three lorry drivers from Leeds" →
 * "three lorry drivers". Only phrases with a determiner or a number are worth the third of a millisecond, and only a few an article.
 */
export function createAsker(text: string): Asker {
  let left = MOST_QUESTIONS
  return ({ tokens }, { from, to }) => {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (!first || !last || to - from < 2 || !opensDescription(first) || last.end - first.start > LONGEST || left === 0) return undefined
    left--
    const words = text.slice((DETERMINER.has(first.key) ? tokens[from + 1] : first)?.start ?? first.start, last.end)
    return headedByActor(words)
  }
}

function opensDescription({ kind, key }: Token): boolean {
  return kind === 'word' && (DETERMINER.has(key) || NUMBER.test(key))
}

/** The words up to the first one tagged as an actor and heading its nouns; undefined where a preposition or a verb comes before it, or none comes. */
function headedByActor(words: string): string | undefined {
  const terms = nlp(words).json()[0]?.terms ?? []
  let end = 0
  for (const [i, { text, tags = [] }] of terms.entries()) {
    end = words.indexOf(text, end) + text.length
    if (tags.includes('Actor') && !tags.includes('Possessive') && !terms[i + 1]?.tags?.includes('Noun')) return words.slice(0, end)
    if (tags.includes('Preposition') || tags.includes('Conjunction') || tags.includes('Verb')) return undefined
  }
  return undefined
}
