import type { Clause, Token } from './clause.ts'
import { endOfDescription, endOfHead, isHeadWord } from './heads.ts'
import { apposedTo, isApposed, isListed, namesIn } from './names.ts'
import type { EventPattern } from './pattern.ts'
import { isNamed, type Phrase } from './phrase.ts'
import { definite, type Pronoun, pronounOf } from './pronouns.ts'
import { DETERMINER, PREPOSITION } from './words.ts'

/** Who a phrase speaks of. A description ("two brokers") is named false; a pronoun is left to the article's memory. */
export interface Parties {
  readonly names: readonly string[]
  readonly named: boolean
  readonly pronoun?: Pronoun
}

const NOBODY: Parties = { names: [], named: false }
const LONGEST_DESCRIPTION = 12
/** "the servers of X", "funds linked to X": what leads from a thing to its owner. */
const OWNING = new Set('of from to behind with against called named as'.split(' '))
/** "an Exodus wallet" is anybody's. */
const WALLET = /^(?:wallets?|government|state|treasury|hacks?|attacks?|breach|heist|theft|case|scandal|collapse)$/u
const TIED =
  /^(?:linked|belonging|tied|connected|related|traced|attributed|registered|paid|associated|affiliated|owned|connection|ties|links|access|licen[cs]es?|approval|registration|authori[sz]ation|charter|permit)$/u
const HOLDING = new Set('used operated owned run controlled held managed'.split(' '))
const OWNER_REACH = 14

/** Whom a warning or a rule speaks to is not acted on. */
const AUDIENCE =
  /\b(?:public|investors?|users?|consumers?|customers?|citizens?|owners?|people|residents?|americans?|victims?|traders?|clients?|retail|individuals?|everyone|organi[sz]ations?|world|markets?|readers|holders|members|officials?|lawmakers|institutions?)$/iu

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
  if (kind === 'optional' && !owners.named && owners.names.some((name) => AUDIENCE.test(name))) return NOBODY
  if (kind !== 'thing' || owners.names.length > 0 || owners.pronoun) return owners
  if (phrase.to - phrase.from < 2) return NOBODY
  return { names: [describe(clause, phrase, sourceText)], named: false }
}

/** The people and firms a noun phrase is about: its names, or, where its head is a person or a firm without a name, its words. */
function readParties(clause: Clause, phrase: Phrase, sourceText: (from: number, to: number) => string): Parties {
  const tokens = clause.tokens.slice(phrase.from, phrase.to)
  const first = tokens[0]
  if (!first) return NOBODY
  const pronoun = pronounOf(tokens)
  if (pronoun) return { ...NOBODY, pronoun }
  const and = tokens.findIndex(({ key }, at) => key === 'and' && at > 0 && DETERMINER.has(tokens[at + 1]?.key ?? ''))
  if (and > 0) {
    const [left, right] = [
      { from: phrase.from, to: phrase.from + and },
      { from: phrase.from + and + 1, to: phrase.to },
    ].map((part) => readParties(clause, part, sourceText))
    if (left && right && left.names.length > 0 && left.pronoun === undefined) return joinParties(left, right)
  }
  const headEnd = endOfHead(tokens)
  const head = tokens[headEnd - 1]
  const names = namesIn(tokens)
  const inHead = names.filter((token) => tokens.indexOf(token) < headEnd)
  const describes = head !== undefined && isHeadWord(head)
  const nickname = names.length === 1 ? nicknameIn(tokens) : undefined
  if (nickname) return { names: [sourceText(nickname.from, nickname.to)], named: false }
  const persons = names.filter(({ kind }) => kind === 'person')
  if (inHead.length > 0 && !(describes && inHead.every(({ kind }) => kind !== 'person'))) {
    const list = headEnd < tokens.length ? names.filter((token) => inHead.includes(token) || isListed(tokens, token)) : inHead
    return { names: namesOf(list, sourceText), named: true }
  }
  if (describes) {
    if (VAGUE.has(first.key)) return NOBODY
    const follows = persons.filter((token) => isApposed(tokens, token))
    if (follows.length > 0) return { names: namesOf(follows, sourceText), named: true }
    const apposed = apposedTo(clause.tokens, phrase.to)
    if (apposed.length > 0) return { names: namesOf(apposed, sourceText), named: true }
    return {
      names: [describe(clause, { from: phrase.from, to: endOfDescription(tokens, headEnd) + phrase.from }, sourceText)],
      named: false,
      ...pronounFields(tokens),
    }
  }
  return NOBODY
}

