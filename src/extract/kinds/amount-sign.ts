import { type CurrencyName, currencyByCode, currencyLetters, currencySigns, weakCurrencyLetters } from '../../gazetteer/currency-names.ts'
import { MAGNITUDE } from '../../normalize/magnitude.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { chooseCurrency, readUnit } from './amount-currency.ts'
import { anyOf, COUNTRY, DIGITS_ONLY, HAS_SIGN, LEFT, NUMBER, RIGHT, SIGN, TO, UNIT } from './amount-grammar.ts'
import { isLarge, readQuantity, toFacts, toRangeFacts } from './amount-value.ts'

const bareSigns = new Map([...currencySigns].map(([form, name]) => [form.toUpperCase(), name]))

/** "HK $" → HKD, "cad$" → CAD, "AUD $" → AUD. */
function findSign(written: string | undefined): CurrencyName | undefined {
  const sign = (written ?? '').replace(/\s/gu, '')
  const known = currencySigns.get(sign) ?? bareSigns.get(sign.toUpperCase())
  const currency = currencyByCode.get(sign.slice(0, 3))
  return known ?? (currency && { form: sign, currencies: [currency] })
}

/** "HK$5 million to $8 million": a bare sign repeats the one before it. */
const isSame = (sign = '', other: string): boolean => sign.endsWith(other.trim())

const SIGNED = String.raw`${LEFT}(?<sign>${SIGN})\s{0,2}`

/** Of a currency's letters those that stand before a number: "Rs. 500", "kr 500", but "500 円". */
const BEFORE_NUMBER = /^(?:[A-Z][A-Za-z]{0,4}[./]{0,2}|kr\.?|zł|zl|руб\.?|đ|лв\.?)$/u

function lettered(known: ReadonlyMap<string, CurrencyName>): string {
  const letters = [...known.keys()].filter((form) => BEFORE_NUMBER.test(form))
  const initials = [...new Set(letters.map((form) => form.charAt(0)))].join('')
  return String.raw`(?=[${initials}])${LEFT}(?<letters>${anyOf(letters)})\s{0,2}`
}

