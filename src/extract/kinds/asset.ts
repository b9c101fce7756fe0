import { assets } from '../../gazetteer/assets.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'

/** The gazetteer is sorted by standing: these are the ones that texts name without a number, and no ordinary words. */
const BEST_KNOWN = 40

const tickerByName: ReadonlyMap<string, string> = new Map(
  assets
    .slice(0, BEST_KNOWN)
    .flatMap(({ ticker, names, tickers }) =>
      [ticker, ...tickers, ...names, ...names.map((name) => name.toLowerCase())].map((name) => [name, ticker] as const),
    )
    .filter(([name]) => /^[\p{L}\d ]{3,}$/u.test(name)),
)
const NAMES = [...tickerByName.keys()].sort((a, b) => b.length - a.length)
const INITIALS = [...new Set(NAMES.map((name) => name[0] ?? ''))].join('')

export const assetPatterns: readonly Pattern<'asset'>[] = [
  pattern({
    id: 'asset/name',
    kind: 'asset',
    match: new RegExp(String.raw`(?=[${INITIALS}])(?<![\p{L}\p{N}.@#/-])(?<name>${NAMES.join('|')})s?(?![\p{L}\p{N}])`, 'u'),
    value: ({ name = '' }) => {
      const value = tickerByName.get(name)
      return value === undefined ? IGNORED : { value }
    },
    examples: [
      ['They moved the [bitcoin] to a mixer.', { value: 'BTC' }],
      ['It froze wallets that held [USDT] for the ring.', { value: 'USDT' }],
    ],
    rejects: ['The bitcoinist wrote.', 'It was tethering.'],
  }),
]
