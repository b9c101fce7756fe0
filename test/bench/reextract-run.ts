/** The process that is measured: reads the database that it is told of anew, answers with what it took. */
import { once } from 'node:events'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'

export interface ReextractTask {
  readonly database: string
}

export interface ReextractResult {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  /** The last line of its output. */
  readonly summary: { readonly articles: number; readonly gained: number; readonly lost: number; readonly changed: number }
}

const [{ database }] = (await once(process, 'message')) as [ReextractTask]
const { context, stdout } = recordedContext()
const start = performance.now()
const code = await main(['reextract', '--db', database, '--json'], context.console)
const seconds = (performance.now() - start) / 1000
if (code !== 0) throw new Error(`reextract ended with ${code}`)
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
const result: ReextractResult = {
  seconds,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMb: maxRSS / 1024,
  summary: JSON.parse(stdout().trim().split('\n').at(-1) ?? '{}'),
}
process.send?.(result)
process.disconnect()
