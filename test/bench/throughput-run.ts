/** The process that is measured: gets one task by message, runs it, answers. */
import { once } from 'node:events'
import { runOnce } from '../../src/commands/run-once.ts'
import { openDial } from '../../src/fetch/connect.ts'
import type { Feed } from '../../src/types.ts'
import { recordedContext } from '../support/console.ts'

export interface ThroughputTask {
  readonly database: string
  readonly feeds: readonly Feed[]
  readonly port: number
}

export interface ThroughputResult {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly stored: number
  readonly copies: number
  readonly skipped: number
  readonly failed: number
}

const [{ database, feeds, port }] = (await once(process, 'message')) as [ThroughputTask]
const dial = openDial()
const { context, stderr } = recordedContext({ at: '2026-03-01T08:00:00.000Z' })
const start = performance.now()
const { summary } = await runOnce(
  {
    command: 'bench',
    database,
    feeds,
    network: {
      allowedOrigins: feeds.map(({ url }) => new URL(url).origin),
      resolve: async () => ['127.0.0.1'],
      dial: (target, callback) => dial({ ...target, port, addresses: ['127.0.0.1'] }, callback),
      minGapMs: 0,
    },
  },
  context,
)
const seconds = (performance.now() - start) / 1000
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
const result: ThroughputResult = {
  seconds,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMb: maxRSS / 1024,
  stored: summary?.articlesStored ?? 0,
  copies: stderr().split('article_copied').length - 1,
  skipped: summary?.articlesSkipped ?? 0,
  failed: summary?.articlesFailed ?? 0,
}
process.send?.(result)
process.disconnect()
