import type { EntityMention, Mention, Reading, Span } from '../../types.ts'
import { compareEvents } from './events.ts'
import type { GoldDocument } from './gold.ts'
import { compareLabels, type Hit, labelsOfAmount, labelsOfSentence, missOfRelevance, type Pair } from './labels.ts'
import { isSameAmount, isSameEntity, isSameSentence, kindOf, overlaps, spanOf } from './match.ts'
import { contextOf, type Label, type Miss, type ScoredKind } from './miss.ts'
import { countPattern, type PatternTally, type Tally, tally } from './tally.ts'

export interface Score {
  readonly documents: number
  readonly mentions: Readonly<Record<ScoredKind, Tally>>
  readonly labels: Readonly<Record<Label, readonly Pair[]>>
  readonly eventTypes: Tally
  /** Of what each pattern read: how much was right and how much wrong. */
  readonly patterns: ReadonlyMap<string, PatternTally>
  readonly relevance: readonly Pair[]
  readonly misses: readonly Miss[]
}

/** Compares readings with what was annotated: a mention counts when it overlaps the annotated span by half and has its value. */
export function score(documents: readonly GoldDocument[], readingOf: (document: GoldDocument) => Reading): Score {
  const mentions = { amount: tally(), sentence: tally(), agency: tally(), exchange: tally() }
  const labels = {
    'amount.role': [] as Pair[],
    'amount.status': [] as Pair[],
    'amount.equivalentTo': [] as Pair[],
    'sentence.type': [] as Pair[],
    'sentence.status': [] as Pair[],
  }
  const eventTypes = tally()
  const patterns = new Map<string, PatternTally>()
  const relevance: Pair[] = []
  const misses: Miss[] = []
  for (const document of documents) {
    const reading = readingOf(document)
    const { gold } = document
    const compare = <G extends Wanted, M extends Mention>(
      comparison: Omit<Comparison<G, M>, 'text' | 'tally' | 'patterns'>,
    ): readonly Hit<G, M>[] => {
      const result = compareMentions({ ...comparison, text: document.article.text, tally: mentions[comparison.kind], patterns })
      misses.push(...result.misses.map((miss) => ({ ...miss, document: document.id })))
      return result.hits
    }
    if (gold.amounts) {
      const hits = compare({ kind: 'amount', wanted: gold.amounts, found: reading.mentions.filter(kindOf('amount')), isSame: isSameAmount })
      for (const hit of hits.filter(({ gold }) => !gold.vague))
        misses.push(...compareLabels(labelsOfAmount(hit), hit.found, document, labels))
    }
    if (gold.sentences) {
      const hits = compare({
        kind: 'sentence',
        wanted: gold.sentences,
        found: reading.mentions.filter(kindOf('sentence')),
        isSame: isSameSentence,
      })
      for (const hit of hits) misses.push(...compareLabels(labelsOfSentence(hit), hit.found, document, labels))
    }
    if (gold.agencies)
      compare({
        kind: 'agency',
        wanted: gold.agencies,
        found: reading.mentions.filter(kindOf('agency')) as EntityMention[],
        isSame: isSameEntity,
      })
    if (gold.exchanges)
      compare({
        kind: 'exchange',
        wanted: gold.exchanges,
        found: reading.mentions.filter(kindOf('exchange')) as EntityMention[],
        isSame: isSameEntity,
      })
    if (gold.actions) misses.push(...compareEvents(gold.actions, reading.events, document, { types: eventTypes, patterns }))
    if (gold.relevant !== undefined && gold.actions) {
      relevance.push([gold.relevant, reading.relevant])
      if (gold.relevant !== reading.relevant) misses.push(missOfRelevance(document, gold.relevant))
    }
  }
  return { documents: documents.length, mentions, labels, eventTypes, patterns, relevance, misses }
}

interface Wanted {
  readonly quote: string
  readonly nth: number
  readonly vague?: boolean
}

interface Comparison<G extends Wanted, M extends Mention> {
  readonly kind: ScoredKind
  readonly text: string
  readonly tally: Tally
  readonly patterns: Map<string, PatternTally>
  readonly wanted: readonly G[]
  readonly found: readonly M[]
  readonly isSame: (gold: G, found: M) => boolean
}

/** Vague sums cost nothing and gain nothing, found or not. */
function compareMentions<G extends Wanted, M extends Mention>({
  kind,
  text,
  tally,
  patterns,
  wanted,
  found,
  isSame,
}: Comparison<G, M>): { readonly hits: readonly Hit<G, M>[]; readonly misses: readonly Omit<Miss, 'document'>[] } {
  const placed = wanted.map((gold) => ({ gold, span: spanOf(text, gold) }))
  const used = new Set<M>()
  const hits: Hit<G, M>[] = []
  const misses: Omit<Miss, 'document'>[] = []
  const miss = (what: Miss['what'], span: Span): void =>
    void misses.push({ kind, what, quote: text.slice(span.start, span.end), span, context: contextOf(text, span) })
  for (const { gold, span } of placed) {
    const match = found.find((each) => !used.has(each) && overlaps(span, each) && (gold.vague === true || isSame(gold, each)))
    if (match) {
      used.add(match)
      hits.push({ gold, found: match })
      if (gold.vague === true) continue
      tally.tp++
      countPattern(patterns, { kind, pattern: match.pattern, is: 'right' })
      if (match.start === span.start && match.end === span.end) tally.exactSpan++
    } else if (gold.vague !== true) {
      tally.fn++
      miss('missed', span)
    }
  }
  for (const each of found) {
    if (used.has(each) || isVague(each)) continue
    if (placed.some(({ gold, span }) => gold.vague === true && span.start < each.end && span.end > each.start)) continue
    tally.fp++
    countPattern(patterns, { kind, pattern: each.pattern, is: 'wrong' })
    miss('wrong', each)
  }
  return { hits, misses }
}

function isVague(mention: Mention): boolean {
  return mention.kind === 'amount' && mention.value.vague
}
