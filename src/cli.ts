import { CommanderError, Command as Parser } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { type Act, type Console, type Context, complain } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { readConfig } from './config.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** Runs one command line and gives its exit code. Never throws: a bug is reported with its stack and exits 1. */
export async function main(argv: readonly string[], streams: Console = process): Promise<ExitCode> {
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  process.stdout.on('error', ignoreClosedPipe)
  const context: Context = { console: streams, config: readConfig(process.env), signal: stop.signal, now: () => new Date() }
  try {
    return await runCommand(argv, context)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

async function runCommand(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done
  const act: Act =
    (action) =>
    async (...args) => {
      code = await action(...args)
    }
  const parser = new Parser('docket')
    .description('Turns news about crypto regulation into a database.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
    .configureOutput({ writeOut: (text) => context.console.stdout.write(text), writeErr: (text) => context.console.stderr.write(text) })
  const called = argv.map((word) => commands.find(({ name }) => name === word)).find((command) => command !== undefined)
  for (const { name, summary, load } of commands) {
    const sub = parser.command(name).description(summary)
    if (name !== called?.name) continue
    const command = await load()
    command.define(sub.addHelpText('after', `\nExample:\n  ${command.example}`), context, act)
  }
  try {
    await parser.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
    complain(context, `stopped by a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    return exitCodes.failed
  }
}

/** `docket … | head` closes the pipe early: nothing is wrong then. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
}
