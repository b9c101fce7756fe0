import { expect, test } from 'vitest'
import { relinkCases } from '../../src/pipeline/cases.ts'
import type { CaseRecord } from '../../src/store/cases.ts'
import type { Store } from '../../src/store/store.ts'
import { AT, article, LATER, opened, reading, TEXT } from './example.ts'

function twoArticles() {
  const store = opened()
  const plain = TEXT.replaceAll(/[^\p{ASCII}₦]/gu, '')
  store.saveArticle({ article: article(2, plain), reading: reading(plain), extractor: '1', at: AT })
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  const events = ['article000001', 'article000002'].flatMap((id) => store.articleForCases(id)?.events ?? [])
  return { store, events }
}

/** A case of these events, without tellings. */
function recordOf(id: string, events: readonly { readonly id: string }[]): CaseRecord {
  return { id, title: 'Palmwine Exchange', tellings: [], events: events.map((event) => ({ id: event.id, step: 1 })), links: [] }
}

/** Whether two events are of one case. */
function areOne(store: Store, a: string, b: string): boolean {
  const [x, y] = [a, b].map((id) => store.showEvent(id)).map((shown) => (shown.ok ? shown.value.case : undefined))
  return x !== undefined && x === y
}

test('an article comes back whole, with places among the mentions of its reading', () => {
  const { events, store } = twoArticles()
  const stored = store.articleForCases('article000001')
  expect(stored).toMatchObject({ publishedAt: '2026-02-02T10:00:00.000Z', outlet: 'news.example', relevant: true })
  expect(events.map(({ event }) => event.amounts.map((n) => stored?.mentions[n]?.quote))).toEqual([['₦35 million'], ['₦35 million']])
})

test('the same cases again change no row', () => {
  const { store, events } = twoArticles()
  const matter = recordOf('case-bello', events)
  expect(store.replaceCases('all', [matter])).toBe(3)
  expect(store.replaceCases('all', [matter])).toBe(0)
})

test('cases that are no longer found go', () => {
  const { store, events } = twoArticles()
  store.replaceCases('all', [recordOf('case-bello', events), recordOf('case-other', events.slice(1))])
  store.replaceCases('all', [recordOf('case-bello', events.slice(1))])
  expect(store.counts()).toMatchObject({ cases: 1, case_events: 1, events: 2 })
})

test('shows articles, events and cases by the beginning of their id', () => {
  const { store, events } = twoArticles()
  store.replaceCases('all', [recordOf('case-bello', events)])
  const [event] = events
  expect(store.showEvent(event?.id.slice(0, 8) ?? '')).toMatchObject({
    value: {
      type: 'sentencing',
      authorities: ['Economic and Financial Crimes Commission', 'federal court in Lagos'],
      targets: ['Tunde Bello', 'Palmwine Exchange'],
      amounts: [{ quote: '₦35 million', min: '35000000', currency: 'NGN', role: 'forfeiture' }],
      sentences: [{ quote: '4 years', minMonths: 48, type: 'prison' }],
      case: 'case-bello',
    },
  })
  expect(store.showCase('case-')).toMatchObject({ value: { id: 'case-bello', events: [{ id: event?.id }, {}] } })
  expect(store.showArticle('article000001')).toMatchObject({ value: { reading: reading(), events: [{ id: event?.id }] } })
  expect(store.showArticle('article')).toMatchObject({ ok: false, reason: 'ambiguous' })
  expect(store.showArticle('nothing')).toMatchObject({ ok: false, reason: 'not_found' })
  expect(store.showArticle('')).toMatchObject({ ok: false, reason: 'not_found' })
  expect(store.recentEvents(1)).toMatchObject([{ article: { id: 'article000002' } }])
})

test('articles whose facts changed wait until the cases are made, and no longer', () => {
  const { store } = twoArticles()
  expect(store.queuedArticles()).toEqual(['article000001', 'article000002'])
  relinkCases(store)
  expect(store.queuedArticles()).toEqual([])
  expect(store.counts()).toMatchObject({ cases: 1, case_events: 2, case_articles: 2 })
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: LATER })
  expect(store.queuedArticles()).toEqual([])
  store.saveArticle({ article: article(1, TEXT), reading: { ...reading(), events: [] }, extractor: '2', at: LATER })
  expect(store.queuedArticles()).toEqual(['article000001'])
})

test('a person keeps the entity while the article says the same', () => {
  const { store } = twoArticles()
  relinkCases(store)
  const before = store.changes()
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: LATER })
  relinkCases(store)
  expect(store.changes()).toBe(before)
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('a decision is followed until it is undone, also when the article is read anew', () => {
  const { store, events } = twoArticles()
  const [first = '', second = ''] = events.map(({ id }) => id)
  relinkCases(store)
  expect(areOne(store, first, second)).toBe(true)
  const decision = { kind: 'split' as const, author: 'A. Reader', reason: 'two men of one name', at: AT, one: [second], other: [first] }
  const id = store.addDecision(decision)
  relinkCases(store)
  expect(areOne(store, first, second)).toBe(false)
  // The same event by another pattern has another id.
  const [event] = reading().events
  const reread = { ...reading(), events: event ? [{ ...event, pattern: 'event/jailed' }] : [] }
  store.saveArticle({ article: article(1, TEXT), reading: reread, extractor: '2', at: LATER })
  relinkCases(store)
  const renamed = store.articleForCases('article000001')?.events[0]?.id ?? ''
  expect(renamed).not.toBe(first)
  expect(store.listDecisions()).toMatchObject([
    {
      id,
      events: [
        { side: 'one', event: second },
        { side: 'other', event: renamed },
      ],
    },
  ])
  relinkCases(store, { anew: true })
  expect(areOne(store, second, renamed)).toBe(false)
  expect(store.undoDecision({ id, author: 'A. Reader', reason: 'one man after all', at: LATER })).toMatchObject({ ok: true })
  expect(store.undoDecision({ id, author: 'A. Reader', reason: 'again', at: LATER })).toMatchObject({ ok: false, reason: 'undone_before' })
  relinkCases(store)
  expect(areOne(store, second, renamed)).toBe(true)
})
