import { type Groups, IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { isAboutCrypto, isCoined, NAME, NAME_WORD, toSubject, toVenue } from './exchange-names.ts'
import {
  ADJECTIVES,
  ANY_VENUE,
  ARTICLE,
  CALLED,
  END,
  LEGAL_FORM,
  LISTED,
  NOT_FOR_COINS,
  NOT_RELATIVE,
  QUOTE,
  VENUE,
} from './exchange-wording.ts'

/** Names of venues in no gazetteer, by the words around them; all are unconfirmed. Where one stands, all its places in the text are read. */

type Value = Pattern<'exchange'>['value']

const venue: Value = ({ span }, context) => toVenue(span, context)
const inCrypto: Value = ({ span }, context) => (isAboutCrypto(context) ? toVenue(span, context) : IGNORED)
const subject: Value = ({ span }, context) => (isAboutCrypto(context) ? toSubject(span, context) : IGNORED)

/** "the founder of the exchange, Roe, said": the name is a person's. */
const OF_PERSON =
  /\b(?:founders?|owners?|operators?|heads?|chiefs?|CEO|executives?|directors?|creators?|administrators?|boss|lawyers?)\b[^,.]{0,60}$/iu
const unlessPerson: Value = (groups: Groups, context: MatchContext) =>
  OF_PERSON.test(context.passage.slice(Math.max(0, context.start - 100), context.start).replace(/, ["'(*_]{0,3}$/u, ''))
    ? IGNORED
    : inCrypto(groups, context)

/** A headline about a venue's head, in whose article the head's firm is the venue. */
const ON_ITS_HEAD =
  /\bexchange(?:'s)? (?:boss|(?:co-)?founder|chief|CEO|operator|owner)\b|\b(?:boss|founder|chief|CEO|operator|owner|head) of (?:[\w-]+ ){0,6}exchange\b/iu

const TRIGGER = /xchange|rading |DEX|arketplace|roker|OTC|swap/u

export const exchangePatterns: readonly Pattern<'exchange'>[] = [
  pattern({
    id: 'exchange/after-venue',
    kind: 'exchange',
    trigger: TRIGGER,
    match: new RegExp(
      String.raw`\b${VENUE}(?: (?:firm|giant|platform|service|company|website))?(?:,? ${CALLED}|:)? (?:the )?${QUOTE}(?<span>${NAME})${NOT_RELATIVE}`,
      'u',
    ),
    value: venue,
    examples: [
      ['Police raided the offices of crypto exchange [Quorvex].', { entity: 'quorvex', name: 'Quorvex', confirmed: false }],
      ['The decentralized exchange [Palu Swap] lost its pools.', { entity: 'palu-swap' }],
      ['He swapped them at a bitcoin trading platform known as "[Tarnbit]".', { entity: 'tarnbit' }],
      ['Shut: peer-to-peer exchange [eTalya]', { entity: 'etalya' }],
      ['The virtual-asset exchange [qorb.io] is blocked.', { entity: 'qorb', name: 'qorb' }],
      ['The suit names crypto exchange **[Quorvex]** and its chief.', { entity: 'quorvex' }],
      ['Agency Settles With Virtual Currency Exchange [Quorvex]\n\nThe order says that Quorvex had no controls.', { entity: 'quorvex' }],
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
    trigger: /xchange|rading |DEX|arketplace|roker|OTC|swap|desk, |latform, |app, /u,
    match: new RegExp(
      String.raw`(?<!\b(?:[Ss]tock|[Ff]oreign|[Ss]ecurities|in|In)[ -])\b(?:${VENUE}|exchanger?|trading platform|(?:his|her|its|their|whose) (?:[a-z-]{2,14} ){0,2}(?:desk|platform|app))(?: (?:operations?|business|platform|service|in the world|in [A-Z][a-z]{2,12}|by (?:trading )?volume))?, ${QUOTE}(?<span>${NAME_WORD})(?=["'*_)]{0,3}(?:[,.;)]|$))(?!,? (?:said|told|wrote|\d))`,
      'u',
    ),
    value: unlessPerson,
    examples: [
      ['They ran a cryptocurrency exchange, [Mirlo], from a flat.', { entity: 'mirlo' }],
      ['Bitcoin was laundered through his exchange, [Mirlo].', { entity: 'mirlo' }],
      ['They sold bitcoin through their desk, [Mirlo], in Accra.', { entity: 'mirlo' }],
      ['It was the largest bitcoin exchange in the world, [Mirlo], that failed.', { entity: 'mirlo' }],
    ],
    rejects: [
      'He ran a cryptocurrency exchange, Smith said.',
      'In a bitcoin exchange, Tuesday, they met.',
      'The founder of the bitcoin exchange, Roe, was held.',
      'He got bitcoin in exchange, Roe, the lawyer, says.',
    ],
  }),
  pattern({
    id: 'exchange/before-venue',
    kind: 'exchange',
    trigger: TRIGGER,
    match: new RegExp(`(?<span>${NAME})["'*_]{0,3} ${VENUE}\\b`, 'u'),
    value: venue,
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
      'A Southeast Asian crypto exchange closed.',
    ],
  }),
  pattern({
    id: 'exchange/before-exchange',
    kind: 'exchange',
    trigger: /exchange|trading platform/u,
    match: new RegExp(
      String.raw`\b(?:[Tt]he|from|on|over|against|behind|at|by|of|via|through|rival|defunct|collapsed|hacked|sanctioned|seized|as) ${QUOTE}(?<span>${NAME})["'*_]{0,3} (?:exchanger?|trading platform)\b(?! (?:rate|program|student|officer))`,
      'u',
    ),
    value: inCrypto,
    examples: [
      ['Coins were laundered on a platform known as the [ZURKS] exchange for crypto.', { entity: 'zurks' }],
      ['The firm operates the [Mirlo] trading platform for crypto assets.', { entity: 'mirlo' }],
    ],
    rejects: [
      'Bitcoin funds are listed on the Nasdaq exchange.',
      'Crypto firms left the London exchange.',
      'He paid at the Ruritania exchange.',
      'The Stock exchange lists a crypto fund.',
    ],
  }),
  pattern({
    id: 'exchange/coined-exchange',
    kind: 'exchange',
    trigger: /[Ee]xchange/u,
    match: new RegExp(`(?<span>${NAME_WORD}) [Ee]xchanger?\\b(?! (?:Server|Commission|Act|rate))`, 'u'),
    value: (groups, context) => (isCoined(groups.span ?? '') ? inCrypto(groups, context) : IGNORED),
    examples: [['[FTZ-e] Exchange Linked to Bitcoin Thefts', { entity: 'ftz-e' }]],
    rejects: ['Bitcoin is taken in. Exchange is open.', 'The SEC exchange rule meets crypto.'],
  }),
  pattern({
    id: 'exchange/name-exchange',
    kind: 'exchange',
    trigger: /[a-z] Exchange\b/u,
    match: new RegExp(
      String.raw`(?<span>${NAME} Exchange)\b(?! (?:Commission|Act|Rules?|Fund|Traded|Board|Control|Bill|Law|Association|Program|Council|Committee|Server|Environment)\b)`,
      'u',
    ),
    value: (groups, context) =>
      NOT_FOR_COINS.test(groups.span ?? '') || isHeadline(context.passage) ? IGNORED : inCrypto(groups, context),
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
    trigger: TRIGGER,
    match: new RegExp(
      String.raw`(?<!\b(?:According to|In|On|Per|Under|During|Since|Like|As|At)\s(?:the\s)?)(?<span>${NAME})["'*_]{0,3}${LEGAL_FORM}(?:,| -| \() ?(?:${ARTICLE} ${ADJECTIVES}${ANY_VENUE}${END}|(?:(?:now )?one of )(?:the )?${ADJECTIVES}(?:exchanges|exchange platforms)\b|the ${ADJECTIVES}${ANY_VENUE} (?:(?:co-)?founded|run|owned|operated|based|he|she|they)\b|(?:the|a) (?:successor|sister|rival|competitor|clone|rebrand|offshoot) (?:to|of) ${ADJECTIVES}${ANY_VENUE}\b)`,
      'u',
    ),
    value: subject,
    examples: [
      ['The two ran [Vespero], a now-defunct Hong Kong-based crypto exchange.', { entity: 'vespero' }],
      ['Prosecutors said the operators of [Okapi Trade], an unlicensed exchange, laundered bitcoin.', { entity: 'okapi-trade' }],
      ['Funds went to [Luxora] (a cryptocurrency exchange that asks for no names).', { entity: 'luxora' }],
      ['[Vespero] Ltd. ("Vespero"), a Dover, Delaware-based virtual currency exchange, paid.', { entity: 'vespero' }],
      ['[Vespero], the cryptocurrency exchange founded by Roe, is closed.', { entity: 'vespero' }],
      ["Coins left [Vespero], once Ruritania's third-largest crypto exchange.", { entity: 'vespero' }],
      ['It was bought by [Vespero], one of the largest crypto exchanges.', { entity: 'vespero' }],
      ['[Vespero], the successor to crypto exchange Luxora, was sanctioned.', { entity: 'vespero' }],
    ],
    rejects: [
      'Jane Roe, a crypto exchange executive, was held.',
      'According to Elmwood, a crypto exchange took the coins.',
      'In Seoul, a crypto exchange was fined.',
      'On Monday, a crypto exchange was fined.',
      'Separately, a crypto exchange was fined.',
      'Jane Roe, a bitcoin thief, in exchange for two others, went home.',
    ],
  }),
  pattern({
    id: 'exchange/coined-apposition',
    kind: 'exchange',
    trigger: TRIGGER,
    match: new RegExp(`(?<span>${NAME_WORD})["'*_]{0,3}, the ${ADJECTIVES}${VENUE}(?=,| (?:that|which)\\b)`, 'u'),
    value: (groups, context) => (isCoined(groups.span ?? '') ? subject(groups, context) : IGNORED),
    examples: [['[PaluEx], the West African cryptocurrency exchange, will list it.', { entity: 'paluex' }]],
    rejects: ['For Elmwood, the crypto exchange, which closed, was a trap.'],
  }),
  pattern({
    id: 'exchange/is-venue',
    kind: 'exchange',
    trigger: TRIGGER,
    match: new RegExp(
      `(?<span>${NAME})["'*_]{0,3},? (?:(?:which (?:[a-z]+ ){0,4}?)?(?:is|was|became)|is now|remains|quickly became|would be|will be|has been|had been|operated as|operates as|was launched as|(?:claimed|claims|purported|purports|appeared|pretended) to be|(?:bills|billed|describes|described|presents|presented|advertises|advertised|styles|styled|markets|marketed) itself as) ${ARTICLE} ${ADJECTIVES}${ANY_VENUE}${END}`,
      'u',
    ),
    value: subject,
    examples: [
      ['By 2019 [Wendelo] was a popular cryptocurrency exchange.', { entity: 'wendelo' }],
      ['[TarnDex] billed itself as a decentralized exchange for gamers.', { entity: 'tarndex' }],
      ['[Wendelo] is the largest decentralized spot and derivatives trading platform for bitcoin.', { entity: 'wendelo' }],
      ['[Wendelo] would be the first licensed bitcoin exchange in the state.', { entity: 'wendelo' }],
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
    value: (groups, context) => (isOfTrade(context) ? venue(groups, context) : IGNORED),
    examples: [
      ['They built an exchange for bitcoin, known as [Hallgrim].', { entity: 'hallgrim' }],
      ['Investors were told to open accounts on a crypto trading website called "[Selvara]".', { entity: 'selvara' }],
    ],
    rejects: ['They met on a platform called Chatroom.', 'The exchange was named in the bitcoin suit.'],
  }),
  pattern({
    id: 'exchange/exchange-name',
    kind: 'exchange',
    trigger: /xchange |latform /u,
    match: new RegExp(
      String.raw`(?<!\b(?:[Ss]tock|[Ff]oreign|[Ss]ecurities|[Ff]utures|[Oo]ptions|[Mm]ercantile|[Cc]ommodities|in|In|or|to|for|and|currency|information|data)[ -])\b(?:exchanger?|[Tt]rading platform|exchange platform) ${QUOTE}(?<span>${NAME})${NOT_RELATIVE}`,
      'u',
    ),
    value: inCrypto,
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
      String.raw`(?<=(?<!\b(?:[Ss]tock|[Ss]ecurities|[Ff]utures|[Oo]ptions|[Cc]ommodity) )\b(?:exchangers?s?|exchanges|DEXs|DEXes|trading (?:platforms|venues))(?: \([A-Z]{2,4}s?\))?(?:(?:(?:,|:| -)? (?:such as|like|including|namely|known as|called)|:| -) (?:the )?(?:${LISTED}){0,8}|,? (?:${LISTED}){1,8}))(?<span>${NAME})`,
      'u',
    ),
    value: inCrypto,
    examples: [
      ['The coins went to exchanges such as [Ottavo], Palvix and Quorvex for bitcoin.', { entity: 'ottavo' }],
      ['The coins went to exchanges such as Ottavo, [Palvix] and Quorvex for bitcoin.', { entity: 'palvix' }],
      ['Crypto exchanges Ottavo and [Palvix] were fined.', { entity: 'palvix' }],
      ['Bitcoin goes to decentralised exchanges (DEXs) like [Ottavo].', { entity: 'ottavo' }],
    ],
    rejects: ['Stock exchanges such as Euronext list bitcoin funds.', 'Crypto exchanges in Ruritania were fined.'],
  }),
  pattern({
    id: 'exchange/start-of-list',
    kind: 'exchange',
    trigger: /exchanges|DEXs/u,
    match: new RegExp(
      String.raw`(?<!\b(?:[Ss]tock|[Ss]ecurities|[Ff]utures|[Oo]ptions|[Cc]ommodity) )\b(?:exchanges|DEXs),? (?<span>${NAME})(?=,? and ${NAME}|, ${NAME},? (?:and|or) )`,
      'u',
    ),
    value: inCrypto,
    examples: [['Crypto exchanges [Ottavo] and Palvix were fined.', { entity: 'ottavo' }]],
    rejects: ['Bitcoin exchanges Surge as Buyers Return', 'Stock exchanges Euronext and Nasdaq list bitcoin funds.'],
  }),
  pattern({
    id: 'exchange/list-of-exchanges',
    kind: 'exchange',
    trigger: /exchanges/u,
    match: new RegExp(
      `(?<span>${NAME})(?=(?:(?:, ${NAME}){0,5},? (?:and|or) (?:(?:many|several|various) )?other (?:[a-z-]{3,20} ){0,3}|(?:, ${NAME}){0,5},? (?:and|or) ${NAME} (?:(?:are|were) (?:[\\p{L}-]{2,20} ){0,5})?(?:crypto(?:currency)? )?)exchanges)`,
      'u',
    ),
    value: inCrypto,
    examples: [
      ['Coins were traced to [Ottavo], Palvix and other crypto exchanges.', { entity: 'ottavo' }],
      ['Sanctions hit the [Ottavo] and Palvix exchanges, which swap bitcoin.', { entity: 'ottavo' }],
      ['In bitcoin, [Ottavo] and Palvix are the top exchanges.', { entity: 'ottavo' }],
    ],
    rejects: ['Coins were traced to banks and other crypto exchanges.', 'Bitcoin fell on Asian and European exchanges.'],
  }),
  pattern({
    id: 'exchange/end-of-list',
    kind: 'exchange',
    trigger: /exchanges/u,
    match: new RegExp(
      `(?<=${NAME},? (?:and|or) )(?<span>${NAME})(?= (?:(?:are|were) (?:[\\p{L}-]{2,20} ){0,5})?(?:crypto(?:currency)? )?exchanges\\b)`,
      'u',
    ),
    value: inCrypto,
    examples: [['Sanctions hit the Ottavo and [Palvix] exchanges, which swap bitcoin.', { entity: 'palvix' }]],
    rejects: ['Bitcoin fell on Asian and European exchanges.', 'Bitcoin is listed by NYSE and Nasdaq exchanges.'],
  }),
  pattern({
    id: 'exchange/operated-as',
    kind: 'exchange',
    trigger: /operat|r[ua]nning/u,
    match: new RegExp(
      String.raw`\b(?:against|sued|suing|charged|accused|fined|that) ${QUOTE}(?<span>${NAME})["'*_]{0,3}${LEGAL_FORM},? (?:[\p{L},'-]{2,16} ){0,8}?(?:operat(?:ed|es|ing)|running|ran) as an? ${ADJECTIVES}${ANY_VENUE}${END}`,
      'u',
    ),
    value: subject,
    examples: [['The suit against [Mirlo], alleging it operated as an unregistered exchange for crypto, is over.', { entity: 'mirlo' }]],
    rejects: ['He was charged with operating as an unlicensed crypto exchange.'],
  }),
  pattern({
    id: 'exchange/founder-of',
    kind: 'exchange',
    trigger: /ound|CEO|chief|boss|owner|operator|behind| ran /u,
    match: new RegExp(
      String.raw`(?<=\b(?:(?:founder|owner|operator|CEO|chief executive|boss|head)(?: and (?:CEO|chief executive|owner|operator))? of|(?:who|he|she) (?:(?:co-)?founded|ran|operated|set up|created|built|launched)|(?:man|woman|men|couple|brothers|duo) behind) (?:the )?["'(*_]{0,3})(?<span>${NAME})`,
      'u',
    ),
    value: (groups, context) =>
      ON_ITS_HEAD.test(`${context.article.title}\n${context.article.text.slice(0, 200)}`) ? venue(groups, context) : IGNORED,
    examples: [['Crypto exchange boss jailed\n\nJane Roe, who founded [Elmwood] in 2020, must repay $3 million.', { entity: 'elmwood' }]],
    rejects: ['She is the founder of Elmwood.', 'Jane Roe, who founded Elmwood, is in prison.'],
  }),
]

function isOfTrade({ passage, start, end }: MatchContext): boolean {
  const around = passage.slice(Math.max(0, start - 500), end + 500)
  return (
    /\b(?:[Ee]xchanger?|[Tt]rading|swap\w*)\b/u.test(around) &&
    /\b(?:crypto|bitcoin|virtual|digital (?:asset|currenc)|coins?\b|tokens?\b|ether)/iu.test(around)
  )
}

function isHeadline(passage: string): boolean {
  return passage.length < 160 && !/[.!?]["')]?$/u.test(passage)
}
