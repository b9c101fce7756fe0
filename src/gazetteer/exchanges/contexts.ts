import type { ConditionalAlias, Context } from '../entry.ts'

/** A name that is a word, too, in another case: "BTC Markets", "bitbank". */
export function cased(text: string): ConditionalAlias {
  return { text, when: 'always' }
}

/** A name that means other things where the text is not about crypto: "Kraken", "Gemini". */
export function brand(text: string, unless?: Context): ConditionalAlias {
  return { text, when: { article: CRYPTO }, ...(unless && { unless }) }
}

/** An ordinary word, which must stand as a venue's name: "the exchange Liquid", "Liquid, a crypto exchange", "Kraken, Liquid and Bitstamp". */
export function word(text: string, more?: Context): ConditionalAlias {
  return { text, when: more ? either(AS_VENUE, more) : AS_VENUE }
}

/** A broker of shares, too, which is a venue where the text calls it a crypto exchange. */
export function broker(text: string): ConditionalAlias {
  return { text, when: AS_CRYPTO_EXCHANGE }
}

/** An account or a domain named like the venue: "@coinbase", "kraken.com". */
export function handle(text: string): ConditionalAlias {
  return { text, when: { before: /@$/u, after: new RegExp(String.raw`^\.(?:${DOMAINS})\b`, 'u') } }
}

/** What ends the addresses of venues. */
export const DOMAINS =
  'com|io|net|org|ws|cc|co|me|pro|exchange|finance|fi|trade|trading|app|xyz|us|nz|biz|info|ru|cx|mx|ai|one|global|market|markets|money|capital|digital|online|vip|top|site'

const CRYPTO =
  /\b(?:crypto|bitcoins?|blockchain|stablecoins?|defi|altcoins?|ethereum|virtual[ -](?:asset|currenc)|digital[ -](?:asset|currenc|token))|\bCrypto/iu

const MAJOR =
  'Binance|Coinbase|Kraken|KuCoin|Kucoin|Bybit|OKX|OKEx|Huobi|HTX|Bitfinex|Bitstamp|BitMEX|Bittrex|Poloniex|Gemini|FTX|Bitget|MEXC|Gate\\.io|Crypto\\.com|' +
  'Upbit|Bithumb|Coincheck|bitFlyer|Mt\\.? Gox|BTC-e|Deribit|Bullish|Uniswap|SushiSwap|PancakeSwap|dYdX|dydx|Curve|Balancer|Hyperliquid|GMX|Raydium|Aave|1inch'
const VENUE = '(?:[Ee]xchanges?|[Ee]xchangers?|DEX|DEXs|DEXes|CEX|AMM|trading (?:venue|platform|app|service|firm)s?)'
const NOUN = `(?:${VENUE}|[Pp]latforms?|venues?|marketplaces?|protocols?|desks?|brokers?|brokerages?)`
const LEAD =
  '(?: (?:firm|operator|giant|provider|service|company|platform))?(?:,? (?:such as|like|including|called|named|known as))?[:,]? (?:the )?["\'(]?'
const ADJECTIVE =
  '(?:crypto(?:currency)?|bitcoin|digital[ -](?:asset|currency)|virtual[ -](?:asset|currency)|decentrali[sz]ed|token|perpetuals?|derivatives|spot|futures|trading|now-defunct|defunct|online)'

const AS_VENUE: Context = {
  before: new RegExp(String.raw`(?:\b${NOUN}${LEAD}|@|\b(?:${MAJOR})(?:,|,? and|,? or|,? &) )$`, 'u'),
  after: new RegExp(
    String.raw`^["')]{0,2}(?:'s)?(?:,? (?:a|an|the|one of|which is)\b[^.;]{0,60}\b${VENUE}\b| (?:${ADJECTIVE} ){0,3}${VENUE}\b|\.(?:${DOMAINS})\b|(?:,|,? and|,? or|,? &) (?:${MAJOR})\b| (?:is|was) (?:a|an|the|one of)\b[^.;]{0,40}\b${VENUE}\b)`,
    'u',
  ),
}

const CRYPTO_VENUE = '[Cc]rypto(?:currency)?[ -](?:exchange|trading platform)'
const AS_CRYPTO_EXCHANGE: Context = {
  before: new RegExp(String.raw`\b${CRYPTO_VENUE}s?(?:,? (?:such as|like|including))? ["'(]?$`, 'u'),
  after: new RegExp(
    String.raw`^["')]{0,2}(?:'s)?(?:,? (?:a|the|an) (?:\S{2,20} ){0,3}| (?:is|was) (?:a|an|the) (?:\S{2,20} ){0,3}| )${CRYPTO_VENUE}\b`,
    'u',
  ),
}

function either(a: Context, b: Context): Context {
  const join = (one: RegExp | undefined, other: RegExp | undefined): RegExp | undefined =>
    one && other ? new RegExp(`(?:${one.source})|(?:${other.source})`, 'u') : (one ?? other)
  const [before, after, passage, article] = [
    join(a.before, b.before),
    join(a.after, b.after),
    join(a.passage, b.passage),
    join(a.article, b.article),
  ]
  return { ...(before && { before }), ...(after && { after }), ...(passage && { passage }), ...(article && { article }) }
}
