import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Store } from '../store/store.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { articleInWords } from './show/article.ts'
import { caseInWords } from './show/case.ts'
import { eventInWords } from './show/event.ts'
import { findRecord, type StoredRecord } from './show/find.ts'
import { type Ink, toInk } from './show/ink.ts'
import { toJson } from './show/json.ts'

interface Options {
  readonly db: string
  readonly json?: true
  readonly text?: true
  readonly facts?: true
  readonly full?: true
  /** False with --no-color. */
  readonly color: boolean
}

export const showCommand: Command = {
  example: 'docket show 3f9ab2c1 --db docket.db',
  define(parser, context, act) {
    parser
      .argument('<record>', 'id of an article, an event or a case, or the beginning of one; of an article its address, too')
      .option('--db <file>', 'the database', context.config.database)
      .option('--text', 'of an article: only its text')
      .option('--facts', 'of an article: only its facts and events')
      .option('--full', 'of an article: a long text to its end')
      .option('--no-color', 'brackets instead of colours, as elsewhere than on a terminal and with NO_COLOR')
      .option('--json', 'print all of it as one object')
      .action(act((given: string, options: Options) => withDatabase(options.db, context, (store) => show(given, options, store, context))))
  },
}

function show(given: string, options: Options, store: Store, context: Context): ExitCode {
  const found = findRecord(store, given)
  if (!found.ok) {
    complain(context, found.detail)
    return exitCodes.failed
  }
  const { stdout } = context.console
  stdout.write(
    options.json ? `${JSON.stringify(toJson(found.value))}\n` : `${inWords(found.value, options, toInk(context, options)).join('\n')}\n`,
  )
  return exitCodes.done
}

function inWords(record: StoredRecord, { text, facts, full }: Options, ink: Ink): readonly string[] {
  const isAll = text === facts
  switch (record.kind) {
    case 'article':
      return articleInWords(record.value, { text: isAll || text === true, facts: isAll || facts === true, isFull: full === true }, ink)
    case 'event':
      return eventInWords(record.value, ink)
    case 'case':
      return caseInWords(record.value, ink)
    default:
      throw record satisfies never
  }
}
