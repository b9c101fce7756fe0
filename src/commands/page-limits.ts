import type { PoolLimits } from '../read/pool.ts'

/** A page that takes longer or more is given up; ordinary ones take a tenth of a second, and a PDF file a hundredth for each of its pages. */
export const PAGE_LIMITS: Pick<PoolLimits, 'deadlineMs' | 'memoryMb'> = { deadlineMs: 10_000, memoryMb: 256 }
