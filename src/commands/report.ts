import ora from 'ora'
import pino from 'pino'
import type { RunEvent, RunSummary } from '../pipeline.ts'
import type { Context } from './command.ts'
import { toPlain } from './plain.ts'

export interface Reporter {
  readonly report: (event: RunEvent) => void
  readonly finish: (summary: RunSummary) => void
  /** Clears the line before an error is written. */
  readonly stop: () => void
}

/** On a terminal one moving line and the failures above it; elsewhere one JSON object a line. All of it on stderr. */
export function openReporter(context: Context, quiet: boolean): Reporter {
  if (quiet) return { report: () => undefined, finish: () => undefined, stop: () => undefined }
  const { isTTY, columns = 0 } = context.console.stderr
  return isTTY === true && columns >= NARROWEST ? onTerminal(context) : asLines(context)
}

/** A terminal that nobody looks at (of a build server, of `script`) says that it has no columns: a moving line would never end there. */
const NARROWEST = 20

const LONGEST_FIELD = 2048

/** Characters that JSON leaves as they are, and a terminal or a reader of lines may obey. */
const LOOSE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

function asLines({ console }: Context): Reporter {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    { write: (line) => void console.stderr.write(line.replace(LOOSE, escaped)) },
  )
  return {
    report: (event) => (event.kind.endsWith('_failed') ? log.warn(shorten(event)) : log.info(shorten(event))),
    finish: ({ alarms, ...summary }) => {
      for (const { kind: alarm, ...about } of alarms) log.warn({ kind: 'drift', alarm, ...about })
      log.info({ kind: 'finished', ...summary, alarms: alarms.length })
    },
    stop: () => undefined,
  }
}

/** A hostile title may be a megabyte long: a log line stays a line. */
function shorten(event: RunEvent): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > LONGEST_FIELD ? `${value.slice(0, LONGEST_FIELD)}…` : value,
    ]),
  )
}

function onTerminal({ console, config }: Context): Reporter {
  let source: string | undefined
  const counts = { feeds: 0, polled: 0, failed: 0, articles: 0, read: 0 }
  // ora wants a full stream; the context's stderr is process.stderr whenever it is a terminal.
  const spinner = ora({ stream: process.stderr, color: config.color ? 'cyan' : false, discardStdin: false }).start('opening')
  const show = (): void => {
    const where = source ?? `feeds ${counts.polled + counts.failed}/${counts.feeds}`
    const of = counts.articles === 0 ? '' : `/${counts.articles}`
    spinner.text = counts.read + counts.articles === 0 ? where : `${where} · articles ${counts.read}${of}`
  }
  const above = (line: string): void => {
    spinner.clear()
    console.stderr.write(`${toPlain(line)}\n`)
  }
  return {
    report: (event) => {
      switch (event.kind) {
        case 'started':
          counts.feeds = event.feeds
          break
        case 'feed_polled':
        case 'feed_unchanged':
          counts.polled++
          break
        case 'feed_failed':
          counts.failed++
          above(
            `  ${event.feed}: ${event.reason}: ${event.detail}${event.nextDueAt === undefined ? '' : `; next try ${event.nextDueAt.slice(0, 16)}Z`}`,
          )
          break
        case 'source_opened':
          source = event.source
          break
        case 'source_read':
          above(`  ${event.source}: ${event.pages} pages, ${event.known} of them known${passedBy(event.passedBy)}`)
          break
        case 'source_failed':
          above(`  ${event.source}: ${event.reason}: ${event.detail}`)
          break
        case 'articles':
          counts.articles += event.count
          break
        case 'article_stored':
        case 'article_copied':
          counts.read++
          break
        case 'article_skipped':
          counts.read++
          above(`  ${event.url}: not stored, ${event.reason}: ${event.detail}`)
          break
        case 'article_failed':
          counts.read++
          above(
            `  ${event.url}: ${event.reason}: ${event.detail}${event.nextAttemptAt === undefined ? '' : `; next try ${event.nextAttemptAt.slice(0, 16)}Z`}`,
          )
          break
        default:
          event satisfies never
      }
      show()
    },
    finish: (summary) => {
      const text = inWords(summary, source === undefined ? FEEDS : SOURCES)
      if (summary.outcome === 'interrupted') spinner.warn(text)
      else spinner.succeed(text)
      for (const alarm of summary.alarms)
        console.stderr.write(`${toPlain(`  ${alarm.feed ?? alarm.pattern}: ${alarm.kind}: ${alarm.detail}`)}\n`)
    },
    stop: () => void spinner.stop(),
  }
}

/** ", besides 30 request, 4 not_200" */
function passedBy(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  return parts.length === 0 ? '' : `, besides ${parts.join(', ')}`
}

const FEEDS = ['feeds', 'polled'] as const
const SOURCES = ['sources', 'read'] as const

function inWords(summary: RunSummary, [sources, read]: typeof FEEDS | typeof SOURCES): string {
  if (summary.outcome === 'nothing_due') return 'nothing is due: no feed to poll, no article waiting'
  const failed = summary.feedsFailed + summary.articlesFailed
  const parts = [
    `${summary.feedsPolled} ${sources} ${read}`,
    `${summary.itemsNew} new items`,
    `${summary.articlesStored} articles stored`,
    ...(summary.articlesSkipped > 0 ? [`${summary.articlesSkipped} pages without an article`] : []),
    ...(failed > 0 ? [`${summary.feedsFailed} ${sources} and ${summary.articlesFailed} articles failed`] : []),
  ]
  return `${parts.join(' · ')}${summary.outcome === 'interrupted' ? ' · interrupted, the next run goes on' : ''}`
}
