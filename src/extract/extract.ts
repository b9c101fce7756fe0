import type { ArticleText, Extraction, Mention } from '../types.ts'
import { compilePatterns } from './engine.ts'
import { fold } from './fold.ts'
import { toPassages } from './passages.ts'
import type { Pattern } from './pattern.ts'
import { patterns as shipped } from './patterns.ts'

export type Extractor = (article: ArticleText) => Extraction

/**
 * Compiles a pattern set once and gives the function that reads articles: text → passages, mentions in text order, diagnostics.
 * Pure: the same text and patterns give the same extraction.
 */
export function createExtractor(patterns: readonly Pattern[] = shipped): Extractor {
  const runPatterns = compilePatterns(patterns)
  return (article) => {
    const folded = fold(article.text)
    const passages = toPassages(folded, article.title)
    const read = runPatterns(article.text, folded, passages, article)
    return { passages, mentions: read.mentions.sort(inTextOrder), diagnostics: read.diagnostics }
  }
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}
