import { createReadStream } from 'node:fs'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { fold } from '../normalize/fold.ts'
import type { Store } from '../store/store.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { readDocumentLines } from './document-lines.ts'
import { toPlain } from './plain.ts'
import { readSamples } from './score/gold.ts'

interface Options {
  readonly db?: string
  readonly jsonl?: readonly string[]
  readonly ignoreCase?: true
  readonly count?: true
}

interface Text {
  readonly source: string
  readonly text: string
}

const CONTEXT = 70

export const grepCommand: Command = {
  example: "docket grep 'fined? .{0,20}million' --db docket.db",
  define(parser, context, act) {
    parser
      .argument('<pattern>', 'a regular expression; texts are folded: straight quotes, plain spaces and hyphens')
      .option('--db <file>', 'in the articles of this database')
      .option('--jsonl <file...>', 'in the "text" of each line of these files')
      .option('-i, --ignore-case', 'in any case')
      .option('--count', 'print only how often it matches where')
      .action(act((pattern: string, options: Options) => grep(pattern, options, context)))
  },
}

async function grep(source: string, options: Options, context: Context): Promise<ExitCode> {
  let expression: RegExp
  try {
    expression = new RegExp(source, options.ignoreCase === true ? 'giu' : 'gu')
  } catch (error) {
    complain(context, `not a regular expression: ${error instanceof Error ? error.message : error}`)
    return exitCodes.wrongUse
  }
  if (options.db !== undefined) return withDatabase(options.db, context, (store) => search(expression, options, context, store))
  return search(expression, options, context)
}

async function search(expression: RegExp, options: Options, context: Context, store?: Store): Promise<ExitCode> {
  let matches = 0
  let texts = 0
  let unread = 0
  const onUnread = (detail: string): void => {
    unread++
    complain(context, detail)
  }
  try {
    for await (const { source, text } of textsOf(options, store, onUnread)) {
      if (context.signal.aborted) return exitCodes.interrupted
      texts++
      const found = [...fold(text).matchAll(expression)].filter(([match]) => match !== '')
      matches += found.length
      if (options.count === true && found.length > 0) context.console.stdout.write(`${found.length}\t${source}\n`)
      if (options.count !== true)
        for (const match of found) context.console.stdout.write(`${lineOf(source, text, match.index, match[0].length)}\n`)
    }
  } catch (error) {
    complain(context, `searching stopped: ${error instanceof Error ? error.message : error}`)
    return exitCodes.failed
  }
  context.console.stderr.write(`${matches} matches in ${texts} texts\n`)
  if (unread > 0) return exitCodes.partlyDone
  return matches > 0 ? exitCodes.done : exitCodes.failed
}

function lineOf(source: string, text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const match = text.slice(start, start + length)
  const after = text.slice(start + length, start + length + CONTEXT)
  return toPlain(`${source}:${start}: …${before}[${match}]${after}…`)
}

type OnUnread = (detail: string) => void

async function* textsOf({ db, jsonl }: Options, store: Store | undefined, onUnread: OnUnread): AsyncGenerator<Text> {
  for (const file of jsonl ?? []) yield* linesOf(file, onUnread)
  if (store) for (const { article } of store.allArticles()) yield { source: article.id, text: article.text }
  if (jsonl === undefined && db === undefined) for (const { id, article } of await readSamples()) yield { source: id, text: article.text }
}

async function* linesOf(file: string, onUnread: OnUnread): AsyncGenerator<Text> {
  for await (const document of readDocumentLines(createReadStream(file), file)) {
    if (document.ok) yield { source: document.value.id, text: document.value.article.text }
    else onUnread(document.detail)
  }
}
