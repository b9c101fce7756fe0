import { type Alias, aliasesOf, type Entry } from '../../gazetteer/entry.ts'
import { exchanges } from '../../gazetteer/exchanges/all.ts'
import { DOMAINS } from '../../gazetteer/exchanges/contexts.ts'
import type { EntityMention, Passage, Span } from '../../types.ts'
import { createEntityReader, type EntityReader, type Source } from '../entities.ts'
import { type EntityFacts, factsOf } from '../resolve.ts'
import { findOccurrences } from './exchange-occurrences.ts'

const readKnown = createEntityReader({ kind: 'exchange', entries: exchanges, quoteAt, shortFormOf, isAnyCase })

/** Reads trading venues: the gazetteer's, and wherever it stands in the text each name that a pattern proposes at one place. */
export const readExchanges: EntityReader = (source, proposed, record) =>
  readKnown(source, [...spread(source, proposed.map(recognise))], record)

/** A proposal that is a name of the gazetteer under a condition ("the exchange service called Liquid"), or begins with one, is that venue. */
function recognise(proposal: EntityMention): EntityMention {
  const name = entryByName.has(proposal.quote) ? proposal.quote : proposal.quote.replace(CORPORATE, '')
  const entry = entryByName.get(name)
  if (!entry) return proposal
  return { ...proposal, end: proposal.start + name.length, quote: name, ...factsOf('exchange', entry), pattern: proposal.pattern }
}

const CORPORATE = / (?:Markets|Global|Group|Trading|Holdings|Technologies|Financial|International|Exchange|Pro|Prime|US|EU)$/u
const entryByName = new Map(exchanges.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)))

function namesOf(entry: Entry): string[] {
  return aliasesOf(entry).map((alias) => (typeof alias === 'string' ? alias : alias.text))
}

function* spread(source: Source, proposals: readonly EntityMention[]): Generator<EntityMention> {
  for (const { start, end, passage, proposal } of findOccurrences(source, proposals)) {
    const quoted = quoteAt(source.folded, { start, end }, proposal, passage)
    if (quoted) yield { ...proposal, ...quoted, quote: source.text.slice(quoted.start, quoted.end) }
  }
}

/** A name of one word is no other word in any case, unless the gazetteer sets a condition. */
function isAnyCase(alias: Alias): boolean {
  return typeof alias === 'string' && !/\s/u.test(alias)
}

const DOMAIN = new RegExp(String.raw`^\.(?:${DOMAINS})(?![\p{L}\p{N}-])`, 'iu')
/** Coins, chains and tickers are named after venues, but are none. */
const COIN_AFTER =
  /^(?:\s(?:Coins?|Tokens?|Smart Chain|Chain|USD|[Dd]ollars?|DAO Token|Peg(?:ged)?)\b|\s\(\$?(?:UNI|SUSHI|CRV|DYDX|HYPE|JUP|RAY|CAKE|BAL|OSMO|FTT|CRO|OKB|KCS|BGB|1INCH|SNX|LRC|GMX|ASTER|DRIFT|BNT|KNC|ORCA|SRM|MNGO|GT|HT)\))/u
/** Within another word, a path or a ticker, or in a list of tags. */
const INSIDE_WORD_BEFORE = /[\p{L}\p{N}]_$|[/#$]$|\[\[$/u
const INSIDE_WORD_AFTER = /^_[\p{L}\p{N}]/u

function quoteAt(folded: string, { start, end }: Span, _facts: EntityFacts, passage: Passage): Span | undefined {
  const after = folded.slice(end, Math.min(end + 24, passage.end))
  if (COIN_AFTER.test(after) || INSIDE_WORD_AFTER.test(after)) return undefined
  if (INSIDE_WORD_BEFORE.test(folded.slice(Math.max(passage.start, start - 2), start))) return undefined
  return { start, end: end + (DOMAIN.exec(after)?.[0].length ?? 0) }
}

const SHORT_FORM =
  /^,? {0,2}(?:(?:LLC|L\.L\.C\.|Inc\.?|Incorporated|Ltd\.?|Limited|LLP|LP|S\.A\.|OÜ|GmbH|B\.V\.|Corp\.?|Co\.?,? Ltd\.?),? {0,2}){0,2}\( {0,2}(?:the |hereinafter |or |collectively,? ){0,2}"(?<short>[A-Z][\w.-]{1,24})[,.]?"/u
/** What documents call a party that has a name of its own. */
const ROLE = /^(?:Company|Exchange|Platform|Respondents?|Defendants?|Firm|Settlement|Parties|Agreement|Order|Website|Debtors?|Plan)$/u

/** 'CoinList Markets LLC ("CLM")' → "CLM". A ticker in brackets without quotes is no short form. */
function shortFormOf(folded: string, { end }: Span): string | undefined {
  const short = SHORT_FORM.exec(folded.slice(end, end + 80))?.groups?.short
  return short && !ROLE.test(short) ? short : undefined
}
