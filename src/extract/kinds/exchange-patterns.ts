import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { isAboutCrypto, NAME, NAME_WORD, toVenue } from './exchange-names.ts'

/** Names of venues in no gazetteer, by the words around them; all are unconfirmed. Where one stands, all its places in the text are read. */

const ASSET =
  '(?:[Cc]rypto(?:currency|currencies)?(?:[ -][Aa]ssets?)?|[Bb]itcoin|(?:[Vv]irtual|[Dd]igital)[ -](?:[Aa]ssets?|[Cc]urrency|[Cc]urrencies|[Tt]okens?)|[Aa]ltcoin|[Tt]oken|[Ss]tablecoin|[Pp]erpetuals?|[Pp]erps|[Mm]onero|[Ee]thereum)'
const TURN = '(?:[Ss]pot|[Dd]erivatives|[Ff]utures|[Oo]ptions|[Mm]argin|[Pp]eer-to-peer|P2P|OTC|to-fiat|to-crypto|and [a-z]{3,14})'
const HOUSE =
  '(?:[Ee]xchanger?|[Tt]rading (?:[Pp]latform|[Vv]enue|[Aa]pp|[Ss]ite|[Ww]ebsite|[Ff]irm|[Ss]ervice)|(?:[Ss]wap|[Ss]wapping|[Bb]rokerage|[Ee]xchange) (?:[Ss]ervice|[Pp]latform)|[Mm]arketplace|[Bb]rokerage|OTC desk)'
/** "cryptocurrency exchange", "bitcoin trading platform", "virtual-asset exchange", and what is a venue for coins by itself: "DEX". */
const VENUE = `(?:${ASSET}(?:[ -]${TURN}){0,2}[ -]${HOUSE}|(?:[Dd]e)?[Cc]entrali[sz]ed [Ee]xchange(?: \\((?:DEX|CEX)\\))?|(?:[Pp]erp(?:etual)?s? )?DEX|[Pp]eer-to-peer (?:${ASSET} )?(?:[Ee]xchange|[Mm]arketplace|[Tt]rading [Pp]latform)|P2P (?:${ASSET} )?(?:[Ee]xchange|[Mm]arketplace|[Pp]latform)|[Ii]nstant (?:${ASSET} )?(?:[Ee]xchanger?|[Ss]wap [Ss]ervice)|[Nn]o-KYC [Ee]xchange)`
/** The same, or a plain "exchange" where the text is about crypto. */
const ANY_VENUE = `(?:${VENUE}|(?:[Oo]nline )?[Ee]xchanger?|[Tt]rading [Pp]latform|[Ee]xchange [Pp]latform)`
const CALLED =
  '(?:called|named|known as|dubbed|branded(?: as)?|under the (?:brand|name)(?: of)?|doing business as|d/b/a|trading as|operating as)'
const QUOTE = `["'(]?`
/** Adjectives before the noun: "an", "a now-defunct Hong Kong-based". */
const ARTICLE = "(?:an?|one of the|once (?:an?|the)|formerly an?|the (?:country|world|nation|region)'s)"
const ADJECTIVES = String.raw`(?:(?!(?:in|for|of|to|who|that|which|by|at|on|from|with|is|was|not)\b)[\p{L}\p{N}.'-]{2,24},? ){0,5}?`
/** The noun is the end of its phrase: not "a crypto exchange executive". */
const END = String.raw`(?=$|[.,;:)"'-]| (?:that|which|who|whose|where|based|founded|registered|licensed|operat\w+|headquartered|in|with|and|or|run|used|for|known|allegedly|accused|of|he|she|they|it|from|popular|to|on|at|by|is|was|has|had|launched|owned|serving|catering|focus\w+|said|but|as)\b)`
const LIST = '(?:, | and |, and | or |, or |, as well as )'

/** Not "exchange the founder's name ran". */
const NOT_RELATIVE = String.raw`(?!'s (?:founder|CEO)| (?:co-?)?(?:founded|ran|runs|led|built|owned|owns|created|headed|controlled|started|operated|helped)\b)`

