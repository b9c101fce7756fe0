import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { createExtractor } from '../../extract/extract.ts'
import { patterns } from '../../extract/patterns.ts'
import { link } from '../../link/link.ts'
import type { Reading } from '../../types.ts'
import { type Command, type Context, complain } from '../command.ts'
import { loadPatterns } from '../pattern-dir.ts'
import { toPlain } from '../plain.ts'
import { toTable } from '../table.ts'
import { readAtRevision } from './against.ts'
import { type GoldDocument, readGold, readSamples } from './gold.ts'
import { nameOf } from './mention-name.ts'
import { labelNames, type Miss, scoredKinds } from './miss.ts'
import { isEvaluationSet, saveFigures, toFigures } from './save.ts'
import { type Score, score } from './score.ts'
import { accuracyOf, ratesOf } from './tally.ts'

interface Options {
  readonly gold?: string
  readonly against?: string
  readonly misses?: string
  readonly patterns?: string
  readonly save?: string
  readonly json?: true
}

export const scoreCommand: Command = {
  example: 'docket score --against HEAD~1',
  define(parser, context, act) {
    parser
      .option('--gold <file>', 'annotated documents as JSONL; the samples where absent')
      .option('--against <revision>', 'read the same with the code of a git revision, and list what was gained and lost since')
      .option(
        '--misses <kind>',
        'list what is missing or wrong: amount, sentence, agency, exchange, event, relevance or a label like amount.role',
      )
      .option('--patterns <dir>', 'read with the patterns of this folder instead of the shipped ones')
      .option('--save <set>', `keep the figures as those of "samples" or "development": they come to lie in every database`)
      .option('--json', 'print the figures as JSON')
      .action(act((options: Options) => run(options, context)))
  },
}

/** What a miss can be of: a kind of mention, an event, or a label of one. */
const MISSES: ReadonlySet<string> = new Set([...scoredKinds, 'event', 'relevance', ...labelNames])

async function run(options: Options, context: Context): Promise<ExitCode> {
  const chosen = options.patterns === undefined ? { ok: true as const, value: patterns } : await loadPatterns(options.patterns)
  if (!chosen.ok) {
    complain(context, chosen.detail)
    return exitCodes.badConfiguration
  }
  if (options.misses !== undefined && !MISSES.has(options.misses)) {
    complain(context, `--misses takes one of ${[...MISSES].join(', ')}, not "${options.misses}"`)
    return exitCodes.wrongUse
  }
  if (options.save !== undefined && !isEvaluationSet(options.save)) {
    complain(context, `--save takes samples or development, not "${options.save}"`)
    return exitCodes.wrongUse
  }
  const documents = await readDocuments(options.gold, context)
  if (!documents) return exitCodes.failed
  const extract = createExtractor(chosen.value)
  const readings = new Map(documents.map((document) => [document.id, link(document.article, extract(document.article))]))
  const result = score(documents, (document) => readings.get(document.id) ?? NOTHING)
  const { stdout } = context.console
  if (options.save !== undefined) saveFigures(toFigures(result, { set: options.save, at: context.now() }))
  if (options.json === true) stdout.write(`${JSON.stringify(figuresOf(result))}\n`)
  else stdout.write(`${inWords(result)}\n`)
  if (options.misses !== undefined) stdout.write(`\n${missesInWords(result.misses.filter(({ kind }) => kind === options.misses))}\n`)
  if (options.against !== undefined) return compareWith(options.against, { documents, readings }, context)
  if (options.json !== true && options.misses === undefined)
    stdout.write(
      `\n${patternsInWords(
        [...readings.values()],
        chosen.value.map(({ id }) => id),
      )}\n`,
    )
  return exitCodes.done
}

const NOTHING: Reading = { relevant: false, mentions: [], events: [], diagnostics: [] }

