import { assets } from '../../gazetteer/assets.ts'
import { findPlaces } from '../../gazetteer/places.ts'
import type { Mention, Passage, Span } from '../../types.ts'
import type { Capitals } from './capitals.ts'
import { AUTHORITY_HEADS, isPeopleHead, PREPOSITION } from './words.ts'

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
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:['.&-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?|\d+(?:[.,]\d+)*|[^\s\p{L}\p{N}\0]/gu
const CAPITAL = /^\p{Lu}/u
const LINK = new Set(['de', 'da', 'del', 'van', 'von', 'der', 'bin', 'al', '&'])
const NOT_NAMES = new Set(
  'I So Earlier Today Yesterday Last Next Both All One The A An In On At By For From With And But Or If As It Its He She They We His Her Their This That These Those When While After Before Since Until Also Now Then According However Meanwhile Former Two Three Four Five Six Seven Eight Nine Ten Police Prosecutors Authorities CEO CTO CFO COO Chief Founder Co-Founder President Director Judge Mr Mrs Ms Dr Mr. Ms. Mrs. Dr. Attorney Executive Officer Agent Special NFT NFTs TB GB PC ID UTC ETF ETFs DeFi AI IT KYC AML Crypto Bitcoin Ethereum Ether BTC ETH Blockchain Cryptocurrency Monday Tuesday Wednesday Thursday Friday Saturday Sunday Justice Secretary Senator Representative Minister Commissioner Chairman Chair'.split(
    ' ',
  ),
)

/** Coins own nothing: "a Monero wallet". */
const ASSETS = new Set(assets.flatMap(({ names, tickers }) => [...names, ...tickers]))

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
  }
  words(folded.length)
  return { passage, tokens, text }
}

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
  for (const { start, end, country } of findPlaces(folded, 0, folded.length)) {
    const raw = folded.slice(start, end)
    candidates.push({ kind: 'place', start: start + passage.start, end: end + passage.start, raw, key: raw.toLowerCase(), value: country })
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

function* readWords(folded: string, from: number, until: number, passage: Passage, capitals: Capitals, first: boolean): Generator<Token> {
  let name: { start: number; end: number } | undefined
  let opening = first
  const flush = function* (): Generator<Token> {
    if (!name) return
    const raw = folded.slice(name.start, name.end)
    const kind = !raw.includes(' ') && capitals.surnames.has(raw) ? 'person' : 'name'
    yield { kind, start: passage.start + name.start, end: passage.start + name.end, raw, key: raw.toLowerCase() }
    name = undefined
  }
  TOKEN.lastIndex = 0
  for (const match of folded.slice(from, until).matchAll(TOKEN)) {
    let raw = match[0]
    const start = from + match.index
    const possessive = /'s?$/iu.test(raw) ? raw.lastIndexOf("'") : -1
    if (possessive > 0) raw = raw.slice(0, possessive)
    if (raw.endsWith('.') && raw.length > 3 && !raw.slice(0, -1).includes('.')) raw = raw.slice(0, -1)
    const end = start + raw.length
    if (isNameWord(raw, passage, capitals, opening) || (opening && passage.kind === 'body' && opensName(raw, folded.slice(end, end + 3)))) {
      if (name && folded.slice(name.end, start).trim() === '') name.end = end
      else {
        yield* flush()
        name = { start, end }
      }
    } else if (!(name && LINK.has(raw) && /^ \p{Lu}/u.test(folded.slice(end, end + 2)))) {
      yield* flush()
      const kind = /^[\p{L}\p{N}]/u.test(raw) ? 'word' : 'mark'
      yield { kind, start: passage.start + start, end: passage.start + end, raw, key: raw.toLowerCase() }
    }
    if (possessive > 0) {
      yield* flush()
      yield { kind: 'mark', start: passage.start + end, end: passage.start + end + 2, raw: "'s", key: "'s" }
    }
    opening = raw === '"' || (opening && !/^[\p{L}\p{N}]/u.test(raw))
  }
  yield* flush()
}

/** In mid-sentence a capital makes a name; where a passage begins, and in titles, only where the article writes the word so elsewhere. */
function isNameWord(raw: string, passage: Passage, { isName, surnames }: Capitals, opening: boolean): boolean {
  if (!CAPITAL.test(raw) || NOT_NAMES.has(raw) || ASSETS.has(raw)) return false
  if (passage.kind === 'body' && !opening) return true
  return isName(raw) || surnames.has(raw)
}

/** "Ulvar Teskey was …": two capitals where a passage begins are a name, unless the first is a common noun. */
function opensName(raw: string, next: string): boolean {
  const key = raw.toLowerCase()
  return (
    CAPITAL.test(raw) &&
    !NOT_NAMES.has(raw) &&
    /^ \p{Lu}\p{Ll}/u.test(next) &&
    !isPeopleHead(key) &&
    !AUTHORITY_HEADS.has(key) &&
    !PREPOSITION.has(key)
  )
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
