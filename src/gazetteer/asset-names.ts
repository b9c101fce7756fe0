import { type Asset, assets } from './assets.ts'

/** Tickers that mean a crypto asset after any number: "BTC", "XBT" → BTC. */
export const assetByTicker: ReadonlyMap<string, string> = new Map(
  assets.flatMap(({ ticker, tickers }) => tickers.map((form) => [form.toUpperCase(), ticker] as const)),
)

/** Signs that stand before a number: "₿21,000". */
export const assetBySign: ReadonlyMap<string, string> = new Map([
  ['₿', 'BTC'],
  ['Ξ', 'ETH'],
  ['Ð', 'DOGE'],
  ['Ł', 'LTC'],
])

/** Names, in small letters: "bitcoin", "ethereum classic" → ETC. */
export const assetByName: ReadonlyMap<string, string> = new Map(
  assets.flatMap(({ ticker, names }) => names.map((form) => [form.toLowerCase(), ticker] as const)),
)

/** Names and tickers that mean it only in clear context, as written: "ONE", "Harmony". */
export const assetByWeakName: ReadonlyMap<string, Asset> = new Map(
  assets.flatMap((asset) => asset.weak.map((form) => [form, asset] as const)),
)
