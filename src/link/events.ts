import type { ArticleText, EnforcementEvent, Mention, Passage } from '../types.ts'

/** The enforcement actions an article reports, each once. */
export function findEvents(
  _article: ArticleText,
  _passages: readonly Passage[],
  _mentions: readonly Mention[],
): readonly EnforcementEvent[] {
  return []
}
