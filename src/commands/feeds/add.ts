import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import type { Fetcher, FetcherOptions } from '../../fetch/fetched.ts'
import { openFetcher } from '../../fetch/http.ts'
import { findFeeds } from '../../poll/discover.ts'
import { parseFeed } from '../../poll/parse.ts'
import type { Outcome } from '../../types.ts'
import { type Context, complain } from '../command.ts'
import { readFeeds } from '../feed-dir.ts'
import { countryOf, nameOf, writeFeedFile } from './write.ts'

export interface AddOptions {
  readonly feeds: string
  readonly country?: string
  readonly language: string
  readonly kind: string
  readonly publisher?: string
  readonly id?: string
}

interface FoundFeed {
  readonly url: string
  readonly title?: string
  readonly items: number
}

/** Tried in turn on a page that declares several. */
const MOST_CANDIDATES = 5

/** Finds the feed behind an address, reads it once, and writes its feed file. `network` is for tests over loopback. */
export async function addFeed(
  url: string,
  options: AddOptions,
  context: Context,
  network: Partial<FetcherOptions> = {},
): Promise<ExitCode> {
  const known = await readFeeds(options.feeds, context)
  if (!known) return exitCodes.badConfiguration
  const fetcher = openFetcher({ userAgent: 'CryptoDocket', ...network })
  try {
    const found = await findFeed(url, fetcher, context)
    if (!found.ok) {
      complain(context, found.detail)
      return exitCodes.failed
    }
    const same = known.find((feed) => feed.url === found.value.url)
    if (same) {
      complain(context, `${found.value.url} is there already, as ${same.id}`)
      return exitCodes.failed
    }
    return write(found.value, options, context)
  } finally {
    await fetcher.close()
  }
}

function write(found: FoundFeed, options: AddOptions, context: Context): ExitCode {
  const country = options.country ?? countryOf(found.url)
  if (country === undefined) {
    complain(context, `${found.url} does not say which country its publisher is of: add --country, "XX" for an international one`)
    return exitCodes.wrongUse
  }
  const name = options.id ?? nameOf(found.url)
  const publisher = (options.publisher ?? found.title ?? name).slice(0, 300)
  const written = writeFeedFile(options.feeds, name, {
    publisher,
    country,
    language: options.language,
    kind: options.kind,
    feeds: [{ id: name, title: found.title ?? publisher, url: found.url }],
  })
  if (!written.ok) {
    complain(context, written.detail)
    return written.reason === 'not_valid' ? exitCodes.wrongUse : exitCodes.failed
  }
  context.console.stdout.write(`${written.value}: ${name}, ${found.items} items now; set "keep" where not all of them are about crypto\n`)
  return exitCodes.done
}

/** The address itself where it is a feed, else the first feed that its page declares and that can be read. */
async function findFeed(url: string, fetcher: Fetcher, context: Context): Promise<Outcome<FoundFeed>> {
  const page = await fetcher.get({ url, kind: 'feed' })
  if (!page.ok) return { ...page, detail: `${url} could not be fetched (${page.reason}): ${page.detail}` }
  if (page.value.status !== 200) return { ok: false, reason: 'unexpected_status', detail: `${url} answered ${page.value.status}` }
  const { body, contentType, finalUrl } = page.value.snapshot
  const itself = await parse(body, { url: finalUrl, contentType, now: context.now().toISOString() })
  if (itself.ok) return itself
  const candidates = findFeeds(new TextDecoder().decode(body), finalUrl).slice(0, MOST_CANDIDATES)
  for (const candidate of candidates) {
    const fetched = await fetcher.get({ url: candidate.url, kind: 'feed' })
    if (!fetched.ok || fetched.value.status !== 200) continue
    const { snapshot } = fetched.value
    const parsed = await parse(snapshot.body, {
      url: snapshot.finalUrl,
      contentType: snapshot.contentType,
      now: context.now().toISOString(),
    })
    if (parsed.ok) return parsed
  }
  const tried = candidates.length === 0 ? 'and declares none' : `and of the ${candidates.length} it points to none can be read`
  return { ok: false, reason: 'no_feed', detail: `${url} is no feed (${itself.detail}) ${tried}; give the feed's own address` }
}

async function parse(
  body: Uint8Array,
  { url, contentType, now }: { readonly url: string; readonly contentType: string; readonly now: string },
): Promise<Outcome<FoundFeed>> {
  const parsed = await parseFeed(body, { feed: 'new', url, contentType, fetchedAt: now })
  if (!parsed.ok) return parsed
  const { title, items } = parsed.value
  return { ok: true, value: { url, items: items.length, ...(title !== undefined && { title }) } }
}
