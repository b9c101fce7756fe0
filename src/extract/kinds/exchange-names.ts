import { agencies } from '../../gazetteer/agencies/all.ts'
import { assetByName, assetByTicker, assetByWeakName } from '../../gazetteer/asset-names.ts'
import { aliasesOf } from '../../gazetteer/entry.ts'
import { findPlaces } from '../../gazetteer/places.ts'
import { type FactsByKind, IGNORED, type MatchContext } from '../pattern.ts'

/** Words that are capitalised for another reason than that they belong to a venue's name. */
const OUTSIDE = [
  // Grammar.
  'A|After|All|Also|Although|Amid|An|And|Another|Any|Are|As|At|Because|Before|Being|Both|But|By|Can|Did|Do|Does|During|Each|Either|Even|Every|Few|For|Former|Formerly|From|Has|Have|He|Her|Here|His|How|However|I|If|In|Inside|Instead|Into|Is|It|Its|Last|Later|Like|Many|Meanwhile|More|Most|Much|My|New|No|Not|Now|Of|Off|On|Once|One|Only|Or|Other|Others|Our|Out|Over|Per|Several|She|Since|So|Some|Still|Such|Than|That|The|Their|Then|There|These|They|This|Those|Though|Three|Through|To|Today|Two|Under|Until|Up|Upon|Was|We|Were|What|When|Where|Which|While|Who|Whose|Why|Will|With|Without|Would|You|Your|Again|Additionally|Allegedly|Already|Besides|Consequently|Currently|Elsewhere|Eventually|Finally|First|Furthermore|Hence|Indeed|Initially|Likewise|Maybe|Moreover|Nevertheless|Next|Nonetheless|Notably|Otherwise|Overall|Perhaps|Previously|Recently|Reportedly|Second|Separately|Similarly|Third|Thus|Therefore|Together|Yesterday',
  // Parts of the world (countries are found apart).
  'African|American|Arab|Asian|Baltic|Caribbean|Central|Eastern|European|Gulf|Latin|Middle|Nordic|North|Northern|South|Southeast|Southern|West|Western',
  // Days and months.
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December',
  // What is said of venues, and of the trade.
  'Crypto|Cryptocurrency|Cryptocurrencies|Cryptoasset|Cryptoassets|Digital|Virtual|Asset|Assets|Currency|Token|Tokens|Coin|Coins|Blockchain|Exchange|Exchanges|Exchanger|Trading|Platform|Platforms|Market|Markets|Marketplace|Spot|Futures|Derivatives|Centralized|Centralised|Decentralized|Decentralised|DEX|DEXs|CEX|CEXs|DeFi|DEFI|OTC|P2P|KYC|AML|API|VASP|VASPs|NFT|NFTs|ATM|ATMs|IPO|ICO|ETF|ETFs|Web3|TradFi|Fintech|Online|Global|International|Foreign|Stock|Securities|Commodity|Options|Leading|Largest|Major|Top|Popular|Local|Offshore|Rogue|Illegal|Illicit|Unlicensed|Unregistered|Licensed|Regulated|Fake|Fraudulent|Defunct|Failed|Bankrupt|Collapsed|Hacked|Sanctioned|Seized|Rival|Domestic|Based|Peer|Bitcoin|AMM|Perp|Perps|Perpetual|Best|Server',
  // People and their work.
  'CEO|CFO|CTO|COO|CCO|CIO|Chief|Chairman|Chair|Chairperson|President|Vice|Director|Directors|Executive|Executives|Founder|Founders|Co|Cofounder|Operator|Operators|Owner|Owners|Boss|Head|Manager|Managers|Employee|Employees|Staff|Customer|Customers|User|Users|Client|Clients|Trader|Traders|Investor|Investors|Victim|Victims|Hacker|Hackers|Lawyer|Lawyers|Attorney|Mr|Mrs|Ms|Dr|Sir|Judge|Justice|Senator|Rep|Minister|Secretary|Prosecutors|Prosecutor|Police|Authorities|Officials|Regulator|Regulators|Government|Court|Courts|Lawmakers',
  // Headlines.
  'Imprisons|Imprisoned|Jails|Sentences|Charges|Arrests|Fights|Fining|Blocks|Blocked|Seizes|Seized|Orders|Ordered|Warns|Warned|Targets|Targeted|Freezes|Froze|Frozen|Indicts|Indicted|Convicts|Convicted|Acquits|Extradites|Extradited|Investigates|Penalizes|Penalises|Punishes|Approves|Approved|Rejects|Rejected|Revokes|Revoked|Grants|Granted|Accuses|Accused|Dismantles|Dismantled|Detains|Detained|Busts|Busted|Cracks|Summons|Fights|Names|Tells|Lets|Clears|Cleared|Slaps|Probes|Eyes|Urges|Backs|Joins|Takes|Makes|Puts|Sets|Sees|Finds|Calls|Asks|Allows|Lifts|Tightens|Regulates|Supervises|Hack|Hacks|Heist|Theft|Scam|Fraud|Fine|Fines|Fined|Sentenced|Jailed|Arrested|Charged|Sued|Sues|Suit|Lawsuit|Case|Trial|Halts|Halted|Suspends|Suspended|Shuts|Shut|Shutdown|Closes|Closed|Launches|Launch|Lists|Listing|Listings|Delists|Files|Filed|Wins|Gets|Faces|Pleads|Agrees|Pays|Says|Said|Seeks|Plans|Plan|Loses|Lost|Reports|Report|Data|News|Act|Acts|Rule|Rules|Law|Laws|Bill|License|Licenses|Licence|Licences|Licensing|Registration|Regulation|Regulations|Sanctions|Security|Hacking|Withdrawals|Deposits|Volume|Volumes|Reserves|Wallet|Wallets|Account|Accounts|Service|Services|Provider|Providers|Industry|Sector|Business|Company|Companies|Commission|Committee|Association|Alliance|Group|Department|Agency|Ministry|Operations|Fees|Fee|Prices|Price|Rate|Rates|Program|Systems|System|Software|Website|Technology|Information|Policy|Team|Ban|Bans|Probe|Raid|Raids|Crackdown|Collapse|Bankruptcy|Merger|Deal|Owes|Gains|Falls|Rises|Drops|Offers|Opens|Returns|Denies|Moves|Adds|Buys|Sells|Hit|Hits',
  // Legal forms.
  'LLC|Inc|Ltd|Limited|Corp|Corporation|GmbH|AG|SA|SAS|BV|NV|OU|OÜ|UAB|SIA|AS|AB|Oy|Plc|PLC|LLP|LP|Pte|Pty|Sdn|Bhd|KK|SRL|SpA',
].join('|')
const LEGAL = String.raw`(?:[Aa]\.[SsGg]\.|S\.A\.|B\.V\.)`

