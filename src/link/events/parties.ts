import type { Clause, Token } from './clause.ts'
import type { EventPattern } from './pattern.ts'
import { isNamed, type Phrase } from './phrase.ts'
import { AUTHORITY_HEADS, DETERMINER, isPeopleHead, PREPOSITION, PRONOUN_GROUP, PRONOUN_PERSON, PRONOUN_THING } from './words.ts'

/** Who a phrase speaks of. A description ("two brokers") is named false; a pronoun is left to the article's memory. */
export interface Parties {
  readonly names: readonly string[]
  readonly named: boolean
  readonly pronoun?: 'person' | 'group' | 'thing'
}

const NOBODY: Parties = { names: [], named: false }
const LONGEST_DESCRIPTION = 12
/** "the servers of X", "funds linked to X": what leads from a thing to its owner. */
const OWNING = new Set('of from to behind with against called named as'.split(' '))
const HOLDING = new Set('used operated owned run controlled held managed'.split(' '))
const OWNER_REACH = 14

/** Who or what is acted on, by what the pattern's target can be (see EventPattern). */
export function readTargets(
  kind: EventPattern['targets'],
  clause: Clause,
  phrase: Phrase,
  sourceText: (from: number, to: number) => string,
): Parties {
  if (kind === 'none') return NOBODY
  if (kind === 'people') return readParties(clause, phrase, sourceText)
  const owners = readOwners(clause, phrase, sourceText)
  if (kind === 'optional' && !owners.named) return NOBODY
  if (kind !== 'thing' || owners.names.length > 0 || owners.pronoun) return owners
  return { names: [describe(clause, phrase, sourceText)], named: false }
}

/** The people and firms a noun phrase is about: its names, or, where its head is a person or a firm without a name, its words. */
function readParties(clause: Clause, phrase: Phrase, sourceText: (from: number, to: number) => string): Parties {
  const tokens = clause.tokens.slice(phrase.from, phrase.to)
  const first = tokens[0]
  if (!first) return NOBODY
  const pronoun = pronounOf(tokens)
  if (pronoun) return { ...NOBODY, pronoun }
  const headEnd = endOfHead(tokens)
  const head = tokens[headEnd - 1]
  const names = namesIn(tokens)
  const inHead = names.filter((token) => tokens.indexOf(token) < headEnd)
  const describes = head !== undefined && isHeadWord(head)
  const persons = names.filter(({ kind }) => kind === 'person')
  if (inHead.length > 0 && !(describes && inHead.every(({ kind }) => kind !== 'person'))) {
    const list = headEnd < tokens.length ? names.filter((token) => inHead.includes(token) || isListed(tokens, token)) : inHead
    return { names: unique(list.map(textOf)), named: true }
  }
  if (describes) {
    if (VAGUE.has(first.key)) return NOBODY
    const follows = persons.filter((token) => isApposed(tokens, token))
    if (follows.length > 0) return { names: unique(follows.map(textOf)), named: true }
    const apposed = apposedTo(clause.tokens, phrase.to)
    if (apposed.length > 0) return { names: unique(apposed.map(textOf)), named: true }
    return {
      names: [describe(clause, { from: phrase.from, to: endOfDescription(tokens, headEnd) + phrase.from }, sourceText)],
      named: false,
      ...definite(tokens),
    }
  }
  return NOBODY
}

/** The firms, sites and people that own the thing a phrase is about, or are it: "the servers and domains of the mixer Ferrow" → Ferrow. */
function readOwners(clause: Clause, phrase: Phrase, sourceText: (from: number, to: number) => string): Parties {
  const found: Token[] = namesIn(clause.tokens.slice(phrase.from, phrase.to))
  for (let at = phrase.to; at < clause.tokens.length && at - phrase.to < OWNER_REACH; at++) {
    const token = clause.tokens[at]
    if (!token || token.key === ';' || token.key === ',') break
    if (isNamed(token) && leadsToOwner(clause.tokens, phrase.to, at)) found.push(token)
  }
  if (found.length > 0) return { names: unique(found.map(textOf)), named: true }
  return readParties(clause, phrase, sourceText)
}

/** Whether a phrase is headed by somebody with public power: an agency, a court, "police in Porto", "the US". */
export function isAuthority(clause: Clause, phrase: Phrase): boolean {
  const tokens = clause.tokens.slice(phrase.from, phrase.to)
  if (tokens.some(({ key }) => FORMER.test(key))) return false
  const head = tokens.slice(0, endOfPlainHead(tokens))
  if (head.some(({ kind }) => kind === 'agency' || kind === 'court') || head.at(-1)?.kind === 'place') return true
  const words = head.filter(({ kind }) => kind === 'word')
  return words.slice(-2).some(({ key }) => AUTHORITY_HEADS.has(key))
}

/** Where the head ends by prepositions alone. */
function endOfPlainHead(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ kind, key }, i) => i > 0 && kind === 'word' && (PREPOSITION.has(key) || key === 'of'))
  return at < 0 ? tokens.length : at
}

const FORMER = /^(?:former|ex|ex-.*)$/u

/** Agency and court tokens of a phrase, and the country a place in it names ("Spanish police" → ES). */
export function authoritiesIn(clause: Clause, phrase: Phrase): { readonly tokens: readonly Token[]; readonly country?: string } {
  const tokens = clause.tokens.slice(phrase.from, phrase.to)
  const acting = tokens.filter(({ kind }) => kind === 'agency' || kind === 'court')
  const country = acting.find(({ value }) => value !== undefined)?.value ?? tokens.find(({ kind }) => kind === 'place')?.value
  return { tokens: acting, ...(country !== undefined && { country }) }
}

