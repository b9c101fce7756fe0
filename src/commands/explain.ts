import { access } from 'node:fs/promises'
import { InvalidArgumentError } from 'commander'
import { mentionKinds } from '../../schema/values.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Pattern } from '../extract/pattern.ts'
import { patterns as shipped } from '../extract/patterns.ts'
import { createTracer } from '../extract/trace.ts'
import type { ArticleText, MentionKind, Outcome } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { readInput, toDocument } from './document.ts'
import { explain } from './explain/explanation.ts'
import { passageInWords, type Wanted } from './explain/passage.ts'
import { wholeInWords } from './explain/whole.ts'
import { loadPatterns } from './pattern-dir.ts'
import { toPlain } from './plain.ts'

interface Options {
  readonly db?: string
  readonly kind?: ReadonlySet<Kind>
  readonly pattern?: string
  readonly patterns?: string
  readonly page?: true
  readonly json?: true
}

type Kind = MentionKind | 'event'

const KINDS: readonly Kind[] = [...mentionKinds, 'event']

/** "amount,sentence" as kinds; a usage error where one is none. */
function toKinds(given: string): ReadonlySet<Kind> {
  const names = given.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !KINDS.some((kind) => kind === name))
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is no kind; there are ${KINDS.join(', ')}`)
  return new Set(KINDS.filter((kind) => names.includes(kind)))
}

export const explainCommand: Command = {
  example: 'docket explain "The court jailed the broker for 18 months and fined him €2.5m."',
  define(parser, context, act) {
    parser
      .argument('<text>', 'a text, or a file (.txt, .html, .pdf, .json), or "-" for standard input; or the id of a stored event')
      .argument('[event]', 'of a stored event: the id of another, to be told why they are one case or not')
      .option('--db <file>', `the database of stored events (default: ${JSON.stringify(context.config.database)})`)
      .option('--kind <kinds>', `only these kinds, with commas between: ${KINDS.join(', ')}`, toKinds)
      .option('--pattern <id>', 'only what this pattern or cue did, and how it stands to each passage')
      .option('--patterns <dir>', 'read with the patterns of this folder instead of the shipped ones')
      .option('--page', 'of an HTML or PDF file: what the reader removed and why, and where title, dates and author come from')
      .option('--json', 'print all of it as one object')
      .action(act((text: string, other: string | undefined, options: Options) => run(text, other, options, context)))
  },
}

async function run(text: string, other: string | undefined, options: Options, context: Context): Promise<ExitCode> {
  if (other !== undefined) {
    const { explainTwo } = await import('./explain/pair-in-words.ts')
    return withDatabase(options.db ?? context.config.database, context, (store) => explainTwo([text, other], store, context, options))
  }
  if (options.page) return (await import('./explain/page.ts')).explainPage(text, options, context)
  const chosen = options.patterns === undefined ? { ok: true as const, value: shipped } : await loadPatterns(options.patterns)
  if (!chosen.ok) {
    complain(context, chosen.detail)
    return exitCodes.badConfiguration
  }
  if (options.db !== undefined || (EVENT_ID.test(text) && !(await exists(text)))) {
    const { explainEvent } = await import('./explain/stored.ts')
    return withDatabase(options.db ?? context.config.database, context, (store) =>
      explainEvent(text, chosen.value, store, context, options),
    )
  }
  const article = await readText(text, context)
  if (!article.ok) {
    complain(context, article.detail)
    return exitCodes.failed
  }
  context.console.stdout.write(answer(article.value, chosen.value, options))
  return exitCodes.done
}

function answer(article: ArticleText, patterns: readonly Pattern[], options: Options): string {
  const asked = patterns.find(({ id }) => id === options.pattern)
  const explanation = explain(article, createTracer(patterns), asked)
  if (options.json) return `${JSON.stringify(explanation)}\n`
  const wanted: Wanted = {
    ...(options.kind && { kinds: options.kind }),
    ...(options.pattern !== undefined && { pattern: options.pattern }),
  }
  const isNarrow = options.kind !== undefined || options.pattern !== undefined
  const passages = explanation.passages.flatMap((passage) => passageInWords(passage, explanation.reading.mentions, wanted))
  const nothing =
    passages.length === 0 ? [`nothing came near${asked?.trigger ? `: no passage matches the trigger ${asked.trigger}` : ''}`] : []
  return [...passages, ...nothing, ...(isNarrow ? [] : wholeInWords(explanation, article))].map((line) => `${toPlain(line)}\n`).join('')
}

/** A file where there is one of this name, or its name can be nothing else; else the text itself. */
async function readText(given: string, context: Context): Promise<Outcome<ArticleText>> {
  if (given !== '-' && !FILE_NAME.test(given) && !(await exists(given))) return { ok: true, value: { title: '', text: given } }
  const bytes = await readInput(given, context)
  if (!bytes.ok) return bytes
  const document = await toDocument(given, bytes.value)
  return document.ok ? { ok: true, value: document.value.article } : document
}

/** No text is one word of such digits. */
const EVENT_ID = /^(?=\D*\d)[0-9a-f]{8,}$/u
const FILE_NAME = /^\S{1,300}\.(?:txt|html?|pdf|json)$/iu

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
