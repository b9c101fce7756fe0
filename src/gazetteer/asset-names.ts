import { assets } from './assets.ts'

/** Tickers that mean a crypto asset after any number: "BTC", "XBT" → BTC. */
export const assetByTicker: ReadonlyMap<string, string> = new Map(
  assets.flatMap(({ ticker, tickers }) => tickers.map((form) => [form.toUpperCase(), ticker] as const)),
)

/** Names, in small letters: "bitcoin", "ethereum classic" → ETC. */
export const assetByName: ReadonlyMap<string, string> = new Map(
  assets.flatMap(({ ticker, names }) => names.map((form) => [form.toLowerCase(), ticker] as const)),
)

/** Names and tickers that mean it only in clear context, as written: "ONE", "Harmony". */
export const assetByWeakName: ReadonlyMap<string, string> = new Map(
  assets.flatMap(({ ticker, weak }) => weak.map((form) => [form, ticker] as const)),
)
