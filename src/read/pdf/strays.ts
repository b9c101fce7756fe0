import { setImmediate } from 'node:timers/promises'

/**
 * Does the work. pdf.js drops some of its promises, and the failure of one would end the process: it is passed over, since the promises that are
 * awaited tell what is wrong with the file. Failures of anybody else's promises go their way.
 */
export const sparingStrays = async <T>(work: () => Promise<T>): Promise<T> => {
  process.on('unhandledRejection', passOver)
  try {
    return await work()
  } finally {
    // They are told in the turn after they failed.
    await setImmediate()
    process.off('unhandledRejection', passOver)
  }
}

const passOver = (reason: unknown): void => {
  if (!(reason instanceof Error && /\bpdfjs\b/u.test(reason.stack ?? ''))) throw reason
}
