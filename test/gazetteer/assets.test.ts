import { describe, expect, test } from 'vitest'
import { assetByName, assetByTicker, assetByWeakName } from '../../src/gazetteer/asset-names.ts'
import { assets } from '../../src/gazetteer/assets.ts'
import { currencyByCode } from '../../src/gazetteer/currency-names.ts'

const doubles = (forms: readonly string[]): readonly string[] => forms.filter((form, index) => forms.indexOf(form) !== index)

describe('assets', () => {
  test('holds the two hundred best known', () => expect(assets.length).toBeGreaterThanOrEqual(200))

  test('gives no ticker and no name to two assets', () => {
    expect(doubles(assets.map(({ ticker }) => ticker))).toEqual([])
    expect(doubles(assets.flatMap(({ names, tickers }) => [...new Set([...names, ...tickers].map((form) => form.toLowerCase()))]))).toEqual(
      [],
    )
    expect(doubles(assets.flatMap(({ weak }) => weak))).toEqual([])
  })

  test('takes no ticker from a currency, unless in clear context', () => {
    const taken = [...assetByTicker.keys()].filter((ticker) => currencyByCode.has(ticker))
    expect(taken).toEqual([])
  })

  test.each([
    ['bitcoin', 'BTC'],
    ['ether', 'ETH'],
    ['ethereum classic', 'ETC'],
    ['bitcoin cash', 'BCH'],
    ['tether', 'USDT'],
    ['shiba inu', 'SHIB'],
  ])('the name %s means %s', (name, ticker) => expect(assetByName.get(name)).toBe(ticker))

  test.each(['ONE', 'GAS', 'SUN', 'ICP', 'FTC', 'NEAR', 'LINK', 'Harmony', 'Compound', 'Maker'])(
    '%s counts only in clear context',
    (form) => {
      expect(assetByTicker.has(form)).toBe(false)
      expect(assetByName.has(form.toLowerCase())).toBe(false)
      expect(assetByWeakName.has(form)).toBe(true)
    },
  )

  test('old tickers lead to the asset', () => expect(assetByTicker.get('XBT')).toBe('BTC'))
})
