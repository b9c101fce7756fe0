import { CommanderError, Command as Parser } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { type Act, type Console, type Context, complain } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { masked } from './commands/mask.ts'
import { readConfig } from './config.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** How a command hears that it is to stop. */
export interface Signals {
  readonly signal: AbortSignal
  /** Called by a command that ends in good order when told to. */
  heed(): void
}

const NO_SIGNALS: Signals = { signal: new AbortController().signal, heed: () => undefined }

/** Runs one command line and gives its exit code. Never throws: a bug is reported with its stack and exits 1. */
export async function main(argv: readonly string[], streams: Console, signals: Signals = NO_SIGNALS): Promise<ExitCode> {
  const config = readConfig(process.env)
  const stderr = masked(streams.stderr, config.pingUrl === undefined ? [] : [config.pingUrl])
  const context: Context = {
    console: { stdin: streams.stdin, stdout: streams.stdout, stderr },
    config,
    signal: signals.signal,
    now: () => new Date(),
  }
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
  try {
    const called = argv.map((word) => commands.find(({ name }) => name === word)).find((command) => command !== undefined)
    for (const { name, summary, load } of commands) {
      const sub = parser.command(name).description(summary)
      if (name !== called?.name) continue
      const command = await load()
      if (command.drains) signals.heed()
      command.define(sub.addHelpText('after', `\nExample:\n  ${command.example}`), context, act)
    }
    await parser.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
    complain(context, `stopped by a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    return exitCodes.failed
  }
}
