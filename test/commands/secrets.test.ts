/** Nothing that opens doors stands in a log: of addresses their passwords and tokens are masked, whoever names them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { maskSecrets } from '../../src/commands/mask.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

test.each([
  ['https://ann:s3cret@example.org/feed: 401', 'https://***@example.org/feed: 401'],
  ['https://s3cret@example.org/feed', 'https://***@example.org/feed'],
  ['https://example.org/feed?api_key=s3cret&page=2', 'https://example.org/feed?api_key=***&page=2'],
  ['https://example.org/feed?page=2&accessToken=s3cret', 'https://example.org/feed?page=2&accessToken=***'],
  ['{"url":"https://example.org/?X-Amz-Signature=s3cret","n":1}', '{"url":"https://example.org/?X-Amz-Signature=***","n":1}'],
  ['https://example.org/a?password=s3%20cret#top', 'https://example.org/a?password=***#top'],
  [
    'https://example.org/a?sessionid=s3cret twice https://example.org/b?key=s3cret',
    'https://example.org/a?sessionid=*** twice https://example.org/b?key=***',
  ],
  ['Authorization: Bearer s3cret.s3cret-s3cret', 'Authorization: Bearer ***'],
  ['https://ping.test/uuid-s3cret failed, https://ping.test/uuid-s3cret/', 'https://ping.test/*** failed, https://ping.test/***/'],
])('%s', (text, expected) => {
  expect(maskSecrets(text, ['https://ping.test/uuid-s3cret'])).toBe(expected)
})

test.each([
  'https://example.org/news/2025/keynote?id=17&page=2',
  'mail to ann@example.org about https://example.org/a',
  'the token sale of https://example.org/a?coin=btc',
  'a basic rule',
])('%s has nothing to hide', (text) => {
  expect(maskSecrets(text)).toBe(text)
})

describe('docket run', () => {
  test.each([
    ['a feed with a key in its address', 'http://127.0.0.1:9/feed?api_key=s3cret-value', {}],
    ['a switch whose address is its key', 'http://127.0.0.1:9/feed', { DOCKET_PING_URL: 'http://127.0.0.1:9/ping/s3cret-value' }],
  ])('%s: the log does not tell it', async (_, url, environment) => {
    using folder = temporaryFolder()
    mkdirSync(folder.file('feeds'))
    writeFileSync(
      folder.file('feeds/one.yaml'),
      `publisher: One\ncountry: US\nlanguage: en\nkind: news\nfeeds:\n  - id: one\n    title: One\n    url: ${url}\n`,
    )
    const before = process.env
    process.env = { ...before, ...environment }
    try {
      const { context, stderr, stdout } = recordedContext()
      await main(['run', '--db', folder.file('docket.db'), '--feeds', folder.file('feeds')], context.console)
      expect(stderr()).toContain('127.0.0.1')
      expect(stderr() + stdout()).not.toContain('s3cret')
    } finally {
      process.env = before
    }
  })
})