const TOP_LEVEL =
  'com|io|net|org|ws|cc|co|me|pro|exchange|finance|trade|trading|app|xyz|us|biz|info|ru|cx|mx|ai|one|market|cash|money|top|vip'
const PLAIN = String.raw`(?:\p{Lu}[\p{L}\p{N}]{0,24}|\p{Ll}{1,5}\p{Lu}[\p{L}\p{N}]{1,20}|\d{1,3}\p{L}[\p{L}\p{N}]{1,20})`
const WORD = String.raw`(?!${LEGAL})${PLAIN}(?:-(?:\p{Lu}[\p{L}\p{N}]{0,20}|\p{L}|\d{1,3})(?![\p{L}\p{N}]))?(?:\.(?:${TOP_LEVEL})(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])`
const DOMAIN = String.raw`[a-z0-9][a-z0-9-]{1,24}\.(?:${TOP_LEVEL})(?![\p{L}\p{N}.])`
const INSIDE = String.raw`(?!(?:${OUTSIDE})(?![\p{L}\p{N}'-]))`

/** One word that may be a venue's name: "Nimbexo", "E-Note", "eXch", "Coin.mx", "coinbay.io". */
export const NAME_WORD = String.raw`(?<![\p{L}\p{N}.@#$/-]|[\p{L}\p{N}]_|\b(?:Mt|Mr|Ms|Dr|St)\.? )${INSIDE}(?:${WORD}|${DOMAIN})`
/** Up to three such words: "Norte Digital". */
export const NAME = String.raw`${NAME_WORD}(?: (?:(?:Crypto|Digital|Markets|Coin|Global|Blockchain)(?![\p{L}\p{N}])|${INSIDE}${WORD})){0,2}`

const agencyNames = new Set(
  agencies.flatMap((agency) => aliasesOf(agency).map((alias) => (typeof alias === 'string' ? alias : alias.text))),
)

