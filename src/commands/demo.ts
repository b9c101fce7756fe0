import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openStore } from '../store/open.ts'
import type { Command, Context } from './command.ts'
import { complain } from './command.ts'
import { ID_SHOWN, toEventTable } from './event-table.ts'
import { runOnce } from './run-once.ts'
import { serveSamples } from './sample-server.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly keep?: true
}

const EVENTS_SHOWN = 24
const EVENTS_LOOKED_AT = 1000

export const demoCommand: Command = {
  drains: true,
  example: 'docket demo --keep',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'where to store', 'demo.db')
      .option('--keep', 'go on with the database of the last demo instead of a new one')
      .action(act((options: Options) => demo(options, context)))
  },
}

async function demo({ db, keep }: Options, context: Context): Promise<ExitCode> {
  const server = await serveSamples({ revised: false })
  try {
    const result = await runOnce(
      { command: 'demo', database: db, feeds: server.feeds, network: server.network, ...(keep !== true && { anew: true }) },
      context,
    )
    if (!result.summary || result.code === exitCodes.interrupted) return result.code
    const shown = showFindings(db, context)
    // The samples hold a dead link and a feed that is none, so the run is partly done by design; the demo itself went well.
    return shown === exitCodes.done && result.code === exitCodes.partlyDone ? exitCodes.done : result.code
  } finally {
    await server.close()
  }
}

function showFindings(db: string, context: Context): ExitCode {
  const store = openStore(db, { create: false, readonly: true })
  if (!store.ok) {
    complain(context, store.detail)
    return faultCode(store.reason)
  }
  const { stdout } = context.console
  const all = store.value.recentEvents(EVENTS_LOOKED_AT)
  const events = all.filter(({ amounts, sentences }) => amounts.length + sentences.length > 0).slice(0, EVENTS_SHOWN)
  const counts = store.value.counts()
  store.value.close()
  stdout.write(`\n${toEventTable(events, stdout.columns || 140)}\n\n`)
  if (all.length > events.length)
    stdout.write(`The latest ${events.length} events with a sum or a sentence; ${all.length - events.length} more are in ${db}.\n`)
  const count = (table: string): number => counts[table] ?? 0
  stdout.write(
    `${count('articles')} articles · ${count('amounts')} amounts · ${count('sentences')} sentences · ${count('mentions')} mentions · ${count('events')} events in ${count('cases')} cases, in ${db}\n\n`,
  )
  const first = events[0]
  const named = /^[\w./-]+$/u.test(db) ? db : `'${db.replaceAll("'", "'\\''")}'`
  stdout.write(`Where to look next:\n`)
  if (first) stdout.write(`  npx docket show ${first.id.slice(0, ID_SHOWN)} --db ${named}      one event, with the words that prove it\n`)
  stdout.write(
    `  npx docket query --db ${named} "SELECT role, currency, count(*), sum(max_real) FROM v_amounts WHERE counts GROUP BY 1, 2"\n`,
  )
  stdout.write(`  npx docket check --db ${named}              every quote still stands where the database says\n`)
  return exitCodes.done
}
