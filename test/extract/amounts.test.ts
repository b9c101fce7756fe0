import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePatterns } from '../../src/extract/engine.ts'
import { amountPatterns } from '../../src/extract/kinds/amount.ts'
import { toPassages } from '../../src/extract/passages.ts'
import { currencies } from '../../src/gazetteer/currencies.ts'
import { fold } from '../../src/normalize/fold.ts'
import type { AmountMention, ArticleText } from '../../src/types.ts'

const run = compilePatterns(amountPatterns)

function read(text: string, more: Partial<ArticleText> = {}): readonly AmountMention[] {
  const folded = fold(text)
  const { mentions } = run(text, folded, toPassages(folded, ''), { title: '', text, ...more })
  return mentions.filter((mention) => mention.kind === 'amount').sort((a, b) => a.start - b.start)
}

/** "$5 million = 5000000..5000000 USD over". */
const show = ({ quote, value }: AmountMention): string =>
  value.vague
    ? `${quote} = vague ${value.currency}`
    : `${quote} = ${value.min ?? ''}..${value.max ?? ''} ${value.currency}${value.qualifier && ` ${value.qualifier}`}`

const readings = (text: string, more?: Partial<ArticleText>): readonly string[] => read(text, more).map(show)

describe('spans', () => {
  test.each([
    ['The fine of €\u00a02\u202f000 stands.', ['€\u00a02\u202f000 = 2000..2000 EUR']],
    ['He forfeits one million dollars ($1,000,000).', ['one million dollars = 1000000..1000000 USD', '$1,000,000 = 1000000..1000000 USD']],
    [
      'It moved $2 million in USDT and 1.5 million USDC.',
      ['$2 million = 2000000..2000000 USD', '1.5 million USDC = 1500000..1500000 USDC'],
    ],
    ['They took $1.2M-worth of **$SOL** and **$5 million**.', ['$1.2M = 1200000..1200000 USD', '$5 million = 5000000..5000000 USD']],
    ['It [traded at $2.4457](https://example.org/a?b=$5).', ['$2.4457 = 2.4457..2.4457 USD']],
    [
      'He paid $3 million, $250,000 and €40k.',
      ['$3 million = 3000000..3000000 USD', '$250,000 = 250000..250000 USD', '€40k = 40000..40000 EUR'],
    ],
    ['The court\'s "$750,000" order.', ['$750,000 = 750000..750000 USD']],
    [
      'The order says that the respondent is to pay into court a sum of ten\nthousand dollars within thirty days.',
      ['ten\nthousand dollars = 10000..10000 USD'],
    ],
    ['The scam took 5 million Australian dollars.', ['5 million Australian dollars = 5000000..5000000 AUD']],
  ])('%j', (text, expected) => {
    expect(readings(text)).toEqual(expected)
    for (const { start, end, quote } of read(text)) expect(text.slice(start, end)).toBe(quote)
  })
})

describe('ranges', () => {
  test.each([
    ['Fines run from $2 to $3 million.', ['$2 to $3 million = 2000000..3000000 USD']],
    ['It paid between $5,000 and $7,500 a month.', ['$5,000 and $7,500 = 5000..7500 USD']],
    ['It paid $5,000 and $7,500.', ['$5,000 = 5000..5000 USD', '$7,500 = 7500..7500 USD']],
    ['The loss rose from $2 million to $5 million.', ['$2 million = 2000000..2000000 USD', '$5 million = 5000000..5000000 USD']],
    ['The coin slid from $9 to $8.', ['$9 = 9..9 USD', '$8 = 8..8 USD']],
    ['Each holds $3M–$135M.', ['$3M–$135M = 3000000..135000000 USD']],
    ['A fee of CAD$1,000 to CAD$1,500 applies.', ['CAD$1,000 to CAD$1,500 = 1000..1500 CAD']],
  ])('%s', (text, expected) => expect(readings(text)).toEqual(expected))
})

