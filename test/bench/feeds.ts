import { JSDOM } from 'jsdom'
import { toTable } from '../../src/commands/table.ts'
import { resolveLink } from '../../src/poll/links.ts'
import { type CorpusFeed, isConformance, readCorpus } from './feed-corpus.ts'
import { type FeedReader, type FeedReading, readers } from './feed-parsers.ts'
import { readStatements, type Statement } from './feed-statements.ts'

/** Of feeds that are well-formed, and of what all feeds state of themselves, in percent. */
export const feedBars = { parsed: 99.4, right: 95 } as const

/** Other projects' test feeds: how many we parse, how much of what they state we read right, and three other parsers beside us. */
export async function benchFeeds(file: string | undefined): Promise<string> {
  if (file === undefined)
    return "left out: it needs other parsers' test feeds, --feeds FILE (JSON lines with id and base64, may be gzipped)"
  const feeds = readCorpus(file)
  const statements = new Map(feeds.map((feed) => [feed, readStatements(feed)]))
  const scores: Score[] = []
  for (const [parser, read] of Object.entries(readers)) scores.push(await score(parser, { feeds, statements, read }))
  const [ours] = scores
  if (ours === undefined) throw new Error('there is no parser to measure')
  return [
    `${feeds.length} feeds, ${feeds.filter(isConformance).length} of them conformance feeds; ${ours.total.count} titles, links and dates that they state`,
    '',
    report(scores),
    '',
    `bar parsed ≥ ${feedBars.parsed} %: ${percent(ours.parsed) >= feedBars.parsed ? 'met' : 'MISSED'} · bar right ≥ ${feedBars.right} %: ${percent(ours.total) >= feedBars.right ? 'met' : 'MISSED'}`,
    ...ours.misses.slice(0, SHOWN),
  ].join('\n')
}

const SHOWN = 20

interface Tally {
  readonly right: number
  readonly count: number
}

interface Score {
  readonly parser: string
  readonly parsed: Tally
  readonly fields: Readonly<Record<Statement['what'], Tally>>
  readonly total: Tally
  readonly misses: readonly string[]
}

interface Task {
  readonly feeds: readonly CorpusFeed[]
  readonly statements: ReadonlyMap<CorpusFeed, readonly Statement[]>
  readonly read: FeedReader
}

async function score(parser: string, { feeds, statements, read }: Task): Promise<Score> {
  const judged: { readonly what: Statement['what']; readonly right: boolean }[] = []
  const misses: string[] = []
  let parsed = 0
  for (const feed of feeds) {
    const reading = await read(feed)
    if (isConformance(feed)) {
      if (reading === undefined) misses.push(`${feed.id}: refused`)
      else parsed++
    }
    for (const statement of statements.get(feed) ?? []) {
      if (statement.values.every((value) => toComparable(statement.what, value) === '')) continue
      const found = findValue(reading, statement)
      const right = found !== undefined && statement.values.some((value) => isSame(statement.what, value, found))
      judged.push({ what: statement.what, right })
      if (!right)
        misses.push(
          `${feed.id}: ${statement.what} ${statement.item ?? ''} ${JSON.stringify(statement.values)}, read ${JSON.stringify(found)}`,
        )
    }
  }
  const tally = (of: typeof judged): Tally => ({ right: of.filter(({ right }) => right).length, count: of.length })
  const field = (what: Statement['what']): Tally => tally(judged.filter((each) => each.what === what))
  return {
    parser,
    parsed: { right: parsed, count: feeds.filter(isConformance).length },
    fields: { items: field('items'), 'feed title': field('feed title'), title: field('title'), link: field('link'), date: field('date') },
    total: tally(judged.filter(({ what }) => what !== 'items')),
    misses,
  }
}

function findValue(reading: FeedReading | undefined, { what, item }: Statement): string | undefined {
  if (what === 'items') return reading === undefined ? undefined : String(reading.items.length)
  if (what === 'feed title') return reading?.title
  return reading?.items[item ?? 0]?.[what]
}

/** A title may be given as HTML or as the text that it stands for. */
function isSame(what: Statement['what'], stated: string, found: string): boolean {
  const expected = toComparable(what, stated)
  return expected === toComparable(what, found) || expected === found.replace(/\s+/gu, '')
}

const { document } = new JSDOM('').window

/** Titles by their letters, so that markup kept and markup left out are the same; links without tracking; dates by the second. */
function toComparable(what: Statement['what'], value: string): string {
  switch (what) {
    case 'feed title':
    case 'title': {
      const template = document.createElement('template')
      template.innerHTML = value
      return (template.content.textContent ?? '').replace(/\s+/gu, '')
    }
    case 'link': {
      const link = resolveLink({ href: value }, 'http://127.0.0.1:8097/')
      return 'url' in link ? link.url : value
    }
    case 'date':
      return value.slice(0, 19)
    case 'items':
      return value
    default:
      return what satisfies never
  }
}

const percent = ({ right, count }: Tally): number => (count === 0 ? 0 : (100 * right) / count)

function report(scores: readonly Score[]): string {
  const cell = (tally: Tally): string => `${percent(tally).toFixed(1)} %`
  return toTable(
    ['parser', 'parsed', 'items', 'feed titles', 'titles', 'links', 'dates', 'all right'].map((title, at) => ({
      title,
      width: 20,
      ...(at > 0 && { align: 'right' as const }),
    })),
    scores.map(({ parser, parsed, fields, total }) => [
      parser,
      cell(parsed),
      cell(fields.items),
      cell(fields['feed title']),
      cell(fields.title),
      cell(fields.link),
      cell(fields.date),
      cell(total),
    ]),
  )
}
