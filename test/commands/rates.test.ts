import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readCsv } from '../../src/commands/rates/csv.ts'
import { findSlashOrder, readMoment } from '../../src/commands/rates/day.ts'
import { readPrice } from '../../src/commands/rates/number.ts'
import type { Mention, Reading } from '../../src/types.ts'
import { AT, article, opened, span } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const ECB = `Date,USD,JPY,RUB,
2026-02-20,1.0800,160.50,N/A,
2026-02-19,1.0750,160.10,N/A,
2026-02-13,1.1000,159.00,N/A,
`
const BTC = `snapped_at,price,market_cap,total_volume
2026-02-18 00:00:00 UTC,61234.5678,1200000000000,20000000000
2026-02-19 00:00:00 UTC,62000,1210000000000,21000000000
`

function withDatabase(facts?: { readonly text: string; readonly reading: Reading; readonly publishedAt?: string }) {
  const folder = temporaryFolder()
  const database = folder.file('docket.db')
  const store = opened(database)
  if (facts) {
    const { publishedAt = '2026-02-19T10:00:00.000Z' } = facts
    store.saveArticle({ article: article(1, facts.text, { publishedAt }), reading: facts.reading, extractor: 'docket-1', at: AT })
  }
  store.close()
  const rates = async (...argv: readonly string[]) => {
    const { context, stdout, stderr } = recordedContext()
    const code = await main(['rates', ...argv, '--db', database], context.console)
    return { code, stdout: stdout(), stderr: stderr() }
  }
  const importing = (name: string, content: string | Buffer, ...options: readonly string[]) => {
    mkdirSync(dirname(folder.file(name)), { recursive: true })
    writeFileSync(folder.file(name), content)
    return rates('import', folder.file(name), ...options)
  }
  const all = (sql: string): Record<string, unknown>[] => {
    const sqlite = new Database(database, { readonly: true })
    try {
      return sqlite.prepare<[], Record<string, unknown>>(sql).all()
    } finally {
      sqlite.close()
    }
  }
  return { database, rates, importing, all, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

describe('docket rates import', () => {
  test('reads the table of the European Central Bank, exactly, and again without a change', async () => {
    using given = withDatabase()
    const first = await given.importing('eurofxref-hist.csv', ECB)
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: 'ecb: 6 rates of 2 pairs, 2026-02-13 to 2026-02-20: 6 new, 0 changed, 0 known; 3 cells say that there is none\n',
    })
    expect(
      given.all("select currency, base, priced_in, rate, rate_real, source from rates where day = '2026-02-20' order by currency"),
    ).toEqual([
      { currency: 'JPY', base: 'EUR', priced_in: 'JPY', rate: '160.50', rate_real: 160.5, source: 'ecb' },
      { currency: 'USD', base: 'EUR', priced_in: 'USD', rate: '1.0800', rate_real: 1.08, source: 'ecb' },
    ])
    const before = dumpAll(given.database)
    expect((await given.importing('eurofxref-hist.csv', ECB, '--source', 'ecb')).stdout).toContain('0 new, 0 changed, 6 known')
    expect(dumpAll(given.database)).toBe(before)
  })

  test('takes a value that was put right, and counts it', async () => {
    using given = withDatabase()
    await given.importing('a.csv', ECB)
    expect((await given.importing('b.csv', ECB.replace('1.0800', '1.0801'))).stdout).toContain('0 new, 1 changed, 5 known')
    expect(given.all("select rate from rates where currency = 'USD' and day = '2026-02-20'")).toEqual([{ rate: '1.0801' }])
  })

  test('names each line that it cannot read, imports the others, and exits 3', async () => {
    using given = withDatabase()
    const { code, stderr, stdout } = await given.importing('a.csv', `${ECB}2026-02-30,1.1,160,N/A,\n2026-02-12,one,159.1,N/A,\n`)
    expect(stderr).toMatch(/a\.csv:5: "2026-02-30" is no day\n.*a\.csv:6: USD "one" is no rate/su)
    expect(stdout).toContain('7 new')
    expect(code).toBe(3)
  })

  test.each<[string, string, readonly string[]]>([
    ['of CoinGecko', BTC, []],
    [
      'of Yahoo',
      'Date,Open,High,Low,Close,Adj Close,Volume\n2026-02-18,1,2,1,61234.5678,61234.5678,9\n2026-02-19,1,2,1,62000,62000,9\n',
      [],
    ],
    [
      'with a line before the header, in seconds, newest first',
      'https://prices.example\nunix,symbol,open,close\n1771459200,BTC/USD,1,62000\n1771372800,BTC/USD,1,61234.5678\n',
      [],
    ],
    [
      'with semicolons, quotes and decimal commas',
      '"Day";"Closing price (USD)"\n"18.02.2026";"61.234,5678"\n"19.02.2026";"62000,00"\n',
      [],
    ],
    [
      'with names of its own',
      'when,how much\n"Feb 18, 2026","61,234.5678"\n"Feb 19, 2026",62000\n',
      ['--date-column', 'when', '--price-column', 'How much'],
    ],
    [
      'by the hour, of which the latest counts',
      'time,price\n2026-02-18T23:00:00Z,61234.5678\n2026-02-18T01:00:00Z,5\n2026-02-19T00:30:00+02:00,7\n2026-02-19T10:00:00Z,62000\n',
      [],
    ],
    ['with slashes, of which one tells the order', 'Date,Close\n02/18/2026,61234.5678\n02/19/2026,62000\n', []],
  ])('reads prices %s', async (_what, content, options) => {
    using given = withDatabase()
    const { code, stderr } = await given.importing('btc.csv', content, '--asset', 'BTC', '--currency', 'USD', ...options)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(given.all('select day, rate_real, base, priced_in, currency, source from rates order by day')).toEqual([
      { day: '2026-02-18', rate_real: expect.any(Number), base: 'BTC', priced_in: 'USD', currency: 'BTC', source: 'btc' },
      { day: '2026-02-19', rate_real: 62_000, base: 'BTC', priced_in: 'USD', currency: 'BTC', source: 'btc' },
    ])
  })

  test.each<[string, string | Buffer, readonly string[], number, RegExp]>([
    ['a file that does not say what is priced', BTC, [], 2, /--asset BTC --currency USD/u],
    ['a file without such columns', 'a,b\n1,2\n', ['--asset', 'BTC', '--currency', 'USD'], 2, /--date-column and --price-column/u],
    ['another file as that of the bank', BTC, ['--source', 'ecb'], 2, /not that of the European Central Bank/u],
    ['an asset priced in itself', BTC, ['--asset', 'USD', '--currency', 'USD'], 2, /not priced in itself/u],
    ['a name that is no ticker', BTC, ['--asset', 'bitcoin', '--currency', 'USD'], 2, /"bitcoin" is no ISO 4217 code/u],
    ['a zip archive', Buffer.from('PK\u0003\u0004xx'), [], 1, /unpack it/u],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41]), [], 1, /no text in UTF-8/u],
    [
      'a file in which no price is above zero',
      'date,price\n2026-02-18,0\n',
      ['--asset', 'BTC', '--currency', 'USD'],
      1,
      /:2: "0" is no price above zero/u,
    ],
    ['sums that could be two', 'date,price\n2026-02-18,"1,234"\n', ['--asset', 'BTC', '--currency', 'USD'], 1, /could be two/u],
    ['dates that could be two', 'date,price\n02/03/2026,5\n', ['--asset', 'BTC', '--currency', 'USD'], 1, /could be two/u],
  ])('refuses %s', async (_what, content, options, code, complaint) => {
    using given = withDatabase()
    const before = dumpAll(given.database)
    expect(await given.importing('prices.csv', content, ...options)).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringMatching(complaint),
    })
    expect(dumpAll(given.database)).toBe(before)
  })

  test('two prices of one moment are said, not chosen between', async () => {
    using given = withDatabase()
    const { code, stderr } = await given.importing(
      'p.csv',
      'date,price\n2026-02-18,5\n2026-02-18,6\n',
      '--asset',
      'BTC',
      '--currency',
      'USD',
    )
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('p.csv:3: another price of 2026-02-18: 6, and before 5'),
    })
  })
})

