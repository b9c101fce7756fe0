import { assetByTicker } from '../../gazetteer/asset-names.ts'
import { currencyByCode, WEAK_CODES } from '../../gazetteer/currency-names.ts'
import { shift } from '../../normalize/decimal.ts'
import type { Quantity } from '../../normalize/quantity.ts'
import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { COUNTED } from './amount-asset.ts'
import { isDate } from './amount-date.ts'
import { DIGIT_LEFT, DIGITS_ONLY, LEFT, NUMBER, RIGHT, TO } from './amount-grammar.ts'
import { type AmountFacts, isLarge, readQuantity, toFacts, toRangeFacts } from './amount-value.ts'

/** Codes that texts also write in small letters. */
const SMALL = 'usd|eur|gbp|chf|inr|jpy|krw|cny|rmb|aud|hkd|sgd|btc|eth|usdt|usdc|xrp|ltc|bnb|doge'
export const CODE = `(?<code>[A-Z][A-Z0-9]{1,9}|${SMALL}|m(?:usd|eur|gbp|aud))`
/** Before a number a code has no digits of its own: "USD115". */
const LEADING_CODE = `(?<code>[A-Z]{2,8}|${SMALL})`
/** The class says quickly where no code can begin. */
const CODE_LEFT = `(?=[A-Zuegcijkahbxldm])(?<!/)${LEFT}`
const OTHER_NAMES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  NIS: 'ILS',
  FCFA: 'XOF',
  NTD: 'TWD',
  CNH: 'CNY',
  YTL: 'TRY',
  STG: 'GBP',
}

interface Code {
  readonly currency: string
  /** Of a magnitude joined to the code: "MEUR" → 6. */
  readonly power?: number
  /** Counts only beside a large number, or one with hundredths. */
  readonly weak: boolean
  readonly asset: boolean
}

/** "USD" → USD, "MSEK" → SEK in millions, "btc" → BTC; a word that is no code → undefined. */
export function findCode(written = ''): Code | undefined {
  const code = written.toUpperCase()
  const known = OTHER_NAMES[code] ?? currencyByCode.get(code)?.code
  if (known) return { currency: known, weak: WEAK_CODES.has(code), asset: false }
  const ticker = assetByTicker.get(code)
  if (ticker) return { currency: ticker, weak: false, asset: true }
  const joined = /^[MK](USD|EUR|GBP|SEK|NOK|DKK|AUD|CHF)$/u.exec(code)?.[1]
  return joined ? { currency: joined, power: code.startsWith('M') ? 6 : 3, weak: false, asset: false } : undefined
}

function read(code: Code | undefined, number: string | undefined, context: MatchContext): Quantity | undefined {
  const quantity = code && readQuantity(number, code.currency, context)
  return quantity && code.power ? { ...quantity, value: shift(quantity.value, code.power), power: code.power } : quantity
}

/** A sum in code, or IGNORED where code or number is no money. */
export function readCodeSum(
  code: Code | undefined,
  number: string | undefined,
  context: MatchContext,
): AmountFacts | typeof IGNORED | undefined {
  if (!code) return IGNORED
  const quantity = read(code, number, context)
  if (quantity && code.weak && !isLarge(quantity) && !/\.\d\d$/u.test(number ?? '')) return IGNORED
  return toFacts(quantity, code.currency, context)
}

const TRIGGER = /\d/u

