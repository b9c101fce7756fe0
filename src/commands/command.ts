import type { Command as Parser } from 'commander'
import type { Config } from '../config.ts'
import type { ExitCode } from '../exit-codes.ts'
import { toPlain } from './plain.ts'

/** Where a command reads and writes; the tests give their own. stdout is for results, stderr for progress, logs and complaints. */
export interface Console {
  readonly stdin: AsyncIterable<string | Uint8Array>
  readonly stdout: Writer
  readonly stderr: Writer
}

export interface Writer {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Context {
  readonly console: Console
  readonly config: Config
  /** Aborts on SIGINT and SIGTERM: finish what is under way, then stop. */
  readonly signal: AbortSignal
  readonly now: () => Date
}

/** One command a file: `define` declares arguments and options; what the action returns is the exit code. */
export interface Command {
  /** One line a person can paste. */
  readonly example: string
  /** Heeds the signal of its context and ends in good order; any other command has nothing to lose, and SIGINT ends it at once. */
  readonly drains?: true
  define(parser: Parser, context: Context, act: Act): void
}

/** Wraps an action so that its exit code reaches the shell. */
export type Act = <Args extends readonly unknown[]>(
  action: (...args: Args) => ExitCode | Promise<ExitCode>,
) => (...args: Args) => Promise<void>

/** A complaint for people: "docket: what was done to what; what to do next". */
export function complain(context: Context, message: string): void {
  context.console.stderr.write(`docket: ${message.split('\n').map(toPlain).join('\n')}\n`)
}
