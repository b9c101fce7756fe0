/** Stable: cron jobs and monitors rely on them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  /** Some feed or article failed; what succeeded is stored. */
  partlyDone: 3,
  /** Database missing or of another version. */
  noDatabase: 10,
  /** Another run holds the lock. */
  locked: 11,
  /** Bad configuration, feed or pattern. */
  badConfiguration: 12,
  diskFull: 13,
  /** Database damaged. */
  damaged: 14,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
