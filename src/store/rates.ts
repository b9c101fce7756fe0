import type { Connection } from './connection.ts'

/** One unit of `base` costs `rate` units of `pricedIn`, that day. */
export interface Rate {
  readonly base: string
  readonly pricedIn: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** Exact decimal, above zero. */
  readonly rate: string
}

export interface RateCounts {
  readonly added: number
  /** There was another value for the day; the new one stands now. */
  readonly changed: number
  readonly known: number
}

/** What is imported of one currency from one source. */
export interface RateSpan {
  readonly currency: string
  readonly base: string
  readonly pricedIn: string
  readonly source: string
  readonly days: number
  readonly firstDay: string
  readonly lastDay: string
  readonly importedAt: string
}

export interface RateStore {
  /** All or none; saving the same rates again changes nothing. */
  saveRates(rates: readonly Rate[], from: { readonly source: string; readonly at: string }): RateCounts
  /** By currency, then source. */
  rateSpans(): readonly RateSpan[]
}

export function rateStore({ sqlite, write }: Connection): RateStore {
  return {
    saveRates: (rates, { source, at }) =>
      write(() => {
        const find = sqlite
          .prepare<unknown[], string>('select rate from rates where currency = ? and day = ? and source = ? and base = ? and priced_in = ?')
          .pluck()
        const save = sqlite.prepare(
          `insert into rates (currency, day, source, base, priced_in, rate, rate_real, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?)
           on conflict do update set rate = excluded.rate, rate_real = excluded.rate_real, imported_at = excluded.imported_at`,
        )
        const counts = { added: 0, changed: 0, known: 0 }
        for (const { base, pricedIn, day, rate } of rates) {
          const key = [valuedIn({ base, pricedIn }), day, source, base, pricedIn]
          const before = find.get(...key)
          if (before === rate) {
            counts.known++
            continue
          }
          counts[before === undefined ? 'added' : 'changed']++
          save.run(...key, rate, Number(rate), at)
        }
        return counts
      }),

    rateSpans: () =>
      sqlite
        .prepare<[], RateSpan>(
          `select currency, base, priced_in as pricedIn, source, count(*) as days, min(day) as firstDay, max(day) as lastDay,
            max(imported_at) as importedAt from rates group by currency, base, priced_in, source order by currency, source, base, priced_in`,
        )
        .all(),
  }
}

/** Which of the two is valued in the other: a rate against the euro or the dollar is looked up by its other currency. */
export function valuedIn({ base, pricedIn }: Pick<Rate, 'base' | 'pricedIn'>): string {
  if (base === 'EUR') return pricedIn
  return base === 'USD' && pricedIn !== 'EUR' ? pricedIn : base
}
