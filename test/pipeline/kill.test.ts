import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const KILLS = 30

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

/** Kills at a log line: spread over the whole run, from before the first feed to the last article. */
test(`killed at ${KILLS} points the database is sound each time, and the run that follows ends with the rows of an undisturbed one`, async () => {
  using folder = temporaryFolder()
  const undisturbed = folder.file('undisturbed.db')
  const lines = await demo(undisturbed, () => false)
  const expected = dumpFacts(undisturbed)
  const killed = folder.file('killed.db')
  for (let kill = 1; kill <= KILLS; kill++) {
    const database = kill % 3 === 0 ? killed : folder.file(`killed-${kill}.db`)
    const at = Math.max(1, Math.round((lines * kill) / (KILLS + 1)) % Math.max(2, lines))
    await demo(database, (seen) => seen >= at)
    expect(['missing', []], `after kill ${kill} at line ${at}`).toContainEqual(findings(database))
    if (kill % 3 !== 0) {
      await demo(database, () => false)
      expect(dumpFacts(database), `resumed after kill ${kill} at line ${at}`).toBe(expected)
    }
  }
  await demo(killed, () => false)
  expect(dumpFacts(killed)).toBe(expected)
})
