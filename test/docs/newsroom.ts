/** Short articles of three outlets, with what they say marked by hand, so that every answer of the cookbook can be told beforehand. */
import Database from 'better-sqlite3'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { AmountRole, EnforcementEvent, EventType, Feed, Mention, Reading, SentenceType, Span, Status } from '../../src/types.ts'

const OUTLETS = ['Ashdown Post', 'Brook Ledger', 'Crown Notices']

const feeds: readonly Feed[] = OUTLETS.map((publisher, n) => {
  const id = `feed-${'abc'[n]}`
  return {
    id,
    publisher,
    title: publisher,
    url: `https://${id}.example/feed`,
    kind: n === 2 ? 'regulator' : 'news',
    country: 'GB',
    language: 'en',
  }
})

interface EventSketch {
  readonly type: EventType
  readonly evidence: string
  readonly date?: string
  readonly country?: string
  readonly authorities?: readonly string[]
  readonly targets?: readonly string[]
  /** Quotes of the amounts and sentences that belong to it. */
  readonly with?: readonly string[]
}

interface Telling {
  readonly feed: string
  readonly at: string
  readonly text: string
  readonly facts: readonly ((text: string) => Mention)[]
  readonly events: readonly EventSketch[]
  /** What it said at first; a day later it says the rest. */
  readonly draft?: Pick<Telling, 'text' | 'facts' | 'events'>
  /** Number of the real-world matter its events belong to; absent: of none. */
  readonly matter?: number
}

const spanOf = (text: string, quote: string): Span & { readonly quote: string } => {
  const start = text.indexOf(quote)
  if (start === -1) throw new Error(`"${quote}" does not stand in: ${text}`)
  return { start, end: start + quote.length, quote }
}

const placeOf = (text: string, quote: string): Span => ({ start: spanOf(text, quote).start, end: spanOf(text, quote).end })

const sum =
  (
    quote: string,
    value: string,
    currency: string,
    role: AmountRole,
    status: Status = 'actual',
    to: { converts?: string; partOf?: string } = {},
  ) =>
  (text: string): Mention => ({
    kind: 'amount',
    ...spanOf(text, quote),
    value: { min: value, max: value, currency, qualifier: '', vague: false },
    role,
    status,
    ...(to.converts !== undefined && { equivalentTo: placeOf(text, to.converts) }),
    ...(to.partOf !== undefined && { partOf: placeOf(text, to.partOf) }),
    pattern: 'amount/by-hand',
  })

const term =
  (quote: string, months: number | 'life', type: SentenceType = 'prison', status: Status = 'actual') =>
  (text: string): Mention => ({
    kind: 'sentence',
    ...spanOf(text, quote),
    value: months === 'life' ? { life: true } : { minMonths: months, maxMonths: months, life: false },
    type,
    status,
    pattern: 'sentence/by-hand',
  })

const named =
  (kind: 'agency' | 'exchange', quote: string, entity: string, name: string, country: string) =>
  (text: string): Mention => ({ kind, ...spanOf(text, quote), entity, name, country, confirmed: true, pattern: `${kind}/by-hand` })

const offence =
  (quote: string) =>
  (text: string): Mention => ({ kind: 'charge', ...spanOf(text, quote), value: quote, pattern: 'charge/by-hand' })

const sec = named('agency', 'SEC', 'us-sec', 'Securities and Exchange Commission', 'US')
const fca = named('agency', 'FCA', 'gb-fca', 'Financial Conduct Authority', 'GB')
const afm = named('agency', 'AFM', 'nl-afm', 'Dutch Authority for the Financial Markets', 'NL')
const kraken = named('exchange', 'Kraken', 'kraken', 'Kraken', 'US')

