import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { isCoined, NAME, NAME_WORD } from './exchange-names.ts'
import { inCrypto, TRIGGER, unlessPerson, venue } from './exchange-values.ts'
import { CALLED, NOT_FOR_COINS, NOT_RELATIVE, QUOTE, VENUE } from './exchange-wording.ts'

/** Names beside the word: "crypto exchange X", "the X exchange", "his exchange, X". */
export const venuesBeside: readonly Pattern<'exchange'>[] = [
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
      'Ruritania Court Imprisons Crypto Exchange Owners',
      'Seoul Regulator Blocks Crypto Exchange Apps',
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
]

function isHeadline(passage: string): boolean {
  return passage.length < 160 && !/[.!?]["')]?$/u.test(passage)
}
