import { expect, test } from 'vitest'
import { dumpAll, dumpFacts } from '../support/dump.ts'
import { AT, article, feed, item, LATER, opened, reading, TEXT, temporaryDatabase } from './example.ts'

const record = (at = AT, extractor = 'docket-1') => ({ article: article(1, TEXT), reading: reading(), extractor, at })

test('gives back the reading as it was saved', () => {
  const store = opened()
  store.saveArticle(record())
  expect(store.readingOf('article000001')).toEqual(reading())
})

test('counts offsets in code points, so that substr finds every quote', () => {
  const path = temporaryDatabase()
  const store = opened(path)
  store.saveArticle(record())
  const rows = JSON.parse(
    `[${dumpFacts(path)
      .split('\n')
      .filter((line) => line.includes('₦35 million"'))
      .join(',')}]`,
  )
  const points = [...TEXT]
  expect(points.slice(rows[0].find(Number.isInteger), rows[0].findLast(Number.isInteger)).join('')).toBe('₦35 million')
})

test('saving twice writes nothing the second time', () => {
  const path = temporaryDatabase()
  const store = opened(path)
  expect(store.saveArticle(record())).toMatchObject({ gained: 10, lost: 0 })
  const before = dumpAll(path)
  expect(store.saveArticle(record(LATER))).toEqual({ gained: 0, lost: 0, changes: 0 })
  expect(dumpAll(path)).toBe(before)
})

test('a revised article has the facts of its new text and no others', () => {
  const path = temporaryDatabase()
  const store = opened(path)
  store.saveArticle(record())
  const revised = TEXT.replace('$22,000', '$23,000')
  const { mentions } = reading(TEXT)
  const fewer = { relevant: true, mentions: mentions.slice(0, 2), events: [], diagnostics: [] }
  expect(store.saveArticle({ ...record(LATER), article: article(1, revised), reading: fewer })).toMatchObject({ gained: 0, lost: 8 })
  expect(store.readingOf('article000001')).toEqual(fewer)

  const fresh = temporaryDatabase()
  const other = opened(fresh)
  other.saveArticle({ ...record(), article: article(1, revised), reading: fewer })
  const factsOf = (file: string) =>
    dumpFacts(file)
      .split('\n')
      .filter((line) => !/extract|docket-1/u.test(line))
  expect(factsOf(path).filter((line) => !line.includes('ng-efcc'))).toEqual(factsOf(fresh))
  expect(store.showArticle('article000001')).toMatchObject({
    value: {
      extractions: [
        { at: AT, mentions: 10 },
        { at: LATER, mentions: 2 },
      ],
    },
  })
})

test('an unconfirmed entity goes with its last mention, a confirmed one stays', () => {
  const store = opened()
  store.saveArticle(record())
  store.saveArticle({ ...record(), reading: { relevant: false, mentions: [], events: [], diagnostics: [] } })
  expect(store.counts()).toMatchObject({ entities: 1, mentions: 0, amounts: 0, sentences: 0, mention_cues: 0, events: 0, event_targets: 0 })
})

test('two articles that name an unknown venue differently come to the same row in either order', () => {
  const named = (name: string, country?: string) => ({
    relevant: true,
    mentions: reading()
      .mentions.slice(0, 1)
      .map((mention) => ({ ...mention, name, ...(country && { country }) })) as ReturnType<typeof reading>['mentions'],
    events: [],
    diagnostics: [],
  })
  const saves = [
    { ...record(), reading: named('Palmwine') },
    { ...record(), article: article(2, TEXT), reading: named('Palmwine Exchange', 'NG') },
  ]
  const [one, two] = [temporaryDatabase(), temporaryDatabase()]
  const [first, second] = [opened(one), opened(two)]
  for (const save of saves) first.saveArticle(save)
  for (const save of saves.toReversed()) second.saveArticle(save)
  expect(dumpFacts(one)).toBe(dumpFacts(two))
  expect(saves.map((save) => first.saveArticle(save).changes)).toEqual([0, 0])
})

test('refuses a reading whose quote does not stand where it says', () => {
  const store = opened()
  const moved = {
    ...reading(),
    mentions: reading().mentions.map((mention) => ({ ...mention, start: mention.start + 1, end: mention.end + 1 })),
  }
  expect(() => store.saveArticle({ ...record(), reading: moved })).toThrow('does not stand at')
  expect(store.counts()).toMatchObject({ articles: 0, mentions: 0, entities: 0 })
})

