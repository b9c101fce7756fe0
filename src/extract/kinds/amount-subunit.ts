import { currencyByCode, subunits } from '../../gazetteer/currency-names.ts'
import { add, shift } from '../../normalize/decimal.ts'
import { IGNORED, type MatchContext, type Pattern, pattern } from '../pattern.ts'
import { readUnit } from './amount-currency.ts'
import { anyOf, COUNTRY, DIGIT_LEFT, NAMED_UNIT, NUMBER, UNIT_GAP, WORD_LEFT, WORDS } from './amount-grammar.ts'
import { readQuantity, toFacts } from './amount-value.ts'

const SUBUNIT = String.raw`(?<subunit>${anyOf(subunits.keys())})(?![\p{L}\p{N}])`
const COUNT = `(?:${DIGIT_LEFT}(?:${NUMBER})|${WORD_LEFT}(?:${WORDS}))`
const TRIGGER = /[Cc]ents?\b|¢|[Pp]enn|[Pp]ence|[Pp]aise|kop|\b[Ss]en\b|[Ss]atoshi|[Ss]ats|[Gg]wei/u

/** Which currency's hundredth is meant: "euro cents" → EUR, "cents" → USD. */
function currencyOf(subunit: string, country: string | undefined, context: MatchContext): string | undefined {
  if (country === undefined) return subunits.get(subunit)?.code
  return /^euro$/iu.test(country) ? 'EUR' : readUnit('dollar', country, context)
}

export const subunitPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/unit-subunit',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(
      String.raw`(?<number>${COUNT}|(?<![\p{L}\p{N}])a)${UNIT_GAP}(?:${NAMED_UNIT}|(?<code>[a-z]{3})),?(?:\sand)?\s(?<part>${COUNT})\s${SUBUNIT}`,
      'iu',
    ),
    value: ({ number, country, unit, code, part, subunit = '' }, context) => {
      const currency = code === undefined ? readUnit(unit, country, context) : currencyByCode.get(code)?.code
      const places = subunits.get(subunit.toLowerCase())?.places
      const whole = readQuantity(number === 'a' ? 'one' : number, currency ?? '', context)
      const rest = readQuantity(part, currency ?? '', context)
      if (currency === undefined || places === undefined || !currencyByCode.has(currency) || !whole || !rest) return IGNORED
      const value = add(whole.value, shift(rest.value, -places))
      return toFacts({ ...whole, value, mantissa: value }, currency, context)
    },
    examples: [
      ['He paid [3 dollars and 50 cents] for it.', { value: { min: '3.5', max: '3.5', currency: 'USD' } }],
      ['A stamp is [3 GBP 20 pence].', { value: { min: '3.2', currency: 'GBP' } }],
      ['It cost [thirteen dollars forty-five cents].', { value: { min: '13.45', currency: 'USD' } }],
    ],
  }),
  pattern({
    id: 'amount/number-subunit',
    kind: 'amount',
    trigger: TRIGGER,
    match: new RegExp(String.raw`(?<number>${COUNT})(?:\s|-)?(?:(?<country>${COUNTRY}|euro)\s)?${SUBUNIT}`, 'iu'),
    value: ({ number, country, subunit = '' }, context) => {
      const name = subunit.toLowerCase()
      const currency = currencyOf(name, country, context)
      const quantity = readQuantity(number, currency ?? '', context)
      const places = subunits.get(name)?.places
      if (currency === undefined || places === undefined || isFigurative(context)) return IGNORED
      return toFacts(quantity && { ...quantity, value: shift(quantity.value, -places) }, currency, context)
    },
    examples: [
      ['The coin fell to [12 cents].', { value: { min: '0.12', max: '0.12', currency: 'USD' } }],
      ['A fee of [1,500 satoshis] was taken.', { value: { min: '0.000015', currency: 'BTC' } }],
      ['Shares closed at [470 pence].', { value: { min: '4.7', currency: 'GBP' } }],
    ],
    rejects: ['Creditors got 25 cents on the dollar.', 'He added his two cents.'],
  }),
]

/** "25 cents on the dollar" is a share, "my two cents" an opinion. */
function isFigurative({ passage, start, end }: MatchContext): boolean {
  if (/^\s(?:on|in|to|of|for)\s(?:the|every|each|a)\s(?:\p{L}+\s)?(?:dollar|pound|euro)\b/iu.test(passage.slice(end, end + 40))) return true
  return /\b(?:my|your|his|her|our|their)\s$/iu.test(passage.slice(Math.max(0, start - 8), start))
}
