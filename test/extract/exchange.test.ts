import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'

const extract = createExtractor()
const read = (text: string, title = ''): string[] =>
  extract({ title, text }).mentions.flatMap((mention) => (mention.kind === 'exchange' ? [`${mention.quote} → ${mention.entity}`] : []))

describe('a name in no gazetteer', () => {
  test('is a mention wherever it stands, once it is called an exchange at one place', () => {
    const text =
      'Quorvex customers wait\n\nQuorvex closed in May. The crypto exchange Quorvex owes $3 million.\n\nFor now Quorvex is silent.'
    expect(read(text, 'Quorvex customers wait')).toEqual(Array(4).fill('Quorvex → quorvex'))
  })

  test('is stored as unconfirmed, without a country', () => {
    const [mention] = extract({ title: '', text: 'Police raided the crypto exchange Quorvex.' }).mentions.filter(
      ({ kind }) => kind === 'exchange',
    )
    expect(mention).toMatchObject({ confirmed: false, pattern: 'exchange/after-venue', name: 'Quorvex' })
    expect(mention).not.toHaveProperty('country')
  })

  test('is found with the short form that the text gives it', () => {
    const text = 'Vespero Holdings LLC ("VSP"), a virtual currency exchange, paid. In 2021 VSP opened accounts in Ruritania.'
    expect(read(text)).toEqual(['Vespero Holdings → vespero-holdings', 'VSP → vespero-holdings', 'VSP → vespero-holdings'])
  })

  test("is found as the firm of an exchange's head, where the headline is about one", () => {
    const text = 'Jane Roe, who founded Quorvex in 2020, must repay $3 million. Quorvex closed.'
    expect(read(text, 'Crypto exchange boss jailed')).toEqual(['Quorvex → quorvex', 'Quorvex → quorvex'])
    expect(read(text, 'Charity boss jailed')).toEqual([])
  })

  test('that is a domain is found without its ending, too', () => {
    expect(read('QUORB.com, a crypto exchange, opened. QUORB has no licence.')).toEqual(['QUORB.com → quorb', 'QUORB → quorb'])
  })

  test('is not found inside other words, tags and names of coins', () => {
    const text = 'The crypto exchange Quorvex sold Quorvex Coin. Quorvexers lost it all.\n\nSee [[Quorvex]].'
    expect(read(text)).toEqual(['Quorvex → quorvex'])
  })

  test('is nothing in boilerplate', () => {
    expect(read('Bitcoin fell.\n\nAlso read: Crypto exchange Quorvex opens')).toEqual([])
  })
})

describe('a name of the gazetteer', () => {
  test.each([
    ['Binance’s lawyers spoke.', ['Binance → binance']],
    ['The case of Payward, Inc. is over.', ['Payward → kraken']],
    ['They seized ftx.com and _e-note.ws_ on Monday.', ['ftx.com → ftx', 'e-note.ws → e-note']],
    ['Accounts such as @coinbase and @kraken were taken over.', ['coinbase → coinbase', 'kraken → kraken']],
    ['Coinbase Custody and Binance Research agreed.', ['Coinbase → coinbase', 'Binance → binance']],
    ['Kucoin, OKEx and Huobi left.', ['Kucoin → kucoin', 'OKEx → okx', 'Huobi → htx']],
    ['Uniswap’s UNI fell with Binance Coin, Binance USD and the Binance Smart Chain.', ['Uniswap → uniswap']],
    ['Read https://www.binance.com/en/blog or write to help@kraken.com.', []],
    ['Users of BINANCE complained.', ['BINANCE → binance']],
    ['FTX US and FTX are two firms.', ['FTX US → ftx-us', 'FTX → ftx']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions)
  })

  test('with a condition is read everywhere, once it is met at one place', () => {
    expect(read('Liquid halts withdrawals. The Tokyo-based crypto exchange Liquid was hacked.')).toEqual([
      'Liquid → liquid',
      'Liquid → liquid',
    ])
  })

  test('a short form in quotes after the legal form stands for it, a ticker in brackets does not', () => {
    expect(read('CoinList Markets LLC ("CLM") paid. Later CLM left.')).toEqual([
      'CoinList Markets → coinlist',
      'CLM → coinlist',
      'CLM → coinlist',
    ])
    expect(read('Coinbase (COIN) fell. COIN is a stock.')).toEqual(['Coinbase → coinbase'])
    expect(read('Bittrex, Inc. ("Respondent") paid. The Respondent left.')).toEqual(['Bittrex → bittrex'])
  })
})

test.each([
  'The New York Stock Exchange lists a bitcoin fund.',
  'The Securities and Exchange Commission sued a crypto firm.',
  'South Korean exchanges delisted bitcoin futures.',
  'In exchange, Roe gave her bitcoin.',
  'The Digital Asset Exchange Alliance wrote a code for crypto.',
  'Jane Roe, a crypto exchange executive, was held.',
  'OpenSea, MetaMask and Tornado Cash are no exchanges for crypto.',
])('no venue is named in: %s', (text) => {
  expect(read(text)).toEqual([])
})
