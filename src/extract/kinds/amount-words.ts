import { assetByName } from '../../gazetteer/asset-names.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'
import { ASSET_NAME, COUNTED } from './amount-asset.ts'
import { CODE, findCode, readCodeSum } from './amount-code.ts'
import { HAS_WORDS, NAMED_UNIT, NUMBER, TO_WORD, UNIT_GAP, WORD_LEFT, WORDS } from './amount-grammar.ts'
import { FIRST, readUnitRange, readUnitSum } from './amount-unit.ts'
import { readQuantity, toFacts } from './amount-value.ts'

/** A passage that may hold a number in words before a code or an asset. */
const HAS_WORDS_FOR_COINS =
  /(?:illion|housand|undred|akh|rore|teen|ty|[Oo]ne|[Tt]wo|hree|[Ff]our|[Ff]ive|[Ss]ix|even|ight|[Nn]ine|[Tt]en)s?(?:\s(?:of\s)?)(?:[A-Z]{3}|[Uu]sd|[Ee]ur\b|[Bb]itcoin|[Ee]ther|[Tt]ether|[Ll]itecoin|[Dd]oge|[Mm]onero)/u

export const wordPatterns: readonly Pattern<'amount'>[] = [
  pattern({
    id: 'amount/words-unit-range',
    kind: 'amount',
    trigger: HAS_WORDS,
    match: new RegExp(`${WORD_LEFT}(?<low>${WORDS})${FIRST}(?<joint>${TO_WORD})(?<high>${WORDS}|${NUMBER})${UNIT_GAP}${NAMED_UNIT}`, 'iu'),
    value: readUnitRange,
    examples: [
      ['Bail was [two to three million dollars].', { value: { min: '2000000', max: '3000000', currency: 'USD' } }],
      ['They asked for about [one million to 10 million dollars].', { value: { min: '1000000', max: '10000000', qualifier: 'about' } }],
    ],
    rejects: ['They lost one million and two million dollars.'],
  }),
  pattern({
    id: 'amount/words-unit',
    kind: 'amount',
    trigger: HAS_WORDS,
    match: new RegExp(`${WORD_LEFT}(?<number>${WORDS})(?<gap>${UNIT_GAP})${NAMED_UNIT}`, 'iu'),
    /** In "a billion-dollar fraud" the article belongs to the fraud: no number is stated. */
    value: (groups, context) => (groups.gap === '-' && /^an?\s\w+$/iu.test(groups.number ?? '') ? IGNORED : readUnitSum(groups, context)),
    examples: [
      ['He took [half a billion dollars] from them.', { value: { min: '500000000', currency: 'USD' } }],
      ['A bribe of [twenty-five thousand dollars] was paid.', { value: { min: '25000', currency: 'USD' } }],
      ['They lost about [two hundred and fifty million euros].', { value: { min: '250000000', currency: 'EUR', qualifier: 'about' } }],
      ['He paid [a quarter of a million pounds].', { value: { min: '250000', currency: 'GBP' } }],
      ['He paid [one and a half million dollars].', { value: { min: '1500000', currency: 'USD' } }],
      ['He lost [three-quarters of a billion dollars].', { value: { min: '750000000', currency: 'USD' } }],
      ['The penalty is [one million dollars] ($1,000,000).', { value: { min: '1000000', currency: 'USD' } }],
    ],
    rejects: ['Two won the case.', 'Ten pounds of gold were found.', 'It was a billion-dollar fraud.'],
  }),
  pattern({
    id: 'amount/words-code',
    kind: 'amount',
    trigger: HAS_WORDS_FOR_COINS,
    match: new RegExp(String.raw`${WORD_LEFT}(?<number>${WORDS})\s(?:of\s)?${CODE}(?![\p{L}\p{N}])`, 'iu'),
    value: ({ number = '', code: written = '' }, context) => {
      const code = isCode(written) ? findCode(written) : undefined
      return code?.asset && /^(?:one|an?)$/iu.test(number) ? IGNORED : readCodeSum(code, number, context)
    },
    examples: [
      ['He sent [half a million USDT] to it.', { value: { min: '500000', currency: 'USDT' } }],
      ['They spent [twenty MUSD] on it.', { value: { min: '20000000', currency: 'USD' } }],
    ],
    rejects: ['The price of one BTC fell.', 'One ALL member left.', 'Two SEC officials left.', 'A thousand try to.'],
  }),
  pattern({
    id: 'amount/words-asset',
    kind: 'amount',
    trigger: HAS_WORDS_FOR_COINS,
    match: new RegExp(String.raw`${WORD_LEFT}(?<number>${WORDS})\s(?:of\s)?${ASSET_NAME}(?![\p{L}\p{N}])`, 'iu'),
    value: ({ number = '', name = '' }, context) => {
      const currency = assetByName.get(name.toLowerCase())
      const counted = COUNTED.test(context.passage.slice(context.end, context.end + 40))
      if (currency === undefined || counted || /^(?:one|an?)$/iu.test(number)) return IGNORED
      return toFacts(readQuantity(number, currency, context), currency, context)
    },
    examples: [
      ['They hid [half a million bitcoin].', { value: { min: '500000', currency: 'BTC' } }],
      ['He gave her [two hundred ether].', { value: { min: '200', currency: 'ETH' } }],
    ],
    rejects: ['It is worth more than one bitcoin.', 'Two Bitcoin wallets were found.'],
  }),
]

/** Of codes in a case-insensitive expression, those in capitals, or written small as money codes are. */
function isCode(written: string): boolean {
  return written === written.toUpperCase() || /^(?:usd|eur|gbp|btc|eth|usdt|usdc|xrp)$/u.test(written)
}