test('docket rates lists what there is', async () => {
  using given = withDatabase()
  expect((await given.rates()).stdout).toMatch(/^no rates yet/u)
  await given.importing('eurofxref-hist.csv', ECB)
  await given.importing('btc.csv', BTC, '--asset', 'BTC', '--currency', 'USD', '--source', 'coingecko')
  const lines = (await given.rates('--json')).stdout.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { currency: 'BTC', base: 'BTC', pricedIn: 'USD', source: 'coingecko', days: 2, firstDay: '2026-02-18', lastDay: '2026-02-19' },
    { currency: 'JPY', base: 'EUR', pricedIn: 'JPY', source: 'ecb', days: 3, firstDay: '2026-02-13', lastDay: '2026-02-20' },
    { currency: 'USD', source: 'ecb' },
  ])
  expect((await given.rates()).stdout).toMatch(/^BTC +USD for one BTC +coingecko +2 +2026-02-18 +2026-02-19$/mu)
})

/* ---------------------------------------------------------------- amounts in one currency */

const TEXT = 'Fines\n\nA court took $100, €200, ¥16,010, 2 bitcoin, ₽50 and 3 ether from the firm.'

const amount = (quote: string, value: string, currency: string): Mention => ({
  kind: 'amount',
  ...span(TEXT, quote),
  value: { min: value, max: value, currency, qualifier: '', vague: false },
  role: 'penalty',
  status: 'actual',
  pattern: 'amount/symbol-number',
})