/** "the "Coin Queen"": what stands in quotation marks is no name of its own. */
function nicknameIn(tokens: readonly Token[]): { readonly from: number; readonly to: number } | undefined {
  const open = tokens.findIndex(({ key }) => key === '"')
  const close = tokens.findIndex(({ key }, at) => at > open && key === '"')
  const [first, last] = [tokens[open + 1], tokens[close - 1]]
  const outside = tokens.some((token, at) => isNamed(token) && (at < open || at > close))
  return open >= 0 && close > open + 1 && close - open < 6 && first && last && !outside ? { from: first.start, to: last.end } : undefined
}

/** "Ferrow Labs and its founder, Ulvar Teskey": names before descriptions. */
function joinParties(left: Parties, right: Parties): Parties {
  const named = [left, right].filter((part) => part.named)
  return { names: [...new Set((named.length > 0 ? named : [left, right]).flatMap(({ names }) => names))], named: named.length > 0 }
}

/** The firms, sites and people that own the thing a phrase is about, or are it: "the servers and domains of the mixer Ferrow" → Ferrow. */
function readOwners(clause: Clause, phrase: Phrase, sourceText: (from: number, to: number) => string): Parties {
  const found: Token[] = namesIn(clause.tokens.slice(phrase.from, phrase.to))
  for (let at = phrase.to; at < clause.tokens.length && at - phrase.to < OWNER_REACH; at++) {
    const token = clause.tokens[at]
    if (!token || token.key === ';' || token.key === ',') break
    if (!isNamed(token) || WALLET.test(clause.tokens[at + 1]?.key ?? '') || !leadsToOwner(clause.tokens, phrase.to, at)) continue
    const member = endOfMember(clause.tokens, at)
    if (member !== undefined && found.length === 0) {
      const from = behindPreposition(clause.tokens, at)
      return { names: [describe(clause, { from, to: member }, sourceText)], named: false }
    }
    found.push(token)
  }
  if (found.length > 0) return { names: namesOf(found, sourceText), named: true }
  return readParties(clause, phrase, sourceText)
}

/** One of a gang is not the gang. */
const MEMBER =
  /^(?:affiliates?|members?|associates?|users?|customers?|vendors?|hackers?|operators?|administrators?|developers?|employees?|leaders?)$/u
const MEMBER_REACH = 5

/** "from a | REvil and GandCrab ransomware affiliate": where the person that names describe ends. */
function endOfMember(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at + 1; next < tokens.length && next - at <= MEMBER_REACH; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'mark' || PREPOSITION.has(token.key) || token.key === 'of') return undefined
    if (MEMBER.test(token.key)) return next + 1
  }
  return undefined
}

function behindPreposition(tokens: readonly Token[], at: number): number {
  return tokens.findLastIndex(({ key }, i) => i < at && (PREPOSITION.has(key) || OWNING.has(key))) + 1
}

function leadsToOwner(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from - 1 && at - i < 7; i--) {
    const key = tokens[i]?.key ?? ''
    if (key === 'to' || key === 'with') return TIED.test(tokens[i - 1]?.key ?? '')
    if (OWNING.has(key)) return true
    if (key === 'by') return HOLDING.has(tokens[i - 1]?.key ?? '')
    if (PREPOSITION.has(key)) return false
  }
  return false
}

/** Names verbatim, each once. */
function namesOf(tokens: readonly Token[], sourceText: (from: number, to: number) => string): string[] {
  return [...new Set(tokens.map(({ start, end }) => sourceText(start, end)))]
}

function pronounFields(tokens: readonly Token[]): Pick<Parties, 'pronoun'> {
  const pronoun = definite(tokens)
  return pronoun === undefined ? {} : { pronoun }
}

/** "most suspects", "others": told of to count, not to name. */
const VAGUE = new Set('most many some others those such more any'.split(' '))

/** "despite the | platform", "a move of which the ringleader": a description begins at the last determiner before the word for people or firms. */
function firstOfHead(tokens: readonly Token[], from: number, to: number): number {
  const head = tokens.findIndex((token, at) => at >= from && at < to && isHeadWord(token))
  const determiner = tokens.findLastIndex(({ kind, key }, at) => at >= from && at < head && kind === 'word' && DETERMINER.has(key))
  return determiner < 0 || tokens[determiner + 1]?.kind === 'mark' ? from : determiner
}

function describe({ tokens }: Clause, { from, to }: Phrase, sourceText: (from: number, to: number) => string): string {
  const first = firstOfHead(tokens, from, to)
  const start = DETERMINER.has(tokens[first]?.key ?? '') && to - first > 1 ? first + 1 : first
  const end = Math.min(to, start + LONGEST_DESCRIPTION)
  return sourceText(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0)
}
