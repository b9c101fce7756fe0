import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { temporaryFolder } from '../support/folder.ts'
import { engineFlags } from '../support/launcher.ts'
import { atMost, toFigureTable } from './bars.ts'
import { serveOutlets } from './outlets.ts'
import type { ReextractResult } from './reextract-run.ts'
import { runInChild } from './throughput.ts'

const ARTICLES = 1_000
/** Ten thousand articles in five minutes on two cores. */
const MOST_MS = (2 * 5 * 60_000) / 10_000

/** A thousand articles read anew from their pages: with the same patterns, and where every fact is one that was not there. */
export async function benchReextract(): Promise<string> {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const outlets = await serveOutlets(ARTICLES)
  try {
    await runInChild({ database, feeds: outlets.feeds, port: outlets.port })
  } finally {
    await outlets.close()
  }
  const same = await reextractInChild(database)
  const sqlite = new Database(database)
  sqlite.pragma('foreign_keys = on')
  sqlite.exec('delete from events; delete from mentions; delete from diagnostics')
  sqlite.close()
  const gained = await reextractInChild(database)
  return toFigureTable([
    { what: 'articles', value: String(same.summary.articles) },
    atMost('same patterns: facts that came, went or changed', same.summary.gained + same.summary.lost + same.summary.changed, 0, 'facts'),
    ...figuresOf('same patterns', same),
    { what: 'all facts new: facts gained', value: String(gained.summary.gained) },
    ...figuresOf('all facts new', gained),
  ])
}

function figuresOf(name: string, { summary, seconds, cpuSeconds, peakMb }: ReextractResult) {
  return [
    atMost(`${name}: processor time an article, all threads`, (1000 * cpuSeconds) / summary.articles, MOST_MS, 'ms'),
    { what: `${name}: articles a second on the clock`, value: (summary.articles / seconds).toFixed(1) },
    atMost(`${name}: peak memory of the process, workers and all`, peakMb, 1024, 'MB'),
  ]
}

async function reextractInChild(database: string): Promise<ReextractResult> {
  const child = fork(join(import.meta.dirname, 'reextract-run.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...engineFlags],
  })
  child.send({ database })
  const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(fail)])) as [ReextractResult]
  return result
}

function fail(): never {
  throw new Error('the process that was measured ended before it was done; its complaint stands above')
}
