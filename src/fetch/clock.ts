/** Time as the fetch stage needs it, so that tests can run a day in a millisecond. */
export interface Clock {
  /** Wall clock, milliseconds since 1970: for what is written down. */
  now(): number
  /** Milliseconds that only ever grow: for gaps and deadlines, which a jumping wall clock must not stretch. */
  elapsed(): number
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal?.addEventListener('abort', done, { once: true })
    }),
}
