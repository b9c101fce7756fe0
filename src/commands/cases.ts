import type { Command as Parser } from 'commander'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { CaseSummary } from '../store/list-cases.ts'
import type { Store } from '../store/store.ts'
import { type DecisionOptions, merge, split, undo } from './cases/decide.ts'
import { listDecisions } from './cases/decisions.ts'
import { why } from './cases/why.ts'
import type { Act, Command, Context } from './command.ts'
import { withDatabase } from './database.ts'
import { toTable } from './table.ts'

interface Options {
  readonly db: string
  readonly limit: string
  readonly json?: true
}

export const casesCommand: Command = {
  example: `docket cases merge case-3f9a case-77b0 --author 'Ada Obi' --reason 'the founder and his firm, one indictment'`,
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--limit <n>', 'list so many at most, those told last first', '50')
      .option('--json', 'print one object a line')
      .action(act((options: Options) => withDatabase(options.db, context, (store) => list(store, options, context))))
    defineDecisions(parser, context, act)
  },
}

function defineDecisions(parser: Parser, context: Context, act: Act): void {
  const named = (sub: Parser): Parser =>
    sub.option('--author <name>', 'who decides').option('--reason <text>', 'why, for those who rely on it later')
  named(parser.command('split'))
    .description('take events out of a case: they are one matter, the rest is another, for ever')
    .argument('<case>', 'id of the case, or the beginning of it')
    .argument('<event...>', 'ids of its events, or their beginnings')
    .addHelpText('after', `\nExample:\n  docket cases split case-3f9a 77b0c1 --author 'Ada Obi' --reason 'two men of one name'`)
    .action(
      act((id: string, events: readonly string[], _: object, sub: Parser) =>
        split(id, events, sub.optsWithGlobals<DecisionOptions>(), context),
      ),
    )
  named(parser.command('merge'))
    .description('say that several cases are one matter, for ever')
    .argument('<case...>', 'ids of two cases or more, or their beginnings; the id of an event stands for it where it is in no case')
    .addHelpText('after', `\nExample:\n  docket cases merge case-3f9a case-77b0 --author 'Ada Obi' --reason 'one indictment'`)
    .action(act((ids: readonly string[], _: object, sub: Parser) => merge(ids, sub.optsWithGlobals<DecisionOptions>(), context)))
  named(parser.command('undo'))
    .description('take a decision back; it stays on record')
    .argument('<decision>', 'its number, as "docket cases decisions" lists it')
    .addHelpText('after', `\nExample:\n  docket cases undo 3 --author 'Ada Obi' --reason 'the court joined the matters'`)
    .action(act((decision: string, _: object, sub: Parser) => undo(decision, sub.optsWithGlobals<DecisionOptions>(), context)))
  parser
    .command('why')
    .description('tell why two events are one case, or are not: each reason with its points')
    .argument('<event>', 'id of an event, or the beginning of it')
    .argument('<other>', 'id of another')
    .addHelpText('after', '\nExample:\n  docket cases why 77b0c1 3f9ab2')
    .action(
      act((first: string, second: string, _: object, sub: Parser) => {
        const options = sub.optsWithGlobals<Options>()
        return withDatabase(options.db, context, (store) => why(first, second, options.json === true, store, context))
      }),
    )
  parser
    .command('decisions')
    .description('list what people decided about cases, and which of it no longer applies')
    .addHelpText('after', '\nExample:\n  docket cases decisions --json')
    .action(
      act((_: object, sub: Parser) => {
        const options = sub.optsWithGlobals<Options>()
        return withDatabase(options.db, context, (store) => listDecisions(store, options.json === true, context))
      }),
    )
}

function list(store: Store, { limit, json }: Options, context: Context): ExitCode {
  const most = Number(limit)
  const cases = store.listCases(Number.isInteger(most) && most > 0 ? most : 50)
  const { stdout } = context.console
  if (json === true) for (const each of cases) stdout.write(`${JSON.stringify(each)}\n`)
  else stdout.write(cases.length === 0 ? 'no cases yet: two articles that tell of one matter make one\n' : `${asTable(cases)}\n`)
  return exitCodes.done
}

function asTable(cases: readonly CaseSummary[]): string {
  return toTable(
    [
      { title: 'case', width: 56 },
      { title: 'what', width: 60 },
      { title: 'from', width: 10 },
      { title: 'to', width: 10 },
      { title: 'events', width: 6, align: 'right' },
      { title: 'articles', width: 8, align: 'right' },
      { title: 'sources', width: 7, align: 'right' },
    ],
    cases.map(({ id, title, firstDate, lastDate, events, articles, sources }) => [
      id,
      title,
      firstDate ?? '',
      lastDate ?? '',
      String(events),
      String(articles),
      String(sources),
    ]),
  )
}
