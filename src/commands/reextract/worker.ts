/** What a worker does with one article that is read anew: page → article → mentions → events, or from the text on where no page is kept. */
import { deriveReading } from '../../derive.ts'
import type { Page } from '../../read/article.ts'
import { readSnapshot } from '../../read/snapshot.ts'
import type { Article, Reading } from '../../types.ts'

export interface AnewTask {
  /** As it is stored. It keeps its id and its address, whatever the page says today: they stand in other people's work. */
  readonly article: Article
  readonly page?: Page
}

export interface Anew {
  readonly article: Article
  readonly reading: Reading
  /** Why the page that is kept gave no article, so that the stored text was read. */
  readonly refused?: string
}

export default async function readAnew({ article, page }: AnewTask): Promise<Anew> {
  if (page === undefined) return { article, reading: deriveReading(article) }
  const read = await readSnapshot(page)
  if (!read.ok) return { article, reading: deriveReading(article), refused: read.reason }
  const anew = { ...read.value, id: article.id, url: article.url }
  return { article: anew, reading: deriveReading(anew) }
}
