import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { ArticleView, CaseView, EventView } from '../store/show.ts'
import type { Store } from '../store/store.ts'
import type { Mention, Outcome } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { toEventTable } from './event-table.ts'
import { toPlain } from './plain.ts'
import { toTable } from './table.ts'

interface Options {
  readonly db: string
  readonly json?: true
}

export const showCommand: Command = {
  example: 'docket show 3f9ab2c1 --db docket.db',
  define(parser, context, act) {
    parser
      .argument('<id>', 'id of an article, an event or a case, or the beginning of one')
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print it as JSON')
      .action(act((id: string, options: Options) => withDatabase(options.db, context, (store) => show(id, options, store, context))))
  },
}

function show(id: string, { db, json }: Options, store: Store, context: Context): ExitCode {
  const found = [
    asKind('event', store.showEvent(id), eventInWords),
    asKind('case', store.showCase(id), caseInWords),
    asKind('article', store.showArticle(id), articleInWords),
  ]
  const fitting = found.filter(({ outcome }) => outcome.ok)
  const ambiguous = found.flatMap(({ outcome }) => (!outcome.ok && outcome.reason === 'ambiguous' ? [outcome.detail] : []))
  const [shown] = fitting
  if (ambiguous.length === 0 && fitting.length === 1 && shown?.outcome.ok === true) {
    const { value } = shown.outcome
    context.console.stdout.write(json === true ? `${JSON.stringify({ kind: shown.kind, ...value })}\n` : `${shown.inWords(context)}\n`)
    return exitCodes.done
  }
  if (fitting.length + ambiguous.length === 0)
    complain(context, `no article, event or case of ${db} has an id that begins with "${id}"; "docket query" lists them`)
  else complain(context, [...ambiguous, ...fitting.map(({ kind }) => `one ${kind} begins with "${id}"`), 'give more of the id'].join('; '))
  return exitCodes.failed
}

interface Found {
  readonly kind: string
  readonly outcome: Outcome<object>
  readonly inWords: (context: Context) => string
}

function asKind<T extends object>(kind: string, outcome: Outcome<T>, inWords: (value: T, context: Context) => string): Found {
  return { kind, outcome, inWords: (context) => (outcome.ok ? inWords(outcome.value, context) : '') }
}

function eventInWords(event: EventView): string {
  const { article } = event
  return lines([
    `${event.type.replaceAll('_', ' ')} ${event.id}`,
    field('date', event.date),
    field('country', event.country),
    field('who', event.authorities.join(', ')),
    field('to whom', event.targets.join(', ')),
    ...event.amounts.map((amount) =>
      field(
        'amount',
        `${amount.quote}  ${bounds(amount.min, amount.max)} ${amount.currency}, ${amount.role ?? 'role open'}, ${amount.status ?? 'status open'}`,
      ),
    ),
    ...event.sentences.map((sentence) =>
      field(
        'sentence',
        `${sentence.quote}  ${sentence.life ? 'life' : `${bounds(sentence.minMonths?.toString(), sentence.maxMonths?.toString())} months`}, ${sentence.type.replaceAll('_', ' ')}, ${sentence.status}`,
      ),
    ),
    field('evidence', `“${event.quote}”`),
    field('read by', event.pattern),
    field('article', `${article.title} (${article.id})`),
    field('', `${article.url}${article.publishedAt === undefined ? '' : `, ${article.publishedAt.slice(0, 10)}`}`),
    field('case', event.case),
  ])
}

function bounds(min: string | undefined, max: string | undefined): string {
  if (min === max) return min ?? 'not stated'
  return `${min ?? ''}…${max ?? ''}`
}

function caseInWords(found: CaseView, { console }: Context): string {
  return `case ${found.id}: ${toPlain(found.title)}\n\n${toEventTable(found.events, console.stdout.columns || 140)}`
}

function articleInWords({ article, reading, events, duplicateOf, copies, items, extractions }: ArticleView, { console }: Context): string {
  const mentions = reading.mentions.map((mention) => [
    String(mention.start),
    mention.kind,
    mention.quote,
    meaning(mention),
    mention.pattern,
  ])
  return [
    lines([
      `article ${article.id}: ${toPlain(article.title)}`,
      field('url', article.url),
      field('published', article.publishedAt),
      field('by', article.byline),
      field('language', article.language),
      field('copy of', duplicateOf),
      field('copies', copies.join(', ')),
      ...items.map((item) => field('seen in', `${item.feed}, ${item.firstSeenAt}`)),
      ...extractions.map((each) =>
        field('read by', `${each.extractor}, ${each.at}${each.snapshot === undefined ? '' : `, snapshot ${each.snapshot.slice(0, 12)}`}`),
      ),
    ]),
    toTable(
      [
        { title: 'at', width: 7, align: 'right' },
        { title: 'kind', width: 12 },
        { title: 'quote', width: 50 },
        { title: 'what', width: 34 },
        { title: 'pattern', width: 40 },
      ],
      mentions,
    ),
    events.length === 0 ? 'no events' : toEventTable(events, console.stdout.columns || 140),
  ].join('\n\n')
}

function meaning(mention: Mention): string {
  switch (mention.kind) {
    case 'amount':
      return `${mention.role ?? 'role open'}, ${mention.status ?? 'status open'}`
    case 'sentence':
      return `${mention.type.replaceAll('_', ' ')}, ${mention.status}`
    case 'agency':
    case 'exchange':
      return `${mention.entity}${mention.confirmed ? '' : ' (unconfirmed)'}`
    default:
      return mention.value
  }
}

/** A line with its label, or nothing where there is no value. */
function field(label: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `  ${label.padEnd(10)} ${toPlain(value)}`
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n')
}
