import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openSnapshots } from '../fetch/snapshots.ts'
import { toArticleId } from '../read/canonical.ts'
import { takeLock } from '../store/lock.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { checkPatterns } from './check-patterns.ts'
import { type Finding, report, toLines } from './check-report.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { readFeeds } from './feed-dir.ts'
import { findOutdated, installedPackages } from './packages.ts'
import { toPlain } from './plain.ts'
import { snapshotDirOf } from './snapshot-dir.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly feeds: string
  readonly patterns?: string
  readonly repair?: true
  readonly snapshots: boolean
  readonly json?: true
}

export const checkCommand: Command = {
  example: 'docket check --db docket.db',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--feeds <dir>', 'folder of feed files', context.config.feeds)
      .option('--patterns <dir>', 'check only the pattern files of this folder: every example and reject is tried')
      .option('--repair', 'first make anew what follows from the rest: views, codebook, indexes, rows whose article is gone')
      .option('--no-snapshots', 'leave out reading every stored page')
      .option('--json', 'print one object a check')
      .action(
        act((options: Options) =>
          options.patterns === undefined ? checkAll(options, context) : checkPatterns(options.patterns, options.json === true, context),
        ),
      )
  },
}

async function checkAll(options: Options, context: Context): Promise<ExitCode> {
  const feeds = await readFeeds(options.feeds, context)
  if (!feeds) return exitCodes.badConfiguration
  if (options.repair === true) {
    const code = repair(options.db, context)
    if (code !== exitCodes.done) return code
  }
  return withDatabase(options.db, context, async (store) => {
    const findings: readonly Finding[] = [
      { check: 'feed files', checked: feeds.length, wrong: 0, examples: [] },
      checkPackages(),
      ...store.check({ toArticleId }).map(({ remedy, ...each }) => ({ ...each, ...(remedy && { repair: lineFor(remedy, options.db) }) })),
      ...(options.snapshots ? [await checkSnapshots(store, options.db)] : []),
    ]
    context.console.stdout.write(options.json === true ? toLines(findings) : report(findings))
    const wrong = findings.reduce((sum, each) => sum + each.wrong, 0)
    if (wrong === 0) return exitCodes.done
    complain(context, `${wrong} ${wrong === 1 ? 'thing' : 'things'} in ${options.db} not as promised`)
    return findings.some(({ check, wrong, repair = '' }) => check === 'pages of the file' && wrong > 0 && repair.includes(' restore '))
      ? exitCodes.damaged
      : exitCodes.failed
  })
}

/** Commands that make the checked things good again, as a person types them. */
function lineFor(remedy: 'reextract' | 'repair' | 'restore', db: string): string {
  switch (remedy) {
    case 'reextract':
      return `docket reextract --db ${db}`
    case 'repair':
      return `docket check --repair --db ${db}`
    case 'restore':
      return `docket restore BACKUP --db ${db}`
    default:
      return remedy satisfies never
  }
}

/** Only one may write. */
function repair(db: string, context: Context): ExitCode {
  const lock = takeLock(db)
  if (!lock.ok) {
    complain(context, lock.detail)
    return faultCode(lock.reason)
  }
  try {
    const store = openStore(db, { create: false })
    if (!store.ok) {
      complain(context, store.detail)
      return faultCode(store.reason)
    }
    try {
      for (const done of store.value.repair()) context.console.stderr.write(`${toPlain(done)}\n`)
      return exitCodes.done
    } finally {
      store.value.close()
    }
  } finally {
    lock.value.release()
  }
}

async function checkSnapshots(store: Store, db: string): Promise<Finding> {
  const snapshots = openSnapshots(snapshotDirOf(db))
  const hashes = store.snapshotHashes()
  const wrong: string[] = []
  for (const sha256 of hashes) {
    const read = await snapshots.read(sha256)
    if (!read.ok) wrong.push(read.detail)
  }
  return {
    check: 'stored pages',
    checked: hashes.length,
    wrong: wrong.length,
    examples: wrong.slice(0, 5),
    ...(wrong.length > 0 && { repair: lineFor('restore', db) }),
  }
}

function checkPackages(): Finding {
  const packages = installedPackages()
  const outdated = findOutdated(packages)
  return {
    check: 'packages without known holes',
    checked: packages.length,
    wrong: outdated.length,
    examples: outdated,
    ...(outdated.length > 0 && { repair: 'npm ci' }),
  }
}
