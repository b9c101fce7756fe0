import { describe, expect, test } from 'vitest'
import { currencies } from '../../src/gazetteer/currencies.ts'
import { currencyByCode, currencyLetters, currencySigns, currencyWords, weakCurrencyLetters } from '../../src/gazetteer/currency-names.ts'

describe('currencies', () => {
  test('holds the money of every country', () => {
    const listed = new Set(currencies.map(({ code }) => code))
    const money =
      'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
    expect(money.split(' ').filter((code) => !listed.has(code))).toEqual([])
  })

  test('has no code twice, and only codes that exist', () => {
    expect(currencyByCode.size).toBe(currencies.length)
    const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })
    expect(currencies.map(({ code }) => code).filter((code) => names.of(code) === undefined && code !== 'XCG' && code !== 'ZWG')).toEqual(
      [],
    )
  })

  test('gives each country one ordinary money', () => {
    const countries = currencies.filter(({ until }) => until === undefined).flatMap(({ countries }) => countries)
    expect(countries.filter((country, index) => countries.indexOf(country) !== index)).toEqual([])
  })

  test.each(currencies.map((currency) => [currency.code, currency] as const))(
    '%s is found by its word with its country',
    (code, currency) => {
      const name = currencyWords.get(currency.unit.toLowerCase().replace('ʻ', "'")) ?? currencyWords.get(currency.unit.toLowerCase())
      expect(name?.currencies.map((each) => each.code)).toContain(code)
      const adjective = currency.of[0]
      const sharing = name?.currencies.filter(({ of }) => adjective !== undefined && of.includes(adjective)) ?? []
      expect(
        sharing.map((each) => each.code).filter((other) => other !== code && currencyByCode.get(other)?.until === currency.until),
      ).toEqual([])
    },
  )

  test.each([
    ['US$', 'USD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
    ['A$', 'AUD'],
    ['NT$', 'TWD'],
    ['₸', 'KZT'],
    ['₦', 'NGN'],
    ['₹', 'INR'],
  ])('the sign %s means %s', (sign, code) => {
    const name = currencySigns.get(sign)
    expect(name?.default ?? name?.currencies[0]?.code).toBe(code)
  })

  test.each([
    ['Rs', 'INR'],
    ['RM', 'MYR'],
    ['zł', 'PLN'],
    ['Kč', 'CZK'],
    ['Tk', 'BDT'],
  ])('the letters %s mean %s', (letters, code) => expect(currencyLetters.get(letters)?.default).toBe(code))

  test('leaves open what several countries write', () => {
    expect(currencyWords.get('pesos')?.default).toBeUndefined()
    expect(currencyWords.get('dinars')?.default).toBeUndefined()
    expect(currencyLetters.get('kr')?.default).toBeUndefined()
    expect(currencyWords.get('pesos')?.currencies.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['MXN', 'PHP', 'ARS', 'CLP', 'COP']),
    )
  })

  test('keeps ordinary words from being money alone', () => {
    expect(['real', 'mark', 'won', 'lek', 'som'].map((word) => currencyWords.get(word)?.alone)).toEqual([
      'no',
      'no',
      'large',
      'large',
      'large',
    ])
    expect([...weakCurrencyLetters.values()].every(({ alone }) => alone === 'large')).toBe(true)
  })
})
