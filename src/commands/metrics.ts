import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { type Context, complain } from './command.ts'
import type { RunResult } from './run-once.ts'

interface Measured extends RunResult {
  readonly startedAt: Date
  readonly finishedAt: Date
}

/** Prometheus text for the node exporter's textfile collector, in place at once (written beside and renamed). */
export function writeMetrics(file: string, measured: Measured, context: Context): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, toPrometheus(measured))
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    complain(context, `cannot write the metrics to ${file}: ${error instanceof Error ? error.message : error}`)
  }
}

export function toPrometheus({ code, summary, requests, startedAt, finishedAt }: Measured): string {
  const gauge = (name: string, help: string, value: number): string =>
    `# HELP docket_${name} ${help}\n# TYPE docket_${name} gauge\ndocket_${name} ${value}\n`
  const drift = (summary?.alarms ?? []).map(
    ({ kind, feed, pattern }) => `docket_drift{kind="${kind}",${feed === undefined ? `pattern="${pattern}"` : `feed="${feed}"`}} 1\n`,
  )
  const byKind = Object.entries(requests ?? {}).map(([kind, count]) => `docket_last_run_requests{kind="${kind}"} ${count}\n`)
  return [
    gauge('last_run_timestamp_seconds', 'When the last run ended.', finishedAt.getTime() / 1000),
    gauge('last_run_duration_seconds', 'How long the last run took.', (finishedAt.getTime() - startedAt.getTime()) / 1000),
    gauge('last_run_exit_code', 'Exit code of the last run: 0 done, 3 partly done.', code),
    ...(summary
      ? [
          gauge('last_run_feeds_polled', 'Feeds that answered.', summary.feedsPolled),
          gauge('last_run_feeds_failed', 'Feeds that failed.', summary.feedsFailed),
          gauge('last_run_items_new', 'Items that were new or edited.', summary.itemsNew),
          gauge('last_run_articles_stored', 'Articles stored.', summary.articlesStored),
          gauge('last_run_articles_skipped', 'Pages that held no article.', summary.articlesSkipped),
          gauge('last_run_articles_failed', 'Articles that could not be fetched or read.', summary.articlesFailed),
          gauge('drift_alarms', 'Feeds and patterns that stopped without failing.', summary.alarms.length),
        ]
      : []),
    ...(drift.length > 0
      ? ['# HELP docket_drift What still answers and no longer brings what it used to.\n# TYPE docket_drift gauge\n', ...drift]
      : []),
    ...(byKind.length > 0 ? ['# HELP docket_last_run_requests Requests sent.\n# TYPE docket_last_run_requests gauge\n', ...byKind] : []),
  ].join('')
}
