import type { AmountMention, EnforcementEvent, EntityMention, Mention, Reading, SentenceMention, Span } from '../../types.ts'
import type { GoldAmount, GoldDocument, GoldEvent, GoldSentence } from './gold.ts'
import { isSameAmount, isSameEntity, isSameSentence, kindOf, overlaps, slug, spanOf } from './match.ts'
import { type Tally, tally } from './tally.ts'

export const scoredKinds = ['amount', 'sentence', 'agency', 'exchange'] as const
export type ScoredKind = (typeof scoredKinds)[number]

type Pair = readonly [wanted: unknown, found: unknown]

/** One mention that should be there and is not, or is there and should not be. */
export interface Miss {
  readonly kind: ScoredKind | 'event'
  readonly document: string
  readonly what: 'missed' | 'wrong'
  readonly quote: string
  readonly span: Span
  /** What stands around it. */
  readonly context: string
}

export interface Score {
  readonly documents: number
  readonly mentions: Readonly<Record<ScoredKind, Tally>>
  readonly labels: Readonly<
    Record<'amount.role' | 'amount.status' | 'amount.equivalentTo' | 'sentence.type' | 'sentence.status', readonly Pair[]>
  >
  readonly eventTypes: Tally
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
  const relevance: Pair[] = []
  const misses: Miss[] = []
  for (const document of documents) {
    const reading = readingOf(document)
    const { gold } = document
    const compare = <G extends Wanted, M extends Mention>(comparison: Omit<Comparison<G, M>, 'text' | 'tally'>): readonly Hit<G, M>[] => {
      const result = compareMentions({ ...comparison, text: document.article.text, tally: mentions[comparison.kind] })
      misses.push(...result.misses.map((miss) => ({ ...miss, document: document.id })))
      return result.hits
    }
    if (gold.amounts) {
      const hits = compare({ kind: 'amount', wanted: gold.amounts, found: reading.mentions.filter(kindOf('amount')), isSame: isSameAmount })
      for (const { gold: wanted, found } of hits.filter((hit) => !hit.gold.vague)) labelAmount(wanted, found, labels)
    }
    if (gold.sentences) {
      const hits = compare({
        kind: 'sentence',
        wanted: gold.sentences,
        found: reading.mentions.filter(kindOf('sentence')),
        isSame: isSameSentence,
      })
      for (const { gold: wanted, found } of hits) labelSentence(wanted, found, labels)
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
    if (gold.actions) misses.push(...compareEvents(gold.actions, reading.events, document, eventTypes))
    if (gold.relevant !== undefined && gold.actions) relevance.push([gold.relevant, reading.relevant])
  }
  return { documents: documents.length, mentions, labels, eventTypes, relevance, misses }
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
  readonly wanted: readonly G[]
  readonly found: readonly M[]
  readonly isSame: (gold: G, found: M) => boolean
}

interface Hit<G, M> {
  readonly gold: G
  readonly found: M
}

/** Vague sums cost nothing and gain nothing, found or not. */
function compareMentions<G extends Wanted, M extends Mention>({
  kind,
  text,
  tally,
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
    miss('wrong', each)
  }
  return { hits, misses }
}

function isVague(mention: Mention): boolean {
  return mention.kind === 'amount' && mention.value.vague
}

function contextOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/gu, ' ')
}

type Labels = { readonly [Name in keyof Score['labels']]: Pair[] }

function labelAmount(gold: GoldAmount, found: AmountMention, labels: Labels): void {
  labels['amount.role'].push([gold.role, found.role])
  labels['amount.status'].push([gold.status, found.status])
  const [wanted, has] = [Boolean(gold.equivalent_to), found.equivalentTo !== undefined]
  if (wanted || has) labels['amount.equivalentTo'].push([wanted, has])
}

function labelSentence(gold: GoldSentence, found: SentenceMention, labels: Labels): void {
  labels['sentence.type'].push([gold.type, found.type])
  labels['sentence.status'].push([gold.status, found.status])
}

/** An event is found when one of its type has its evidence in the same place, or shares a target or an authority. */
function compareEvents(
  wanted: readonly GoldEvent[],
  found: readonly EnforcementEvent[],
  { id, article }: GoldDocument,
  types: Tally,
): readonly Miss[] {
  const used = new Set<EnforcementEvent>()
  const misses: Miss[] = []
  const miss = (what: Miss['what'], type: string, span: Span): void =>
    void misses.push({ kind: 'event', document: id, what, quote: type, span, context: contextOf(article.text, span) })
  for (const gold of wanted) {
    const at = spanOf(article.text, { quote: gold.quote, nth: 1 })
    const ranked = found.filter((event) => !used.has(event)).map((event) => ({ event, points: likeness(gold, event, at) }))
    const best = ranked.reduce<(typeof ranked)[number] | undefined>(
      (top, each) => (each.points > (top?.points ?? 0) ? each : top),
      undefined,
    )
    if (best) {
      used.add(best.event)
      types.tp++
    } else {
      types.fn++
      miss('missed', gold.type, at)
    }
  }
  for (const event of found.filter((each) => !used.has(each))) {
    types.fp++
    miss('wrong', event.type, event.evidence)
  }
  return misses
}

function likeness(gold: GoldEvent, event: EnforcementEvent, at: Span): number {
  if (gold.type !== event.type) return 0
  const isThere = event.evidence.start < at.end && event.evidence.end > at.start
  return (isThere ? 4 : 0) + (share(gold.targets, event.targets) ? 2 : 0) + (share(gold.authorities, event.authorities) ? 1 : 0)
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.map(slug).some((x) => x !== '' && b.map(slug).some((y) => y !== '' && (x.includes(y) || y.includes(x))))
}
