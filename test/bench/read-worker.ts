import { type Page, readArticle } from '../../src/read/article.ts'

/** Milliseconds that the page takes. */
export default function timeReading(page: Page): number {
  const start = performance.now()
  readArticle(page)
  return performance.now() - start
}
