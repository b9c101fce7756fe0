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
  readonly times: readonly PageTime[]
}

/** Milliseconds that one page takes, of the thread's processor time and of the clock. */
export interface PageTime {
  readonly cpuMs: number
  readonly clockMs: number
}

export const THREADS = 2
