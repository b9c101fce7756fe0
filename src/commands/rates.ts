import type { Command as Parser } from 'commander'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { RateCounts } from '../store/rates.ts'
import { changeDatabase } from './change-database.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { type FileOptions, readFile } from './rates/file.ts'
import type { ReadRates } from './rates/read.ts'
import { toTable } from './table.ts'

interface Options {
  readonly db: string
  readonly json?: true
}

const IMPORT_EXAMPLE = 'docket rates import eurofxref-hist.csv --source ecb'

export const ratesCommand: Command = {
  example: IMPORT_EXAMPLE,
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print one object a line')
      .action(act((options: Options) => list(options, context)))
    parser
      .command('import')
      .description('import exchange rates or the prices of an asset from a CSV file; again, and nothing changes')
      .argument('<file>', 'the history of the European Central Bank (eurofxref-hist.csv), or any CSV with a date and a price a line')
      .option('--source <name>', '"ecb" for the European Central Bank; else who published the prices; the file’s name where absent')
      .option('--asset <ticker>', 'what is priced, like BTC')
      .option('--currency <code>', 'what it is priced in, like USD')
      .option('--date-column <name>', 'its column of dates, where it is not called so')
      .option('--price-column <name>', 'its column of prices, where it is not called close or price')
      .addHelpText('after', `\nExamples:\n  ${IMPORT_EXAMPLE}\n  docket rates import btc.csv --asset BTC --currency USD --source coingecko`)
      .action(act((file: string, _: object, sub: Parser) => importRates(file, sub.optsWithGlobals(), context)))
  },
}

function list({ db, json }: Options, context: Context): Promise<ExitCode> {
  const { stdout } = context.console
  return withDatabase(db, context, (store) => {
    const spans = store.rateSpans()
    if (json === true) for (const span of spans) stdout.write(`${JSON.stringify(span)}\n`)
    else if (spans.length === 0) stdout.write(`no rates yet: ${IMPORT_EXAMPLE}\n`)
    else stdout.write(`${toSpanTable(spans)}\n`)
    return exitCodes.done
  })
}

function toSpanTable(
  spans: readonly { currency: string; base: string; pricedIn: string; source: string; days: number; firstDay: string; lastDay: string }[],
): string {
  return toTable(
    [
      { title: 'currency', width: 12 },
      { title: 'rate', width: 26 },
      { title: 'source', width: 30 },
      { title: 'days', width: 8, align: 'right' },
      { title: 'first', width: 10 },
      { title: 'last', width: 10 },
    ],
    spans.map(({ currency, base, pricedIn, source, days, firstDay, lastDay }) => [
      currency,
      `${pricedIn} for one ${base}`,
      source,
      String(days),
      firstDay,
      lastDay,
    ]),
  )
}

function importRates(file: string, options: Options & FileOptions, context: Context): ExitCode | Promise<ExitCode> {
  const read = readFile(file, options)
  if (!read.ok) {
    complain(context, `${file}: ${read.detail}; nothing was imported`)
    return read.reason === 'unreadable' ? exitCodes.failed : exitCodes.wrongUse
  }
  const { rates, bad } = read.value
  for (const { line, detail } of bad.slice(0, LINES_SAID)) complain(context, `${file}:${line}: ${detail}`)
  if (bad.length > LINES_SAID) complain(context, `${file}: ${bad.length - LINES_SAID} more lines could not be read`)
  if (rates.length === 0) {
    complain(context, `${file}: it holds no rate that could be read; nothing was imported`)
    return exitCodes.failed
  }
  return changeDatabase({ path: options.db, afterFault: 'nothing was imported' }, context, (store) => {
    const counts = store.saveRates(rates, { source: read.value.source, at: context.now().toISOString() })
    report(read.value, counts, options, context)
    return bad.length > 0 ? exitCodes.partlyDone : exitCodes.done
  })
}

const LINES_SAID = 20
function report(
  { rates, bad, earlier, empty, source }: ReadRates & { readonly source: string },
  counts: RateCounts,
  { json }: Options,
  { console }: Context,
): void {
  const days = rates.map(({ day }) => day).toSorted()
  const pairs = new Set(rates.map(({ base, pricedIn }) => `${base} ${pricedIn}`)).size
  const summary = {
    source,
    rates: rates.length,
    pairs,
    firstDay: days[0],
    lastDay: days.at(-1),
    ...counts,
    empty,
    earlier,
    bad: bad.length,
  }
  if (json === true) {
    console.stdout.write(`${JSON.stringify(summary)}\n`)
    return
  }
  const notes = [
    `${counts.added} new, ${counts.changed} changed, ${counts.known} known`,
    ...(empty > 0 ? [`${empty} cells say that there is none`] : []),
    ...(earlier > 0 ? [`${earlier} prices of a day that has a later one`] : []),
    ...(bad.length > 0 ? [`${bad.length} could not be read`] : []),
  ]
  const pairsText = pairs === 1 ? 'one pair' : `${pairs} pairs`
  console.stdout.write(`${source}: ${rates.length} rates of ${pairsText}, ${summary.firstDay} to ${summary.lastDay}: ${notes.join('; ')}\n`)
}
