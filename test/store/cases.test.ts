import { expect, test } from 'vitest'
import type { Case } from '../../src/types.ts'
import { AT, article, opened, reading, TEXT } from './example.ts'

function twoArticles() {
  const store = opened()
  const plain = TEXT.replaceAll(/[^\p{ASCII}₦]/gu, '')
  store.saveArticle({ article: article(2, plain), reading: reading(plain), extractor: '1', at: AT })
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  const events = store.eventsForCases()
  const matter: Case = { id: 'case-bello', title: 'Palmwine Exchange', events }
  return { store, events, matter }
}

test('events come back whole, by publication, with places among the mentions of their reading', () => {
  const { events, store } = twoArticles()
  expect(events.map((event) => event.article)).toEqual(['article000001', 'article000002'])
  expect(events[0]).toMatchObject({ publishedAt: '2026-02-02T10:00:00.000Z', event: reading().events[0] })
  expect(events.map(({ article, event }) => event.amounts.map((n) => store.readingOf(article)?.mentions[n]?.quote))).toEqual([
    ['₦35 million'],
    ['₦35 million'],
  ])
})

test('the same cases again change no row', () => {
  const { store, matter } = twoArticles()
  expect(store.saveCases([matter])).toBe(3)
  expect(store.saveCases([matter])).toBe(0)
})

test('cases that are no longer found go', () => {
  const { store, matter } = twoArticles()
  store.saveCases([matter, { ...matter, id: 'case-other', events: matter.events.slice(1) }])
  store.saveCases([{ ...matter, events: matter.events.slice(1) }])
  expect(store.counts()).toMatchObject({ cases: 1, case_events: 1, events: 2 })
})

test('shows articles, events and cases by the beginning of their id', () => {
  const { store, events, matter } = twoArticles()
  store.saveCases([matter])
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
