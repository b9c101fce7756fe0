import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const DATABASES = 6
const KILLS_EACH = 5
const TEN_MINUTES = 600_000

/** Runs the demo in a process of its own; `killWhen` sees each line it logs and says when it dies by SIGKILL. */
async function demo(database: string, killWhen: (lines: number) => boolean): Promise<number> {
  const child = spawn(process.execPath, [docket, 'demo', '--keep', '--db', database], { stdio: ['ignore', 'ignore', 'pipe'] })
  let lines = 0
  child.stderr.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    if (killWhen(lines)) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return lines
}

const findings = (database: string): unknown => {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) return store.reason
  try {
    return store.value.check().filter((check) => check.wrong > 0)
  } finally {
    store.value.close()
  }
}

/** Kills at a log line: each database dies five times, at points spread over the run, and is then let through. */
test(`killed at ${DATABASES * KILLS_EACH} points the database is sound each time, and the run that follows ends with the rows of an undisturbed one`, {
  timeout: TEN_MINUTES,
}, async () => {
  using folder = temporaryFolder()
  const undisturbed = folder.file('undisturbed.db')
  const lines = await demo(undisturbed, () => false)
  const expected = dumpFacts(undisturbed)
  for (let number = 0; number < DATABASES; number++) {
    const database = folder.file(`killed-${number}.db`)
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const at = 1 + Math.floor((lines * (kill * DATABASES + number)) / (DATABASES * KILLS_EACH * (kill + 1)))
      await demo(database, (seen) => seen >= at)
      expect(['missing', []], `database ${number}, kill ${kill} at line ${at}`).toContainEqual(findings(database))
    }
    await demo(database, () => false)
    expect(dumpFacts(database), `database ${number}`).toBe(expected)
  }
})