describe('qualifiers and bounds', () => {
  test.each([
    [
      'over',
      '5..5',
      ['over', 'more than', 'in excess of', 'exceeding', 'north of', 'upwards of', 'above', 'more than a combined', 'surpassing'],
    ],
    ['about', '5..5', ['about', 'around', 'roughly', 'approximately', 'some', 'an estimated', 'near', 'in the region of', 'about another']],
    ['nearly', '5..5', ['nearly', 'almost', 'close to', 'just under', 'just shy of']],
    ['under', '5..5', ['under', 'below', 'less than', 'fewer than']],
    ['at_least', '5..5', ['at least', 'a minimum of', 'no less than']],
    ['up_to', '..5', ['up to', 'as much as', 'as high as', 'a maximum of', 'no more than', 'capped at', 'up to a total of']],
    ['', '5..5', ['a', 'with', 'and', 'exactly', 'of']],
  ])('%s', (qualifier, bounds, wordings) => {
    for (const wording of wordings)
      expect(readings(`He took ${wording} $5 from it.`), wording).toEqual([`$5 = ${bounds} USD${qualifier && ` ${qualifier}`}`])
  })

  test.each([
    ['It lost ~$5 million.', 'about'],
    ['It lost $5 million or more.', 'at_least'],
    ['It lost $5 million+ in a day.', 'over'],
    ['It was sued over $5 million in losses.', ''],
    ['The statutory maximum civil penalty in this matter is $5 million.', 'up_to'],
    ['It took *more than* **$5 million**.', 'over'],
    ['The market value has gone up to $5 trillion.', ''],
    ['Demand pushed it up to $5 on Monday.', ''],
    ['The fine is up to $5 million.', 'up_to'],
    ['Transactions whose value for the purposes of this rule is $5 million \nor less are left out.', 'up_to'],
  ])('%s', (text, qualifier) => expect(read(text)[0]?.value.qualifier).toBe(qualifier))

  test('an open end belongs to rules alone', () => {
    expect(readings('Applicants need a minimum capital of at least $5 million.')).toEqual(['$5 million = 5000000.. USD at_least'])
    expect(readings('He stole at least $5 million.')).toEqual(['$5 million = 5000000..5000000 USD at_least'])
  })
})

