import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { relinkCases } from '../pipeline/cases.ts'
import type { Act, CorrectReason } from '../store/corrections.ts'
import type { CorrectionView } from '../store/read-corrections.ts'
import type { Store } from '../store/store.ts'
import type { Outcome } from '../types.ts'
import { changeDatabase } from './change-database.ts'
import { type Command, type Context, complain } from './command.ts'
import { type Change, type Options, readOptions } from './correct/asked.ts'
import { print } from './correct/print.ts'
import { withDatabase } from './database.ts'

export const correctCommand: Command = {
  example: `docket correct 3f9a0c21 --set role=penalty --author 'Ada Obi' --reason 'the ruling calls it a fine'`,
  define(parser, context, act) {
    parser
      .argument('[fact]', 'a mention or an event, or with --add an article: its id, or the beginning of it, as the views give it')
      .option('--db <file>', 'the database', context.config.database)
      .option('--set <field=value>', 'put a value right; "field=" empties it; may be given several times', collect, [])
      .option('--reject', 'say that the fact is none: it goes from all tables')
      .option('--confirm', 'say that somebody looked and found it right')
      .option('--add <kind>', 'add a mention of this kind that was not read, with --quote and --set')
      .option('--quote <words>', 'the words of a fact to add, as they stand in the article')
      .option('--nth <n>', 'where the words stand several times, which of the places, from 1')
      .option('--undo <correction>', 'take a correction back')
      .option('--list', 'list all corrections, and which of them no longer apply')
      .option('--author <name>', 'who says so')
      .option('--reason <text>', 'why')
      .option('--json', 'print one object a line')
      .action(act((fact: string | undefined, options: Options) => correct(fact, options, context)))
  },
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

function correct(fact: string | undefined, options: Options, context: Context): ExitCode | Promise<ExitCode> {
  const asked = readOptions(fact, options)
  if (typeof asked === 'string') {
    complain(context, asked)
    return exitCodes.wrongUse
  }
  if (asked.kind !== 'list') {
    const changing = { path: options.db, afterFault: 'nothing was changed' }
    return changeDatabase(changing, context, (store) => change(store, asked, options, context))
  }
  return withDatabase(options.db, context, (store) => {
    print(store.corrections(), options, context)
    return exitCodes.done
  })
}

function change(store: Store, asked: Change, options: Options, context: Context): ExitCode {
  const act = { ...asked.by, at: context.now().toISOString() }
  const outcome = store.atomically(() => {
    const done = carryOut(store, asked, act)
    if (done.ok) relinkCases(store)
    return done
  })
  if (!outcome.ok) {
    complain(context, outcome.detail)
    return outcome.reason === 'bad_value' || outcome.reason === 'no_change' ? exitCodes.wrongUse : exitCodes.failed
  }
  print([outcome.value], options, context)
  return exitCodes.done
}

function carryOut(store: Store, asked: Change, act: Act): Outcome<CorrectionView, CorrectReason> {
  switch (asked.kind) {
    case 'undo':
      return store.undoCorrection({ ...act, correction: asked.correction })
    case 'add':
      return store.addFact({ ...asked, ...act, kind: asked.mention })
    case 'correct':
      return store.correct({ ...act, ...asked })
    default:
      throw asked satisfies never
  }
}
