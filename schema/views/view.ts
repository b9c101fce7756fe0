/** What all views share: a view is one SELECT, read top-down, with a line for each of its columns. */
import { type Described, id, optional, text } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'

export interface View extends Described {
  readonly select: string
}

export const publisherOf = (article: string) => `(
    SELECT f.publisher FROM feed_items i JOIN feeds f ON f.id = i.feed_id
    WHERE i.article_id = ${article}.id ORDER BY i.first_seen_at, i.id LIMIT 1)`

/** Eighty characters on either side of a mention. */
export const contextOf = (mention: string, article: string) =>
  `substr(${article}.text, max(${mention}.start_char - 79, 1), ${mention}.end_char - max(${mention}.start_char - 80, 0) + 80)`

export const context = text('The quote with eighty characters of the article on either side.')

const { articles } = mentionLines

/** The columns with which most views end: where it stands. */
export const articleColumns = {
  article_id: id('articles.id'),
  title: articles.columns.title,
  url: articles.columns.url,
  publisher: optional(text('Publisher of the feed that first led to the article.'), 'not applicable'),
  published_at: articles.columns.published_at,
}