const amounts = [
  amount('$100', '100', 'USD'),
  amount('€200', '200', 'EUR'),
  amount('¥16,010', '16010', 'JPY'),
  amount('2 bitcoin', '2', 'BTC'),
  amount('₽50', '50', 'RUB'),
  amount('3 ether', '3', 'ETH'),
]

const readingOf = (date?: string): Reading => ({
  relevant: true,
  mentions: amounts,
  events: [
    {
      type: 'penalty',
      ...(date !== undefined && { date }),
      authorities: [],
      targets: ['the firm'],
      amounts: amounts.map((_, index) => index),
      sentences: [],
      evidence: span(TEXT, 'A court took'),
      pattern: 'event/took',
    },
  ],
  diagnostics: [],
})

async function converted(date?: string, publishedAt?: string) {
  const given = withDatabase({ text: TEXT, reading: readingOf(date), ...(publishedAt !== undefined && { publishedAt }) })
  await given.importing('eurofxref-hist.csv', ECB)
  await given.importing('btc.csv', BTC, '--asset', 'BTC', '--currency', 'USD', '--source', 'coingecko')
  await given.importing('eth.csv', 'date,price\n2026-02-17,320000\n', '--asset', 'ETH', '--currency', 'JPY')
  return given
}

describe('v_amounts_converted', () => {
  test('shows each amount in dollars and euros at the rate of the day of its event, across the euro where it must', async () => {
    using given = await converted('2026-02-19')
    const rows = given.all(
      'select currency, max_usd, max_eur, day, day_of, rate, rate_day, rate_source, cross_rate, usd_per_eur from v_amounts_converted order by mention_id',
    )
    const of = (currency: string) => rows.find((row) => row.currency === currency)
    expect(new Set(rows.map(({ day, day_of }) => `${day} ${day_of}`))).toEqual(new Set(['2026-02-19 event']))
    expect(of('USD')).toMatchObject({ max_usd: 100, max_eur: expect.closeTo(100 / 1.075, 9), rate: null, usd_per_eur: '1.0750' })
    expect(of('EUR')).toMatchObject({ max_usd: expect.closeTo(215, 9), max_eur: 200 })
    expect(of('JPY')).toMatchObject({
      max_eur: expect.closeTo(100, 9),
      max_usd: expect.closeTo(107.5, 9),
      rate: '160.10',
      rate_source: 'ecb',
    })
    expect(of('BTC')).toMatchObject({
      max_usd: 124_000,
      max_eur: expect.closeTo(124_000 / 1.075, 6),
      rate: '62000',
      rate_source: 'coingecko',
    })
    expect(of('ETH')).toMatchObject({ max_eur: expect.closeTo((3 * 320_000) / 160.1, 6), rate_day: '2026-02-17', cross_rate: '160.10' })
    expect(of('RUB')).toMatchObject({ max_usd: null, max_eur: null, rate: null })
  })

  test.each<[string, string | undefined, string, string | null, string | null, string | null]>([
    ['the last rate before a day without one', '2026-02-18', '2026-02-19T10:00:00.000Z', '2026-02-18', 'event', '2026-02-13'],
    ['a rate of seven days before', '2026-02-27', '2026-02-28T10:00:00.000Z', '2026-02-27', 'event', '2026-02-20'],
    ['no rate older than that', '2026-02-28', '2026-02-28T10:00:00.000Z', '2026-02-28', 'event', null],
    ['no rate of a later day', '2026-02-12', '2026-02-28T10:00:00.000Z', '2026-02-12', 'event', null],
    ['the day of publication where no event is dated', undefined, '2026-02-20T23:59:59.000Z', '2026-02-20', 'publication', '2026-02-20'],
    ['the day of publication in the month of the event', '2026-02', '2026-02-20T10:00:00.000Z', '2026-02-20', 'publication', '2026-02-20'],
    ['no day where the event is of another year', '2019', '2026-02-20T10:00:00.000Z', null, null, null],
  ])('takes %s', async (_what, date, publishedAt, day, dayOf, rateDay) => {
    using given = await converted(date, publishedAt)
    expect(given.all("select day, day_of, rate_day, max_eur is null as none from v_amounts_converted where currency = 'JPY'")).toEqual([
      { day, day_of: dayOf, rate_day: rateDay, none: rateDay === null ? 1 : 0 },
    ])
  })

  test('reads rates by their index', async () => {
    using given = await converted('2026-02-19')
    const plan = given
      .all("explain query plan select sum(max_usd) from v_amounts_converted where role = 'penalty'")
      .map(({ detail }) => detail)
    expect(plan.filter((line) => /SCAN (?:x|r|c|u|rates)\b/u.test(String(line)))).toEqual([])
    expect(plan).toContainEqual(expect.stringContaining('rates_currency_day'))
  })
})

