import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Finding, report, toLines } from './check-report.ts'
import { type Context, complain } from './command.ts'
import { loadPatternFiles } from './pattern-dir.ts'
import { lintPatterns } from './pattern-lint.ts'

/** Tries every example and reject of the pattern files of a folder. */
export async function checkPatterns(dir: string, asJson: boolean, context: Context): Promise<ExitCode> {
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
  context.console.stdout.write(asJson ? toLines(findings) : report(findings))
  return findings.every(({ wrong }) => wrong === 0) ? exitCodes.done : exitCodes.badConfiguration
}
