/** The pure half of the program in its parts, each a function of what the parts before it gave. */
import { compilePatterns } from '../../src/extract/engine.ts'
import type { Source } from '../../src/extract/entities.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { readAgencies } from '../../src/extract/kinds/agency.ts'
import { readExchanges } from '../../src/extract/kinds/exchange.ts'
import { readSentences } from '../../src/extract/kinds/sentence/reader.ts'
import { toPassages } from '../../src/extract/passages.ts'
import type { Pattern } from '../../src/extract/pattern.ts'
import { patterns } from '../../src/extract/patterns.ts'
import { assignRoles } from '../../src/link/amounts.ts'
import { findEvents } from '../../src/link/events.ts'
import { isRelevant } from '../../src/link/relevance.ts'
import { fold } from '../../src/normalize/fold.ts'
import type { ArticleText, Extraction, Mention } from '../../src/types.ts'

/** An article with all that the stages need of one another. */
export interface Prepared extends Source {
  readonly extraction: Extraction
  readonly mentions: readonly Mention[]
}

export interface Stage {
  readonly name: string
  readonly run: (prepared: Prepared) => unknown
}

const extract = createExtractor()

export function prepare(article: ArticleText): Prepared {
  const folded = fold(article.text)
  const extraction = extract(article)
  return {
    text: article.text,
    folded,
    article,
    passages: toPassages(folded, article.title),
    extraction,
    mentions: assignRoles(article, extraction),
  }
}

/** The stages in order, the patterns of one kind together. */
export const stages: readonly Stage[] = [
  { name: 'fold', run: ({ text }) => fold(text) },
  { name: 'passages', run: ({ folded, article }) => toPassages(folded, article.title) },
  ...[...Map.groupBy(patterns, ({ kind }) => kind)].map(([kind, own]) => toStage(`patterns of ${kind}`, own)),
  { name: 'agency gazetteer', run: (prepared) => readAgencies(prepared, []) },
  { name: 'exchange gazetteer', run: (prepared) => readExchanges(prepared, []) },
  { name: 'sentences', run: (prepared) => readSentences(prepared) },
  { name: 'roles of amounts', run: ({ article, extraction }) => assignRoles(article, extraction) },
  { name: 'events', run: ({ article, passages, mentions }) => findEvents(article, passages, mentions) },
  { name: 'relevance', run: ({ article, passages, mentions }) => isRelevant(article, passages, mentions) },
]

/** The same with each pattern by itself. */
export const finestStages: readonly Stage[] = [
  ...stages.filter(({ name }) => !name.startsWith('patterns of ')),
  ...patterns.map((pattern) => toStage(pattern.id, [pattern])),
]

function toStage(name: string, own: readonly Pattern[]): Stage {
  const run = compilePatterns(own)
  return { name, run: ({ text, folded, passages, article }) => run(text, folded, passages, article) }
}
