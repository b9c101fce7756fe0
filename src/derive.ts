import { createExtractor } from './extract/extract.ts'
import { link } from './link/link.ts'
import type { Page, ReadReason } from './read/article.ts'
import { readSnapshot } from './read/snapshot.ts'
import type { Article, Outcome, Reading } from './types.ts'

/** What follows from a snapshot and the pattern set, and from nothing else. */
export interface Derived {
  readonly article: Article
  readonly reading: Reading
}

const extract = createExtractor()

/** snapshot → article → mentions → events. Runs in the workers of the pool, where hostile pages and texts can be stopped. */
export default async function derive(page: Page): Promise<Outcome<Derived, ReadReason>> {
  const read = await readSnapshot(page)
  if (!read.ok) return read
  const article = read.value
  return { ok: true, value: { article, reading: deriveReading(article) } }
}

/** The pure half: an article's text → what it says. */
export function deriveReading(article: Article): Reading {
  return link(article, extract(article))
}
