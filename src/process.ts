/** What the system does to the process: signals, and outlets that take no more. */
import { main, type Signals } from './cli.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** Runs the command line of this process. */
export async function runProcess(argv: readonly string[]): Promise<ExitCode> {
  const outlets = watchOutlets()
  const code = await main(argv, process, watchSignals())
  return code === exitCodes.done || code === exitCodes.partlyDone ? (outlets.fault() ?? code) : code
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A terminal may send one signal twice, through a parent too; one that comes later is meant. */
const ONE_SIGNAL_MS = 1_000

/**
 * The first signal asks a command that heeds it to end in good order; any other command it ends, as it does by default. The second ends the process
 * at once: nothing is lost by that either, it only leaves more for the next run.
 */
function watchSignals(): Signals {
  const stop = new AbortController()
  const onSignal = (): void => {
    stop.abort()
    setTimeout(() => {
      for (const signal of SIGNALS) process.off(signal, onSignal)
    }, ONE_SIGNAL_MS).unref()
  }
  return {
    signal: stop.signal,
    heed: () => {
      for (const signal of SIGNALS) process.on(signal, onSignal)
    },
  }
}

interface Outlets {
  /** The exit code that says what befell the log, if anything did that matters. */
  fault(): ExitCode | undefined
}

/**
 * `docket … | head` closes the pipe early: nothing is wrong then. Results that cannot be written end the command. A log that cannot be written
 * ends nothing, since what it tells is in the database too.
 */
function watchOutlets(): Outlets {
  let fault: ExitCode | undefined
  const onResults = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done)
    process.stderr.write(`docket: the results could not be written: ${error.message}\n`, () => process.exit(codeOf(error)))
  }
  const onLog = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'ENOSPC') fault = exitCodes.diskFull
  }
  process.stdout.on('error', onResults)
  process.stderr.on('error', onLog)
  return { fault: () => fault }
}

function codeOf({ code }: NodeJS.ErrnoException): ExitCode {
  return code === 'ENOSPC' ? exitCodes.diskFull : exitCodes.failed
}
