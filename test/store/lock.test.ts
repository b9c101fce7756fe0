import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../src/store/lock.ts'
import { record } from '../faults/record.ts'
import { temporaryDatabase } from './example.ts'

/** A process that takes the lock, says so, and holds it until it is killed. */
async function holder(database: string) {
  const script = `import { takeLock } from ${JSON.stringify(new URL('../../src/store/lock.ts', import.meta.url).href)}
    process.stdout.write(takeLock(${JSON.stringify(database)}).ok ? 'taken' : 'refused')
    setInterval(() => undefined, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said) }
}

test('the second taker is told at once, until the first lets go', () => {
  const database = temporaryDatabase()
  const first = takeLock(database)
  expect(takeLock(database)).toMatchObject({ ok: false, reason: 'locked', detail: expect.stringContaining(database) })
  if (first.ok) first.value.release()
  expect(takeLock(database)).toMatchObject({ ok: true })
})

test('K06 holds between processes, and is free again after kill -9', async () => {
  const database = temporaryDatabase()
  const { child, said } = await holder(database)
  expect(said).toBe('taken')
  expect(takeLock(database)).toMatchObject({ ok: false, reason: 'locked' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = takeLock(database)
  expect(next).toMatchObject({ ok: true })
  const late = await holder(database)
  expect(late.said).toBe('refused')
  late.child.kill('SIGKILL')
})

test('K06 a lock file that a machine left behind when it went down holds nobody up, whatever runs under the old number now', async () => {
  const database = temporaryDatabase()
  const { child } = await holder(database)
  const left = readFileSync(`${database}.lock`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const restored = temporaryDatabase()
  writeFileSync(`${restored}.lock`, left)
  writeFileSync(`${restored}.lock-journal`, '')
  record({ cases: 2 })
  for (const path of [database, restored]) {
    const taken = takeLock(path)
    expect(taken).toMatchObject({ ok: true })
    expect(takeLock(path)).toMatchObject({ ok: false, reason: 'locked' })
    if (taken.ok) taken.value.release()
  }
})

test('a directory that is not there is told', () => {
  expect(takeLock(join(temporaryDatabase(), 'none', 'docket.db'))).toMatchObject({ ok: false, reason: 'io' })
})
