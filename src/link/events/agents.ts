import type { Mention } from '../../types.ts'
import type { Clause, Token } from './clause.ts'
import { endOfPlainHead } from './heads.ts'
import { objectAfter } from './object.ts'
import type { Phrase } from './phrase.ts'
import type { Voices } from './voices.ts'
import { AUTHORITY_HEADS, DETERMINER } from './words.ts'

const BRACKETS = 8
/** Papers that do what a court does: "the order requires". */
const RULING = /^(?:orders?|judge?ments?|decrees?)$/u
const FORMER = /^(?:former|ex|ex-.*)$/u

/** Whether a phrase is headed by somebody with public power: an agency, a court, "police in Porto", "the US". */
export function isAuthority(clause: Clause, phrase: Phrase): boolean {
  const tokens = clause.tokens.slice(phrase.from, phrase.to)
  if (tokens.some(({ key }) => FORMER.test(key))) return false
  const head = tokens.slice(0, endOfPlainHead(tokens))
  if (head.some(({ kind }) => kind === 'agency' || kind === 'court') || head.at(-1)?.kind === 'place') return true
  const last = head.at(-1)
  if (RULING.test(last?.key ?? '') && (head.length === 1 || DETERMINER.has(head[0]?.key ?? ''))) return true
  if (last?.kind === 'name' && AUTHORITY_HEADS.has(last.key.slice(last.key.lastIndexOf(' ') + 1))) return true
  // "President Roe's daughter" has no public power, "Italy's regulator" has.
  const words = head.slice(head.findLastIndex(({ key }) => key === "'s") + 1).filter(({ kind }) => kind === 'word')
  return words.slice(-2).some(({ key }) => AUTHORITY_HEADS.has(key))
}

/** Agency and court tokens of a phrase, and the country a place in it names ("Spanish police" → ES). */
export function authoritiesIn(clause: Clause, phrase: Phrase): { readonly tokens: readonly Token[]; readonly country?: string } {
  const tokens = clause.tokens.slice(phrase.from, endOfBrackets(clause.tokens, phrase.to))
  const acting = tokens.filter(({ kind }) => kind === 'agency' || kind === 'court')
  const country = acting.find(({ value }) => value !== undefined)?.value ?? tokens.find(({ kind }) => kind === 'place')?.value
  return { tokens: acting, ...(country !== undefined && { country }) }
}

/** "law enforcement in Germany | (BKA)": behind the brackets that explain a phrase. */
function endOfBrackets(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.key !== '(') return to
  const close = tokens.findIndex(({ key }, at) => at > to && at < to + BRACKETS && key === ')')
  return close < 0 ? to : close
}

/** "… by the FBI and Europol": the agent of a passive, within a few tokens. */
export function agentAfter(clause: Clause, from: number): Phrase | undefined {
  const { tokens } = clause
  for (let at = from; at < tokens.length && at - from < 10; at++) {
    const key = tokens[at]?.key
    if (key === ';' || key === ',' || key === 'that') return undefined
    if (key === 'by') {
      const agent = objectAfter(clause, at + 1)
      return tokens[at + 1]?.kind === 'date' || tokens[at + 1]?.key.endsWith('ing') ? undefined : agent
    }
  }
  return undefined
}

/** The authority before a noun: "The Treasury Department imposed sanctions". */
export function leftAgent({ tokens }: Clause, first: number): Phrase | undefined {
  for (let at = first - 1; at >= 0 && first - at < 14; at--) {
    const token = tokens[at]
    if (!token || token.key === ';') return undefined
    if (token.kind === 'agency' || token.kind === 'court' || AUTHORITY_HEADS.has(token.key))
      return { from: Math.max(0, at - 3), to: at + 1 }
  }
  return undefined
}

/** "Doe's arrest", "his arrest". */
export function possessorBefore({ tokens }: Clause, first: number): Phrase | undefined {
  const key = tokens[first - 1]?.key
  if (key === "'s" || (key === "'" && tokens[first - 2]?.key.endsWith('s'))) return { from: first - 2, to: first - 1 }
  return key === 'his' || key === 'her' || key === 'their' ? { from: first - 1, to: first } : undefined
}

/** "The DFPI says it shut down …": the pronoun is the authority that speaks. */
export function isSpeaker(clause: Clause, { from, to }: Phrase, { speaking }: Voices): boolean {
  const key = clause.tokens[to - 1]?.key
  return to - from === 1 && (key === 'it' || key === 'they' || key === 'we') && speaking.length > 0
}

const AGENCY_WORD =
  /^(?:regulator|watchdog|agency|supervisor|commission|authority|bureau|department|body|office|ministry|regulators|watchdogs|latter)$/u

/** "the regulator", "the agency", "it": whoever was named before. */
export function standsForAgency({ tokens }: Clause, { from, to }: Phrase): boolean {
  const keys = tokens.slice(from, to).map(({ key }) => key)
  if (keys.length === 1) return keys[0] === 'it'
  return keys.length <= 3 && keys[0] === 'the' && AGENCY_WORD.test(keys.at(-1) ?? '')
}

/** "pleaded guilty in the Leeds Crown Court". */
export function courtAfter({ tokens }: Clause, last: number): Token[] {
  const court = tokens.slice(last + 1, last + 16).find(({ kind }) => kind === 'court')
  return court ? [court] : []
}

const LISTING = /^(?:,|and|the|with|as|well|both)$/u

/** "agreed to pay $3 million to settle charges with | the SEC and the CFTC": who is settled with, named after the verb. */
export function otherSide({ tokens }: Clause, last: number): Token[] {
  const side: Token[] = []
  for (const token of tokens.slice(last + 1, last + 31)) {
    if (token.kind === 'agency') side.push(token)
    else if (token.key === ';' || (side.length > 0 && !LISTING.test(token.key))) break
  }
  return side
}

/** "was arrested in Spain". */
export function placeAfter({ tokens }: Clause, last: number): string | undefined {
  for (let at = last + 1; at < tokens.length && at - last < 5; at++) {
    if (tokens[at]?.kind === 'mark') return undefined
    if (tokens[at]?.kind === 'place' && tokens[at - 1]?.key === 'in') return tokens[at]?.value
  }
  return undefined
}

/** How an event names an authority: an agency by its entity, a court by its words. */
export function authorityName({ mention, start, end }: Token, mentions: readonly Mention[], text: string): string {
  const found = mention === undefined ? undefined : mentions[mention]
  return found?.kind === 'agency' ? found.entity : text.slice(start, end).replace(/\.$/u, '')
}
