import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { record } from './record.ts'
import { rows } from './rows.ts'
import { expectSound, openWeb, page, rss, runOn } from './web.ts'

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
]

/** Listens where nobody may call. */
async function openCanary() {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('<p>secret</p>')
  })
  server.on('connect', (request, socket) => {
    hits.push(`CONNECT ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    hits,
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const failures = (database: string) =>
  Object.fromEntries(rows(database, "select url, reason from feed_items where status = 'failed'") as [string, string][])

test('S02 no spelling of a private address is dialled for a link in a feed', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using canary = await openCanary()
  const links = PRIVATE.map((host, index) => ({ title: `Story ${index}`, link: `http://${host}:${canary.port}/story-${index}` }))
  await using web = await openWeb({ 'bad.example': (path) => (path === '/feed' ? rss(links) : { status: 404 }) })
  const { code, summary } = await runOn(web, { database })
  record({ cases: PRIVATE.length, canaryHits: canary.hits.length })
  expect({ code, failed: summary?.articlesFailed, hits: canary.hits }).toEqual({ code: 3, failed: PRIVATE.length, hits: [] })
  expect(Object.values(failures(database))).toEqual(PRIVATE.map(() => 'blocked_address'))
  expectSound(database)
})

test('S03 a page that redirects to a private place is refused at that hop', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using canary = await openCanary()
  const targets = [
    `http://127.0.0.1:${canary.port}/`,
    `http://[::ffff:127.0.0.1]:${canary.port}/`,
    `//localhost:${canary.port}/`,
    'file:///etc/passwd',
    'data:text/html,<p>secret</p>',
  ]
  await using web = await openWeb({
    'bad.example': (path) => {
      if (path === '/feed') return rss(targets.map((_, index) => ({ title: `Story ${index}`, link: `http://bad.example/to-${index}` })))
      const target = targets[Number(path.slice('/to-'.length))]
      return target === undefined ? { status: 404 } : { status: 302, headers: { location: target } }
    },
  })
  expect((await runOn(web, { database })).code).toBe(3)
  record({ cases: targets.length, canaryHits: canary.hits.length })
  expect(canary.hits).toEqual([])
  expect(Object.values(failures(database)).sort()).toEqual(['bad_scheme', 'bad_scheme', ...Array(3).fill('blocked_address')])
  expectSound(database)
})

test('S06 links of other schemes are left out and told, the items beside them are stored', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const links = [
    'data:text/html,x',
    'ftp://bad.example/a',
    'gopher://bad.example/1',
    'javascript:alert(1)',
    'blob:http://bad.example/1',
    'file:///etc/passwd',
  ]
  await using web = await openWeb({
    'bad.example': (path) => {
      if (path !== '/feed') return path === '/good' ? page('The good one') : { status: 404 }
      return rss([...links.map((link) => ({ title: link, link })), { title: 'The good one', link: 'http://bad.example/good' }])
    },
  })
  record({ cases: links.length })
  expect((await runOn(web, { database })).code).toBe(0)
  expect(rows(database, "select url, status from feed_items where feed_id = 'bad'")).toEqual([['http://bad.example/good', 'stored']])
  expectSound(database)
})

test('S07 the variables for a proxy are ignored', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using canary = await openCanary()
  const proxy = `http://127.0.0.1:${canary.port}`
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'])
    vi.stubEnv(name, name === 'NODE_USE_ENV_PROXY' ? '1' : proxy)
  try {
    await using web = await openWeb({})
    expect((await runOn(web, { database })).code).toBe(0)
  } finally {
    vi.unstubAllEnvs()
  }
  record({ canaryHits: canary.hits.length })
  expect(canary.hits).toEqual([])
  expectSound(database)
})
