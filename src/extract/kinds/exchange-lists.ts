import { type Pattern, pattern } from '../pattern.ts'
import { NAME } from './exchange-names.ts'
import { inCrypto } from './exchange-values.ts'
import { LISTED } from './exchange-wording.ts'

/** Names in lists: "exchanges such as X and Y", "the X and Y exchanges". */
export const venuesInLists: readonly Pattern<'exchange'>[] = [
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
]
