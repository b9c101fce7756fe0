import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/fetch/address.ts'
import { record } from '../faults/record.ts'
import { serve } from '../support/loopback.ts'
import { dialSpy, testFetcher, wordFor } from './fetcher.ts'

/** Each names this machine, a private network or a cloud's metadata service; `PORT` is that of a server that must not be reached. */
const PRIVATE = [
  'localhost',
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '127.1',
  '017700000001',
  '[::ffff:127.0.0.1]',
  '[::1]',
  '0',
  '127。0。0。1',
  'ⓛocalhost',
  '10.0.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '[fd00::1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '127.0.0.1',
  'localhost.',
  'feed.localhost',
  'printer.local',
  'metadata.google.internal',
  '[::7f00:1]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[64:ff9b:1::1]',
  '192.168.0.1',
  '172.16.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
]

describe('S01 S02 an address of a private place', () => {
  it.each(PRIVATE)('%s is refused before anything is dialled', async (host) => {
    await using canary = await serve({ '*': { body: 'reached' } })
    const { dial, targets } = dialSpy()
    await using fetcher = testFetcher([], { dial, resolve: async () => ['93.184.215.14'] })
    const port = new URL(canary.origin).port
    expect(await wordFor(fetcher, { url: `http://${host}:${port}/feed.xml`, kind: 'feed' })).toBe('blocked_address')
    expect(await wordFor(fetcher, { url: `https://${host}/article`, kind: 'page' })).toBe('blocked_address')
    expect(targets).toEqual([])
    record({ canaryHits: canary.connections() })
    expect(canary.connections()).toBe(0)
    expect(fetcher.requests()).toEqual({ feed: 0, page: 0, robots: 0 })
  })
})

it.each([
  ['data:text/html,hello', 'bad_scheme'],
  ['ftp://example.org/feed.xml', 'bad_scheme'],
  ['gopher://example.org/1', 'bad_scheme'],
  ['javascript:alert(1)', 'bad_scheme'],
  ['blob:https://example.org/8d6c', 'bad_scheme'],
  ['file:///etc/passwd', 'bad_scheme'],
  ['feed.xml', 'bad_url'],
  ['https://', 'bad_url'],
  ['https://user@example.org/', 'bad_url'],
  ['https://:secret@example.org/', 'bad_url'],
  [`https://example.org/${'a'.repeat(9000)}`, 'bad_url'],
  ['https://example.org:22/', 'blocked_port'],
  ['http://example.org:25/', 'blocked_port'],
  ['http://example.org:443/', 'connection_failed'],
  ['http://example.org:8080/', 'connection_failed'],
])('%s is %s', async (url, reason) => {
  await using fetcher = testFetcher([], { dial: dialSpy().dial, resolve: async () => ['93.184.215.14'] })
  expect(await wordFor(fetcher, { url, kind: 'feed' })).toBe(reason)
})

it.each([
  ['8.8.8.8', true],
  ['2606:4700:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::808:808', false],
  ['2002:808:808::1', false],
  ['::1', false],
  ['4000::1', false],
  ['fec0::1', false],
  ['192.0.0.8', false],
  ['203.0.113.7', false],
  ['not an address', false],
])('the address %s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