describe('the cells of a file', () => {
  test.each<[string, string | undefined]>([
    ['1234.50', '1234.50'],
    ['007.5', '7.5'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['12,345,678', '12345678'],
    ['0,125', '0.125'],
    ['1234,567', '1234.567'],
    ['1.5e-7', '0.00000015'],
    ['6.1E+4', '61000'],
    ['1,234', undefined],
    ['1,23,456.7', undefined],
    ['0.000', undefined],
    ['-5', undefined],
    ['$5', undefined],
    ['', undefined],
  ])('the price "%s" is %s', (text, price) => expect(readPrice(text)).toBe(price))

  test.each<[string, string | undefined]>([
    ['2026-02-18', '2026-02-18'],
    ['2026/02/18', '2026-02-18'],
    ['2026-02-18T23:30:00-05:00', '2026-02-19'],
    ['2026-02-18 23:30:00.123 UTC', '2026-02-18'],
    ['1771459200', '2026-02-19'],
    ['1771459200000', '2026-02-19'],
    ['18 February 2026', '2026-02-18'],
    ['Feb 18, 2026', '2026-02-18'],
    ['18.2.2026', '2026-02-18'],
    ['18/02/2026', undefined],
    ['2026-02-29', undefined],
    ['yesterday', undefined],
  ])('the date "%s" is %s', (text, day) => expect(readMoment(text, undefined)?.day).toBe(day))

  test('slashes are read as one of the dates demands, and not where two demand otherwise', () => {
    expect(findSlashOrder(['01/02/2026', '13/02/2026'])).toBe('day first')
    expect(findSlashOrder(['01/02/2026', '02/13/2026'])).toBe('month first')
    expect(findSlashOrder(['13/02/2026', '02/13/2026'])).toBeUndefined()
    expect(readMoment('01/02/2026', 'day first')?.day).toBe('2026-02-01')
  })

  test('lines keep their numbers, and quoted cells their separators', () => {
    expect(readCsv('\ufeffa,b\r\n\r\n"1, ""x""",2,\r\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1, "x"', '2', ''] },
    ])
  })
})
