import { type Page, readArticle } from '../../src/read/article.ts'
import { cpuOf } from './measure.ts'
import type { PageTime } from './read-task.ts'

/** Milliseconds of processor time that the page takes, and of the clock. */
export default function timeReading(page: Page): PageTime {
  const start = performance.now()
  const cpuMs = cpuOf(() => readArticle(page))
  return { cpuMs, clockMs: performance.now() - start }
}
