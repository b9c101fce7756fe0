import { currencyLetters, currencySigns } from '../../gazetteer/currency-names.ts'
import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { anyOf, COUNTRY, DIGIT_LEFT, NUMBER, RIGHT, TO, UNIT, WORDS } from './amount-grammar.ts'
import { needsCountry, readUnit } from './amount-unit-name.ts'
import { type AmountFacts, chooseCurrency, isLarge, readQuantity, toFacts, toRangeFacts } from './amount-value.ts'

const NAMED_UNIT = String.raw`(?:(?<country>${COUNTRY})[\s-])?(?<unit>${UNIT})(?![\p{L}\p{N}])`
const GAP = String.raw`(?:[\s-]{1,2}|\sof\s)`

type Named = Readonly<Record<string, string | undefined>>

/** Weights, verbs and money of another year: "500 pounds of cocaine", "who won the case", "in 2021 dollars", "cents on the dollar". */
function isNoMoney({ unit = '', country, number = '' }: Named, { passage, start, end }: MatchContext): boolean {
  const after = passage.slice(end, end + 30)
  const before = passage.slice(Math.max(0, start - 30), start)
  const word = unit.toLowerCase()
  if (country !== undefined) return false
  if (/^pounds?$/u.test(word) && (WEIGHT.test(after) || /\bweigh\w*\b[^.]{0,20}$/iu.test(before))) return true
  if (word === 'won' && /^\s(?:the|an?|his|her|its|their|by|in|over|against|at|from)\b/u.test(after)) return true
  return /^(?:19|20)\d\d$/u.test(number) && /\b(?:in|of)\s(?:constant\s)?$/u.test(before)
}
const WEIGHT =
  /^\sof\s(?:\w+\s){0,2}(?:cocaine|heroin|meth\w*|marijuana|cannabis|fentanyl|drugs?|gold|silver|copper|meat|explosives?|paper|cargo|narcotics|pills)\b|^\s(?:heavier|lighter|overweight)\b/iu

function readSum(groups: Named, context: MatchContext): AmountFacts | typeof IGNORED | undefined {
  const alone = groups.country === undefined ? needsCountry(groups.unit) : undefined
  if (alone === 'no' || isNoMoney(groups, context)) return IGNORED
  const quantity = readQuantity(groups.number, '', context)
  if (alone === 'large' && !(quantity && isLarge(quantity))) return IGNORED
  const currency = readUnit(groups.unit, groups.country, context)
  return currency === undefined ? undefined : toFacts(readQuantity(groups.number, currency, context), currency, context)
}

export const unitPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/number-unit-range',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<low>${NUMBER})(?<joint>${TO})(?<high>${NUMBER})${GAP}${NAMED_UNIT}`, 'iu'),
    value: ({ low, high, joint = '', country, unit }, context) => {
      const currency = readUnit(unit, country, context)
      if (currency === undefined) return IGNORED
      return toRangeFacts(
        { low: readQuantity(low, currency, context), high: readQuantity(high, currency, context), joint },
        currency,
        context,
      )
    },
    examples: [['A fee of [10 to 20 million won] was asked.', { value: { min: '10000000', max: '20000000', currency: 'KRW' } }]],
    rejects: ['It paid 10 and 20 million euros.'],
  }),
  pattern({
    id: 'amount/number-unit',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(String.raw`${DIGIT_LEFT}(?<number>${NUMBER})${GAP}${NAMED_UNIT}`, 'iu'),
    value: readSum,
    examples: [
      ['He was fined [100 million Korean won].', { value: { min: '100000000', currency: 'KRW' } }],
      ['The [35.2 billion-won] case ended.', { value: { min: '35200000000', currency: 'KRW' } }],
      ['It cost [2.85 million euros].', { value: { min: '2850000', currency: 'EUR' } }],
      ["She hid [1 million dollars]' worth of coins.", { value: { min: '1000000', currency: 'USD' } }],
      ['They took [5 million Hong Kong dollars].', { value: { min: '5000000', currency: 'HKD' } }],
      ['The state lost [1.3 billion tenge].', { value: { min: '1300000000', currency: 'KZT' } }],
    ],
    rejects: [
      'Police found 500 pounds of cocaine.',
      'Of the 12 who sued, 2 won the case.',
      'He paid 50 real estate agents.',
      'A loss of 5 million pesos.',
    ],
  }),
  pattern({
    id: 'amount/words-unit',
    kind: 'amount',
    trigger:
      /\b(?:hundred|thousand|[mb]illion|trillion|lakh|crore|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b/iu,
    match: new RegExp(String.raw`(?<![\p{L}\p{N}.,]|[\p{L}\p{N}]\s?-)(?<number>${WORDS})${GAP}${NAMED_UNIT}`, 'iu'),
    value: readSum,
    examples: [
      ['He took [half a billion dollars] from them.', { value: { min: '500000000', currency: 'USD' } }],
      ['A bribe of [twenty-five thousand dollars] was paid.', { value: { min: '25000', currency: 'USD' } }],
      ['They lost about [two hundred and fifty million euros].', { value: { min: '250000000', currency: 'EUR', qualifier: 'about' } }],
      ['He paid [a quarter of a million pounds].', { value: { min: '250000', currency: 'GBP' } }],
      ['He paid [one and a half million dollars].', { value: { min: '1500000', currency: 'USD' } }],
      ['The penalty is [one million dollars] ($1,000,000).', { value: { min: '1000000', currency: 'USD' } }],
    ],
    rejects: ['Two won the case.', 'Ten pounds of gold were found.'],
  }),
  pattern({
    id: 'amount/number-sign',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(
      String.raw`${DIGIT_LEFT}(?<number>${NUMBER.replace(RIGHT, '')})\s?(?<sign>${anyOf([...currencySigns.keys(), ...currencyLetters.keys()])})(?![\p{L}\p{N}]|\s?\d)`,
      'u',
    ),
    value: ({ number, sign = '' }, context) => {
      const name = currencySigns.get(sign) ?? currencyLetters.get(sign)
      const currency = name && chooseCurrency(name, context.article)
      return currency === undefined ? IGNORED : toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['Er zahlte [500 000 €] Strafe.', { value: { min: '500000', currency: 'EUR' } }],
      ['It cost [5 mln zł] in all.', { value: { min: '5000000', currency: 'PLN' } }],
      ['He paid [1.000.000 ₽] for it.', { value: { min: '1000000', currency: 'RUB' } }],
    ],
    rejects: ['In 2021 $5 million was lost.'],
  }),
]
