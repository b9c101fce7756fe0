import type { Token } from './clause.ts'
import { isNamed } from './phrase.ts'
import { DETERMINER, isPeopleHead, PREPOSITION } from './words.ts'

const LIST_REACH = 30
const LIST_OPENER = /^(?:including|namely|like|such|among)$/u
/** Left over of "Ferrow (Pty) Ltd". */
const LEGAL_FORM = /^(?:Pty|Ltd|Inc|LLC|LLP|Corp|Limited|GmbH|AG|SA|BV|Co|Pte|PLC|plc)\.?$/u
const COURTESY = /^(?:mr|mrs|ms|dr|mx|messrs)\.?$/u

export function namesIn(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => isNamed(token) && !LEGAL_FORM.test(token.raw) && !isModifier(tokens, i))
}

export function isListed(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token)
  const before = tokens[at - 1]?.key === 'and' ? tokens[at - 2] : tokens[at - 1]
  return (
    tokens[at - 1]?.key === ',' ||
    (tokens[at - 1]?.key === 'and' && before !== undefined && (isNamed(before) || before.key === ',')) ||
    (token.kind === 'person' && tokens[at - 1]?.key === 'and')
  )
}

/** "the operator of the mixer, Ulvar Teskey": a name beside the description. */
export function isApposed(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token)
  const before = tokens[at - 1]?.key
  return before === ',' || before === 'and' || before === '(' || (tokens[at - 1]?.kind === 'word' && isPeopleHead(before ?? ''))
}

/** "two administrators, John Doe and Jim Roe,", "the markets, including Alpha and Beta": the names that follow a description. */
export function apposedTo(tokens: readonly Token[], from: number): Token[] {
  const mark = tokens[from]?.key
  if (mark !== ',' && mark !== '(' && mark !== ':' && mark !== '-') return []
  const opener = tokens[from + 1]?.key ?? ''
  const isList = LIST_OPENER.test(opener)
  const start = opener === 'such' ? from + 3 : isList || COURTESY.test(opener) ? from + 2 : from + 1
  const found: Token[] = []
  for (let at = start; at < tokens.length && at - from < LIST_REACH; at++) {
    const token = tokens[at]
    if (!token) break
    if (
      isNamed(token) &&
      (at === start || isListed(tokens, token) || (isList && isRole(tokens[at - 1]))) &&
      (start > from + 1 || isFullName(token))
    )
      found.push(token)
    else if (isList && isRole(token)) continue
    else if (at === start || (mark !== '(' && token.kind === 'word' && token.key !== 'and' && token.key !== 'of')) break
    else if (mark === '(' && token.key === ')') break
  }
  return found
}

/** "the rapper" before a name on a list. */
function isRole(token: Token | undefined): boolean {
  return token?.kind === 'word' && (isPeopleHead(token.key) || DETERMINER.has(token.key))
}

function isFullName({ kind, raw }: Token): boolean {
  return kind === 'person' || (kind === 'name' && raw.includes(' '))
}

/** "Samourai" in "Samourai CEO Keonne Rodriguez": a name that only describes the person named next. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === 'person') return false
  for (let next = at + 1; next < tokens.length && next - at < 6; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'mark' || token.key === 'and')
      return token?.key === "'s" && tokens.slice(next).some(({ kind }) => kind === 'person')
    if (token.kind === 'person') return true
    if (PREPOSITION.has(token.key)) return false
  }
  return false
}