const tellings: readonly Telling[] = [
  {
    feed: 'feed-a',
    at: '2023-03-11T08:00:00.000Z',
    matter: 1,
    text: 'Harrow charged\n\nThe SEC charged Victor Harrow with wire fraud on March 10 and asks for a fine of $10 million.',
    facts: [sec, offence('wire fraud'), sum('$10 million', '10000000', 'USD', 'penalty', 'sought')],
    events: [
      {
        type: 'charge',
        evidence: 'charged Victor Harrow',
        date: '2023-03-10',
        country: 'US',
        authorities: ['us-sec'],
        targets: ['Victor Harrow'],
        with: ['$10 million'],
      },
    ],
  },
  {
    feed: 'feed-a',
    at: '2024-05-20T09:00:00.000Z',
    matter: 1,
    text: 'Harrow jailed\n\nVictor Harrow got six years in prison for wire fraud. He pays the SEC a fine of $4 million and his victims $2.1 million.',
    facts: [
      term('six years', 72),
      offence('wire fraud'),
      sec,
      sum('$4 million', '4000000', 'USD', 'penalty'),
      sum('$2.1 million', '2100000', 'USD', 'restitution'),
    ],
    events: [
      {
        type: 'sentencing',
        evidence: 'got six years',
        date: '2024-05-20',
        country: 'US',
        authorities: ['us-sec'],
        targets: ['Victor Harrow'],
        with: ['six years', '$4 million', '$2.1 million'],
      },
    ],
  },
  {
    feed: 'feed-b',
    at: '2024-05-21T07:00:00.000Z',
    matter: 1,
    text: 'Six years for Harrow\n\nHarrow goes to prison for 72 months. The SEC gets its fine of $4m, the victims of the wire fraud get $2 million.',
    facts: [
      term('72 months', 72),
      sec,
      sum('$4m', '4000000', 'USD', 'penalty'),
      offence('wire fraud'),
      sum('$2 million', '2000000', 'USD', 'restitution'),
    ],
    events: [
      {
        type: 'sentencing',
        evidence: 'goes to prison',
        date: '2024-05-20',
        country: 'US',
        authorities: ['us-sec'],
        targets: ['Victor Harrow'],
        with: ['72 months', '$4m', '$2 million'],
      },
    ],
  },
  {
    feed: 'feed-c',
    at: '2019-07-01T10:00:00.000Z',
    text: 'Notice\n\nThe FCA warns of Victor Harrow, who has no licence.',
    facts: [fca],
    events: [
      {
        type: 'warning',
        evidence: 'warns of Victor Harrow',
        date: '2019-07-01',
        country: 'GB',
        authorities: ['gb-fca'],
        targets: ['Victor Harrow'],
      },
    ],
  },
  {
    feed: 'feed-b',
    at: '2022-04-02T10:00:00.000Z',
    text: 'Dutch fine for Kraken\n\nThe AFM fined Kraken €3.3 million ($3.6 million), of which €300,000 for late papers.',
    facts: [
      afm,
      kraken,
      sum('€3.3 million', '3300000', 'EUR', 'penalty'),
      sum('$3.6 million', '3600000', 'USD', 'penalty', 'actual', { converts: '€3.3 million' }),
      sum('€300,000', '300000', 'EUR', 'penalty', 'actual', { partOf: '€3.3 million' }),
    ],
    events: [
      {
        type: 'penalty',
        evidence: 'fined Kraken',
        date: '2022-04',
        country: 'NL',
        authorities: ['nl-afm'],
        targets: ['Kraken'],
        with: ['€3.3 million', '$3.6 million', '€300,000'],
      },
    ],
  },
  {
    feed: 'feed-c',
    at: '2023-01-09T10:00:00.000Z',
    text: 'Notice\n\nThe FCA bans Kraken from advertising.',
    facts: [fca, kraken],
    events: [{ type: 'ban', evidence: 'bans Kraken', date: '2023-01-09', country: 'GB', authorities: ['gb-fca'], targets: ['Kraken'] }],
  },
  {
    feed: 'feed-a',
    at: '2022-02-12T10:00:00.000Z',
    matter: 2,
    text: 'Quist on trial\n\nDora Quist was charged in Leeds in December with murder and theft of bitcoin keys.',
    facts: [offence('murder'), offence('theft')],
    events: [{ type: 'charge', evidence: 'was charged', date: '2021-12', country: 'GB', targets: ['Dora Quist'] }],
  },
  {
    feed: 'feed-b',
    at: '2022-08-30T10:00:00.000Z',
    matter: 2,
    text: 'Life for Quist\n\nDora Quist will serve life for murder; police took 120 bitcoin, of which 80 BTC were forfeited.',
    facts: [term('life', 'life'), offence('murder'), sum('120 bitcoin', '120', 'BTC', 'seizure'), sum('80 BTC', '80', 'BTC', 'forfeiture')],
    events: [
      {
        type: 'sentencing',
        evidence: 'will serve life',
        date: '2022-08',
        country: 'GB',
        targets: ['Dora Quist'],
        with: ['life', '120 bitcoin', '80 BTC'],
      },
    ],
  },
  {
    feed: 'feed-c',
    at: '2022-01-06T10:00:00.000Z',
    matter: 4,
    text: 'Reed charged\n\nOpal Reed was charged with fraud on Wednesday.',
    facts: [offence('fraud')],
    events: [{ type: 'charge', evidence: 'was charged', date: '2022-01-05', country: 'US', targets: ['Opal Reed'] }],
  },
  {
    feed: 'feed-c',
    at: '2024-03-02T10:00:00.000Z',
    matter: 4,
    draft: {
      text: 'Reed jailed\n\nOpal Reed was sentenced for fraud.',
      facts: [offence('fraud')],
      events: [{ type: 'sentencing', evidence: 'was sentenced', date: '2024-03', country: 'US', targets: ['Opal Reed'] }],
    },
    text: 'Reed jailed\n\nOpal Reed was sentenced to 30 months in prison for fraud.',
    facts: [term('30 months', 30), offence('fraud')],
    events: [
      { type: 'sentencing', evidence: 'was sentenced', date: '2024-03', country: 'US', targets: ['Opal Reed'], with: ['30 months'] },
    ],
  },
  {
    feed: 'feed-c',
    at: '2021-02-03T10:00:00.000Z',
    matter: 3,
    text: 'Tarn arrested\n\nMilo Tarn was arrested on Monday and charged with fraud; customers lost $900,000, about $900,000 each year.',
    facts: [offence('fraud'), sum('$900,000', '900000', 'USD', 'loss')],
    events: [
      { type: 'arrest', evidence: 'was arrested', date: '2021-02-01', country: 'US', targets: ['Milo Tarn'] },
      { type: 'charge', evidence: 'charged with fraud', country: 'US', targets: ['Milo Tarn'] },
    ],
  },
]

