import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { readFeeds } from './feed-dir.ts'
import { findOutdated, installedPackages } from './packages.ts'
import { loadPatternFiles } from './pattern-dir.ts'
import { lintPatterns } from './pattern-lint.ts'
import { toTable } from './table.ts'

interface Options {
  readonly db: string
  readonly feeds: string
  readonly patterns?: string
  readonly json?: true
}

/** One line of the report. */
interface Finding {
  readonly check: string
  readonly checked: number
  readonly wrong: number
  readonly examples: readonly string[]
}

export const checkCommand: Command = {
  example: 'docket check --db docket.db',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--feeds <dir>', 'folder of feed files', context.config.feeds)
      .option('--patterns <dir>', 'check only the pattern files of this folder: every example and reject is tried')
      .option('--json', 'print one object a check')
      .action(
        act((options: Options) =>
          options.patterns === undefined ? check(options, context) : checkPatterns(options.patterns, options, context),
        ),
      )
  },
}

async function check(options: Options, context: Context): Promise<ExitCode> {
  const feeds = await readFeeds(options.feeds, context)
  if (!feeds) return exitCodes.badConfiguration
  return withDatabase(options.db, context, (store) => {
    const findings: readonly Finding[] = [
      { check: 'feed files', checked: feeds.length, wrong: 0, examples: [] },
      checkPackages(),
      ...store.check(),
    ]
    context.console.stdout.write(options.json === true ? findings.map((each) => `${JSON.stringify(each)}\n`).join('') : report(findings))
    const wrong = findings.reduce((sum, each) => sum + each.wrong, 0)
    if (wrong === 0) return exitCodes.done
    complain(context, `${wrong} rows of ${options.db} are not as promised; "docket reextract" makes the facts anew from the snapshots`)
    return findings.some((each) => each.check === 'integrity' && each.wrong > 0) ? exitCodes.damaged : exitCodes.failed
  })
}

function checkPackages(): Finding {
  const packages = installedPackages()
  const outdated = findOutdated(packages)
  return { check: 'packages without known holes', checked: packages.length, wrong: outdated.length, examples: outdated }
}

async function checkPatterns(dir: string, { json }: Options, context: Context): Promise<ExitCode> {
  const files = await loadPatternFiles(dir)
  if (!files.ok) {
    complain(context, files.detail)
    return exitCodes.badConfiguration
  }
  const reports = lintPatterns(files.value)
  const findings = reports.map(
    ({ file, pattern, tried, faults }): Finding => ({
      check: `${file} ${pattern}`,
      checked: tried,
      wrong: faults.length,
      examples: faults,
    }),
  )
  context.console.stdout.write(json === true ? findings.map((each) => `${JSON.stringify(each)}\n`).join('') : report(findings))
  return findings.every(({ wrong }) => wrong === 0) ? exitCodes.done : exitCodes.badConfiguration
}

function report(findings: readonly Finding[]): string {
  const rows = findings.map(({ check, checked, wrong, examples }) => [
    wrong === 0 ? 'ok' : 'WRONG',
    check,
    String(checked),
    String(wrong),
    examples.join(' | '),
  ])
  const columns = [
    { title: '', width: 5 },
    { title: 'check', width: 40 },
    { title: 'looked at', width: 10, align: 'right' },
    { title: 'wrong', width: 8, align: 'right' },
    { title: 'for example', width: 80 },
  ] as const
  return `${toTable(columns, rows)}\n`
}
