import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSnapshots } from '../../src/fetch/snapshots.ts'

const snapshotOf = (text: string) => {
  const body = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(body).digest('hex'), body }
}
const PAGE = snapshotOf('<p>The regulator revoked the licence of the exchange.</p>'.repeat(50))
const FILE = join(PAGE.sha256.slice(0, 2), `${PAGE.sha256}.gz`)

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rm(dir, { recursive: true }))

const filesIn = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)

describe('a snapshot', () => {
  it('is written compressed under its hash and read back', async () => {
    const snapshots = openSnapshots(join(dir, 'deep', 'er'))
    const path = join(dir, 'deep', 'er', FILE)
    expect(await snapshots.write(PAGE)).toEqual({ ok: true, value: { path } })
    expect(gunzipSync(await readFile(path))).toEqual(Buffer.from(PAGE.body))
    expect(await snapshots.read(PAGE.sha256)).toEqual({ ok: true, value: PAGE.body })
    expect(await filesIn()).toEqual([`${PAGE.sha256}.gz`])
  })

  it('that is kept already is left as it is', async () => {
    const snapshots = openSnapshots(dir)
    await snapshots.write(PAGE)
    const before = await stat(join(dir, FILE))
    expect(await snapshots.write(PAGE)).toMatchObject({ ok: true })
    expect((await stat(join(dir, FILE))).ino).toBe(before.ino)
  })

  it('written twenty times at once is there once', async () => {
    const snapshots = openSnapshots(dir)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => snapshots.write(PAGE)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await filesIn()).toEqual([`${PAGE.sha256}.gz`])
  })

  it.each([
    ['another body', gzipSync('another page')],
    ['half of it', gzipSync(PAGE.body).subarray(0, 40)],
    ['nothing', new Uint8Array()],
    ['no gzip', new TextEncoder().encode('<p>plain</p>')],
  ])('whose file holds %s is named as damaged, and mended by the next write', async (_, content) => {
    const snapshots = openSnapshots(dir)
    await snapshots.write(PAGE)
    await writeFile(join(dir, FILE), content)
    expect(await snapshots.read(PAGE.sha256)).toMatchObject({ ok: false, reason: 'damaged', detail: expect.stringContaining(FILE) })
    expect(await snapshots.write(PAGE)).toMatchObject({ ok: true })
    expect(await snapshots.read(PAGE.sha256)).toEqual({ ok: true, value: PAGE.body })
  })

  it('that was never kept is missing', async () => {
    expect(await openSnapshots(join(dir, 'nowhere')).read(PAGE.sha256)).toMatchObject({ ok: false, reason: 'missing' })
    expect(await readdir(dir)).toEqual([])
  })

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, 'CON'])(
    'O06 is not looked for under the name %j',
    async (name) => {
      await expect(openSnapshots(dir).read(name)).rejects.toThrow('not a sha256')
    },
  )

  it('whose hash is that of another body is a bug', async () => {
    await expect(openSnapshots(dir).write({ ...PAGE, body: new Uint8Array([1]) })).rejects.toThrow('the hash of another body')
  })
})

describe('a disk', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EIO', 'not_writable'],
    ['EACCES', 'not_writable'],
  ])('that says %s half way is %s and keeps nothing of the file', async (code, reason) => {
    const half = async (path: string, bytes: Uint8Array) => {
      await writeFile(path, bytes.subarray(0, bytes.length / 2))
      throw Object.assign(new Error(code), { code })
    }
    expect(await openSnapshots(dir, { create: half }).write(PAGE)).toMatchObject({
      ok: false,
      reason,
      detail: expect.stringContaining(code),
    })
    expect(await filesIn()).toEqual([])
    expect(await openSnapshots(dir).write(PAGE)).toMatchObject({ ok: true })
  })

  it('where a file stands in the way of the directory is not_writable', async () => {
    await writeFile(join(dir, 'taken'), '')
    expect(await openSnapshots(join(dir, 'taken')).write(PAGE)).toMatchObject({ ok: false, reason: 'not_writable' })
  })

  it('on which a writer was killed is cleared of what it left, but not of what a living one is writing', async () => {
    await mkdir(join(dir, 'incoming'))
    // No system gives out a process id as high as this.
    await writeFile(join(dir, 'incoming', `${PAGE.sha256}.999999999.left`), 'half')
    await writeFile(join(dir, 'incoming', `${PAGE.sha256}.${process.pid}.busy`), 'half')
    await openSnapshots(dir).write(PAGE)
    expect(await readdir(join(dir, 'incoming'))).toEqual([`${PAGE.sha256}.${process.pid}.busy`])
  })
})
