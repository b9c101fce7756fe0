import type { Token } from './clause.ts'
import { isNamed } from './phrase.ts'
import { isPeopleHead, PREPOSITION } from './words.ts'

/** Where the head of the phrase ends: before its first preposition, "of" or participle, and behind its last word for people or firms. */
export function endOfHead(tokens: readonly Token[]): number {
  const start =
    QUANTITY.has(tokens[0]?.key ?? '') && tokens[1]?.key === 'of'
      ? 2
      : QUANTITY.has(tokens[1]?.key ?? '') && tokens[2]?.key === 'of'
        ? 3
        : 1
  const at = tokens.findIndex(
    ({ kind, key }, i) =>
      i >= start &&
      kind === 'word' &&
      (PREPOSITION.has(key) || key === 'of' || key === 'behind' || (REDUCED.test(key) && isHeadWord(tokens[i - 1]))),
  )
  const end = withoutQuote(tokens, at < 0 ? tokens.length : at)
  if (isNamed(tokens[end - 1]) || isHeadWord(tokens[end - 1])) return end
  const people = tokens.findLastIndex((token, i) => i < end && ((isHeadWord(token) && PLURAL.test(token.key)) || isNamed(token)))
  return people < 0 ? end : people + 1
}

/** Where the head ends by prepositions alone. */
export function endOfPlainHead(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ kind, key }, i) => i > 0 && kind === 'word' && (PREPOSITION.has(key) || key === 'of'))
  return at < 0 ? tokens.length : at
}

export function isHeadWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isPeopleHead(token.key)
}

/** The head with what hangs on it by "of" and "behind": "founders of the mixer Ferrow", not "suspects believed to be …". */
export function endOfDescription(tokens: readonly Token[], headEnd: number): number {
  const key = tokens[headEnd]?.key
  return key === 'of' || key === 'behind' ? tokens.length : headEnd
}

const PLURAL = /s$|^(?:men|women|people)$/u
/** "a total of 83 people", "most of the suspects". */
const QUANTITY = new Set('total group number one two three most many some dozens hundreds several all both'.split(' '))
/** "12 individuals believed to …", "the men allegedly linked to …". */
const REDUCED = /(?:ed|ing|ly)$|^(?:known|held|seen|run|led)$/u

function withoutQuote(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.key === '"' || tokens[end - 1]?.key === "'" ? end - 1 : end
}
