import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { temporaryFolder } from '../support/folder.ts'
import { engineFlags } from '../support/launcher.ts'
import { atLeast, atMost, toFigureTable } from './bars.ts'
import { serveOutlets } from './outlets.ts'
import type { ThroughputResult, ThroughputTask } from './throughput-run.ts'

const ARTICLES = 1_000

/** One run over a thousand articles that nobody has seen, in a process of its own, while this one serves them. */
export async function benchThroughput(): Promise<string> {
  using folder = temporaryFolder()
  const outlets = await serveOutlets(ARTICLES)
  try {
    const result = await runInChild({ database: folder.file('docket.db'), feeds: outlets.feeds, port: outlets.port })
    const { stored, copies, skipped, failed, seconds, peakMb, cpuSeconds } = result
    return toFigureTable([
      { what: 'articles stored, of them copies', value: `${stored}, ${copies}` },
      { what: 'skipped, failed', value: `${skipped}, ${failed}` },
      atLeast('articles a second, end to end', stored / seconds, 20, 'a second'),
      { what: 'articles a second of processor time, all threads', value: (stored / cpuSeconds).toFixed(1) },
      atMost('peak memory of the process, workers and all', peakMb, 400, 'MB'),
    ])
  } finally {
    await outlets.close()
  }
}

export async function runInChild(task: ThroughputTask): Promise<ThroughputResult> {
  const child = fork(join(import.meta.dirname, 'throughput-run.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...engineFlags],
  })
  child.send(task)
  const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(fail)])) as [ThroughputResult]
  return result
}

function fail(): never {
  throw new Error('the process that was measured ended before it was done; its complaint stands above')
}
