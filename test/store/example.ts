/** Articles and readings for the tests of the store, written by hand: spans are found by their quotes. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Article, EnforcementEvent, Feed, FeedItem, Mention, Reading, Span } from '../../src/types.ts'

export const AT = '2026-03-01T06:00:00.000Z'
export const LATER = '2026-03-02T06:00:00.000Z'

export const feed: Feed = {
  id: 'xx-example-news',
  publisher: 'Example News',
  url: 'https://news.example/feed.xml',
  title: 'Example News: courts',
  kind: 'news',
  country: 'US',
  language: 'en',
  keep: ['crypto', 'bitcoin'],
}

export const item = (n: number, more: Partial<FeedItem> = {}): FeedItem => ({
  feed: feed.id,
  guid: `news.example/${n}`,
  url: `https://news.example/${n}`,
  title: `Story ${n}`,
  publishedAt: `2026-02-${String((n % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
  ...more,
})

export function span(text: string, quote: string, nth = 1): Span & { readonly quote: string } {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start === -1) throw new Error(`"${quote}" does not stand ${nth} times in the text`)
  return { start, end: start + quote.length, quote }
}

export const article = (n: number, text: string, more: Partial<Article> = {}): Article => ({
  id: `article${String(n).padStart(6, '0')}`,
  url: `https://news.example/${n}`,
  title: text.split('\n\n')[0] ?? '',
  language: 'en',
  country: 'US',
  publishedAt: `2026-02-${String((n % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
  text,
  ...more,
})

/** Emoji, a flag of two code points, and a mathematical letter stand before and between the facts. */
export const TEXT = `🚨 Lagos court jails 𝓑oss of Palmwine Exchange 🇳🇬

A federal court in Lagos sentenced Tunde Bello to 4 years in prison on Monday and ordered him to forfeit ₦35 million ($22,000) 💰 after the EFCC 🕵️ had asked for 10 years.

Palmwine Exchange lost millions of dollars of its customers' money.`

export function reading(text: string = TEXT): Reading {
  const mentions: readonly Mention[] = [
    {
      kind: 'exchange',
      ...span(text, 'Palmwine Exchange'),
      entity: 'palmwine-exchange',
      name: 'Palmwine Exchange',
      confirmed: false,
      pattern: 'exchange/unknown',
    },
    { kind: 'court', ...span(text, 'federal court in Lagos'), value: 'Federal High Court', pattern: 'court/of-place' },
    { kind: 'person', ...span(text, 'Tunde Bello'), value: 'Tunde Bello', pattern: 'person/sentenced' },
    {
      kind: 'sentence',
      ...span(text, '4 years'),
      value: { minMonths: 48, maxMonths: 48, life: false },
      type: 'prison',
      status: 'actual',
      pattern: 'sentence/sentenced-to',
      cues: [
        { id: 'sentenced', decided: 'status', span: span(text, 'sentenced') },
        { id: 'default-type', decided: 'type' },
      ],
    },
    {
      kind: 'amount',
      ...span(text, '₦35 million'),
      value: { min: '35000000', max: '35000000', currency: 'NGN', qualifier: '', vague: false },
      role: 'forfeiture',
      status: 'actual',
      pattern: 'amount/symbol-number',
      cues: [{ id: 'forfeit', decided: 'role', span: span(text, 'forfeit') }],
    },
    {
      kind: 'amount',
      ...span(text, '$22,000'),
      value: { min: '22000', max: '22000', currency: 'USD', qualifier: '', vague: false },
      role: 'forfeiture',
      status: 'actual',
      equivalentTo: span(text, '₦35 million'),
      pattern: 'amount/symbol-number',
    },
    {
      kind: 'agency',
      ...span(text, 'EFCC'),
      entity: 'ng-efcc',
      name: 'Economic and Financial Crimes Commission',
      country: 'NG',
      confirmed: true,
      pattern: 'agency/ng-efcc',
    },
    {
      kind: 'sentence',
      ...span(text, '10 years'),
      value: { minMonths: 120, maxMonths: 120, life: false },
      type: 'prison',
      status: 'sought',
      pattern: 'sentence/asked-for',
    },
    {
      kind: 'exchange',
      ...span(text, 'Palmwine Exchange', 2),
      entity: 'palmwine-exchange',
      name: 'Palmwine Exchange',
      confirmed: false,
      pattern: 'exchange/unknown',
    },
    {
      kind: 'amount',
      ...span(text, 'millions of dollars'),
      value: { currency: 'USD', qualifier: '', vague: true },
      role: 'loss',
      status: 'actual',
      pattern: 'amount/vague',
    },
  ]
  const mentionsInOrder = mentions.map(stripped)
  const event: EnforcementEvent = {
    type: 'sentencing',
    date: '2026-02',
    country: 'NG',
    authorities: ['ng-efcc', 'federal court in Lagos'],
    targets: ['Tunde Bello', 'Palmwine Exchange'],
    amounts: [4],
    sentences: [3],
    evidence: span(text, 'sentenced Tunde Bello to 4 years in prison on Monday'),
    pattern: 'event/sentenced',
  }
  return {
    relevant: true,
    mentions: mentionsInOrder,
    events: [event],
    diagnostics: [{ pattern: 'date/weekday', span: stripQuote(span(text, 'Monday')), reason: 'no date to count from' }],
  }
}

/** Spans inside a mention carry no quote. */
function stripped(mention: Mention): Mention {
  if (mention.kind !== 'amount' && mention.kind !== 'sentence') return mention
  const cues = mention.cues?.map((cue) => (cue.span ? { ...cue, span: stripQuote(cue.span) } : cue))
  const withCues = cues ? { ...mention, cues } : mention
  return withCues.kind === 'amount' && withCues.equivalentTo ? { ...withCues, equivalentTo: stripQuote(withCues.equivalentTo) } : withCues
}

const stripQuote = ({ start, end }: Span): Span => ({ start, end })

export const temporaryDatabase = (): string => join(mkdtempSync(join(tmpdir(), 'docket-store-')), 'docket.db')

export function opened(path: string = temporaryDatabase()): Store {
  const outcome = openStore(path, { create: true })
  if (!outcome.ok) throw new Error(outcome.detail)
  return outcome.value
}
