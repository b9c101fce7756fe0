import { readFileSync } from 'node:fs'
import type { ServerOptions } from 'node:https'
import { expect, it } from 'vitest'
import { type Dial, openDial } from '../../src/fetch/connect.ts'
import { serve } from '../support/loopback.ts'
import { testFetcher } from './fetcher.ts'

const pem = (name: string) => readFileSync(new URL(`./certificates/${name}.pem`, import.meta.url), 'utf8')
const withCertificate = (name: string): ServerOptions => ({ key: pem('key'), cert: pem(name) })

it('a certificate of a trusted authority for the host is accepted', async () => {
  await using server = await serve({ '/': { body: 'hello' } }, withCertificate('valid'))
  await using fetcher = testFetcher([server], { dial: openDial({ ca: pem('ca') }) })
  expect((await fetcher.get({ url: server.origin, kind: 'feed' })).ok).toBe(true)
})

it.each([
  ['expired', withCertificate('expired'), 'CERT_HAS_EXPIRED'],
  ['self-signed', withCertificate('self-signed'), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['made out to another host', withCertificate('wrong-host'), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [
    'only offered over TLS 1.0',
    { ...withCertificate('valid'), minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
    'PROTOCOL',
  ],
] as const)('H09 a certificate that is %s is a tls_error, tried once and never without the check', async (_, tls, cause) => {
  await using server = await serve({ '*': { body: 'hello' } }, tls)
  await using fetcher = testFetcher([server], { dial: openDial({ ca: pem('ca') }) })
  const outcome = await fetcher.get({ url: server.origin, kind: 'feed' })
  expect(outcome).toMatchObject({ ok: false, reason: 'tls_error', detail: expect.stringContaining(cause) })
  expect([server.connections(), server.hits.length]).toEqual([1, 0])
})

it('an authority nobody gave is not trusted', async () => {
  await using server = await serve({ '*': { body: 'hello' } }, withCertificate('valid'))
  await using fetcher = testFetcher([server])
  expect(await fetcher.get({ url: server.origin, kind: 'feed' })).toMatchObject({ ok: false, reason: 'tls_error' })
})

it('https spoken to a server that speaks http is a tls_error', async () => {
  await using server = await serve({ '*': { body: 'hello' } })
  const origin = server.origin.replace('http:', 'https:')
  await using fetcher = testFetcher([{ origin }])
  expect(await fetcher.get({ url: origin, kind: 'feed' })).toMatchObject({ ok: false, reason: 'tls_error' })
})

it('a handshake that fails as EPROTO is a tls_error too', async () => {
  const dial: Dial = (_, callback) => callback(Object.assign(new Error('write EPROTO'), { code: 'EPROTO' }), null)
  await using fetcher = testFetcher([], { dial, resolve: async () => ['93.184.215.14'] })
  expect(await fetcher.get({ url: 'https://old.example/', kind: 'feed' })).toMatchObject({ ok: false, reason: 'tls_error' })
})