const titles = ['', 'Victor Harrow', 'Dora Quist', 'Milo Tarn', 'Opal Reed']

/** Makes the database; polls of two months stand beside it. */
export function makeNewsroom(path: string): void {
  const store = openStore(path, { create: true })
  if (!store.ok) throw new Error(store.detail)
  fill(store.value)
  store.value.close()
  const sqlite = new Database(path)
  for (const [matter, title] of titles.entries()) {
    if (matter > 0) sqlite.prepare('insert into cases (id, title) values (?, ?)').run(`case-${matter}`, title)
  }
  const link = sqlite.prepare('insert into case_events (case_id, event_id) select ?, id from events where article_id = ?')
  const tell = sqlite.prepare("insert into tellings (id, article_id, day, content) values (?, ?, 0, '{}')")
  const include = sqlite.prepare('insert into case_articles (case_id, article_id, telling_id) values (?, ?, ?)')
  for (const [n, { matter }] of tellings.entries()) {
    if (matter === undefined) continue
    link.run(`case-${matter}`, idOf(n))
    tell.run(`telling-${n}`, idOf(n))
    include.run(`case-${matter}`, idOf(n), `telling-${n}`)
  }
  sqlite.close()
}

const idOf = (n: number): string => `article${String(n).padStart(9, '0')}`

function fill(store: Store): void {
  store.syncFeeds(feeds)
  const run = store.startRun({ command: 'run', version: '1', at: '2024-06-01T00:00:00.000Z' })
  for (const [n, telling] of tellings.entries()) {
    const { feed, at, text } = telling
    const url = `https://${feed}.example/${n}`
    const title = text.split('\n\n')[0] ?? ''
    const sha256 = n.toString(16).repeat(64)
    const snapshot = { sha256, url, finalUrl: url, fetchedAt: at, contentType: 'text/html', bytes: 1000 }
    const item = store.addItem({ run, at, item: { feed, guid: url, url, title, publishedAt: at } })
    const article = { id: idOf(n), url, title, text, language: 'en', publishedAt: at, snapshot: sha256 }
    const save = (said: Pick<Telling, 'text' | 'facts' | 'events'>, readAt: string) =>
      store.saveArticle({
        article: { ...article, text: said.text },
        reading: toReading(said),
        snapshot,
        extractor: 'by-hand',
        at: readAt,
        item: item.id,
      })
    if (telling.draft) save(telling.draft, at)
    save(telling, telling.draft ? dayAfter(at) : at)
  }
  const polls = [
    { feed: 'feed-a', at: '2024-04-01T06:00:00.000Z', status: 200 },
    { feed: 'feed-a', at: '2024-05-20T06:00:00.000Z', status: 304 },
    { feed: 'feed-a', at: '2024-05-20T18:00:00.000Z', reason: 'timeout' },
    { feed: 'feed-b', at: '2024-05-20T06:00:00.000Z', reason: 'timeout' },
  ]
  for (const { feed, ...poll } of polls)
    store.recordFetch({ run, kind: 'feed', url: `https://${feed}.example/feed`, feed, ms: 100, ...poll })
}

const dayAfter = (at: string): string => new Date(Date.parse(at) + 86_400_000).toISOString()

function toReading({ text, facts, events }: Pick<Telling, 'text' | 'facts' | 'events'>): Reading {
  const mentions = facts.map((fact) => fact(text)).toSorted((a, b) => a.start - b.start)
  const placesOf = (kind: Mention['kind'], quotes: readonly string[] = []) =>
    mentions.flatMap((mention, place) => (mention.kind === kind && quotes.includes(mention.quote) ? [place] : []))
  return {
    relevant: true,
    mentions,
    events: events.map(
      ({ type, evidence, date, country, authorities = [], targets = [], with: quotes }): EnforcementEvent => ({
        type,
        ...(date !== undefined && { date }),
        ...(country !== undefined && { country }),
        authorities,
        targets,
        amounts: placesOf('amount', quotes),
        sentences: placesOf('sentence', quotes),
        evidence: spanOf(text, evidence),
        pattern: 'event/by-hand',
      }),
    ),
    diagnostics: [],
  }
}
