import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { relinkCases } from '../../src/pipeline/cases.ts'
import type { Article, EnforcementEvent, Mention, Reading } from '../../src/types.ts'
import { dumpFacts } from '../support/dump.ts'
import { AT, opened, span, temporaryDatabase } from './example.ts'

/** Numbers that follow from a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const SURNAMES = ['Teskey', 'Quarnby', 'Oshodin', 'Brandvik']
const GIVEN = ['Ulvar', 'Mirela', 'Tamsin']
const FIRMS = ['Ferrow', 'Kelmora', 'Tarnhelm']
const SUMS = ['$1,207,830', '$47.5 million', '$2 million']

interface Told {
  readonly article: Article
  readonly reading: Reading
}

/** An article about somebody of a few, so that many are alike: what the text says is drawn from the seed. */
function tell(n: number, draw: (below: number) => number): Told {
  const of = (list: readonly string[]): string => list[draw(list.length)] ?? ''
  const [person, firm, sum] = [`${of(GIVEN)} ${of(SURNAMES)}`, of(FIRMS), of(SUMS)]
  const title = `${firm} founder charged`
  const text = `${title}\n\nProsecutors charged ${person}, the founder of ${firm}, with taking ${sum} from savers.\n\nHe was arrested later in ${of(['Ajah', 'Yeouido', 'Brentwood'])}.`
  const amount: Mention = {
    kind: 'amount',
    ...span(text, sum),
    value: { min: sum.replace(/\D/gu, ''), max: sum.replace(/\D/gu, ''), currency: 'USD', qualifier: '', vague: false },
    role: 'loss',
    status: 'actual',
    pattern: 'amount/symbol-number',
  }
  const event = (type: 'charge' | 'arrest', quote: string, targets: readonly string[]): EnforcementEvent => ({
    type,
    country: draw(4) === 0 ? 'GB' : 'US',
    authorities: [],
    targets,
    amounts: [],
    sentences: [],
    evidence: span(text, quote),
    pattern: `event/${type}`,
  })
  const events = [event('charge', `charged ${person}`, [person]), ...(draw(3) === 0 ? [event('arrest', 'He was arrested', [])] : [])]
  return {
    article: {
      id: `article${String(n).padStart(4, '0')}`,
      url: `https://outlet${n}.example/${n}`,
      title,
      text,
      language: 'en',
      publishedAt: `2024-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}T10:00:00.000Z`,
    },
    reading: { relevant: true, mentions: [amount], events: draw(9) === 0 ? [] : events, diagnostics: [] },
  }
}

/** Saves the articles in turn and makes the cases after so many; a copy of the database with the cases made from nothing. */
function build(tolds: readonly Told[], each: number): { readonly stepwise: string; readonly whole: string } {
  const [stepwise, whole] = [temporaryDatabase(), temporaryDatabase()]
  const store = opened(stepwise)
  tolds.forEach(({ article, reading }, i) => {
    store.saveArticle({ article, reading, extractor: '1', at: AT })
    if (i % each === each - 1) relinkCases(store)
  })
  relinkCases(store)
  store.close()
  const other = opened(whole)
  for (const { article, reading } of tolds) other.saveArticle({ article, reading, extractor: '1', at: AT })
  relinkCases(other, { anew: true })
  other.close()
  return { stepwise, whole }
}

test.each([1, 2, 3, 4])('articles added one by one, changed and taken back, give what all at once give (seed %i)', (seed) => {
  const draw = numbers(seed)
  const first = Array.from({ length: 60 }, (_, n) => tell(n, draw))
  // Some are read anew later: other events, another day, or nothing at all.
  const revised = Array.from({ length: 16 }, () => {
    const n = draw(60)
    const { article, reading } = tell(n, draw)
    const published = first[n]?.article.publishedAt
    return { article: { ...article, ...(draw(2) === 0 && published !== undefined && { publishedAt: published }) }, reading }
  })
  const { stepwise, whole } = build([...first, ...revised], 1 + draw(4))
  expect(dumpFacts(stepwise)).toBe(dumpFacts(whole))
  const sqlite = new Database(stepwise, { readonly: true })
  expect(Number(sqlite.prepare('select count(*) from cases').pluck().get())).toBeGreaterThan(5)
  expect(Number(sqlite.prepare('select count(*) from telling_pairs').pluck().get())).toBeGreaterThan(100)
  sqlite.close()
})
