import type { AmountMention, Mention, SentenceMention } from '../../types.ts'
import type { GoldAmount, GoldDocument, GoldSentence } from './gold.ts'
import { contextOf, type Label, type Miss } from './miss.ts'

/** A label as annotated and as read. */
export type Pair = readonly [wanted: unknown, found: unknown]

/** An annotated mention and the one that was found for it. */
export interface Hit<G, M> {
  readonly gold: G
  readonly found: M
}

export type Labels = { readonly [Name in Label]: Pair[] }
type Labelled = readonly (readonly [label: Label, ...Pair])[]

export function labelsOfAmount({ gold, found }: Hit<GoldAmount, AmountMention>): Labelled {
  const [wanted, has] = [Boolean(gold.equivalent_to), found.equivalentTo !== undefined]
  return [
    ['amount.role', gold.role, found.role],
    ['amount.status', gold.status, found.status],
    ...(wanted || has ? [['amount.equivalentTo', wanted, has] as const] : []),
  ]
}

export function labelsOfSentence({ gold, found }: Hit<GoldSentence, SentenceMention>): Labelled {
  return [
    ['sentence.type', gold.type, found.type],
    ['sentence.status', gold.status, found.status],
  ]
}

/** Enters each label's pair, and gives those that differ. */
export function compareLabels(pairs: Labelled, found: Mention, { id, article }: GoldDocument, labels: Labels): readonly Miss[] {
  return pairs.flatMap(([label, wanted, has]) => {
    labels[label].push([wanted, has])
    if (wanted === has) return []
    const quote = `${found.quote}: ${wanted}, not ${has}`
    return [{ kind: label, document: id, what: 'wrong', quote, span: found, context: contextOf(article.text, found) }]
  })
}

export function missOfRelevance({ id, article }: GoldDocument, wanted: boolean): Miss {
  const span = { start: 0, end: article.title.length }
  return {
    kind: 'relevance',
    document: id,
    what: wanted ? 'missed' : 'wrong',
    quote: article.title,
    span,
    context: contextOf(article.text, span),
  }
}
