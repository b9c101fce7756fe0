import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command, Context } from './command.ts'
import { complain } from './command.ts'
import { readFeeds } from './feed-dir.ts'
import { writeMetrics } from './metrics.ts'
import { ping } from './ping.ts'
import { type RunResult, runOnce } from './run-once.ts'

interface Options {
  readonly db: string
  readonly feeds: string
  readonly only?: readonly string[]
  readonly all?: true
  readonly pingUrl?: string
  readonly metricsFile?: string
  readonly json?: true
}

export const runCommand: Command = {
  drains: true,
  example: 'docket run --db /var/lib/docket/docket.db --metrics-file /var/lib/node_exporter/docket.prom',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database; made where there is none', context.config.database)
      .option('--feeds <dir>', 'folder of feed files', context.config.feeds)
      .option('--only <id...>', 'only these feeds')
      .option('--all', 'poll every feed, due or not')
      .option('--ping-url <url>', 'requested after a run that did its work (exit code 0 or 3): a dead man’s switch', context.config.pingUrl)
      .option('--metrics-file <file>', 'write what the run did, as Prometheus text')
      .option('--json', 'print the summary as JSON')
      .action(act((options: Options) => run(options, context)))
  },
}

async function run(options: Options, context: Context): Promise<ExitCode> {
  const startedAt = context.now()
  const result = await attempt(options, context)
  if (options.metricsFile !== undefined) writeMetrics(options.metricsFile, { ...result, startedAt, finishedAt: context.now() }, context)
  if (options.pingUrl !== undefined && (result.code === exitCodes.done || result.code === exitCodes.partlyDone))
    await ping(options.pingUrl, context)
  if (options.json === true && result.summary)
    context.console.stdout.write(`${JSON.stringify({ ...result.summary, requests: result.requests })}\n`)
  return result.code
}

async function attempt({ db, feeds: dir, only, all }: Options, context: Context): Promise<RunResult> {
  const feeds = await readFeeds(dir, context)
  if (!feeds) return { code: exitCodes.badConfiguration }
  const unknown = only?.filter((id) => !feeds.some((feed) => feed.id === id)) ?? []
  if (unknown.length > 0) {
    complain(context, `no feed is called ${unknown.join(', ')} in ${dir}; "docket feeds" lists them`)
    return { code: exitCodes.wrongUse }
  }
  return runOnce({ command: 'run', database: db, feeds, ...(all === true && { all: true }), ...(only && { only }) }, context)
}