describe('currencies', () => {
  test.each(currencies.map(({ code }) => [code]))('%s before and after a number', (code) => {
    expect(readings(`It paid ${code} 2.5 million.`)).toEqual([`${code} 2.5 million = 2500000..2500000 ${code}`])
    expect(readings(`It paid 2.5 million ${code}.`)).toEqual([`2.5 million ${code} = 2500000..2500000 ${code}`])
  })

  test.each(
    currencies.flatMap((currency) => {
      const country = currency.of[0]
      return country && currency.until === undefined && currency.unit !== 'paʻanga'
        ? [[currency.code, `${country} ${currency.unit}`] as const]
        : []
    }),
  )('%s as "%s"', (code, words) =>
    expect(readings(`They lost 2.5 million ${words} there.`)).toEqual([`2.5 million ${words} = 2500000..2500000 ${code}`]),
  )

  test.each([
    ['A$', 'AUD'],
    ['C$', 'CAD'],
    ['HK$', 'HKD'],
    ['S$', 'SGD'],
    ['NT$', 'TWD'],
    ['R$', 'BRL'],
    ['US$', 'USD'],
    ['£', 'GBP'],
    ['₩', 'KRW'],
    ['₦', 'NGN'],
    ['₸', 'KZT'],
    ['₹', 'INR'],
    ['₱', 'PHP'],
    ['Rs ', 'INR'],
    ['RM', 'MYR'],
    ['Tk ', 'BDT'],
    ['KSh', 'KES'],
    ['Rp ', 'IDR'],
    ['AED ', 'AED'],
    ['R', 'ZAR'],
    ['N', 'NGN'],
    ['P', 'PHP'],
    ['₿', 'BTC'],
  ])('%s', (sign, code) => expect(readings(`The scam took ${sign}2.5 million.`)).toEqual([`${sign}2.5 million = 2500000..2500000 ${code}`]))

  test('a shared word is decided by its country, the article or not at all', () => {
    const text = 'The court ordered 5 million pesos to be paid.'
    expect(readings(text)).toEqual([])
    expect(readings(text, { country: 'MX' })).toEqual(['5 million pesos = 5000000..5000000 MXN'])
    expect(readings(`${text} The Philippine agency agreed.`)).toEqual(['5 million pesos = 5000000..5000000 PHP'])
    expect(readings(`${text} The Philippine and Argentine agencies agreed.`)).toEqual([])
    expect(readings('He lost Rs 5 lakh.', { country: 'PK' })).toEqual(['Rs 5 lakh = 500000..500000 PKR'])
    expect(readings('It cost ¥5bn.', { country: 'CN' })).toEqual(['¥5bn = 5000000000..5000000000 CNY'])
  })

  test('what stays open is a diagnostic, not a guess', () => {
    const text = 'They lost 5 million pesos.'
    const { mentions, diagnostics } = run(text, text, toPassages(text, ''), { title: '', text })
    expect(mentions).toEqual([])
    expect(diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual(['5 million pesos'])
  })

  test('a bare $ goes on with the dollar in which the article reckons', () => {
    const text =
      'Police took CAD$640,000. He made CAD$30 million and cost others CAD$2.8 million.\n\n* First victim – $999,239;\n* Second victim – $725,963.52'
    expect(read(text).map(({ value }) => value.currency)).toEqual(['CAD', 'CAD', 'CAD', 'CAD', 'CAD'])
    expect(readings('It raised S$1.3 billion ($960 million).')).toEqual([
      'S$1.3 billion = 1300000000..1300000000 SGD',
      '$960 million = 960000000..960000000 USD',
    ])
  })
})

describe('what is no sum', () => {
  test.each([
    'He sold 5,000 shares to 380 people, 12% more than in 2021.',
    'Section 4(a)(5), 31 CFR 501.805, § 1960 and docket 22-cr-240.',
    'Call +1 202 555 0100 or see $BTC, $1INCH and NT$-like names.',
    'In 2021 Bitcoin fell. On June 10 BTC rose. The 2016 Bitcoin theft.',
    'It runs 5,000 Bitcoin ATMs and 11 BTC ETFs.',
    'Police found 500 pounds of cocaine and an 80-pound safe.',
    'Of 12 suits, 2 won. The firm with 5,000 clients won the case.',
    'Creditors got 25 cents on the dollar.',
    'The NIS 2 directive, the RS 5, room R2 and the N95 mask.',
    'It filed 120 SARs, and 50 DEM members and 12 ATS operators agreed.',
    'Millions of people watched. Billions of tokens were minted.',
    'It processed 26 dollar-denominated wires.',
    '($1 = 0.9709 euros)',
    'The attackers had 5 of just 9 keys.',
    'The lamp has 800 lumens and 2 helium tanks.',
  ])('%s', (text) => expect(readings(text)).toEqual([]))
})

describe('vague sums', () => {
  test.each([
    ['He stole millions of dollars.', 'millions of dollars = vague USD'],
    ['It cost tens of millions of U.S. dollars.', 'tens of millions of U.S. dollars = vague USD'],
    ['A multibillion-pound fraud.', 'multibillion-pound = vague GBP'],
    ['A Multi-Million Dollar scheme.', 'Multi-Million Dollar = vague USD'],
    ['He took several million euros.', 'several million euros = vague EUR'],
    ['It caused millions in damages.', 'millions = vague USD'],
    ['It is a billion-dollar fraud.', 'billion-dollar = vague USD'],
  ])('%s', (text, expected) => expect(readings(text)).toEqual([expected]))
})

test('every sum written is read back exactly, whatever stands around it', () => {
  const cents = fc.bigInt({ min: 1n, max: 10n ** 14n })
  const around = fc.constantFrom('', 'He paid ', 'x; ', '(', '** ', 'about ')
  fc.assert(
    fc.property(cents, around, (value, before) => {
      const digits = value.toString().padStart(3, '0')
      const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, ',')
      const text = `${before}$${whole}.${digits.slice(-2)} in all.`
      const exact = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/u, '')
      expect(read(text)[0]?.value.max).toBe(exact)
    }),
  )
})

test('hostile text gives spans within it and never throws', () => {
  const bits = fc.constantFrom(
    '1',
    ',',
    '.',
    ' ',
    '$',
    'million ',
    'USD',
    '-',
    ' to ',
    'BTC ',
    '½',
    '€',
    'dollars',
    "'",
    '\n',
    'one ',
    '(',
    '0',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      for (const { start, end, quote, value } of read(text)) {
        expect(text.slice(start, end)).toBe(quote)
        expect(value.vague).toBe(value.min === undefined && value.max === undefined)
      }
    }),
  )
})