function namesIn(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => isNamed(token) && !isModifier(tokens, i))
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

/** Where the head of the phrase ends: before its first preposition, "of" or participle, and behind its last word for people or firms. */
function endOfHead(tokens: readonly Token[]): number {
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

const PLURAL = /s$|^(?:men|women|people)$/u

function withoutQuote(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.key === '"' || tokens[end - 1]?.key === "'" ? end - 1 : end
}

/** "a total of 83 people", "most of the suspects". */
const QUANTITY = new Set('total group number one two three most many some dozens hundreds several all both'.split(' '))

/** "12 individuals believed to …", "the men allegedly linked to …". */
const REDUCED = /(?:ed|ing|ly)$|^(?:known|held|seen|run|led)$/u

function isHeadWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isPeopleHead(token.key)
}

function isListed(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token)
  const before = tokens[at - 1]?.key === 'and' ? tokens[at - 2] : tokens[at - 1]
  return (
    tokens[at - 1]?.key === ',' ||
    (tokens[at - 1]?.key === 'and' && before !== undefined && (isNamed(before) || before.key === ',')) ||
    (token.kind === 'person' && tokens[at - 1]?.key === 'and')
  )
}

/** "the operator of the mixer, Ulvar Teskey": a name beside the description. */
function isApposed(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token)
  const before = tokens[at - 1]?.key
  return before === ',' || before === 'and' || before === '(' || (tokens[at - 1]?.kind === 'word' && isPeopleHead(before ?? ''))
}

const LIST_REACH = 30

/** "two administrators, John Doe and Jim Roe,", "the markets, including Alpha and Beta": the names that follow a description. */
function apposedTo(tokens: readonly Token[], from: number): Token[] {
  const mark = tokens[from]?.key
  if (mark !== ',' && mark !== '(' && mark !== ':' && mark !== '-') return []
  const start = tokens[from + 1]?.key === 'including' || tokens[from + 1]?.key === 'namely' ? from + 2 : from + 1
  const found: Token[] = []
  for (let at = start; at < tokens.length && at - from < LIST_REACH; at++) {
    const token = tokens[at]
    if (!token) break
    if (isNamed(token) && (at === start || isListed(tokens, token)) && (start > from + 1 || token.kind === 'person')) found.push(token)
    else if (at === start || (mark !== '(' && token.kind === 'word' && token.key !== 'and' && token.key !== 'of')) break
    else if (mark === '(' && token.key === ')') break
  }
  return found
}

function leadsToOwner(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from - 1 && at - i < 7; i--) {
    const key = tokens[i]?.key ?? ''
    if (OWNING.has(key)) return true
    if (key === 'by') return HOLDING.has(tokens[i - 1]?.key ?? '')
    if (PREPOSITION.has(key)) return false
  }
  return false
}

function pronounOf(tokens: readonly Token[]): Parties['pronoun'] {
  const [first] = tokens
  if (!first || tokens.length > 2 || first.kind !== 'word') return undefined
  if (PRONOUN_PERSON.has(first.key)) return 'person'
  if (PRONOUN_GROUP.has(first.key)) return 'group'
  return PRONOUN_THING.has(first.key) ? 'thing' : undefined
}

const GROUPS =
  /^(?:(?:the|these|those|both|all) )?(?:two|three|four|both|pair|duo|men|women|brothers|defendants|suspects|couple|founders|trio)\b/u
const THINGS = /^(?:the|this|that) (?:\w+ )?(?:company|firm|exchange|platform|mixer|service|marketplace|site|website|business|network)$/u
const PERSONS =
  /^(?:the|this|that) (?:\d+-year-old|\w+ )?(?:man|woman|suspect|defendant|hacker|founder|executive|operator|trader|developer|teenager)$/u

/** "the pair", "the company": descriptions that stand for names given before. */
function definite(tokens: readonly Token[]): Pick<Parties, 'pronoun'> {
  const text = tokens.map(({ key }) => key).join(' ')
  if (tokens.length > 4) return {}
  if (GROUPS.test(text) && /^(?:the|these|those|both)\b/u.test(text)) return { pronoun: 'group' }
  if (THINGS.test(text)) return { pronoun: 'thing' }
  return PERSONS.test(text) ? { pronoun: 'person' } : {}
}

/** "most suspects", "others": told of to count, not to name. */
const VAGUE = new Set('most many some others those such more any'.split(' '))

/** The head with what hangs on it by "of" and "behind": "founders of the mixer Ferrow", not "suspects believed to be …". */
function endOfDescription(tokens: readonly Token[], headEnd: number): number {
  const key = tokens[headEnd]?.key
  return key === 'of' || key === 'behind' ? tokens.length : headEnd
}

function describe({ tokens }: Clause, { from, to }: Phrase, sourceText: (from: number, to: number) => string): string {
  const start = DETERMINER.has(tokens[from]?.key ?? '') && to - from > 1 ? from + 1 : from
  const end = Math.min(to, start + LONGEST_DESCRIPTION)
  return sourceText(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0)
}

function textOf({ raw }: Token): string {
  return raw
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)]
}
