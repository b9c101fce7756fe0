/** What money was worth: exchange rates and prices, as their publishers state them. */
import type { Columns } from './sqlite.ts'

export const defineRates = (c: Columns) => {
  const rates = c.table(
    'rates',
    {
      id: c.integer('id').primaryKey(),
      currency: c.text('currency').notNull(),
      day: c.text('day').notNull(),
      base: c.text('base').notNull(),
      pricedIn: c.text('priced_in').notNull(),
      rate: c.decimal('rate').notNull(),
      rateReal: c.real('rate_real').notNull(),
      source: c.text('source').notNull(),
      importedAt: c.instant('imported_at').notNull(),
    },
    (t) => [c.uniqueIndex('rates_currency_day').on(t.currency, t.day, t.source, t.base, t.pricedIn)],
  )
  return { rates }
}
