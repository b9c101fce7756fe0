import type { Clock } from './clock.ts'

/** Thrown by `within` when time is up, or when the fetcher was closed. */
export class Interrupted extends Error {
  readonly reason: 'timeout' | 'aborted'

  constructor(reason: 'timeout' | 'aborted') {
    super(reason)
    this.name = 'Interrupted'
    this.reason = reason
  }
}

/** A span of time spent piece by piece, so that waiting for our own turn does not count against the other side. */
export interface Deadline {
  /** Runs the task on what is left and throws `Interrupted` at the end of it, even where the task does not heed the signal. */
  within<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T>
}

export function openDeadline(clock: Clock, ms: number, closed: AbortSignal): Deadline {
  let left = ms
  return {
    async within(task) {
      const started = clock.elapsed()
      const settled = new AbortController()
      const interrupt = new AbortController()
      const interrupted = new Promise<never>((_, reject) => {
        interrupt.signal.addEventListener('abort', () => reject(interrupt.signal.reason), { once: true })
      })
      const close = () => interrupt.abort(new Interrupted('aborted'))
      closed.addEventListener('abort', close, { once: true })
      clock.wait(Math.max(0, left), settled.signal).then(() => settled.signal.aborted || interrupt.abort(new Interrupted('timeout')))
      try {
        return await Promise.race([task(interrupt.signal), interrupted])
      } finally {
        settled.abort()
        closed.removeEventListener('abort', close)
        left -= clock.elapsed() - started
      }
    },
  }
}
