import type { ArticleText, Extraction, Reading } from '../types.ts'
import { assignRoles } from './amounts.ts'
import { findEvents } from './events.ts'
import { markParts } from './parts.ts'
import { isRelevant } from './relevance.ts'

/** Mentions → what they mean together: roles and statuses of amounts, the events, whether the article is relevant. Pure. */
export function link(article: ArticleText, extraction: Extraction): Reading {
  const mentions = assignRoles(article, extraction)
  const events = findEvents(article, extraction.passages, mentions)
  return {
    relevant: isRelevant(article, extraction.passages, mentions),
    mentions: markParts(article.text, extraction.passages, mentions, events),
    events,
    diagnostics: extraction.diagnostics,
  }
}
