import { assetByName, assetByTicker, assetByWeakName } from '../../gazetteer/asset-names.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { isDate } from './amount-date.ts'
import { anyOf, DIGIT_LEFT, NUMBER } from './amount-grammar.ts'
import { readQuantity, toFacts } from './amount-value.ts'

const NAME = `(?<name>${anyOf(assetByName.keys())})s?`
/** "5,000 Bitcoin ATMs": the number counts something else. */
const COUNTED =
  /^(?:'s)?[\s-](?:\w+\s)?(?:ATMs?|address(?:es)?|wallets?|transactions?|transfers?|min(?:ers?|ing)|users?|holders?|investors?|accounts?|nodes?|machines?|kiosks?|tellers?|ETFs?|ETPs?|projects?|blocks?|developers?|options?|futures|contracts?|companies|firms|exchanges?|customers?|owners?|traders?|treasur(?:y|ies)|validators?|applications?|shares?|meetups?|maximalists|rigs?|funds?|products?|cases?|scams?|thefts?|robberies|payments?|price|network|blockchain)\b/iu
export const assetPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/number-asset',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<number>${NUMBER})(?:\s|-|\sin\s|\sof\s|\sunits\sof\s)${NAME}(?![\p{L}\p{N}])`, 'iu'),
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
      const currency = assetByTicker.get(name) ?? assetByWeakName.get(name) ?? name
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
