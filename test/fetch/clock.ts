import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/fetch/clock.ts'

/** A clock that stands still until it is told otherwise. */
export interface SimulatedClock extends Clock {
  /** Lets `ms` pass and wakes on the way whoever waits. */
  advance(ms: number): Promise<void>
  /** Milliseconds until the first of those who wait. */
  next(): number | undefined
  /** Lets as much time pass as it takes the promise to settle; for tasks that wait for this clock and for nothing else. */
  run<T>(promise: Promise<T>): Promise<T>
}

interface Waiter {
  readonly at: number
  readonly wake: () => void
}

export function simulatedClock(start = '2026-01-15T12:00:00.000Z'): SimulatedClock {
  let elapsed = 0
  const waiters = new Set<Waiter>()
  const earliest = () =>
    [...waiters].reduce<Waiter | undefined>((first, waiter) => (first === undefined || waiter.at < first.at ? waiter : first), undefined)
  const advance = async (ms: number) => {
    const end = elapsed + ms
    for (let next = earliest(); next !== undefined && next.at <= end; next = earliest()) {
      elapsed = next.at
      next.wake()
      await setImmediate()
    }
    elapsed = end
  }
  return {
    now: () => Date.parse(start) + elapsed,
    elapsed: () => elapsed,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const wake = () => {
          waiters.delete(waiter)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const waiter = { at: elapsed + ms, wake }
        waiters.add(waiter)
        signal?.addEventListener('abort', wake, { once: true })
      }),
    advance,
    next() {
      const first = earliest()
      return first === undefined ? undefined : first.at - elapsed
    },
    async run(promise) {
      let isSettled = false
      const settled = promise.finally(() => {
        isSettled = true
      })
      settled.catch(() => undefined)
      await setImmediate()
      while (!isSettled) {
        const next = earliest()
        if (next !== undefined) await advance(next.at - elapsed)
        await setImmediate()
      }
      return settled
    },
  }
}
