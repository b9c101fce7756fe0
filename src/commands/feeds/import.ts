import { readFile } from 'node:fs/promises'
import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { type OpmlFeed, readOpml } from '../../poll/opml.ts'
import { type Context, complain } from '../command.ts'
import { readFeeds } from '../feed-dir.ts'
import { countryOf, nameOf, writeFeedFile } from './write.ts'

export interface ImportOptions {
  readonly feeds: string
  readonly country: string
  readonly language: string
  readonly kind: string
}

/** Writes one feed file a publisher for the feeds of an OPML file; those that are there already are left as they are. */
export async function importOpml(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const known = await readFeeds(options.feeds, context)
  if (!known) return exitCodes.badConfiguration
  const listed = await readListed(file, context)
  if (!listed) return exitCodes.failed
  const urls = new Set(known.map((feed) => feed.url))
  const ids = new Set(known.map((feed) => feed.id))
  const fresh = listed.filter(({ url }) => !urls.has(url) && urls.add(url))
  let failures = 0
  for (const [name, feeds] of Map.groupBy(fresh, ({ url }) => nameOf(url))) {
    const written = writeFeedFile(options.feeds, name, toFile(name, feeds, options, ids))
    if (written.ok) context.console.stdout.write(`${written.value}: ${feeds.length} feeds\n`)
    else {
      failures++
      complain(context, written.detail)
    }
  }
  context.console.stdout.write(`${fresh.length} of ${listed.length} feeds were new\n`)
  return failures === 0 ? exitCodes.done : exitCodes.partlyDone
}

async function readListed(file: string, context: Context): Promise<readonly OpmlFeed[] | undefined> {
  try {
    const listed = readOpml(await readFile(file, 'utf8'))
    if (listed.ok) return listed.value
    complain(context, `${file}: ${listed.detail}`)
  } catch (error) {
    complain(context, `cannot read ${file}: ${error instanceof Error ? error.message : error}`)
  }
  return undefined
}

function toFile(
  name: string,
  feeds: readonly OpmlFeed[],
  { country, language, kind }: ImportOptions,
  ids: Set<string>,
): Parameters<typeof writeFeedFile>[2] {
  const [first] = feeds
  return {
    publisher: first?.title ?? name,
    country: (first && countryOf(first.url)) ?? country,
    language,
    kind,
    feeds: feeds.map(({ url, title }) => ({ id: freeId(name, ids), title: title ?? name, url })),
  }
}

/** "example", "example-2", "example-3" …: the first that no feed has. */
function freeId(name: string, ids: Set<string>): string {
  let id = name
  for (let number = 2; ids.has(id); number++) id = `${name}-${number}`
  ids.add(id)
  return id
}
