/** Amounts in one currency. */
import { correctionLines } from '../codebook-corrections.ts'
import { category, correctionId, date, id, optional, real } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import { articleColumns, publisherOf, type View } from './view.ts'

const { amounts, mentions } = mentionLines
const { rates } = correctionLines

/** A rate older than this says nothing of the day: exchanges are closed over a long weekend, and no longer. */
const OLDEST = '-7 days'

/** The latest rate of a currency on or before the day of the amount, the first that the index has, read backwards; of several sources the last by name. */
const latest = (currency: string, where = '') => `(
    SELECT x.id FROM rates x
    WHERE x.currency = ${currency}${where} AND x.day BETWEEN date(d.day, '${OLDEST}') AND d.day
    ORDER BY x.day DESC, x.source DESC, x.base DESC, x.priced_in DESC LIMIT 1)`

/** Nothing for dollars and euros, of which no rate is asked: a lookup of nothing ends at once. */
const neither = (currency: string) => `nullif(nullif(${currency}, 'USD'), 'EUR')`

/** One unit of the amount's currency in the other of its rate, and that other. */
const OTHER = 'CASE WHEN r.base = d.currency THEN r.priced_in ELSE r.base END'
const FACTOR = 'CASE WHEN r.base = d.currency THEN r.rate_real ELSE 1 / r.rate_real END'

/** What one unit is worth; through the euro where the rate is in neither. */
const IN_EUR = `CASE
    WHEN d.currency = 'EUR' THEN 1.0
    WHEN d.currency = 'USD' THEN 1 / u.rate_real
    WHEN ${OTHER} = 'EUR' THEN ${FACTOR}
    WHEN ${OTHER} = 'USD' THEN ${FACTOR} / u.rate_real
    ELSE ${FACTOR} / c.rate_real END`
const IN_USD = `CASE
    WHEN d.currency = 'USD' THEN 1.0
    WHEN d.currency = 'EUR' THEN u.rate_real
    WHEN ${OTHER} = 'USD' THEN ${FACTOR}
    ELSE (${IN_EUR}) * u.rate_real END`

const PER_EVENT = `
    SELECT n.mention_id, m.quote, n.currency, n.min_real, n.max_real, n.role, n.status, n.equivalent_to, m.correction_id, v.id AS event_id,
      CASE WHEN length(v.date) = 10 THEN v.date
        WHEN v.date IS NULL OR substr(a.published_at, 1, length(v.date)) = v.date THEN substr(a.published_at, 1, 10) END AS day,
      CASE WHEN length(v.date) = 10 THEN 'event'
        WHEN v.date IS NULL OR substr(a.published_at, 1, length(v.date)) = v.date THEN 'publication' END AS day_of,
      a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
    FROM amounts n JOIN mentions m ON m.id = n.mention_id JOIN articles a ON a.id = m.article_id
    LEFT JOIN events v ON v.id = (
      SELECT e.id FROM event_amounts x JOIN events e ON e.id = x.event_id WHERE x.mention_id = n.mention_id
      ORDER BY coalesce(length(e.date), 0) DESC, e.date, e.start_char, e.id LIMIT 1)`

const APPROXIMATE = 'A product of numbers with 15 digits; absent where there is no rate.'

export const rateViews = {
  v_amounts_converted: {
    about:
      'Amounts in US dollars and euros at the rate of their day, one row a mention: the last rate on or before it, at most seven days old; no rate, no value. To add up a role, take those with counts = 1 in v_amounts.',
    byArticle: true,
    columns: {
      mention_id: amounts.columns.mention_id,
      quote: mentions.columns.quote,
      currency: amounts.columns.currency,
      min_real: amounts.columns.min_real,
      max_real: amounts.columns.max_real,
      role: amounts.columns.role,
      status: amounts.columns.status,
      equivalent_to: amounts.columns.equivalent_to,
      min_usd: optional(real(`min_real in US dollars. ${APPROXIMATE}`, 'USD'), 'not stated', 'not applicable'),
      max_usd: optional(real(`max_real in US dollars. ${APPROXIMATE}`, 'USD'), 'not stated', 'not applicable'),
      min_eur: optional(real(`min_real in euros. ${APPROXIMATE}`, 'EUR'), 'not stated', 'not applicable'),
      max_eur: optional(real(`max_real in euros. ${APPROXIMATE}`, 'EUR'), 'not stated', 'not applicable'),
      event_id: optional(
        id('events.id: the event it belongs to, of several the one with the most exact and then the earliest date.'),
        'not applicable',
      ),
      day: optional(
        {
          ...date(
            'The day that the rate is looked up for; absent where the event has only a month or a year, and the article appeared in another.',
          ),
          unit: 'YYYY-MM-DD',
        },
        'not stated',
      ),
      day_of: optional(
        category(['event', 'publication'], 'Whose day it is: that of the event, or of the article where no event states one.'),
        'not stated',
      ),
      rate: optional(
        {
          ...rates.columns.rate,
          description: 'Rate between the currency and another, exact. Absent for dollars and euros themselves.',
        },
        'not applicable',
      ),
      rate_base: optional(rates.columns.base, 'not applicable'),
      rate_priced_in: optional(rates.columns.priced_in, 'not applicable'),
      rate_day: optional({ ...rates.columns.day, description: 'The day of the rate.' }, 'not applicable'),
      rate_source: optional(rates.columns.source, 'not applicable'),
      cross_rate: optional(
        {
          ...rates.columns.rate,
          unit: 'units for one euro',
          description: 'Where the rate is in neither dollars nor euros: from its other currency to the euro, exact.',
        },
        'not applicable',
      ),
      cross_rate_day: optional({ ...rates.columns.day, description: 'The day of the cross rate.' }, 'not applicable'),
      cross_rate_source: optional({ ...rates.columns.source, description: 'Who published the cross rate.' }, 'not applicable'),
      usd_per_eur: optional(
        { ...rates.columns.rate, unit: 'USD for one EUR', description: 'Rate between dollar and euro, exact.' },
        'not applicable',
      ),
      usd_per_eur_day: optional({ ...rates.columns.day, description: 'The day of usd_per_eur.' }, 'not applicable'),
      usd_per_eur_source: optional({ ...rates.columns.source, description: 'Who published usd_per_eur.' }, 'not applicable'),
      correction_id: correctionId,
      ...articleColumns,
    },
    select: `
  SELECT d.mention_id, d.quote, d.currency, d.min_real, d.max_real, d.role, d.status, d.equivalent_to,
    d.min_real * (${IN_USD}) AS min_usd, d.max_real * (${IN_USD}) AS max_usd,
    d.min_real * (${IN_EUR}) AS min_eur, d.max_real * (${IN_EUR}) AS max_eur,
    d.event_id, d.day, d.day_of,
    r.rate, r.base AS rate_base, r.priced_in AS rate_priced_in, r.day AS rate_day, r.source AS rate_source,
    c.rate AS cross_rate, c.day AS cross_rate_day, c.source AS cross_rate_source,
    u.rate AS usd_per_eur, u.day AS usd_per_eur_day, u.source AS usd_per_eur_source,
    d.correction_id, d.article_id, d.title, d.url, d.publisher, d.published_at
  FROM (${PER_EVENT}) d
  LEFT JOIN rates r ON r.id = ${latest(neither('d.currency'))}
  LEFT JOIN rates c ON c.id = ${latest(neither(OTHER), " AND x.base = 'EUR'")}
  LEFT JOIN rates u ON u.id = ${latest("'USD'", " AND x.base = 'EUR' AND x.priced_in = 'USD'")}`,
  },
} satisfies Record<string, View>
