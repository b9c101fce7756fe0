import { beforeAll, expect, test } from 'vitest'
import { countPairs, figuresOf, type PairCounts, readMatters, sumOf } from './cases-matters.ts'

/** What was reached; what falls below it is a loss. The bar for F1 is 0.92. */
const FLOORS = { articles: 100, matters: 40, shown: 0.84, heldOut: 0.78, wrong: 0.02 }

let articles: ReturnType<typeof readMatters> = []
let counts: ReturnType<typeof countPairs>
beforeAll(() => {
  articles = readMatters()
  counts = countPairs(articles)
})

const told = ({ wrong, missed }: PairCounts): string => `wrong: ${wrong.join('; ')}; missed: ${missed.join('; ')}`

test('there are enough articles about enough matters', () => {
  expect(articles.length).toBeGreaterThanOrEqual(FLOORS.articles)
  expect(new Set(articles.flatMap(({ matters }) => matters)).size).toBeGreaterThanOrEqual(FLOORS.matters)
})

test('articles about one matter share a case', () => {
  expect(figuresOf(counts.shown).f1, told(counts.shown)).toBeGreaterThanOrEqual(FLOORS.shown)
  expect(figuresOf(counts['held out']).f1).toBeGreaterThanOrEqual(FLOORS.heldOut)
})

test('hardly any articles about two matters do', () => {
  const all = sumOf(Object.values(counts))
  expect(figuresOf(all).wrongShare, all.wrong.join('; ')).toBeLessThanOrEqual(FLOORS.wrong)
})
