import fs, { existsSync, readdirSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { AT, article, opened, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const database = folder.file('docket.db')
beforeAll(() => {
  const store = opened(database)
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  store.close()
})
afterAll(() => folder[Symbol.dispose]())

/** Runs with a disk on which so many more bytes have room; counts what was written. */
async function exportWith(releases: string, room: number) {
  const write = fs.writeSync
  let written = 0
  const limited = (file: number, part: Uint8Array, ...rest: [number?]): number => {
    if (written + part.length > room) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    written += part.length
    return write(file, part, ...rest)
  }
  // Only the form in which an export writes is called here.
  fs.writeSync = limited as typeof fs.writeSync
  syncBuiltinESMExports()
  try {
    const { context, stdout, stderr } = recordedContext()
    const code = await main(['export', releases, '--db', database, '--json'], context.console)
    return { code, stdout: stdout(), stderr: stderr(), written }
  } finally {
    fs.writeSync = write
    syncBuiltinESMExports()
  }
}

test('K02 on a full disk an export ends with 13, the versions there are stay, nothing half done is left, and the next one works', async () => {
  const releases = folder.file('releases')
  const whole = await exportWith(folder.file('measured'), Number.POSITIVE_INFINITY)
  expect(whole.code, whole.stderr).toBe(0)
  for (const share of [0, 0.2, 0.5, 0.9, 0.999]) {
    const { code, stderr } = await exportWith(releases, Math.floor(whole.written * share))
    expect(code, stderr).toBe(13)
    expect(stderr).toMatch(/the disk is full; the versions there were are as they were/u)
    expect(readdirSync(releases)).toEqual(['export.lock'])
  }
  expect((await exportWith(releases, Number.POSITIVE_INFINITY)).code).toBe(0)
  const index = readFileSync(`${releases}/index.json`, 'utf8')

  const store = opened(database)
  store.saveArticle({ article: article(2, TEXT), reading: reading(), extractor: '1', at: AT })
  store.close()
  expect((await exportWith(releases, 100_000)).code).toBe(13)
  expect(readFileSync(`${releases}/index.json`, 'utf8')).toBe(index)
  expect(existsSync(`${releases}/.partial`)).toBe(false)
})
