import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { openStore } from '../../src/store/open.ts'
import { recordedContext } from '../support/console.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

/** A crash between the last article and the end of a run, as it leaves the database. */
function loseTheEnd(database: string): void {
  const sqlite = new Database(database)
  sqlite.exec('delete from case_events; delete from cases')
  sqlite.close()
  const store = openStore(database, { create: false })
  if (!store.ok) throw new Error(store.detail)
  store.value.startRun({ command: 'test', version: '0', at: '2026-03-01T08:00:30.000Z' })
  store.value.close()
}

test('after a crash at its very end the next run makes the cases, though nothing is due', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const server = await serveSamples({ revised: false })
  const run = (at: string) =>
    runOnce({ command: 'test', database, feeds: server.feeds, network: server.network, quiet: true }, recordedContext({ at }).context)
  try {
    await run('2026-03-01T08:00:00.000Z')
    const before = dumpFacts(database)
    loseTheEnd(database)
    expect(dumpFacts(database)).not.toBe(before)
    expect((await run('2026-03-01T08:01:00.000Z')).summary).toMatchObject({ outcome: 'done', feedsPolled: 0, articlesStored: 0 })
    expect(dumpFacts(database)).toBe(before)
    expect((await run('2026-03-01T08:02:00.000Z')).summary).toMatchObject({ outcome: 'nothing_due' })
  } finally {
    await server.close()
  }
})
