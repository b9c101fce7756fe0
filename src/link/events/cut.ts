import { assets } from '../../gazetteer/assets.ts'
import { beginsAsWord, beginsWithCapital } from '../../normalize/character.ts'
import type { Passage } from '../../types.ts'
import type { Capitals } from './capitals.ts'
import type { Token, TokenKind } from './clause.ts'
import { scanTokens } from './scan.ts'
import { AUTHORITY_HEADS, isPeopleHead, PREPOSITION } from './words.ts'

const POSSESSIVE = /'s?$/iu
const LINK = new Set(['de', 'da', 'del', 'van', 'von', 'der', 'bin', 'al', '&'])
const NOT_NAMES = new Set(
  'I So Although Though Earlier Today Yesterday Last Next Both All One The A An In On At By For From With And But Or If As It Its He She They We His Her Their This That These Those When While After Before Since Until Also Now Then According However Meanwhile Former Two Three Four Five Six Seven Eight Nine Ten Police Prosecutors Authorities CEO CTO CFO COO Chief Founder Co-Founder President Director Judge Mr Mrs Ms Dr Mr. Ms. Mrs. Dr. Attorney Executive Officer Agent Special NFT NFTs TB GB PC ID UTC ETF ETFs DeFi AI IT KYC AML Crypto Bitcoin Ethereum Ether BTC ETH Blockchain Cryptocurrency Monday Tuesday Wednesday Thursday Friday Saturday Sunday Justice Secretary Senator Representative Minister Commissioner Chairman Chair Related Apparent Defendant Defendants Respondent Respondents Plaintiff Plaintiffs Firm Company Property Complaint Order Court Exchange Platform Founder Co-Founders Founders Operators Operator Man Woman Men Women Brothers Trader Traders Hacker Hackers Developer Developers'.split(
    ' ',
  ),
)
/** Coins own nothing: "a Monero wallet". */
const ASSETS = new Set(assets.flatMap(({ names, tickers }) => [...names, ...tickers]))

/** The words and marks of a stretch of a passage; runs of capitals are one token. `first`: the stretch opens the passage. */
export function readWords(folded: string, from: number, until: number, passage: Passage, capitals: Capitals, first: boolean): Token[] {
  const tokens: Token[] = []
  let name: { start: number; end: number } | undefined
  let opening = first
  const add = (kind: TokenKind, start: number, end: number, raw: string, key = raw.toLowerCase()): void => {
    tokens.push({ kind, start: passage.start + start, end: passage.start + end, raw, key })
  }
  const flush = (): void => {
    if (!name) return
    const { start, end } = name
    const raw = folded.slice(start, end)
    add(!raw.includes(' ') && capitals.surnames.has(raw) ? 'person' : 'name', start, end, raw)
    name = undefined
  }
  const text = folded.slice(from, until)
  scanTokens(text, (at, stop) => {
    let raw = text.slice(at, stop)
    const start = from + at
    const possessive = raw.includes("'") && POSSESSIVE.test(raw) ? raw.lastIndexOf("'") : -1
    if (possessive > 0) raw = raw.slice(0, possessive)
    if (raw.length > 3 && raw.endsWith('.') && raw.indexOf('.') === raw.length - 1) raw = raw.slice(0, -1)
    const end = start + raw.length
    if (isNameWord(raw, passage, capitals, opening) || (opening && passage.kind === 'body' && opensName(raw, folded.slice(end, end + 3)))) {
      if (name && folded.slice(name.end, start).trim() === '') name.end = end
      else {
        flush()
        name = { start, end }
      }
    } else if (!(name && LINK.has(raw) && /^ \p{Lu}/u.test(folded.slice(end, end + 2)))) {
      flush()
      add(beginsAsWord(raw) ? 'word' : 'mark', start, end, raw)
    }
    if (possessive > 0) {
      flush()
      add('mark', end, end + 2, "'s", "'s")
    }
    opening = raw === '"' || (opening && !beginsAsWord(raw))
  })
  flush()
  return tokens
}

/** In mid-sentence a capital makes a name; where a passage begins, and in titles, only where the article writes the word so elsewhere. */
function isNameWord(raw: string, passage: Passage, { isName, surnames }: Capitals, opening: boolean): boolean {
  if (!beginsWithCapital(raw) || NOT_NAMES.has(raw) || ASSETS.has(raw)) return false
  if (passage.kind === 'body' && !opening) return true
  return isName(raw) || surnames.has(raw)
}

/** "Ulvar Teskey was …": two capitals where a passage begins are a name, unless the first is a common noun. */
function opensName(raw: string, next: string): boolean {
  const key = raw.toLowerCase()
  return (
    beginsWithCapital(raw) &&
    !NOT_NAMES.has(raw) &&
    /^ \p{Lu}\p{Ll}/u.test(next) &&
    !isPeopleHead(key) &&
    !AUTHORITY_HEADS.has(key) &&
    !PREPOSITION.has(key)
  )
}
