/** What the bench of the reader and the process that it measures say to each other. */
export interface ReadTask {
  readonly reader: 'pool' | 'plain'
  readonly folder?: string
}

export interface ReadResult {
  readonly pages: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  /** Of plain Readability: F1 of its texts, by set. */
  readonly f1?: Readonly<Record<string, number>>
  /** Milliseconds a page, in ascending order. */
  readonly times: readonly number[]
}

export const THREADS = 2
