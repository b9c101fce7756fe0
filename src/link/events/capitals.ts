import type { Mention } from '../../types.ts'

/** What the whole article says about names. */
export interface Capitals {
  /** Whether the article writes the word with a capital in mid-sentence, and never small. */
  readonly isName: (word: string) => boolean
  /** Last words of persons' names. */
  readonly surnames: ReadonlySet<string>
}

/** So far into a text a word is looked for: enough for an article, and the work stays in proportion for a book. */
const REACH = 50_000
const MID_SENTENCE = /[\p{L}\d,;] $/u

/** Surveys an article for names; words are looked up when asked for, each once. */
export function surveyCapitals(folded: string, mentions: readonly Mention[]): Capitals {
  const known = new Map<string, boolean>()
  const start = folded.slice(0, REACH)
  const surnames = new Set(mentions.flatMap((mention) => (mention.kind === 'person' ? (mention.value.split(' ').at(-1) ?? []) : [])))
  const isName = (word: string): boolean => {
    const answer = known.get(word) ?? (standsInMidSentence(start, word) && !start.includes(` ${word.toLowerCase()} `))
    known.set(word, answer)
    return answer
  }
  return { isName, surnames }
}

function standsInMidSentence(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    if (MID_SENTENCE.test(folded.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}
