import type { Entry } from '../entry.ts'

export type ExchangeKind =
  | 'cex' // holds its customers' money, live or defunct, honest or not
  | 'dex' // spot or perpetuals, by contract
  | 'p2p'
  | 'otc'
  | 'instant' // swaps one coin for another, or for cash, without an account
  | 'broker' // sells from its own book, but is called an exchange

/**
 * A trading venue. A name of one word is found in any case ("KuCoin", "Kucoin", "kucoin"), unless it has a condition; one of several words,
 * or under `cased`, as it is written.
 */
export type Exchange = Entry<ExchangeKind>
