import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { makeLargeDatabase } from './size-database.ts'

const ARTICLES = 120

let folder: ReturnType<typeof temporaryFolder>
beforeAll(async () => {
  folder = temporaryFolder()
  await makeLargeDatabase({ database: folder.file('one.db'), articles: ARTICLES })
})
afterAll(() => folder[Symbol.dispose]())

const opened = () => {
  const store = openStore(folder.file('one.db'), { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  return store.value
}

test('is as sound as a database of real articles: every quote stands where its span says', () => {
  const store = opened()
  const wrong = store.check().filter((check) => check.wrong > 0)
  store.close()
  expect(wrong).toEqual([])
})

test('has about ten mentions an article, matters that several outlets tell, copies, and hardly a name twice', () => {
  const store = opened()
  const { articles = 0, mentions = 0, events = 0, cases = 0 } = store.counts()
  const copies = [...store.allArticles()].filter(({ duplicateOf }) => duplicateOf !== undefined).length
  store.close()
  expect(articles).toBe(ARTICLES)
  expect(mentions / articles).toBeGreaterThan(8)
  expect(events).toBeGreaterThan(articles / 2)
  expect(cases).toBeGreaterThan(5)
  expect(copies).toBeGreaterThan(0)
})

test('is the same each time', async () => {
  await makeLargeDatabase({ database: folder.file('two.db'), articles: ARTICLES })
  expect(dumpFacts(folder.file('two.db'))).toBe(dumpFacts(folder.file('one.db')))
})
