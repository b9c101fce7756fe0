import type { Outcome } from '../types.ts'

export interface RunLock {
  release(): void
}

/** Takes the run lock of a database or says at once that another run holds it. It frees itself when the process dies, however it dies. */
export type TakeLock = (database: string) => Outcome<RunLock, 'locked' | 'io' | 'disk_full'>