test('settles the item in the transaction of its article', () => {
  const store = opened()
  store.syncFeeds([feed])
  const run = store.startRun({ command: 'run', version: '1', at: AT })
  store.saveItems({ run, feed: feed.id, at: AT, items: [{ item: item(1) }] })
  const [pending] = store.pendingItems(AT, 10)
  const withItem = { ...record(), ...(pending && { item: pending.id }) }
  store.saveArticle(withItem)
  expect(store.pendingItems(AT, 10)).toEqual([])
  expect(store.saveArticle(withItem).changes).toBe(0)
  expect(store.findArticleByUrl(item(1).url)).toBe('article000001')
})

test('a copy has no facts and points to its original', () => {
  const body = `${'Investigators followed the coins through four wallets and two mixers before the trail ended. '.repeat(8)}`
  const store = opened()
  store.saveArticle({
    ...record(),
    article: article(1, `One headline\n\n${body}`),
    reading: { relevant: true, mentions: [], events: [], diagnostics: [] },
  })
  const copy = article(2, `Another headline\n\n${body.replaceAll('. ', '.\n\n')}`)
  expect(store.findOriginal(copy)).toBe('article000001')
  store.saveArticle({ article: copy, duplicateOf: 'article000001', extractor: 'docket-1', at: AT })
  expect(store.findOriginal(article(3, `A third\n\n${body}`))).toBe('article000001')
  expect(store.findOriginal(article(1, `One headline\n\n${body}`))).toBeUndefined()
  expect(store.showArticle('article000001')).toMatchObject({ value: { copies: ['article000002'] } })
})

test('an original that turns out to be a copy hands its copies on', () => {
  const store = opened()
  for (const n of [1, 2]) store.saveArticle({ ...record(), article: article(n, TEXT) })
  store.saveArticle({ article: article(3, TEXT), duplicateOf: 'article000002', extractor: 'docket-1', at: AT })
  store.saveArticle({ article: article(2, TEXT), duplicateOf: 'article000001', extractor: 'docket-1', at: AT })
  expect(store.showArticle('article000001')).toMatchObject({ value: { copies: ['article000002', 'article000003'] } })
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('a copy is recognised under another headline with an advertisement below, a report of the same matter is not', () => {
  const sentences = [
    'the exchange',
    'the founder',
    'a broker',
    'the bank',
    'an auditor',
    'the court',
    'a former clerk',
    'the regulator',
  ].map((who) => `According to the indictment ${who} moved customer deposits through a chain of wallets before the trail ended in a mixer.`)
  const store = opened()
  const reading = { relevant: true, mentions: [], events: [], diagnostics: [] }
  store.saveArticle({ ...record(), article: article(1, `Headline\n\n${sentences.join(' ')}`), reading })
  expect(store.findOriginal(article(2, `Another\n\n${sentences.join('\n\n')}\n\nTractor for sale, low hours`))).toBe('article000001')
  const own = 'The defence called the charges an attempt to punish a company for a theft that it had reported itself to the police.'
  expect(store.findOriginal(article(3, `Another\n\n${sentences.slice(0, 4).join(' ')} ${own} ${own}`))).toBeUndefined()
})

test('two stubs that are alike are not copies', () => {
  const store = opened()
  store.saveArticle({
    ...record(),
    article: article(1, 'One\n\nSubscribe to read on.'),
    reading: { relevant: false, mentions: [], events: [], diagnostics: [] },
  })
  expect(store.findOriginal(article(2, 'Two\n\nSubscribe to read on.'))).toBeUndefined()
})

test('reads all articles while writing to them', () => {
  const store = opened()
  for (let n = 1; n <= 120; n++) store.saveArticle({ ...record(), article: article(n, TEXT) })
  const seen: string[] = []
  for (const { article } of store.allArticles()) {
    seen.push(article.id)
    store.saveArticle({ ...record(LATER, 'docket-2'), article })
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('gazetteer entries and their aliases are replaced as a whole', () => {
  const store = opened()
  store.saveArticle(record())
  const efcc = {
    id: 'ng-efcc',
    kind: 'agency',
    name: 'Economic and Financial Crimes Commission',
    country: 'NG',
    aliases: ['EFCC', 'Nigeria EFCC'],
  } as const
  const gone = { id: 'xx-gone', kind: 'agency', name: 'Gone', aliases: ['G'] } as const
  store.syncEntities([efcc, gone])
  expect(store.counts()).toMatchObject({ entities: 3, entity_aliases: 3 })
  store.syncEntities([efcc])
  expect(store.counts()).toMatchObject({ entities: 2, entity_aliases: 2 })
  const before = store.changes()
  store.syncEntities([efcc])
  store.saveArticle(record())
  expect(store.changes()).toBe(before)
})
