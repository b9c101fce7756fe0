/** The words that say "a trading venue for crypto assets", as parts of expressions. */

const ASSET =
  '(?:[Cc]rypto(?:currency|currencies)?(?:[ -][Aa]ssets?)?|[Bb]itcoin|(?:[Vv]irtual|[Dd]igital)[ -](?:[Aa]ssets?|[Cc]urrency|[Cc]urrencies|[Tt]okens?)|[Aa]ltcoin|[Tt]oken|[Ss]tablecoin|[Pp]erpetuals?|[Pp]erps|[Mm]onero|[Ee]ther(?:eum)?|[Mm]emecoin)'
const TURN = '(?:[Ss]pot|[Dd]erivatives|[Ff]utures|[Oo]ptions|[Mm]argin|[Pp]eer-to-peer|P2P|OTC|to-fiat|to-crypto|and [a-z]{3,14})'
const HOUSE =
  '(?:[Ee]xchanger?|[Tt]rading (?:[Pp]latform|[Vv]enue|[Aa]pp|[Ss]ite|[Ww]ebsite|[Ss]ervice)|(?:[Ss]wap|[Ss]wapping|[Bb]rokerage|[Ee]xchange) (?:[Ss]ervice|[Pp]latform)|[Mm]arketplace|[Bb]rokerage|OTC desk)'

/** "cryptocurrency exchange", "bitcoin trading platform", "virtual-asset exchange", and what is a venue for coins by itself: "DEX". */
export const VENUE = `(?:${ASSET}(?:[ -]${TURN}){0,2}[ -]${HOUSE}|(?:[Dd]e)?[Cc]entrali[sz]ed [Ee]xchange(?: \\((?:DEX|CEX)\\))?|(?:[Pp]erp(?:etual)?s? )?DEX|[Pp]eer-to-peer (?:${ASSET} )?(?:[Ee]xchange|[Mm]arketplace|[Tt]rading [Pp]latform)|P2P (?:${ASSET} )?(?:[Ee]xchange|[Mm]arketplace|[Pp]latform)|[Ii]nstant (?:${ASSET} )?(?:[Ee]xchanger?|[Ss]wap [Ss]ervice)|[Nn]o-KYC [Ee]xchange)`
/** The same, or a plain "exchange" where the text is about crypto. */
export const ANY_VENUE = `(?:${VENUE}|(?:[Oo]nline )?[Ee]xchanger?|[Tt]rading [Pp]latform|[Ee]xchange [Pp]latform)`

export const CALLED =
  '(?:called|named|known as|dubbed|branded(?: as)?|under the (?:brand|name)(?: of)?|doing business as|d/b/a|trading as|operating as)'
export const QUOTE = `["'(*_]{0,3}`
/** Before the noun: "an", "a now-defunct Hong Kong-based". */
export const ARTICLE = String.raw`(?:an?|another|one of the|the (?:first|only|main|leading|biggest|(?:second-|third-|fourth-|fifth-)?largest|most [a-z]+)|once (?:an?|the)|formerly an?|(?:the |once )?(?:\p{Lu}\p{L}{2,14}(?: \p{Lu}\p{L}{2,14})?|country|world|nation|region)'s)`
export const ADJECTIVES = String.raw`(?:(?!(?:in|for|of|to|who|that|which|by|at|on|from|with|is|was|not)\b)[\p{L}\p{N}.'-]{2,24},? ){0,5}?`
/** The noun is the end of its phrase: not "a crypto exchange executive". */
export const END = String.raw`(?=$|[.,;:)"'-]| (?:across|allegedly|accused|also|and|around|as|at|based|built|but|by|catering|created|established|facing|focus\w+|for|formerly|founded|from|had|has|he|headquartered|in|incorporated|is|it|known|launched|licensed|not|now|of|offering|on|once|operat\w+|or|owned|popular|previously|registered|run|said|serving|set|she|since|that|they|throughout|to|under|used|was|when|where|which|while|who|whose|with)\b)`
/** A member of a list before another, with what parts them. */
export const LISTED = String.raw`(?:\p{Lu}|\p{Ll}{1,4}\p{Lu}|\d)[\p{L}\p{N}.-]{0,24}(?:,? and |,? or |, | )`
export const LEGAL_FORM = String.raw`(?:,? (?:LLC|Inc|Ltd|Limited|Corp|Corporation|GmbH|UAB|OÜ|PLC|plc)\.?)?(?: \( ?["'][^)]{1,40}\))?`

/** Not "the exchange that the founder ran", with the founder's name in place of the venue's. */
export const NOT_RELATIVE = '(?! (?:co-?)?(?:founded|ran|runs|led|built|owned|owns|created|headed|controlled|started|operated|helped)\\b)'

/** Houses with these words in their names trade shares, metals, currencies or contracts. */
export const NOT_FOR_COINS =
  /\b(?:Stock|Securities|Mercantile|Options|Futures|Commodit(?:y|ies)|Intercontinental|Foreign|Metals?|Bullion|Climate|Energy|Carbon|Derivatives|Currency|Asset|Telephone|Information|Heat|Gold|Board|Swiss|Equities)\b/u
