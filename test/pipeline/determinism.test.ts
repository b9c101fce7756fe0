import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { record } from '../faults/record.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')

function factsOfDemo(database: string, env: Readonly<Record<string, string>>): string {
  const { status, stderr } = spawnSync(process.execPath, [docket, 'demo', '--db', database], { encoding: 'utf8', env })
  expect(status, stderr).toBe(0)
  return dumpFacts(database)
}

test('K10 the same pages give the same rows in every time zone, language and state of the environment', () => {
  using folder = temporaryFolder()
  const wanted = factsOfDemo(folder.file('utc.db'), { TZ: 'UTC' })
  expect(wanted.length).toBeGreaterThan(100_000)
  const places = [
    { TZ: 'Asia/Kolkata', LANG: 'hi_IN.UTF-8' },
    { TZ: 'America/New_York', LC_ALL: 'C' },
    { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Honolulu', LC_ALL: 'de_DE.UTF-8', NODE_ICU_DATA: '' },
    { TZ: 'Antarctica/Troll', LC_ALL: 'th_TH.UTF-8' },
  ]
  record({ cases: places.length })
  for (const [number, place] of places.entries())
    expect(factsOfDemo(folder.file(`${number}.db`), place) === wanted, JSON.stringify(place)).toBe(true)
})
