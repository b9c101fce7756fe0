import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { feedFileJsonSchema } from '../../src/poll/feed-file.ts'
import { keepFilter } from '../../src/poll/keep.ts'
import { loadFeeds } from '../../src/poll/load.ts'

const loaded = await loadFeeds('feeds')
const feeds = loaded.ok ? loaded.value : []
const files = (await readdir('feeds')).filter((name) => name.endsWith('.yaml'))

/** Crypto words of every language in feeds/: a headline made of them must pass the filter of a general newsroom. */
const HEADLINES: Readonly<Record<string, string>> = {
  de: 'Razzia bei Kryptobörse: Betreiber wegen Geldwäsche angeklagt',
  en: 'Judge sentences cryptocurrency exchange founder to prison for fraud',
  es: 'Un juez condena por estafa al fundador de una plataforma de criptomonedas',
  fr: 'Le fondateur d’une plateforme de cryptomonnaies condamné pour escroquerie',
  it: 'Truffa con le criptovalute, il giudice condanna il fondatore',
  ja: '暗号資産交換業者の元社長に有罪判決、詐欺で懲役',
  ko: '가상자산 거래소 대표, 사기 혐의로 징역 선고',
  pt: 'Justiça condena fundador de corretora de criptomoedas por fraude',
  ru: 'Суд вынес приговор основателю криптобиржи за мошенничество',
  tr: 'Kripto para borsasının kurucusuna dolandırıcılıktan hapis cezası',
  zh: '虛擬貨幣交易所負責人因詐騙遭起訴',
}

test('every feed file is valid', () => {
  expect(loaded.ok ? '' : loaded.detail).toBe('')
})

test('at least 60 feeds of 45 publishers, 25 of them authorities, on every continent', () => {
  expect(feeds.length).toBeGreaterThanOrEqual(60)
  expect(new Set(feeds.map((feed) => feed.publisher)).size).toBeGreaterThanOrEqual(45)
  const authorities = feeds.filter((feed) => feed.kind === 'regulator')
  expect(new Set(authorities.map((feed) => feed.publisher)).size).toBeGreaterThanOrEqual(25)
  const countries = new Set(authorities.map((feed) => feed.country))
  for (const country of ['US', 'BR', 'GB', 'DE', 'ZA', 'HK', 'JP', 'IN', 'AU']) expect(countries).toContain(country)
})

test('no address stands twice', () => {
  const addresses = feeds.map((feed) => feed.url.replace(/\/$/u, ''))
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

test('the committed schema is the one that the code checks by', async () => {
  expect(JSON.parse(await readFile('feeds/schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(feedFileJsonSchema())))
})

describe.each(files)('%s', (file) => {
  test('names the schema for editors, and its feeds begin with its name', async () => {
    const text = await readFile(`feeds/${file}`, 'utf8')
    expect(text.split('\n', 1)[0]).toBe('# yaml-language-server: $schema=./schema.json')
    const stem = basename(file, '.yaml')
    const ids = [...text.matchAll(/^ {2}- id: (?<id>\S+)$/gmu)].map((match) => match.groups?.id ?? '')
    expect(ids.filter((id) => id !== stem && !id.startsWith(`${stem}-`))).toEqual([])
  })
})

test.each(feeds.map((feed) => [feed.id, feed] as const))('%s says what to expect, and keeps a headline in its language', (_, feed) => {
  expect(feed.expect?.minItems).toBeGreaterThan(0)
  expect(feed.expect?.maxAgeDays).toBeGreaterThan(0)
  const title = HEADLINES[feed.language?.split('-', 1)[0] ?? ''] ?? ''
  expect(title).not.toBe('')
  expect(keepFilter(feed)({ title })).toBe(true)
})

test.each(feeds.filter((feed) => feed.keep !== undefined).map((feed) => [feed.id, feed] as const))('%s drops sport', (_, feed) => {
  expect(keepFilter(feed)({ title: 'Local team wins the cup after extra time' })).toBe(false)
})