/** Houses that trade no coins, news and research about them, and firms that only sound like venues. */
const OTHERS = new Set(
  'NYSE|Nasdaq|NASDAQ|CME|CBOE|Cboe|LSE|HKEX|SGX|ASX|TSX|JPX|KRX|BSE|NSE|MCX|ICE|Euronext|Eurex|Deutsche Börse|SIX|B3|Xetra|DTCC|Chainalysis|Elliptic|TRM Labs|TRM|CipherTrace|Nansen|Arkham|Reuters|Bloomberg|CNBC|CNN|BBC|Forbes|Fortune|CoinDesk|Coindesk|Cointelegraph|Decrypt|CoinGecko|CoinMarketCap|DefiLlama|DeFiLlama|Tether|Circle|Ripple|Celsius|BlockFi|Telegram|WhatsApp|Facebook|Twitter|Instagram|YouTube|Google|Apple|Amazon|Microsoft|WeChat|Discord|Reddit|Signal|Visa|Mastercard|PayPal|Western Union|MoneyGram|OpenSea|Blur|Tornado Cash|MetaMask|Metamask|Ledger|Trezor|BitGo|Fireblocks|Alameda|Alameda Research|BlackRock|Grayscale|MicroStrategy|Solana|Ethereum|Congress|Senate|House|Parliament|Treasury|White House|Interpol|Europol|Wall Street|Main Street|Silicon Valley|Lazarus|Lazarus Group|Deloitte|PwC|KPMG|Robinhood|eToro|Uphold|Revolut|Cash App|Interactive Brokers|Webull|SoFi|Twitch|Zoom|Netflix|Tesla'.split(
    '|',
  ),
)

type Venue = FactsByKind['exchange']

/** What a name that stands like a venue's says: an unconfirmed venue, or nothing where it is a place, an authority, a coin or part of a headline. */
export function toVenue(name: string | undefined, context: MatchContext): Venue | typeof IGNORED {
  return opensPassage(context) && !isOdd(name ?? '') ? IGNORED : toSubject(name, context)
}

/** The same for a name that may open its passage, since what follows says that it is one: "Nimbexo, a crypto exchange, …". */
export function toSubject(name: string | undefined, context: MatchContext): Venue | typeof IGNORED {
  if (name === undefined || name.length < 3) return IGNORED
  const bare = name.replace(new RegExp(String.raw`\.(?:${TOP_LEVEL})$`, 'u'), '')
  const first = name.split(' ')[0] ?? ''
  if (OTHERS.has(name) || OTHERS.has(first) || agencyNames.has(name) || isCoin(name) || namesPlace(name)) return IGNORED
  if (isTitleCase(context.passage) && (name.includes(' ') || !(isOdd(name) || isNameOf(name, context.article.text)))) return IGNORED
  return { entity: slugOf(bare), name: bare, confirmed: false }
}

/** A word of a headline is a name where the article writes it large within its passages, and never small. */
function isNameOf(word: string, text: string): boolean {
  const start = text.slice(0, 20_000)
  return (
    new RegExp(String.raw`\p{Ll} ${word}(?![\p{L}\p{N}])`, 'u').test(start) &&
    !new RegExp(String.raw`(?<![\p{L}])${word.toLowerCase()}(?![\p{L}])`, 'u').test(start)
  )
}

/** Whether the text is about crypto as far as the place tells: its title, the passage, or how it begins. */
export function isAboutCrypto({ article, passage, start, end }: MatchContext): boolean {
  return [article.title, passage.slice(Math.max(0, start - 500), end + 500), article.text.slice(0, 3000)].some((text) => CRYPTO.test(text))
}
const CRYPTO =
  /\b(?:[Cc]rypto|CRYPTO|[Bb]itcoin|[Bb]lockchain|(?:[Vv]irtual|[Dd]igital)[ -](?:[Aa]sset|[Cc]urrenc)|[Ss]tablecoin|DeFi\b|DEX\b|[Dd]ecentrali[sz]ed exchange|[Ee]ther(?:eum)?\b)/u

/** Written as no ordinary word or abbreviation is: "TradeOgre", "BTC-e", "Coin.mx". */
export function isCoined(name: string): boolean {
  return /\p{Ll}\p{Lu}|-\p{Ll}$|\.\p{Ll}/u.test(name)
}

/** Written as no ordinary word is: "TradeOgre", "E-Note", "RAKS", "Coin.mx". */
function isOdd(name: string): boolean {
  return /\p{Ll}\p{Lu}|^\p{Lu}{2,}\d*$|\d|[.-]/u.test(name) && !/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(name)
}

function isCoin(name: string): boolean {
  return assetByName.has(name.toLowerCase()) || assetByTicker.has(name) || assetByWeakName.has(name)
}

function namesPlace(name: string): boolean {
  return findPlaces(name, 0, name.length).length > 0
}

function isTitleCase(passage: string): boolean {
  if (passage.length > 200) return false
  const words = passage.match(/(?<![\p{L}'])\p{L}{4,}/gu) ?? []
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7
}

function opensPassage({ passage, start }: MatchContext): boolean {
  return !/[\p{L}\p{N}]/u.test(passage.slice(0, start))
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
