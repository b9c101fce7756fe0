import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { isCoined, NAME, NAME_WORD } from './exchange-names.ts'
import { subject, TRIGGER, venue } from './exchange-values.ts'
import { ADJECTIVES, ANY_VENUE, ARTICLE, CALLED, END, LEGAL_FORM, QUOTE, VENUE } from './exchange-wording.ts'

/** Names of which a clause says that they are venues: "X, a crypto exchange", "X is an exchange", "a platform called X". */
export const venuesInClauses: readonly Pattern<'exchange'>[] = [
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
      ON_ITS_HEAD.test(`${context.article.title}\n${context.article.text.slice(0, 600)}`) ? venue(groups, context) : IGNORED,
    examples: [['Crypto exchange boss jailed\n\nJane Roe, who founded [Elmwood] in 2020, must repay $3 million.', { entity: 'elmwood' }]],
    rejects: ['She is the founder of Elmwood.', 'Jane Roe, who founded Elmwood, is in prison.'],
  }),
]

/** How an article about a venue's head begins; the head's firm is the venue. */
const ON_ITS_HEAD =
  /\bexchange(?:'s)? (?:boss|(?:co-)?founder|chief|CEO|operator|owner)\b|\b(?:boss|founder|chief|CEO|operator|owner|head) of (?:[\w-]+ ){0,6}exchange\b|\b(?:his|her|their) (?:[\w-]+ ){0,2}exchange\b/iu

function isOfTrade({ passage, start, end }: MatchContext): boolean {
  const around = passage.slice(Math.max(0, start - 500), end + 500)
  return (
    /\b(?:[Ee]xchanger?|[Tt]rading|swap\w*)\b/u.test(around) &&
    /\b(?:crypto|bitcoin|virtual|digital (?:asset|currenc)|coins?\b|tokens?\b|ether)/iu.test(around)
  )
}