async function readDocuments(file: string | undefined, context: Context): Promise<readonly GoldDocument[] | undefined> {
  try {
    return file === undefined ? await readSamples() : readGold(file)
  } catch (error) {
    complain(context, `cannot read the annotated documents: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

/** The figures of a score, fractions from 0 to 1. */
export function figuresOf({ documents, mentions, labels, eventTypes, relevance }: Score) {
  return {
    documents,
    mentions: Object.fromEntries(
      scoredKinds.map((kind) => [
        kind,
        { ...ratesOf(mentions[kind]), ...mentions[kind], exactSpan: mentions[kind].exactSpan / (mentions[kind].tp || 1) },
      ]),
    ),
    labels: Object.fromEntries(Object.entries(labels).map(([name, pairs]) => [name, { accuracy: accuracyOf(pairs), n: pairs.length }])),
    events: { type: { ...ratesOf(eventTypes), tp: eventTypes.tp, fp: eventTypes.fp, fn: eventTypes.fn } },
    relevance: accuracyOf(relevance),
  }
}

const percent = (share: number): string => (100 * share).toFixed(1)

function inWords({ documents, mentions, labels, eventTypes, relevance }: Score): string {
  const rows = [...scoredKinds.map((kind) => [kind, mentions[kind]] as const), ['event type', eventTypes] as const].map(([name, each]) => {
    const { precision, recall, f1 } = ratesOf(each)
    return [
      name,
      percent(precision),
      percent(recall),
      percent(f1),
      `${each.tp}/${each.fp}/${each.fn}`,
      name === 'event type' ? '' : percent(each.exactSpan / (each.tp || 1)),
    ]
  })
  const right = (title: string, width = 10) => ({ title, width, align: 'right' as const })
  const found = toTable(
    [
      { title: `${documents} documents`, width: 22 },
      right('precision'),
      right('recall'),
      right('F1'),
      right('tp/fp/fn', 16),
      right('exact span'),
    ],
    rows,
  )
  const named = [...Object.entries(labels), ['relevance', relevance] as const]
    .filter(([, pairs]) => pairs.length > 0)
    .map(([name, pairs]) => [name, percent(accuracyOf(pairs)), String(pairs.length)])
  return `${found}\n\n${toTable([{ title: 'label', width: 22 }, right('accuracy'), right('n', 6)], named)}`
}

function missesInWords(misses: readonly Miss[]): string {
  return misses.length === 0
    ? 'nothing missed, nothing wrong'
    : toTable(
        [
          { title: '', width: 6 },
          { title: 'document', width: 24 },
          { title: 'quote', width: 40 },
          { title: 'where', width: 120 },
        ],
        misses.map(({ what, document, quote, context }) => [what, document, quote, context]),
      )
}

function patternsInWords(readings: readonly Reading[], ids: readonly string[]): string {
  const hits = new Map<string, number>()
  for (const { pattern } of readings.flatMap(({ mentions }) => mentions)) hits.set(pattern, (hits.get(pattern) ?? 0) + 1)
  const rows = [...hits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const idle = ids.filter((id) => !hits.has(id))
  const shown = toTable(
    [
      { title: 'pattern', width: 48 },
      { title: 'hits', width: 6, align: 'right' },
    ],
    rows.slice(0, MOST_PATTERNS).map(([id, count]) => [id, String(count)]),
  )
  return `${shown}\n${rows.length > MOST_PATTERNS ? `… and ${rows.length - MOST_PATTERNS} more with fewer\n` : ''}\nwithout a hit: ${idle.length === 0 ? 'none' : idle.join(', ')}`
}

const MOST_PATTERNS = 30

async function compareWith(
  revision: string,
  { documents, readings }: { readonly documents: readonly GoldDocument[]; readonly readings: ReadonlyMap<string, Reading> },
  context: Context,
): Promise<ExitCode> {
  const earlier = await readAtRevision(revision, documents)
  if (!earlier.ok) {
    complain(context, earlier.detail)
    return exitCodes.failed
  }
  const { stdout } = context.console
  for (const { id, article } of documents) {
    const before = new Set(earlier.value.get(id) ?? [])
    const now = new Set((readings.get(id)?.mentions ?? []).map(nameOf))
    for (const each of now) if (!before.has(each)) stdout.write(`gained  ${toPlain(`${id}  ${each}`)}\n`)
    for (const each of before) if (!now.has(each)) stdout.write(`lost    ${toPlain(`${id}  ${each}`)}\n`)
    if (article.text === '') complain(context, `${id} has no text`)
  }
  return exitCodes.done
}
