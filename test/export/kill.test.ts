import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { record } from '../faults/record.ts'
import { makeDemo } from './demo.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const KILLS = 20
/** The last kills fall on the publishing, so many milliseconds after the last table. */
const LATE = 6
const TEN_MINUTES = 600_000

/** Exports in a process of its own, which dies by SIGKILL when it has told of so many tables, or so many milliseconds later. */
async function exportIn(folder: string, database: string, killAt: { readonly tables: number; readonly late: number }): Promise<number> {
  const child = spawn(process.execPath, [docket, 'export', folder, '--db', database], { stdio: ['ignore', 'ignore', 'pipe'] })
  let tables = 0
  child.stderr.on('data', (chunk: Buffer) => {
    tables += chunk.toString().split('\n').length - 1
    if (tables >= killAt.tables) void wait(killAt.late).then(() => child.kill('SIGKILL'))
  })
  await once(child, 'close')
  return tables
}

/** The versions that the index names, having proved each by its checksums. */
function provenVersions(folder: string): readonly string[] {
  const { latest, versions } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  for (const { version, sha256 } of versions) {
    const bytes = readFileSync(join(folder, version, 'datapackage.json'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    for (const { path, hash } of JSON.parse(bytes.toString()).resources)
      expect(
        `sha256:${createHash('sha256')
          .update(readFileSync(join(folder, version, path)))
          .digest('hex')}`,
        path,
      ).toBe(hash)
  }
  expect(versions.at(-1).version).toBe(latest)
  return versions.map(({ version }: { version: string }) => version)
}

test(`O08 an export killed at ${KILLS} points leaves the version before whole, and an index that names only whole ones`, {
  timeout: TEN_MINUTES,
}, async () => {
  record({ cases: KILLS })
  const { path, folder: scratch } = makeDemo()
  using _ = scratch
  const folder = scratch.file('releases')
  const never = { tables: Number.POSITIVE_INFINITY, late: 0 }
  const tables = await exportIn(folder, path, never)
  const [first] = provenVersions(folder)
  const edit = new Database(path)
  edit.exec("UPDATE amounts SET role = 'bail' WHERE role = 'penalty'")
  edit.close()

  for (let kill = 0; kill < KILLS; kill++) {
    const late = Math.max(0, kill - (KILLS - LATE) + 1)
    const early = KILLS - LATE
    const killAt = late > 0 ? { tables, late: 8 * late } : { tables: 1 + Math.floor((tables * kill) / early), late: 0 }
    await exportIn(folder, path, killAt)
    const named = provenVersions(folder)
    expect(named[0], `kill ${kill}`).toBe(first)
    expect(named.length, `kill ${kill}`).toBeLessThanOrEqual(2)
  }
  await exportIn(folder, path, never)
  const named = provenVersions(folder)
  expect(named).toHaveLength(2)
  expect(existsSync(join(folder, '.partial'))).toBe(false)
  expect(readdirSync(folder).toSorted()).toEqual([...named, 'export.lock', 'index.json'].toSorted())
})