export const codePatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/code-range',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(String.raw`${CODE_LEFT}${LEADING_CODE}\s?(?<low>${NUMBER})(?<joint>${TO})(?:\k<code>\s?)?(?<high>${NUMBER})`, 'u'),
    value: ({ code: written, low, high, joint = '' }, context) => {
      const code = findCode(written)
      if (!code || code.asset || code.weak) return IGNORED
      return toRangeFacts({ low: read(code, low, context), high: read(code, high, context), joint }, code.currency, context)
    },
    examples: [['Fees range from [USD 5,000 to USD 10,000].', { value: { min: '5000', max: '10000', currency: 'USD' } }]],
    rejects: ['It paid EUR 5 million and EUR 6 million.'],
  }),
  pattern({
    id: 'amount/number-code-range',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(
      String.raw`${DIGIT_LEFT}(?<low>${NUMBER})(?:\s(?<first>[A-Z]{3,5}))?(?<joint>${TO})(?<high>${NUMBER})\s?${CODE}${RIGHT}`,
      'u',
    ),
    value: ({ code: written, first, low, high, joint = '' }, context) => {
      const code = findCode(written)
      if (!code || code.weak || (first !== undefined && first !== written)) return IGNORED
      return toRangeFacts({ low: read(code, low, context), high: read(code, high, context), joint }, code.currency, context)
    },
    examples: [['They hold [50 to 60 BTC] each.', { value: { min: '50', max: '60', currency: 'BTC' } }]],
    rejects: ['From 2021 to 2022 FTX grew.'],
  }),
  pattern({
    id: 'amount/code-number',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(String.raw`${CODE_LEFT}${LEADING_CODE}\s?(?<number>${NUMBER})`, 'u'),
    value: ({ code: written, number }, context) => {
      const code = findCode(written)
      const quantity = read(code, number, context)
      if (code?.asset && quantity && !isLarge(quantity) && !/\./u.test(quantity.mantissa)) return IGNORED
      return readCodeSum(code, number, context)
    },
    examples: [
      ['The fund raised [USD 50 million].', { value: { min: '50000000', currency: 'USD' } }],
      ['He sent [USDT 1.5m] to it.', { value: { min: '1500000', currency: 'USDT' } }],
      ['A fine of [EUR1.234.567,50] followed.', { value: { min: '1234567.5', currency: 'EUR' } }],
      ['It costs [USD115.50] a year.', { value: { min: '115.5', currency: 'USD' } }],
      ['The loss was [KES 2.3bn].', { value: { min: '2300000000', currency: 'KES' } }],
    ],
    rejects: ['The TIA/USD 4-hour chart.', 'The SEC 2022 report.', 'They TRY 5 times.', 'BTC 24 hours later.'],
  }),
  pattern({
    id: 'amount/number-code-magnitude',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(
      String.raw`${DIGIT_LEFT}(?<number>${NUMBER})\s${CODE}\s(?<magnitude>thousand|million|billion|trillion|mn|bn)${RIGHT}`,
      'u',
    ),
    value: ({ code: written, number = '', magnitude = '' }, context) => {
      const code = findCode(written)
      return code && !code.weak ? readCodeSum(code, `${number} ${magnitude}`, context) : IGNORED
    },
    examples: [['The budget is [75 USD million] a year.', { value: { min: '75000000', currency: 'USD' } }]],
    rejects: ['The 2022 FTX million list.'],
  }),
  pattern({
    id: 'amount/number-code',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<number>${DIGITS_ONLY})[\s-]?${CODE}(?![\p{L}\p{N}]|\s?[\d$€£])`, 'u'),
    value: ({ code: written, number = '' }, context) => {
      const code = findCode(written)
      const counted = code?.asset && COUNTED.test(context.passage.slice(context.end, context.end + 40))
      return counted || isDate(number, context) ? IGNORED : readCodeSum(code, number, context)
    },
    examples: [
      ['The wallet held [94,636 BTC].', { value: { min: '94636', currency: 'BTC' } }],
      ['It paid nearly [50 million USD] for it.', { value: { min: '50000000', currency: 'USD', qualifier: 'nearly' } }],
      ['They took [0.75 ETH] and left.', { value: { min: '0.75', currency: 'ETH' } }],
      ['It was sold for [500usd] apiece.', { value: { min: '500', currency: 'USD' } }],
      ['Sales of [120 MEUR] were booked.', { value: { min: '120000000', currency: 'EUR' } }],
    ],
    rejects: ['Investors bought 11 BTC ETFs.', 'In 2024 FTX failed.', 'It sold 120 ETFs.', 'In 2021 BTC rose.', 'On June 10 BTC fell.'],
  }),
]
