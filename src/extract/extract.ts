import { fold } from '../normalize/fold.ts'
import type { ArticleText, EntityMention, Extraction, Mention } from '../types.ts'
import { compilePatterns } from './engine.ts'
import type { EntityReader } from './entities.ts'
import { readAgencies } from './kinds/agency.ts'
import { readExchanges } from './kinds/exchange.ts'
import { readSentences } from './kinds/sentence/reader.ts'
import { toPassages } from './passages.ts'
import type { Pattern } from './pattern.ts'
import { patterns as shipped } from './patterns.ts'

/** Named entities come from the gazetteers; what patterns of these kinds propose is kept where no gazetteer has a better reading. */
const entityReaders: ReadonlyMap<string, EntityReader> = new Map([
  ['agency', readAgencies],
  ['exchange', readExchanges],
])

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
    const proposed = Map.groupBy(read.mentions, ({ kind }) => kind)
    const source = { text: article.text, folded, passages, article }
    const entities = [...entityReaders].flatMap(([kind, readEntities]) =>
      // groupBy keeps mentions of one kind together, which the type of its keys cannot say.
      readEntities(source, (proposed.get(kind as EntityMention['kind']) ?? []) as EntityMention[]),
    )
    const others = read.mentions.filter(({ kind }) => !entityReaders.has(kind))
    return { passages, mentions: [...others, ...entities, ...readSentences(source)].sort(inTextOrder), diagnostics: read.diagnostics }
  }
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}
