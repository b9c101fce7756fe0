import type { Context } from '../../src/commands/command.ts'
import { readConfig } from '../../src/config.ts'

export interface Recorded {
  readonly context: Context
  readonly stdout: () => string
  readonly stderr: () => string
}

/** A command's context that records what it prints, at a fixed time, with nothing of the real environment. */
export function recordedContext({ at = '2026-03-01T12:00:00.000Z', signal = new AbortController().signal, stdin = '' } = {}): Recorded {
  const out: string[] = []
  const err: string[] = []
  return {
    context: {
      console: {
        stdin: (async function* () {
          yield stdin
        })(),
        stdout: { write: (text) => out.push(text) },
        stderr: { write: (text) => err.push(text) },
      },
      config: readConfig({}),
      signal,
      now: () => new Date(at),
    },
    stdout: () => out.join(''),
    stderr: () => err.join(''),
  }
}
