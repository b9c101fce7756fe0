import { fold } from '../normalize/fold.ts'
import type { ArticleText, EntityMention, Extraction, Mention, SentenceMention } from '../types.ts'
import { compilePatterns } from './engine.ts'
import type { EntityReader, Source } from './entities.ts'
import { readAgencies } from './kinds/agency.ts'
import { readExchanges } from './kinds/exchange.ts'
import { readSentences } from './kinds/sentence/reader.ts'
import type { NameRecorder } from './naming.ts'
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
    const source = toSource(article)
    const { folded, passages } = source
    const read = runPatterns(article.text, folded, passages, article)
    const names = readNames(source, read.mentions)
    return { passages, mentions: joinMentions(read.mentions, names, readSentences(source)), diagnostics: read.diagnostics }
  }
}

/** An article's text in the forms that readers need. */
export function toSource(article: ArticleText): Source {
  const folded = fold(article.text)
  return { text: article.text, folded, passages: toPassages(folded, article.title), article }
}

/** The agencies and exchanges of a text; `found` are the patterns' mentions, those that propose names among them. */
export function readNames(source: Source, found: readonly Mention[], record?: NameRecorder): EntityMention[] {
  const proposed = Map.groupBy(found, ({ kind }) => kind)
  return [...entityReaders].flatMap(([kind, readEntities]) =>
    // groupBy keeps mentions of one kind together, which the type of its keys cannot say.
    readEntities(source, (proposed.get(kind as EntityMention['kind']) ?? []) as EntityMention[], record),
  )
}

/** All mentions in text order; names that patterns only proposed are left out. */
export function joinMentions(
  found: readonly Mention[],
  names: readonly EntityMention[],
  sentences: readonly SentenceMention[],
): readonly Mention[] {
  return [...found.filter(({ kind }) => !entityReaders.has(kind)), ...names, ...sentences].sort(inTextOrder)
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}
