import type { Clause, Token } from './clause.ts'
import { isHeadWord } from './heads.ts'
import { namesIn } from './names.ts'
import { objectAfter } from './object.ts'
import { isNamed, type Phrase } from './phrase.ts'
import { BE, DETERMINER, HAVE } from './words.ts'

const MOST_MEMBERS = 8
const BRACKETED = 40
const QUANTITY =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|other|former|co-founder|founder|owner|operator|ceo|director)$/u

/**
 * The names that go on a list behind its first member: "sanctions on Ferrow, three of its founders (Doe, Roe and Poe) and two banks, Alpha and
 * Beta" → Doe, Roe, Poe, Alpha, Beta. Stops where another clause begins.
 */
export function listedAfter({ tokens, ...clause }: Clause, first: Phrase): Token[] {
  const found: Token[] = []
  let at = first.to
  for (let member = 0; member < MOST_MEMBERS; member++) {
    const bracket = inBrackets(tokens, at)
    found.push(...bracket.names)
    const next = behindSeparator(tokens, bracket.to)
    if (next === undefined) return found
    const phrase = objectAfter({ tokens, ...clause }, next)
    if (!phrase || !opensMember(tokens[next]) || beginsClause(tokens, phrase.to)) return found
    const members = tokens.slice(phrase.from, phrase.to)
    const names = namesIn(members)
    const describes = members.some(isHeadWord)
    // "Doe, the former head of Ferrow,": an apposition.
    if (describes && next === bracket.to + 1 && tokens[next - 1]?.key === ',' && DETERMINER.has(tokens[next]?.key ?? '')) return found
    if (names.length === 0 && !describes) return found
    if (names.length > 0 && !(describes && tokens[phrase.to]?.key === '(')) found.push(...names)
    at = phrase.to
  }
  return found
}

/** The names in the brackets that open at `at`, and where they close. */
function inBrackets(tokens: readonly Token[], at: number): { readonly names: readonly Token[]; readonly to: number } {
  if (tokens[at]?.key !== '(') return { names: [], to: at }
  const close = tokens.findIndex(({ key }, i) => i > at && i < at + BRACKETED && key === ')')
  if (close < 0) return { names: [], to: at }
  const names = tokens.slice(at + 1, close).filter((token) => isNamed(token))
  return { names: names.length > 1 ? names : [], to: close + 1 }
}

/** Where the next member begins: behind ", ", " and ", ", and ", "as well as", "along with". */
function behindSeparator(tokens: readonly Token[], at: number): number | undefined {
  const keys = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]].map((token) => token?.key ?? '')
  const skip = keys[0] === ',' ? 1 : 0
  const words = keys.slice(skip)
  if (words[0] === 'as' && words[1] === 'well' && words[2] === 'as') return at + skip + 3
  if ((words[0] === 'along' || words[0] === 'together') && words[1] === 'with') return at + skip + 2
  if (words[0] === 'and') return at + skip + 1
  return skip > 0 ? at + 1 : undefined
}

function opensMember(token: Token | undefined): boolean {
  return token !== undefined && (isNamed(token) || DETERMINER.has(token.key) || QUANTITY.test(token.key))
}

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? ''
  return BE.has(key) || HAVE.has(key) || key === 'who' || key === 'which' || key === 'that' || key === 'said'
}
