import { TestRunner } from 'vitest'

/** What a test tells `npm run faults` of itself, beside having passed. */
export interface Measured {
  /** Cases looked at in this one test, where it is not one. */
  readonly cases?: number
  /** Requests that reached a server nobody may reach. */
  readonly canaryHits?: number
  /** Rows that were published and are not stored, and rows that are stored twice. */
  readonly rowsLost?: number
  readonly rowsDoubled?: number
  /** Peak memory of the process that ran the test. */
  readonly peakBytes?: number
}

declare module 'vitest' {
  interface TaskMeta {
    measured?: Measured
  }
}

/** Adds to what the running test has measured; outside a test it does nothing. */
export function record(measured: Measured): void {
  const meta = TestRunner.getCurrentTest()?.meta
  if (meta === undefined) return
  const before = meta.measured ?? {}
  const sum = (name: keyof Measured) => ({ [name]: (before[name] ?? 0) + (measured[name] ?? 0) })
  meta.measured = {
    ...before,
    ...measured,
    ...(measured.canaryHits !== undefined && sum('canaryHits')),
    ...(measured.rowsLost !== undefined && sum('rowsLost')),
    ...(measured.rowsDoubled !== undefined && sum('rowsDoubled')),
  }
}

/** `npm run faults` looks at all cases, `npm test` at so many as take a few seconds. */
export const isFull = process.env.FAULTS === 'full'
