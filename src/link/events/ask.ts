import nlp from 'compromise/two'
import type { Clause } from './clause.ts'
import type { Phrase } from './phrase.ts'

const LONGEST = 300
const MOST_QUESTIONS = 6
/** A person or a firm by its grammar: "a semi-retired accountant", "the Bergen-based remitter". */
const PARTY =
  '#Determiner? #Value? (#Adjective|#Demonym|#Noun|#Possessive|#Participle)* (#Person|#Actor|#Organization|#Demonym|#ProperNoun)'

/**
 * Asks compromise about a noun phrase that no pattern knows, and only about it: whether it is a person or a firm. At most a few questions an
 * article, for its tagger takes about a millisecond each.
 */
export function createAsker(text: string): (clause: Clause, phrase: Phrase) => string | undefined {
  let left = MOST_QUESTIONS
  return ({ tokens }, { from, to }) => {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (!first || !last || left === 0 || last.end - first.start > LONGEST) return undefined
    left--
    const words = text.slice(first.start, last.end)
    const party = nlp(words).match(PARTY).first().text().trim()
    const bare = party.replace(/^(?:the|an?)\s/iu, '')
    return bare !== '' && words.includes(bare) ? bare : undefined
  }
}
