import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { articlePage, packed, record, response } from './warc.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const PAGES = 30
const DATABASES = 3
const KILLS_EACH = 3
const TEN_MINUTES = 600_000

/** Pages, a copy, a page without an article, one that cannot be decoded, and two captures of one address. */
function archive(): Buffer {
  const pages = Array.from({ length: PAGES }, (_, n) => response({ url: `https://office.example/news/${n}`, body: articlePage(n) }))
  return packed([
    ...pages.slice(0, 10),
    response({ url: 'https://mirror.example/3', body: articlePage(3) }),
    response({ url: 'https://office.example/about', body: '<p>About us</p>' }),
    response({ url: 'https://office.example/broken', http: { 'Content-Encoding': 'gzip' }, body: Uint8Array.of(0x1f, 0x8b, 9) }),
    ...pages.slice(10),
    response({ url: 'https://office.example/news/3', date: '2021-01-01T00:00:00Z', body: articlePage(77) }),
    record({
      type: 'revisit',
      url: 'https://office.example/print/5',
      block: '',
      headers: { 'WARC-Refers-To-Target-URI': 'https://office.example/news/5' },
    }),
  ])
}

/** Runs the import in a process of its own, which dies by SIGKILL at the given line of its log. Says how many lines there were. */
async function importIn(database: string, warc: string, killAt: number): Promise<number> {
  const child = spawn(process.execPath, [docket, 'import', warc, '--db', database], { stdio: ['ignore', 'ignore', 'pipe'] })
  let lines = 0
  child.stderr.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    if (lines >= killAt) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return lines
}

function wrong(database: string): unknown {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) return store.reason
  try {
    const pending = store.value.pendingItems('2030-01-01T00:00:00.000Z', 10).map(({ item }) => item.url)
    return [...pending, ...store.value.check().filter((check) => check.wrong > 0)]
  } finally {
    store.value.close()
  }
}

test(`an import killed at ${DATABASES * KILLS_EACH} points leaves nothing half done, and goes on to the rows of an undisturbed one`, {
  timeout: TEN_MINUTES,
}, async () => {
  using folder = temporaryFolder()
  const warc = folder.file('a.warc.gz')
  writeFileSync(warc, archive())
  const lines = await importIn(folder.file('undisturbed.db'), warc, Number.POSITIVE_INFINITY)
  expect(lines).toBeGreaterThan(PAGES)
  const expected = dumpFacts(folder.file('undisturbed.db'))
  for (let number = 0; number < DATABASES; number++) {
    const database = folder.file(`killed-${number}.db`)
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const at = 1 + Math.floor((lines * (kill * DATABASES + number)) / (DATABASES * KILLS_EACH * (kill + 1)))
      await importIn(database, warc, at)
      expect(['missing', []], `database ${number}, kill ${kill} at line ${at}`).toContainEqual(wrong(database))
    }
    await importIn(database, warc, Number.POSITIVE_INFINITY)
    expect(dumpFacts(database), `database ${number}`).toBe(expected)
  }
})
