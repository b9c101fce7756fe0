import { assetByName, assetBySign, assetByTicker, assetByWeakName } from '../../gazetteer/asset-names.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { isDate } from './amount-date.ts'
import { evidenceOf } from './amount-evidence.ts'
import { anyOf, DIGIT_LEFT, LEFT, NUMBER } from './amount-grammar.ts'
import { isLarge, readQuantity, toFacts } from './amount-value.ts'

export const ASSET_NAME = `(?<name>${anyOf(assetByName.keys())})s?`
const weakTickers = [...assetByWeakName.keys()].filter((form) => /^[A-Z0-9]{2,}$/u.test(form))
/** "5,000 Bitcoin ATMs": the number counts something else. Of "a 2,000 BTC transfer" it does not. */
export const COUNTED =
  /^(?:'s)?[\s-](?:\p{L}+\s)?(?:ATMs|addresses|wallets|transactions|transfers|payments|deposits|trades|miners|users|holders|investors|accounts|nodes|machines|kiosks|tellers|ET[FP]s|projects|blocks|developers|options|futures|contracts|companies|firms|exchanges|customers|owners|traders|treasuries|validators|applications|shares|meetups|maximalists|rigs|funds|products|cases|scams|thefts|robberies|staff(?:ers)?|executives|mining)\b/iu
export const assetPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/asset-sign-number',
    kind: 'amount',
    trigger: /[₿ΞÐŁ]/u,
    match: new RegExp(String.raw`${LEFT}(?<sign>[₿ΞÐŁ])\s?(?<number>${NUMBER})`, 'u'),
    value: ({ sign = '', number }, context) => {
      const currency = assetBySign.get(sign)
      return currency === undefined ? IGNORED : toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [['It holds about [₿21,000] in all.', { value: { min: '21000', currency: 'BTC', qualifier: 'about' } }]],
  }),
  pattern({
    id: 'amount/number-weak-asset',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<number>${NUMBER})\s\$?(?<name>${anyOf(weakTickers)})(?![\p{L}\p{N}])`, 'u'),
    /** "ONE" is the asset where the number is large and the article names the asset by another name, or writes "$ONE". */
    value: ({ number = '', name = '' }, context) => {
      const asset = assetByWeakName.get(name)
      if (!asset || isDate(number, context)) return IGNORED
      const { has } = evidenceOf(context.article)
      const named = has(`$${name}`) || [...asset.names, ...asset.weak].some((form) => form !== name && has(form))
      const quantity = readQuantity(number, asset.ticker, context)
      return named && quantity && (isLarge(quantity) || quantity.mantissa.includes('.'))
        ? toFacts(quantity, asset.ticker, context)
        : IGNORED
    },
    examples: [
      ['Chainlink said that [1.5 million LINK] were taken.', { value: { min: '1500000', currency: 'LINK' } }],
      ['The holder of $ONE lost [25,000 ONE].', { value: { min: '25000', currency: 'ONE' } }],
    ],
    rejects: ['It had 1,500,000 ONE on its list.', 'Chainlink has 5 LINK members.'],
  }),
  pattern({
    id: 'amount/number-asset',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<number>${NUMBER})(?:\s|-|\sin\s|\sunits\sof\s)${ASSET_NAME}(?![\p{L}\p{N}])`, 'iu'),
    value: ({ number = '', name = '' }, context) => {
      const currency = assetByName.get(name.toLowerCase())
      if (currency === undefined || isDate(number, context) || COUNTED.test(context.passage.slice(context.end, context.end + 40)))
        return IGNORED
      return toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['The thieves took [1.2 million Bitcoin].', { value: { min: '1200000', currency: 'BTC' } }],
      ['A cache of [80,000 ether] was moved.', { value: { min: '80000', currency: 'ETH' } }],
      ['He gave up over [4,400 bitcoins] to the state.', { value: { min: '4400', currency: 'BTC', qualifier: 'over' } }],
      ['It held [770.78 Bitcoin Cash] and more.', { value: { min: '770.78', currency: 'BCH' } }],
      ['They got [8,155 in Bitcoin] for it.', { value: { min: '8155', currency: 'BTC' } }],
    ],
    rejects: [
      'In 2021 Bitcoin fell.',
      'It runs 5,000 Bitcoin ATMs.',
      'The 2016 Bitcoin theft was solved.',
      'It raised $5 million Bitcoin funds.',
    ],
  }),
  pattern({
    id: 'amount/number-token',
    kind: 'amount',
    trigger: /\b(?:token|coin)s?\b/u,
    match: new RegExp(
      String.raw`${DIGIT_LEFT}(?<number>${NUMBER})\s\$?(?<name>[A-Z][A-Z0-9]{1,9}|${anyOf(assetByWeakName.keys())})(?=\s(?:token|coin)s?\b)`,
      'u',
    ),
    value: ({ number = '', name = '' }, context) => {
      const currency = assetByTicker.get(name) ?? assetByWeakName.get(name)?.ticker ?? name
      if (/^(?:NFT|ERC|ICO|AI|US|UK|EU|DAO|IEO|STO|BEP|SPL|TRC|FT|NF|VC|OTC|RWA|LP)\d*$/u.test(name) || isDate(number, context))
        return IGNORED
      return toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['The insider sold [500,000 XYZQ] tokens.', { value: { min: '500000', currency: 'XYZQ' } }],
      ['They minted [2 million ONE] tokens.', { value: { min: '2000000', currency: 'ONE' } }],
    ],
    rejects: ['They sold 500 NFT tokens.', 'In 2021 ICO tokens were sold.'],
  }),
]
