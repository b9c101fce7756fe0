import { eventTypes } from '../../schema/values.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type SearchHit, type SearchRequest, searchArticles } from '../store/query-search.ts'
import type { EventType, Outcome } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { toPlain } from './plain.ts'

interface Options extends Readonly<Partial<Record<'since' | 'until' | 'agency' | 'exchange' | 'type', string>>> {
  readonly db: string
  readonly limit: string
  readonly json?: true
}

export const searchCommand: Command = {
  example: 'docket search \'"unlicensed exchange" fine*\' --agency us-fincen --since 2024',
  define(parser, context, act) {
    parser
      .argument('<words...>', 'words that must all stand in an article; also "phrases", beginnings*, OR, NOT, NEAR(a b, 5), title:word')
      .option('--since <date>', 'published on or after YYYY-MM-DD, YYYY-MM or YYYY')
      .option('--until <date>', 'published on or before it')
      .option('--agency <agency>', 'mentions this agency: its id or name')
      .option('--exchange <exchange>', 'mentions this exchange: its id or name')
      .option('--type <type>', `tells an event of this type: ${eventTypes.join(', ')}`)
      .option('--limit <count>', 'print so many articles at most', '20')
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print one object a line')
      .action(
        act((words: string[], options: Options) => withDatabase(options.db, context, () => search(words.join(' '), options, context))),
      )
  },
}

function search(words: string, options: Options, context: Context): ExitCode {
  const request = toRequest(words, options)
  const result = request.ok ? searchArticles(options.db, request.value) : request
  if (!result.ok) {
    complain(context, result.detail)
    return exitCodes.wrongUse
  }
  const { hits, total } = result.value
  const toText = options.json === true ? (hit: SearchHit) => JSON.stringify(hit) : inWords
  for (const hit of hits) context.console.stdout.write(`${toText(hit)}\n`)
  if (hits.length === 0 && options.json !== true) complain(context, 'no article has these words; fewer words or a beginning* find more')
  if (total > hits.length) complain(context, `there are ${total - hits.length} more articles; --limit shows more`)
  return exitCodes.done
}

function toRequest(words: string, { since, until, agency, exchange, type, limit }: Options): Outcome<SearchRequest> {
  const refuse = (detail: string): Outcome<SearchRequest> => ({ ok: false, reason: 'wrong_use', detail })
  for (const [name, value] of Object.entries({ since, until })) {
    if (value !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(value))
      return refuse(`--${name} takes YYYY-MM-DD, YYYY-MM or YYYY, not "${value}"`)
  }
  if (type !== undefined && !isEventType(type)) return refuse(`--type takes one of ${eventTypes.join(', ')}, not "${type}"`)
  if (!(Number.isSafeInteger(Number(limit)) && Number(limit) > 0)) return refuse(`--limit takes a whole number, not "${limit}"`)
  return {
    ok: true,
    value: {
      words,
      limit: Number(limit),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(agency !== undefined && { agency }),
      ...(exchange !== undefined && { exchange }),
      ...(type !== undefined && { type }),
    },
  }
}

const isEventType = (name: string): name is EventType => (eventTypes as readonly string[]).includes(name)

function inWords({ article_id, title, url, publisher, published_at, snippet }: SearchHit): string {
  const about = [publisher, article_id, url].filter((each) => each !== null)
  return [`${published_at?.slice(0, 10) ?? 'undated   '}  ${title}`, `            ${about.join('  ')}`, `            ${snippet}`, '']
    .map(toPlain)
    .join('\n')
}
