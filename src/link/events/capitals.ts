import type { Mention, Passage } from '../../types.ts'
import type { Capitals } from './clause.ts'

const MID_SENTENCE = /(?<=[\p{L}\d,;] )(\p{Lu}[\p{L}\p{N}'-]{1,24})/gu

/** Surveys the body of an article: words with a capital in mid-sentence that it does not write small as well, and surnames of persons. */
export function surveyCapitals(folded: string, passages: readonly Passage[], mentions: readonly Mention[]): Capitals {
  const capital = new Set<string>()
  for (const { kind, start, end } of passages) {
    if (kind !== 'body') continue
    for (const [, word = ''] of folded.slice(start, end).matchAll(MID_SENTENCE)) capital.add(word.replace(/'s$/u, ''))
  }
  const names = new Set([...capital].filter((word) => !folded.includes(` ${word.toLowerCase()} `)))
  const surnames = new Set(mentions.flatMap((mention) => (mention.kind === 'person' ? (mention.value.split(' ').at(-1) ?? []) : [])))
  return { names, surnames }
}
