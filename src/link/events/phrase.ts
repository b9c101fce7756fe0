import type { Clause, Token } from './clause.ts'
import { ADVERB, BE, CLAUSE, DETERMINER, HAVE, PREPOSITION, RELATIVE } from './words.ts'

/** Tokens from `from` up to, not including, `to`. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** Tokens of a noun phrase. */
export const LONGEST = 26
const INSERTED = 22
/** Insertions behind one name. */
const INSERTIONS = 4
const MOST_JOINED = 4
/** "both men", "all three" are no adverbs. */
const QUANTIFIER: ReadonlySet<string> = new Set(['both', 'all', 'each'])

/**
 * The noun phrase that ends before token `end` and is the subject of what begins there: insertions between commas or brackets and relative
 * pronouns are stepped over ("Doe, 41, of Bergen, was …", "Doe, who was …"). Undefined where another verb or nothing stands there.
 */
export function subjectBefore({ tokens }: Clause, end: number): Phrase | undefined {
  let to = end
  if (RELATIVE.has(tokens[to - 1]?.key ?? '')) {
    to -= isPartitive(tokens, to) ? 3 : 1
    if (tokens[to - 1]?.key === ',') to--
    // "extradite Doe, who was …": what stands before the name is another clause.
    if (isNamed(tokens[to - 1])) return { from: joinedBefore(tokens, to - 1), to }
    if (tokens[to - 1]?.kind === 'agency') return { from: to - 1, to }
  } else to = skipInsertions(tokens, to)
  let from = to
  while (from > 0 && to - from < LONGEST && continuesSubject(tokens, from - 1, to)) from--
  const trimmed = dropLead(tokens, from, to)
  const start = behindLead(tokens, trimmed, to)
  return start < to ? { from: joinedBefore(tokens, start), to } : undefined
}

/** "Alpha and Beta, both of which": the pronoun with what counts it. */
function isPartitive(tokens: readonly Token[], to: number): boolean {
  return tokens[to - 2]?.key === 'of' && /^(?:both|all|some|most|two|three|four|none|many)$/u.test(tokens[to - 3]?.key ?? '')
}

/** "Doe, 41, and | Roe": where the first of the names joined before the phrase begins. */
function joinedBefore(tokens: readonly Token[], start: number): number {
  let from = start
  for (let step = 0; step < MOST_JOINED && isNamed(tokens[from]); step++) {
    const and = tokens[from - 1]?.key === 'and' ? from - 1 : from
    if (and === from && tokens[from - 1]?.key !== ',') return from
    const end = skipInsertions(tokens, and)
    if (end === and || !isNamed(tokens[end - 1])) return from
    from = end - 1
  }
  return from
}

function skipInsertions(tokens: readonly Token[], end: number): number {
  let to = end
  for (let step = 0; step < INSERTIONS; step++) {
    const close = tokens[to - 1]?.key
    if (close !== ',' && close !== ')' && close !== '-') return to
    const open = openingOf(tokens, to - 1, close === ')' ? '(' : close)
    if (open === undefined) return close === ',' ? to - 1 : to
    to = close === ',' && isRegion(tokens[open + 1]) ? beforeTown(tokens, open) : open
  }
  return to
}

/** "Utah", "UT": what stands behind the name of a town. */
function isRegion(token: Token | undefined): boolean {
  return token?.kind === 'place' || (token !== undefined && /^[A-Z]{2}$/u.test(token.raw))
}

/** "Ferrow Labs, | of Provo, | UT, has": a seat is no part of the name. */
function beforeTown(tokens: readonly Token[], end: number): number {
  const town = tokens[end - 1]
  if (!isNamed(town) && town?.kind !== 'place') return end
  const from = tokens[end - 2]?.key === 'of' ? end - 2 : end - 1
  return tokens[from - 1]?.key === ',' ? from - 1 : end
}

/** The mark that opens the insertion closed at `close`: a comma behind a name and before an apposition, else the nearest. */
function openingOf(tokens: readonly Token[], close: number, mark: string): number | undefined {
  let nearest: number | undefined
  for (let at = close - 1; at > 0 && close - at < INSERTED; at--) {
    const token = tokens[at]
    if (token?.key === ';' || token?.key === ':') break
    if (token?.key !== mark) continue
    if (mark !== ',') return at
    nearest ??= at
    if (isNamedEnd(tokens[at - 1]) && opensApposition(tokens[at + 1])) return at
  }
  return nearest
}

function isNamedEnd(token: Token | undefined): boolean {
  return isNamed(token) || token?.key === ')' || token?.key === '"'
}

function opensApposition(token: Token | undefined): boolean {
  if (!token) return false
  return (
    DETERMINER.has(token.key) ||
    RELATIVE.has(token.key) ||
    /^\d\d$|(?:ed|ing)$|^(?:of|aged|also|known|formerly|whose|who|former|founder|ceo|owner)$/u.test(token.key)
  )
}

function continuesSubject(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind === 'mark')
    return (
      token.key === "'s" ||
      (token.key === '-' && tokens[at - 1]?.end === token.start) ||
      token.key === '"' ||
      token.key === "'" ||
      isListComma(tokens, at, to) ||
      isSeatComma(tokens, at) ||
      token.key === '(' ||
      token.key === ')'
    )
  if (token.kind === 'date' || token.kind === 'amount' || token.kind === 'sentence') return false
  if (token.kind !== 'word') return true
  if (token.key === 'as' && tokens[at - 1]?.key === 'known') return true
  if (CLAUSE.has(token.key) || BE.has(token.key) || HAVE.has(token.key)) return false
  return true
}

/** "the Securities and Exchange Commission, Nigeria". */
function isSeatComma(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === ',' && tokens[at - 1]?.kind === 'agency' && tokens[at + 1]?.kind === 'place'
}

/** "A, B and C": the comma stands between two names. */
function isListComma(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.key !== ',') return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]?.key === 'and' ? tokens[at + 2] : tokens[at + 1]
  return isNamed(before) && isNamed(after) && at + 1 < to
}

/** "In raids on 19 addresses the bureau …": behind a leading preposition the subject begins with its own determiner, or is the last name. */
function behindLead(tokens: readonly Token[], from: number, to: number): number {
  if (!PREPOSITION.has(tokens[from]?.key ?? '')) return from
  const start = tokens.findLastIndex(({ key }, at) => at > from + 1 && at < to && DETERMINER.has(key))
  if (start >= 0) return start
  return tokens[to - 1]?.kind === 'word' ? from : to - 1
}

/** Adverbials that lead the clause ("In May", "After a raid in Porto") and conjunctions are not the subject. */
function dropLead(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    if (token.key === 'and' || token.key === 'but' || token.key === 'or') {
      if (!isNamed(tokens[i - 1]) && !isNamed(tokens[i + 1]) && !DETERMINER.has(tokens[i + 1]?.key ?? '')) at = i === from ? i + 1 : at
      else if (i === from) at = i + 1
    } else if (i === at && ADVERB.has(token.key) && !QUANTIFIER.has(token.key) && tokens[i + 1]?.key !== 'of') at = i + 1
  }
  return at
}

export function isNamed(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'name' || token.kind === 'person' || token.kind === 'company' || token.kind === 'exchange')
}