const inCrypto = (name: string | undefined, context: MatchContext): ReturnType<typeof toVenue> =>
  isAboutCrypto(context) ? toVenue(name, context) : IGNORED

export const exchangePatterns: readonly Pattern<'exchange'>[] = [
  pattern({
    id: 'exchange/after-venue',
    kind: 'exchange',
    trigger: /xchange|rading |DEX|arketplace|broker|OTC|swap/u,
    match: new RegExp(
      String.raw`\b${VENUE}(?: (?:firm|giant|platform|service|company|website))?(?:,? ${CALLED}|:)? (?:the )?${QUOTE}(?<span>${NAME})${NOT_RELATIVE}`,
      'u',
    ),
    value: ({ span }, context) => toVenue(span, context),
    examples: [
      ['Police raided the offices of crypto exchange [Quorvex].', { entity: 'quorvex', name: 'Quorvex', confirmed: false }],
      ['The decentralized exchange [Palu Swap] lost its pools.', { entity: 'palu-swap' }],
      ['He swapped them at a bitcoin trading platform known as "[Tarnbit]".', { entity: 'tarnbit' }],
      ['Shut: peer-to-peer exchange [eTalya]', { entity: 'etalya' }],
      ['The virtual-asset exchange [qorb.io] is blocked.', { entity: 'qorb', name: 'qorb' }],
    ],
    rejects: [
      'A crypto exchange CEO was held.',
      'Crypto Exchange Hacked as Regulators Watch',
      'The crypto exchange Monday said nothing.',
      'He sold them at a crypto exchange. Police say so.',
      'The crypto exchange Roe founded is closed.',
      'A South Korean crypto exchange Seoul knows well.',
    ],
  }),
  pattern({
    id: 'exchange/after-venue-comma',
    kind: 'exchange',
    trigger: /xchange|rading |DEX|arketplace|OTC|swap/u,
    match: new RegExp(String.raw`\b${VENUE}, ${QUOTE}(?<span>${NAME_WORD})(?=["']?(?:[,.;)]|$))(?!,? (?:said|told|wrote|\d))`, 'u'),
    value: ({ span }, context) => toVenue(span, context),
    examples: [['They ran a cryptocurrency exchange, [Mirlo], from a flat.', { entity: 'mirlo' }]],
    rejects: ['He ran a cryptocurrency exchange, Smith said.', 'In a bitcoin exchange, Tuesday, they met.'],
  }),
  pattern({
    id: 'exchange/before-venue',
    kind: 'exchange',
    trigger: /xchange|rading |DEX|arketplace|OTC|swap/u,
    match: new RegExp(String.raw`(?<span>${NAME})["']? ${VENUE}\b`, 'u'),
    value: ({ span }, context) => toVenue(span, context),
    examples: [
      ['Canada dismantled the [QuartzMare] cryptocurrency exchange.', { entity: 'quartzmare' }],
      ['The founder of the [Norde Axis] crypto exchange fled.', { entity: 'norde-axis' }],
    ],
    rejects: [
      'A South Korean crypto exchange closed.',
      'Unlicensed crypto exchange closed.',
      'Major Bitcoin exchanges closed.',
      'The SEC crypto exchange unit was closed.',
      'Hong Kong Crypto Exchange Founder Jailed for Fraud',
    ],
  }),
  pattern({
    id: 'exchange/before-exchange',
    kind: 'exchange',
    trigger: /exchange/u,
    match: new RegExp(
      String.raw`\b(?:[Tt]he|from|on|at|by|of|via|through|rival|defunct|collapsed|hacked|sanctioned|seized|as) ${QUOTE}(?<span>${NAME})["']? exchanger?\b(?! (?:rate|program|student|officer))`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [['Coins were laundered on a platform known as the [ZURKS] exchange for crypto.', { entity: 'zurks' }]],
    rejects: [
      'Bitcoin funds are listed on the Nasdaq exchange.',
      'Crypto firms left the London exchange.',
      'He paid at the Ruritania exchange.',
      'The Stock exchange lists a crypto fund.',
    ],
  }),
  pattern({
    id: 'exchange/name-exchange',
    kind: 'exchange',
    trigger: /[a-z] Exchange\b/u,
    match: new RegExp(
      String.raw`(?<span>${NAME} Exchange)\b(?! (?:Commission|Act|Rules?|Fund|Traded|Board|Control|Bill|Law|Association|Program|Council|Committee)\b)`,
      'u',
    ),
    value: ({ span }, context) => (span && !NOT_FOR_COINS.test(span) && !isHeadline(context.passage) ? inCrypto(span, context) : IGNORED),
    examples: [['He opened an account at [Birkhall Exchange] and sent bitcoin.', { entity: 'birkhall-exchange' }]],
    rejects: [
      'The Securities and Exchange Commission sued a crypto firm.',
      'The bitcoin fund trades on the Lagos Stock Exchange.',
      'The Chicago Mercantile Exchange lists bitcoin futures.',
      'A Crypto Exchange closed.',
    ],
  }),
  pattern({
    id: 'exchange/apposition',
    kind: 'exchange',
    trigger: /xchange|rading |DEX|arketplace|OTC/u,
    match: new RegExp(
      String.raw`(?<!\b(?:According to|In|On|Per|Under|During|Since|Like|As)\s(?:the\s)?)(?<span>${NAME})["']?(?:,| -| \() ?${ARTICLE} ${ADJECTIVES}${ANY_VENUE}${END}`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [
      ['The two ran [Vespero], a now-defunct Hong Kong-based crypto exchange.', { entity: 'vespero' }],
      ['Prosecutors said the operators of [Okapi Trade], an unlicensed exchange, laundered bitcoin.', { entity: 'okapi-trade' }],
      ['Funds went to [Luxora] (a cryptocurrency exchange that asks for no names).', { entity: 'luxora' }],
    ],
    rejects: [
      'Jane Roe, a crypto exchange executive, was held.',
      'According to Elmwood, a crypto exchange took the coins.',
      'In Seoul, a crypto exchange was fined.',
      'On Monday, a crypto exchange was fined.',
    ],
  }),
  pattern({
    id: 'exchange/is-venue',
    kind: 'exchange',
    trigger: /xchange|rading |DEX|arketplace|OTC/u,
    match: new RegExp(
      `(?<span>${NAME})["']?,? (?:is|was|became|operated as|was launched as|(?:claimed|claims|purported|purports|appeared|pretended) to be|(?:bills|billed|describes|described|presents|presented|advertises|advertised|styles|styled|markets|marketed) itself as) ${ARTICLE} ${ADJECTIVES}${ANY_VENUE}${END}`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [
      ['By 2019 [Wendelo] was a popular cryptocurrency exchange.', { entity: 'wendelo' }],
      ['[TarnDex] billed itself as a decentralized exchange for gamers.', { entity: 'tarndex' }],
    ],
    rejects: [
      'It was a crypto exchange.',
      'Bitcoin is an exchange of trust.',
      'Seoul is a crypto exchange hub.',
      'Roe was a crypto exchange founder.',
    ],
  }),
  pattern({
    id: 'exchange/called',
    kind: 'exchange',
    trigger: /called|named|known as|dubbed|branded|under the|business as|d\/b\/a|trading as|operating as/u,
    match: new RegExp(
      String.raw`\b(?:[Ee]xchanger?|[Pp]latform|[Mm]arketplace|[Ww]ebsite|[Ss]ite|[Ss]ervice|[Dd]esk|[Bb]rokerage|[Aa]pp|business)s?(?: [a-z]{2,12}){0,4}?,? (?:also )?${CALLED} (?:the )?${QUOTE}(?<span>${NAME})`,
      'u',
    ),
    value: ({ span }, context) =>
      /\b(?:[Ee]xchanger?|[Tt]rading|swap\w*)\b/u.test(context.passage) && IN_PASSAGE.test(context.passage)
        ? toVenue(span, context)
        : IGNORED,
    examples: [
      ['They built an exchange for bitcoin, known as [Hallgrim].', { entity: 'hallgrim' }],
      ['Investors were told to open accounts on a crypto trading website called "[Selvara]".', { entity: 'selvara' }],
    ],
    rejects: ['They met on a platform called Chatroom.', 'The exchange was named in the bitcoin suit.'],
  }),
  pattern({
    id: 'exchange/exchange-name',
    kind: 'exchange',
    trigger: /xchange /u,
    match: new RegExp(
      String.raw`(?<!\b(?:[Ss]tock|[Ff]oreign|[Ss]ecurities|[Ff]utures|[Oo]ptions|[Mm]ercantile|[Cc]ommodities|in|In|or|to|for|and|currency|information|data)[ -])\b(?:exchanger?|[Tt]rading platform|exchange platform) ${QUOTE}(?<span>${NAME})${NOT_RELATIVE}`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [['Bitcoin went from there to the Seychelles-based exchange [Ottavo].', { entity: 'ottavo' }]],
    rejects: [
      'In exchange Roe gave him bitcoin.',
      'The stock exchange Euronext lists a bitcoin fund.',
      'The Securities and Exchange Commission sued the bitcoin miner.',
      'The exchange Smith ran took bitcoin.',
    ],
  }),
  pattern({
    id: 'exchange/in-list',
    kind: 'exchange',
    trigger: /(?:xchanges|XCHANGES|latforms|enues|DEXs|DEXes)/u,
    match: new RegExp(
      String.raw`(?<=(?<!\b(?:[Ss]tock|[Ss]ecurities|[Ff]utures|[Oo]ptions|[Cc]ommodity) )\b(?:exchangers?s?|exchanges|DEXs|DEXes|trading (?:platforms|venues)),? (?:(?:such as|like|including|namely|known as|called) )?(?:the )?(?:${NAME}${LIST}){0,5})(?<span>${NAME})`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [
      ['The coins went to exchanges such as [Ottavo], Palvix and Quorvex for bitcoin.', { entity: 'ottavo' }],
      ['The coins went to exchanges such as Ottavo, [Palvix] and Quorvex for bitcoin.', { entity: 'palvix' }],
      ['Crypto exchanges Ottavo and [Palvix] were fined.', { entity: 'palvix' }],
    ],
    rejects: ['Stock exchanges such as Euronext list bitcoin funds.', 'Crypto exchanges in Ruritania were fined.'],
  }),
  pattern({
    id: 'exchange/and-others',
    kind: 'exchange',
    trigger: /other .{0,40}exchanges/u,
    match: new RegExp(
      `(?<span>${NAME})(?=(?:, ${NAME}){0,5},? (?:and|or) (?:(?:many|several|various) )?other (?:[a-z-]{3,20} ){0,3}exchanges)`,
      'u',
    ),
    value: ({ span }, context) => inCrypto(span, context),
    examples: [['Coins were traced to [Ottavo], Palvix and other crypto exchanges.', { entity: 'ottavo' }]],
    rejects: ['Coins were traced to banks and other crypto exchanges.'],
  }),
]

const IN_PASSAGE = /\b(?:crypto|bitcoin|virtual|digital (?:asset|currenc)|coins?\b|tokens?\b|ether)/iu
const NOT_FOR_COINS =
  /\b(?:Stock|Securities|Mercantile|Options|Futures|Commodit(?:y|ies)|Intercontinental|Foreign|Metals?|Bullion|Climate|Energy|Carbon|Derivatives|Currency|Asset|Telephone|Information|Heat|Gold|Board|Swiss|Equities)\b/u

function isHeadline(passage: string): boolean {
  return passage.length < 160 && !/[.!?]["')]?$/u.test(passage)
}
