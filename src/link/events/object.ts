import type { Clause, Token } from './clause.ts'
import { isNamed, LONGEST, type Phrase } from './phrase.ts'
import { ADVERB, BE, CLAUSE, DETERMINER, HAVE, isPeopleHead, OF, PREPOSITION } from './words.ts'

const PRONOUN = /^(?:him|them|it)$/u

/** The noun phrase that begins at token `start`, with what hangs on it by "of" and the names that follow it in a list. */
export function objectAfter({ tokens }: Clause, start: number): Phrase | undefined {
  let from = start
  while (ADVERB.has(tokens[from]?.key ?? '') || isRounding(tokens, from)) from++
  if (PRONOUN.test(tokens[from]?.key ?? '')) return { from, to: from + 1 }
  let to = from
  while (to < tokens.length && to - from < LONGEST && continuesObject(tokens, from, to)) to++
  return to > from ? { from, to } : undefined
}

/** "more than | 26 sites", "at least | two men". */
function isRounding(tokens: readonly Token[], at: number): boolean {
  const [before, key, next] = [tokens[at - 1], tokens[at], tokens[at + 1]].map((token) => token?.key ?? '')
  if (key === 'than' || key === 'least') return before === 'more' || before === 'fewer' || before === 'at'
  if (key === 'more' || key === 'fewer') return next === 'than'
  return (key === 'at' && next === 'least') || /^(?:nearly|almost|about|around|over|roughly|approximately|some)$/u.test(key ?? '')
}

function continuesObject(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind === 'mark') {
    if (token.key === ',')
      return isNamed(tokens[at - 1]) && (isNamed(tokens[at + 1]) || (tokens[at + 1]?.key === 'and' && isNamed(tokens[at + 2])))
    return (
      token.key === "'s" ||
      token.key === '-' ||
      token.key === '"' ||
      token.key === "'" ||
      token.key === '(' ||
      token.key === ')' ||
      token.key === '%'
    )
  }
  if (token.kind === 'date' || token.kind === 'sentence') return false
  if (token.kind === 'amount') return at === from || !isPartyEnd(tokens[at - 1])
  if (token.kind !== 'word') return true
  if (OF.has(token.key)) return true
  if (CLAUSE.has(token.key) || BE.has(token.key) || HAVE.has(token.key)) return false
  if (PREPOSITION.has(token.key)) return false
  if (token.key === 'and' || token.key === 'or')
    return isNamed(tokens[at + 1]) || DETERMINER.has(tokens[at + 1]?.key ?? '') || at - from < 4
  return true
}

/** "fined the company | £3 million": two objects. */
function isPartyEnd(token: Token | undefined): boolean {
  return isNamed(token) || (token?.kind === 'word' && isPeopleHead(token.key))
}
