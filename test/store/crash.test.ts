import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryDatabase } from './example.ts'

const saver = fileURLToPath(new URL('saver.ts', import.meta.url))
const save = (path: string, dieAt?: number) =>
  spawnSync(process.execPath, [saver, path, ...(dieAt === undefined ? [] : [String(dieAt)])], { encoding: 'utf8' })

function soundFacts(path: string): string {
  const outcome = openStore(path, { create: false })
  if (!outcome.ok) throw new Error(outcome.detail)
  expect(outcome.value.check().filter(({ wrong }) => wrong > 0)).toEqual([])
  outcome.value.close()
  return dumpFacts(path)
}

test('kill -9 at any statement leaves whole articles, and the next run ends with the rows of an undisturbed one', {
  timeout: 60_000,
}, () => {
  const undisturbed = temporaryDatabase()
  expect(save(undisturbed)).toMatchObject({ status: 0, stderr: '' })
  const wanted = soundFacts(undisturbed)

  const path = temporaryDatabase()
  for (const dieAt of [0, 3, 37, 150, 500]) {
    expect(save(path, dieAt).signal).toBe('SIGKILL')
    soundFacts(path)
  }
  expect(save(path)).toMatchObject({ status: 0, stderr: '' })
  expect(soundFacts(path)).toBe(wanted)
})
