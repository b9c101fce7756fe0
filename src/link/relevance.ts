import type { ArticleText, Mention, Passage } from '../types.ts'

/** Whether regulation, enforcement or crime around crypto assets is what the article is mainly about. */
export function isRelevant(_article: ArticleText, _passages: readonly Passage[], mentions: readonly Mention[]): boolean {
  return mentions.length > 0
}
