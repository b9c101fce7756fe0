import type { Command as Parser } from 'commander'
import { findDrift } from '../../drift.ts'
import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { feedFileJsonSchema } from '../../poll/feed-file.ts'
import { writeOpml } from '../../poll/opml.ts'
import { openStore } from '../../store/open.ts'
import type { FeedHealth } from '../../store/read-health.ts'
import type { Alarm, Feed } from '../../types.ts'
import type { Act, Command, Context } from '../command.ts'
import { complain } from '../command.ts'
import { readFeeds } from '../feed-dir.ts'
import { faultCode } from '../store-fault.ts'
import { toTable } from '../table.ts'
import { addFeed } from './add.ts'
import { importOpml } from './import.ts'

interface Options {
  readonly db: string
  readonly feeds: string
  readonly json?: true
}

/** The health of a feed, and what stopped without failing. */
interface WatchedHealth extends FeedHealth {
  readonly alarms: readonly Alarm[]
}

export const feedsCommand: Command = {
  example: 'docket feeds add https://example.org/ --country NG --kind news',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database that knows their health', context.config.database)
      .option('--feeds <dir>', 'folder of feed files', context.config.feeds)
      .option('--json', 'print one object a line')
      .action(act((options: Options) => list(options, context)))
    defineAdd(parser, context, act)
    defineImport(parser, context, act)
    parser
      .command('export')
      .description('print all feeds as OPML, which every feed reader imports')
      .addHelpText('after', '\nExample:\n  docket feeds export > docket.opml')
      .action(act((_: object, sub: Parser) => exportOpml(sub.optsWithGlobals<Options>(), context)))
    parser
      .command('schema')
      .description('print the JSON schema of a feed file, for editors')
      .addHelpText('after', '\nExample:\n  docket feeds schema > feeds/schema.json')
      .action(
        act(() => {
          context.console.stdout.write(`${JSON.stringify(feedFileJsonSchema(), undefined, 2)}\n`)
          return exitCodes.done
        }),
      )
  },
}

function defineAdd(parser: Parser, context: Context, act: Act): void {
  parser
    .command('add')
    .description('find the feed of a page, try it, and write its feed file')
    .argument('<url>', 'address of a feed or of a homepage that declares one')
    .option('--country <code>', 'ISO 3166 alpha-2 of the publisher, "EU" or "XX"; where the address does not end in it')
    .option('--language <tag>', 'BCP 47', 'en')
    .option('--kind <kind>', '"news" or "regulator"', 'news')
    .option('--publisher <name>', 'the publisher’s name, where the feed’s title is not it')
    .option('--id <id>', 'id of the feed; made from the address where absent')
    .addHelpText('after', '\nExample:\n  docket feeds add https://example.org/ --country NG --kind news')
    .action(act((url: string, _: object, sub: Parser) => addFeed(url, sub.optsWithGlobals(), context)))
}

function defineImport(parser: Parser, context: Context, act: Act): void {
  parser
    .command('import')
    .description('write feed files for the feeds of an OPML file that are not there yet')
    .argument('<file>', 'OPML as feed readers export it')
    .option('--country <code>', 'for publishers whose address does not end in a country', 'XX')
    .option('--language <tag>', 'BCP 47', 'en')
    .option('--kind <kind>', '"news" or "regulator"', 'news')
    .addHelpText('after', '\nExample:\n  docket feeds import reader.opml --feeds my-feeds')
    .action(act((file: string, _: object, sub: Parser) => importOpml(file, sub.optsWithGlobals(), context)))
}

async function list(options: Options, context: Context): Promise<ExitCode> {
  const feeds = await readFeeds(options.feeds, context)
  if (!feeds) return exitCodes.badConfiguration
  const health = readHealth(options.db, feeds, context)
  if (typeof health === 'number') return health
  const { stdout } = context.console
  if (options.json === true) {
    for (const feed of feeds) stdout.write(`${JSON.stringify({ ...feed, ...(health.get(feed.id) ?? { health: 'new', alarms: [] }) })}\n`)
    return exitCodes.done
  }
  stdout.write(`${asTable(feeds, health)}\n`)
  return exitCodes.done
}

/** Health by feed id: empty where there is no database yet, an exit code where there is one that cannot be read. */
function readHealth(db: string, feeds: readonly Feed[], context: Context): ReadonlyMap<string, WatchedHealth> | ExitCode {
  const store = openStore(db, { create: false, readonly: true })
  if (!store.ok) {
    if (store.reason === 'missing') return new Map()
    complain(context, store.detail)
    return faultCode(store.reason)
  }
  try {
    const promises = new Map(feeds.map(({ id, expect }) => [id, expect ?? {}]))
    const alarms = Map.groupBy(findDrift(store.value.history(), promises, context.now().toISOString()), ({ feed }) => feed)
    return new Map(store.value.feedHealth().map((each) => [each.feed, { ...each, alarms: alarms.get(each.feed) ?? [] }]))
  } finally {
    store.value.close()
  }
}

function asTable(feeds: readonly Feed[], health: ReadonlyMap<string, WatchedHealth>): string {
  return toTable(
    [
      { title: 'feed', width: 28 },
      { title: 'publisher', width: 34 },
      { title: 'kind', width: 9 },
      { title: 'in', width: 2 },
      { title: 'lang', width: 5 },
      { title: 'health', width: 8 },
      { title: 'last polled', width: 16 },
      { title: 'articles', width: 8, align: 'right' },
      { title: 'trouble', width: 60 },
    ],
    feeds.map((feed) => {
      const known = health.get(feed.id)
      return [
        feed.id,
        feed.publisher,
        feed.kind,
        feed.country ?? '',
        feed.language ?? '',
        healthOf(known),
        known?.lastPolledAt?.slice(0, 16).replace('T', ' ') ?? '',
        String(known?.articles ?? ''),
        known === undefined ? '' : troubleOf(known),
      ]
    }),
  )
}

/** A feed that answers and no longer brings what it used to is no feed in order. */
function healthOf(known: WatchedHealth | undefined): string {
  if (known === undefined) return 'new'
  return known.health === 'ok' && known.alarms.length > 0 ? 'drifting' : known.health
}

function troubleOf({ lastErrorReason, lastErrorDetail, warning, alarms }: WatchedHealth): string {
  const failure = lastErrorReason === undefined ? (warning ?? []) : `${lastErrorReason}: ${lastErrorDetail ?? ''}`
  return [failure, alarms.map(({ kind, detail }) => `${kind}: ${detail}`)].flat(2).join('; ')
}

async function exportOpml({ feeds: dir }: Options, context: Context): Promise<ExitCode> {
  const feeds = await readFeeds(dir, context)
  if (!feeds) return exitCodes.badConfiguration
  context.console.stdout.write(writeOpml(feeds))
  return exitCodes.done
}