export const signPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/symbol-range',
    kind: 'amount',
    trigger: HAS_SIGN,
    match: new RegExp(String.raw`${SIGNED}(?<low>${NUMBER})(?<joint>${TO})(?<other>${SIGN})?\s{0,2}(?<high>${NUMBER})`, 'u'),
    value: ({ sign, low, high, other, joint = '' }, context) => {
      const currency = chooseCurrency(findSign(sign), context)
      if (currency === undefined) return undefined
      if (other !== undefined && !isSame(sign, other) && chooseCurrency(findSign(other), context) !== currency) return IGNORED
      return toRangeFacts(
        { low: readQuantity(low, currency, context), high: readQuantity(high, currency, context), joint },
        currency,
        context,
      )
    },
    examples: [
      [
        'The fines run from [$2 to $3 million] a firm.',
        { value: { min: '2000000', max: '3000000', currency: 'USD', qualifier: '', vague: false } },
      ],
      ['Each of them made between [€1m and €1.5m].', { value: { min: '1000000', max: '1500000', currency: 'EUR' } }],
      ['The broker lost [$2-3 million] in a night.', { value: { min: '2000000', max: '3000000' } }],
      ['A penalty of [$500,000-$1 million] is usual.', { value: { min: '500000', max: '1000000' } }],
      [
        'He wanted about [HK$5 million to HK$8 million].',
        { value: { min: '5000000', max: '8000000', currency: 'HKD', qualifier: 'about' } },
      ],
    ],
    rejects: [
      'The fine rose from $2 million to $5 million.',
      'It paid $5 million and $6 million.',
      'It fell from a peak of $9 to $8.',
      'It was put at €7 million - $8 million.',
    ],
  }),
  pattern({
    id: 'amount/symbol-number-unit',
    kind: 'amount',
    trigger: HAS_SIGN,
    match: new RegExp(
      String.raw`${SIGNED}(?<number>${NUMBER})(?:\s?(?<code>[A-Z]{3})|[\s-](?:(?<country>${COUNTRY})[\s-])?(?<unit>${UNIT}))${RIGHT}`,
      'u',
    ),
    value: ({ sign, number, code, country, unit }, context) => {
      const name = findSign(sign)
      const named = code === undefined ? readUnit(unit, country, context) : currencyByCode.get(code)?.code
      if (named === undefined || !name) return IGNORED
      const agrees = name.currencies.some((currency) => currency.code === named) || (name.form === '$' && isDollar(named))
      return agrees ? toFacts(readQuantity(number, named, context), named, context) : IGNORED
    },
    examples: [
      ['He wired [$15,000,000.00 USD] abroad.', { value: { min: '15000000', max: '15000000', currency: 'USD' } }],
      ['The bank lost [$50 billion dollars].', { value: { min: '50000000000', currency: 'USD' } }],
      ['A fine of [$250,000 CAD] was paid.', { value: { min: '250000', currency: 'CAD' } }],
      ['A fine of [$3 million Australian dollars] was paid.', { value: { min: '3000000', currency: 'AUD' } }],
    ],
    rejects: ['It holds $2 million USDT.'],
  }),
  pattern({
    id: 'amount/symbol-number',
    kind: 'amount',
    trigger: HAS_SIGN,
    match: new RegExp(`${SIGNED}(?<number>${NUMBER})`, 'u'),
    value: ({ sign, number }, context) => {
      const currency = chooseCurrency(findSign(sign), context)
      return currency === undefined ? undefined : toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['Bailiffs took goods worth [$750,000].', { value: { min: '750000', max: '750000', currency: 'USD', qualifier: '', vague: false } }],
      ['They moved over [$1.28 million].', { value: { min: '1280000', max: '1280000', currency: 'USD', qualifier: 'over' } }],
      ['A settlement of [US$4.3bn] ended it.', { value: { min: '4300000000', currency: 'USD' } }],
      ['The order came to [$ 2,255,000] in all.', { value: { min: '2255000' } }],
      ['It handled [$2 million] in USDT.', { value: { min: '2000000', currency: 'USD' } }],
      ['He took **[€16,6 million]** from them.', { value: { min: '16600000', currency: 'EUR' } }],
      ['A penalty of up to [A$50m] awaits him.', { value: { max: '50000000', currency: 'AUD', qualifier: 'up_to' } }],
      ['The firm raised [R$ 1.234.567,89] there.', { value: { min: '1234567.89', currency: 'BRL' } }],
      ['The court set bail at [₹12,34,567].', { value: { min: '1234567', currency: 'INR' } }],
      ['A [$5-million] fund was set up.', { value: { min: '5000000' } }],
      ['It holds [US$40bil] for others.', { value: { min: '40000000000', currency: 'USD' } }],
      ['A multa foi de [R$ 100 mil] por dia.', { value: { min: '100000', currency: 'BRL' } }],
    ],
    rejects: ['He bought $BTC and $1INCH.', 'See NT$-like names.'],
  }),
  pattern({
    id: 'amount/symbol-negative',
    kind: 'amount',
    trigger: new RegExp(String.raw`${HAS_SIGN.source}\s?\(`, 'u'),
    match: new RegExp(String.raw`${SIGNED}\((?<number>${DIGITS_ONLY})\)(?<magnitude>${MAGNITUDE})?`, 'u'),
    /** Accounts write a loss in brackets; the sum is the loss. */
    value: ({ sign, number = '', magnitude = '' }, context) => {
      const currency = chooseCurrency(findSign(sign), context)
      return currency === undefined ? undefined : toFacts(readQuantity(number + magnitude, currency, context), currency, context)
    },
    examples: [['Its result was [$(14.5) million] in March.', { value: { min: '14500000', max: '14500000', currency: 'USD' } }]],
    rejects: ['The asset $(BTC) rose.'],
  }),
  pattern({
    id: 'amount/letters-number',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(`${lettered(currencyLetters)}(?<number>${NUMBER})`, 'u'),
    value: ({ letters = '', number }, context) => {
      const currency = chooseCurrency(currencyLetters.get(letters), context)
      return currency === undefined ? undefined : toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['The agency froze [Rs 18.82 crore].', { value: { min: '188200000', currency: 'INR' } }],
      ['He paid [RM2.5 million] to a broker.', { value: { min: '2500000', currency: 'MYR' } }],
      ['He paid [RM20mil] to a broker.', { value: { min: '20000000', currency: 'MYR' } }],
      ['The agency froze [Rs 1,200 cr] of theirs.', { value: { min: '12000000000', currency: 'INR' } }],
      ['It seized [Rp 500 miliar] in cash.', { value: { min: '500000000000', currency: 'IDR' } }],
      ['They lost [KSh 40 million].', { value: { min: '40000000', currency: 'KES' } }],
    ],
    rejects: ['They met in Room 5 of the unit.'],
  }),
  pattern({
    id: 'amount/weak-letters-number',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(`${lettered(weakCurrencyLetters)}(?<number>${NUMBER})`, 'u'),
    value: ({ letters = '', number }, context) => {
      const currency = chooseCurrency(weakCurrencyLetters.get(letters), context)
      if (currency === undefined) return IGNORED
      const quantity = readQuantity(number, currency, context)
      return quantity && isLarge(quantity) ? toFacts(quantity, currency, context) : IGNORED
    },
    examples: [
      ['The commission recovered [N500 million].', { value: { min: '500000000', currency: 'NGN' } }],
      ['Investors lost [R1.2bn] in it.', { value: { min: '1200000000', currency: 'ZAR' } }],
      ['Police seized [P1.5 million] in cash.', { value: { min: '1500000', currency: 'PHP' } }],
    ],
    rejects: ['He took the N95 to room R2 on route P4.'],
  }),
]

function isDollar(code: string): boolean {
  const unit = currencyByCode.get(code)?.unit
  return unit === 'dollar' || unit === 'peso'
}
