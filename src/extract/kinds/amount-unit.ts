import { currencyLetters, currencySigns } from '../../gazetteer/currency-names.ts'
import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { chooseCurrency, nameOfUnit, readUnit } from './amount-currency.ts'
import { anyOf, DIGIT_LEFT, DIGITS_ONLY, NAMED_UNIT, NUMBER, TO, UNIT, UNIT_GAP } from './amount-grammar.ts'
import { type AmountFacts, isLarge, readQuantity, toFacts, toRangeFacts } from './amount-value.ts'

type Named = Readonly<Record<string, string | undefined>>

const WEIGHED =
  /^\sof\s(?:\w+\s){0,2}(?:cocaine|heroin|meth\w*|marijuana|cannabis|fentanyl|drugs?|gold|silver|copper|meat|explosives?|paper|cargo|narcotics|pills)\b|^\s(?:heavier|lighter|overweight)\b/iu

/** Weights, verbs and money of another year: "500 pounds of cocaine", "who won the case", "in 2021 dollars", "26 dollar-denominated wires". */
function isNoMoney({ unit = '', country, number = '' }: Named, { passage, start, end }: MatchContext): boolean {
  const after = passage.slice(end, end + 30)
  const before = passage.slice(Math.max(0, start - 30), start)
  const word = unit.toLowerCase()
  if (
    /^-(?:denominated|based|pegged|backed|linked|for-dollar)\b/iu.test(after) ||
    (/^(?:dollar|pound)$/u.test(word) && /^\s(?:stores?|bills?|coins?|signs?)\b/u.test(after))
  )
    return true
  if (country !== undefined) return false
  if (word === 'pound' && /^\d{1,3}$/u.test(number)) return true
  if (
    word === 'pounds' &&
    ((/^\d{1,4}$/u.test(number) && /^\sof\b/u.test(after)) || WEIGHED.test(after) || /\bweigh\w*\b[^.]{0,20}$/iu.test(before))
  )
    return true
  if (word === 'won' && /^\s(?:the|an?|his|her|its|their|by|over|against)\b/u.test(after)) return true
  return /^(?:19|20)\d\d$/u.test(number) && /\b(?:in|of)\s(?:constant\s)?$/u.test(before)
}

export function readUnitSum(groups: Named, context: MatchContext): AmountFacts | typeof IGNORED | undefined {
  const alone = groups.country === undefined ? nameOfUnit(groups.unit)?.alone : undefined
  if (alone === 'no' || isNoMoney(groups, context)) return IGNORED
  const currency = readUnit(groups.unit, groups.country, context)
  const quantity = readQuantity(groups.number, currency ?? '', context)
  if (alone === 'large' && !(quantity && isLarge(quantity))) return IGNORED
  return currency === undefined ? undefined : toFacts(quantity, currency, context)
}

export function readUnitRange({ low, high, joint = '', first, country, unit }: Named, context: MatchContext): AmountFacts | typeof IGNORED {
  const currency = readUnit(unit, country, context)
  if (currency === undefined || nameOfUnit(unit)?.alone === 'no') return IGNORED
  if (first !== undefined && readUnit(first, undefined, context) !== readUnit(unit, undefined, context)) return IGNORED
  return toRangeFacts({ low: readQuantity(low, currency, context), high: readQuantity(high, currency, context), joint }, currency, context)
}

export const FIRST = String.raw`(?:[\s-](?<first>${UNIT}))?`

export const unitPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/number-unit-range',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(`${DIGIT_LEFT}(?<low>${NUMBER})${FIRST}(?<joint>${TO})(?<high>${NUMBER})${UNIT_GAP}${NAMED_UNIT}`, 'iu'),
    value: readUnitRange,
    examples: [
      ['A fee of [10 to 20 million won] was asked.', { value: { min: '10000000', max: '20000000', currency: 'KRW' } }],
      ['It costs between [5 euros and 7.50 euros] a month.', { value: { min: '5', max: '7.5', currency: 'EUR' } }],
    ],
    rejects: ['It paid 10 and 20 million euros.', 'It rose from 10 to 20 euros.'],
  }),
  pattern({
    id: 'amount/number-unit',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(`${DIGIT_LEFT}(?<number>${NUMBER})${UNIT_GAP}${NAMED_UNIT}`, 'iu'),
    value: readUnitSum,
    examples: [
      ['He was fined [100 million Korean won].', { value: { min: '100000000', currency: 'KRW' } }],
      ['The [35.2 billion-won] case ended.', { value: { min: '35200000000', currency: 'KRW' } }],
      ['It cost [2.85 million euros].', { value: { min: '2850000', currency: 'EUR' } }],
      ["She hid [1 million dollars]' worth of coins.", { value: { min: '1000000', currency: 'USD' } }],
      ['They took [5 million Hong Kong dollars].', { value: { min: '5000000', currency: 'HKD' } }],
      ['The state lost [1.3 billion tenge].', { value: { min: '1300000000', currency: 'KZT' } }],
      ['Er zahlte [1,5 Mio. euros] Strafe.', { value: { min: '1500000', currency: 'EUR' } }],
      ['Perdeu [3,5 milhões de reais] num dia.', { value: { min: '3500000', currency: 'BRL' } }],
      ['A court in Bogotá, Colombia, ordered [5 million pesos] in damages.', { value: { min: '5000000', currency: 'COP' } }],
    ],
    rejects: [
      'Police found 500 pounds of cocaine.',
      'Of the 12 who sued, 2 won the case.',
      'He paid 50 real estate agents.',
      'A loss of 5 million pesos.',
      'It processed 26 dollar-denominated wires.',
      'Agents found 150 pounds of forged pins.',
      'The 80-pound box was full of coins.',
    ],
  }),
  pattern({
    id: 'amount/unit-number',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?<unit>[Rr]upees|[Rr]inggit|[Nn]aira|[Pp]esos|[Dd]irhams|[Tt]aka|[Rr]upiah|[Ss]hillings)\s(?<number>${NUMBER})`,
      'u',
    ),
    value: ({ unit, number }, context) => {
      const currency = readUnit(unit, undefined, context)
      const quantity = readQuantity(number, currency ?? '', context)
      if (currency === undefined || !quantity || !(quantity.power !== undefined || quantity.grouped)) return IGNORED
      return toFacts(quantity, currency, context)
    },
    examples: [['A fine of [Rupees 5 lakh] was set.', { value: { min: '500000', currency: 'INR' } }]],
    rejects: ['He won 5 million votes.', 'The euro 2024 trophy.'],
  }),
  pattern({
    id: 'amount/number-sign',
    kind: 'amount',
    trigger: /\d/u,
    match: new RegExp(
      String.raw`${DIGIT_LEFT}(?<number>${DIGITS_ONLY})\s?(?<sign>${anyOf([...currencySigns.keys(), ...currencyLetters.keys()])})(?![\p{L}\p{N}]|\s?\d)`,
      'u',
    ),
    value: ({ number, sign = '' }, context) => {
      const currency = chooseCurrency(currencySigns.get(sign) ?? currencyLetters.get(sign), context)
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
