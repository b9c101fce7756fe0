import { createReadStream } from 'node:fs'
import { toContract } from '../contract.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createExtractor, type Extractor } from '../extract/extract.ts'
import { link } from '../link/link.ts'
import { type Command, type Context, complain } from './command.ts'
import { readInput, toDocument, unreadable } from './document.ts'
import { readDocumentLines } from './document-lines.ts'
import { loadPatterns } from './pattern-dir.ts'

interface Options {
  readonly jsonl?: true
  readonly patterns?: string
}

export const extractCommand: Command = {
  example: 'docket extract article.html | jq .mentions',
  define(parser, context, act) {
    parser
      .argument('[files...]', 'HTML, PDF, text or JSON files; "-" or none for standard input')
      .option('--jsonl', 'each input line is {id, title, url, published, text}; prints one object a line in the same order')
      .option('--patterns <dir>', 'read with the patterns of this folder instead of the shipped ones')
      .action(act((files: readonly string[], options: Options) => run(files.length > 0 ? files : ['-'], options, context)))
  },
}

async function run(files: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const extractor = await makeExtractor(options, context)
  if (!extractor) return exitCodes.badConfiguration
  const codes: ExitCode[] = []
  for (const file of files) {
    codes.push(options.jsonl ? await extractLines(file, extractor, context) : await extractFile(file, files.length > 1, extractor, context))
  }
  if (codes.every((code) => code === exitCodes.done)) return exitCodes.done
  return codes.length > 1 && codes.includes(exitCodes.done)
    ? exitCodes.partlyDone
    : (codes.find((code) => code !== exitCodes.done) ?? exitCodes.failed)
}

async function makeExtractor(options: Options, context: Context): Promise<Extractor | undefined> {
  if (options.patterns === undefined) return createExtractor()
  const patterns = await loadPatterns(options.patterns)
  if (patterns.ok) return createExtractor(patterns.value)
  complain(context, patterns.detail)
  return undefined
}

async function extractFile(file: string, oneLine: boolean, extractor: Extractor, context: Context): Promise<ExitCode> {
  const bytes = await readInput(file, context)
  if (!bytes.ok) {
    complain(context, bytes.detail)
    return exitCodes.failed
  }
  const document = await toDocument(file, bytes.value)
  if (!document.ok) {
    complain(context, document.detail)
    return exitCodes.failed
  }
  const { id, article } = document.value
  const output = toContract(id, article, link(article, extractor(article)), true)
  context.console.stdout.write(`${oneLine ? JSON.stringify(output) : JSON.stringify(output, undefined, 2)}\n`)
  return exitCodes.done
}

async function extractLines(file: string, extractor: Extractor, context: Context): Promise<ExitCode> {
  const input = file === '-' ? context.console.stdin : createReadStream(file)
  let failures = 0
  let successes = 0
  try {
    for await (const document of readDocumentLines(input, file)) {
      if (!document.ok) {
        failures++
        complain(context, document.detail)
        continue
      }
      const { id, article } = document.value
      context.console.stdout.write(`${JSON.stringify(toContract(id, article, link(article, extractor(article)), false))}\n`)
      successes++
    }
  } catch (error) {
    complain(context, unreadable(file, error))
    return exitCodes.failed
  }
  if (failures === 0) return exitCodes.done
  return successes > 0 ? exitCodes.partlyDone : exitCodes.failed
}
