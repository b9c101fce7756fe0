import { findPlaces } from '../../gazetteer/places.ts'
import { matchesOf } from '../../normalize/matches.ts'
import type { Mention, Passage, Span } from '../../types.ts'
import type { Capitals } from './capitals.ts'
import { readWords } from './cut.ts'

export type TokenKind =
  | 'word'
  | 'mark'
  | 'name'
  | 'person'
  | 'company'
  | 'exchange'
  | 'agency'
  | 'court'
  | 'date'
  | 'amount'
  | 'sentence'
  | 'place'
  | 'other'

/** A word or mark of a passage; a mention, a place or a run of capitals is one token. Offsets are those of the article's text. */
export interface Token extends Span {
  readonly kind: TokenKind
  /** Lower case, folded. */
  readonly key: string
  /** As written, folded. */
  readonly raw: string
  /** Index of the mention among the article's. */
  readonly mention?: number
  /** Country of an agency or a place, value of a date. */
  readonly value?: string
}

/** A passage as event patterns see it. */
export interface Clause {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  /** Lower case, amounts and sentences masked by ¤ and §; as long as the passage. */
  readonly text: string
}

const KINDS: Readonly<Partial<Record<Mention['kind'], TokenKind>>> = {
  person: 'person',
  company: 'company',
  exchange: 'exchange',
  agency: 'agency',
  court: 'court',
  date: 'date',
  amount: 'amount',
  sentence: 'sentence',
  statute: 'other',
}

/** A mention with its index among the article's. */
export type Indexed = readonly [index: number, mention: Mention]

/** Cuts a passage into tokens. `folded` is its text, `text` the same masked (see maskFigures), `mentions` those inside. */
export function toClause(folded: string, text: string, passage: Passage, mentions: readonly Indexed[], capitals: Capitals): Clause {
  const tokens: Token[] = []
  let at = 0
  const words = (until: number): void => {
    for (const token of readWords(folded, at, until, passage, capitals, tokens.length === 0)) tokens.push(token)
  }
  for (const unit of unitsOf(folded, passage, mentions)) {
    words(unit.start - passage.start)
    tokens.push(unit)
    at = unit.end - passage.start
    // "Ferrow Labs Inc. was": within a passage a dot after a mention is part of its last word.
    if (folded[at] === '.' && at + 1 < folded.length) at++
  }
  words(folded.length)
  return { passage, tokens, text }
}

const COURT_IN = /(?:court|tribunal) in /u
/** "a court in Almaty", "federal court in Brooklyn": courts without a name of their own. */
const LOCAL_COURT =
  /(?<![\p{L}-])(?:(?:federal|district|high|crown|appeals?|regional|criminal|special|local|city|superior|supreme|military|commercial|trial|magistrates) ){0,2}(?:court|tribunal) in (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2}/gu

/** Mentions and places of the passage that are one token each: by rank, then length. */
function unitsOf(folded: string, passage: Passage, mentions: readonly Indexed[]): Token[] {
  const candidates: Token[] = []
  for (const [index, mention] of mentions) {
    const kind = KINDS[mention.kind]
    if (kind === undefined) continue
    const raw = folded.slice(mention.start - passage.start, mention.end - passage.start)
    const value = mention.kind === 'agency' ? mention.country : mention.kind === 'date' ? mention.value : undefined
    candidates.push({ kind, start: mention.start, end: mention.end, raw, key: raw.toLowerCase(), mention: index, ...(value && { value }) })
  }
  const places = findPlaces(folded, 0, folded.length)
  for (const { start, end, country } of places) {
    const raw = folded.slice(start, end)
    candidates.push({ kind: 'place', start: start + passage.start, end: end + passage.start, raw, key: raw.toLowerCase(), value: country })
  }
  if (COURT_IN.test(folded)) {
    for (const { index, 0: raw } of matchesOf(LOCAL_COURT, folded)) {
      const [start, end] = [index + passage.start, index + raw.length + passage.start]
      const value = places.find((place) => place.start > index && place.end <= index + raw.length)?.country
      candidates.push({ kind: 'court', start, end, raw, key: raw.toLowerCase(), ...(value && { value }) })
    }
  }
  candidates.sort((a, b) => rankOf(a) - rankOf(b) || b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken: Token[] = []
  for (const candidate of candidates) {
    if (!taken.some((other) => candidate.start < other.end && other.start < candidate.end)) taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** Names that a gazetteer holds and values count before names that only look like some. */
function rankOf({ kind }: Token): number {
  if (kind === 'agency' || kind === 'amount' || kind === 'sentence' || kind === 'date') return 0
  return kind === 'court' || kind === 'exchange' || kind === 'company' ? 1 : 2
}

/** The passage in lower case, on one line, with amounts and sentences masked; as long as the passage. */
export function maskFigures(folded: string, { start }: Passage, mentions: readonly Indexed[]): string {
  const lower = folded.toLowerCase()
  // A few letters ("İ") grow when lowered; offsets come first.
  const text = (lower.length === folded.length ? lower : folded).replaceAll('\n', ' ')
  let masked = ''
  let at = 0
  for (const [, mention] of mentions) {
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') continue
    const from = Math.max(at, mention.start - start)
    masked += text.slice(at, from) + (mention.kind === 'amount' ? '¤' : '§').repeat(Math.max(0, mention.end - start - from))
    at = Math.max(at, mention.end - start)
  }
  return masked + text.slice(at)
}
