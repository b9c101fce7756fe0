import { expect, test } from 'vitest'
import { type ArticleState, type CorrectionState, compareVersions, type Statement, type Version } from '../../src/export/changes.ts'

const article = (id: string, more: Partial<ArticleState> = {}): ArticleState => ({
  id,
  text_hash: `text of ${id}`,
  snapshot_sha256: `page of ${id}`,
  extractor: 'patterns 1',
  duplicate_of: null,
  ...more,
})

const statement = (article_id: string, fact_id: string, property: string, value: string, position = 0): Statement => ({
  ...{ article_id, fact_id, property, value, position },
  fact: 'mention',
  kind: 'amount',
  quote: '$5m',
  url: `https://news.example/${article_id}`,
})

const version = (
  articles: readonly ArticleState[],
  statements: readonly Statement[],
  corrections: readonly CorrectionState[] = [],
): Version => ({ articles, statements, corrections })

const told = (before: Version, after: Version) =>
  [...compareVersions(before, after)].map(({ fact_id, change, why, property, before, after }) =>
    [fact_id, change, why, property, before, after].filter((each) => each !== null).join(' '),
  )

const fine = [statement('a', 'f1', 'max', '5'), statement('a', 'f1', 'role', 'penalty')]
const loss = [statement('a', 'f1', 'max', '5'), statement('a', 'f1', 'role', 'loss')]

test('two equal versions have no changes', () => {
  expect(told(version([article('a')], fine), version([article('a')], fine))).toEqual([])
})

test.each([
  ['an article is new', version([], []), version([article('a')], fine), ['f1 added source']],
  ['an article is gone', version([article('a')], fine), version([], []), ['f1 removed source']],
  [
    'the text changed',
    version([article('a')], fine),
    version([article('a', { text_hash: 'other', extractor: 'patterns 2' })], loss),
    ['f1 changed source role penalty loss'],
  ],
  [
    'an article turned out to be a copy',
    version([article('a')], fine),
    version([article('a', { duplicate_of: 'b' })], []),
    ['f1 removed source'],
  ],
  [
    'only the patterns changed',
    version([article('a')], fine),
    version([article('a', { extractor: 'patterns 2' })], loss),
    ['f1 changed patterns role penalty loss'],
  ],
  [
    'the patterns find more',
    version([article('a')], []),
    version([article('a', { extractor: 'patterns 2' })], fine),
    ['f1 added patterns'],
  ],
  [
    'the page changed and its text did not',
    version([article('a')], fine),
    version([article('a', { snapshot_sha256: 'other', extractor: 'patterns 2' })], loss),
    ['f1 changed patterns role penalty loss'],
  ],
  [
    'a person corrected it',
    version([article('a')], fine),
    version([article('a', { extractor: 'patterns 2' })], loss, [{ id: 'c1', fact_id: 'f1', state: 'applied' }]),
    ['f1 changed correction role penalty loss'],
  ],
  [
    'a person rejected it',
    version([article('a')], fine),
    version([article('a')], [], [{ id: 'c1', fact_id: 'f1', state: 'applied' }]),
    ['f1 removed correction'],
  ],
  [
    'a correction was taken back',
    version([article('a')], loss, [{ id: 'c1', fact_id: 'f1', state: 'applied' }]),
    version([article('a')], fine, [{ id: 'c1', fact_id: 'f1', state: 'undone' }]),
    ['f1 changed correction role loss penalty'],
  ],
  [
    'it was corrected long ago, and now the patterns changed another value',
    version([article('a')], fine, [{ id: 'c1', fact_id: 'f1', state: 'applied' }]),
    version(
      [article('a', { extractor: 'patterns 2' })],
      [statement('a', 'f1', 'max', '6'), statement('a', 'f1', 'role', 'penalty')],
      [{ id: 'c1', fact_id: 'f1', state: 'applied' }],
    ),
    ['f1 changed patterns max 5 6'],
  ],
  ['nothing explains it', version([article('a')], fine), version([article('a')], loss), ['f1 changed other role penalty loss']],
] as const)('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected))

test('values that come and go are changes of their property, and several values are one', () => {
  const before = [statement('a', 'e', 'target', 'Bello', 0), statement('a', 'e', 'target', 'Okoye', 1), statement('a', 'e', 'date', '2025')]
  const after = [statement('a', 'e', 'country', 'NG'), statement('a', 'e', 'target', 'Bello')]
  expect(told(version([article('a')], before), version([article('a', { extractor: 'patterns 2' })], after))).toEqual([
    'e changed patterns country NG',
    'e changed patterns date 2025',
    'e changed patterns target Bello; Okoye Bello',
  ])
})

test('articles are matched by id, wherever they come and go', () => {
  const of = (...ids: string[]) =>
    version(
      ids.map((id) => article(id)),
      ids.map((id) => statement(id, `f-${id}`, 'max', '1')),
    )
  expect(told(of('a', 'c', 'd', 'f'), of('b', 'c', 'e', 'f', 'g'))).toEqual([
    'f-a removed source',
    'f-b added source',
    'f-d removed source',
    'f-e added source',
    'f-g added source',
  ])
})
