/** Facts that nobody read and a person has pointed at. Pure. */
import type { AmountMention, Article, Mention, MentionKind, SentenceMention, Span } from '../types.ts'
import type { ActiveCorrection, Applied, Applying, Settled } from './rows-corrections.ts'
import { type FactValues, type KnownEntity, valuesOf, withValues } from './rows-fact-values.ts'
import { offsetsOf } from './rows-offsets.ts'
import { contextOf, findByContext } from './rows-places.ts'

/** Stands where a pattern would. */
const PATTERN = 'correction/added'

/** What the values of an added fact must say at least. */
export const requiredOf: Readonly<Partial<Record<MentionKind, readonly string[]>>> = {
  amount: ['currency'],
  sentence: ['type', 'status'],
  agency: ['entity'],
  exchange: ['entity'],
}

/** A mention of these words, before anything is said of its values. */
export function blankMention(kind: MentionKind, { start, end }: Span, text: string): Mention {
  const base = { start, end, quote: text.slice(start, end), pattern: PATTERN }
  switch (kind) {
    case 'amount':
      return { kind, ...base, value: { currency: 'XXX', qualifier: '', vague: false } } satisfies AmountMention
    case 'sentence':
      return { kind, ...base, value: { life: false }, type: 'prison', status: 'actual' } satisfies SentenceMention
    case 'agency':
    case 'exchange':
      return { kind, ...base, entity: '', name: '', confirmed: false }
    default:
      return { kind, ...base, value: base.quote }
  }
}

/** The reading with the mentions that people added, where nothing of their kind stands by now. */
export function addMentions(applied: Applied, { article, textHash, corrections, toId, entityOf }: Applying): Applied {
  const correctionOf = new Map(applied.marks.correctionOf)
  const added: Mention[] = []
  const settled = corrections.map((correction): Settled => {
    const outcome = place(correction, { article, textHash, mentions: [...applied.reading.mentions, ...added], entityOf })
    if (typeof outcome === 'string') return { id: correction.id, state: outcome, originals: {} }
    added.push(outcome)
    correctionOf.set(outcome, correction.id)
    return {
      id: correction.id,
      state: 'applied',
      factId: toId('mention', article.id, outcome.kind, outcome.start, outcome.end),
      originals: {},
    }
  })
  // At the end, so that events point to the mentions they pointed to; rows have no order.
  return {
    reading: { ...applied.reading, mentions: [...applied.reading.mentions, ...added] },
    marks: { ...applied.marks, correctionOf },
    settled,
  }
}

interface Placing {
  readonly article: Article
  readonly textHash: string
  readonly mentions: readonly Mention[]
  readonly entityOf: (id: string) => KnownEntity | undefined
}

function place(correction: ActiveCorrection, { article, textHash, mentions, entityOf }: Placing): Mention | 'agrees' | 'not_found' {
  const span = findSpan(correction, article.text, textHash)
  if (span === undefined) return 'not_found'
  // It was a kind of mention when it was added.
  const blank = blankMention(correction.kind as MentionKind, span, article.text)
  const mention = withValues(blank, correction.values, entityOf)
  if (mention === undefined) return 'not_found'
  const there = mentions.find(({ kind, start, end }) => kind === mention.kind && start < mention.end && mention.start < end)
  if (there === undefined) return mention
  return there.start === mention.start && there.end === mention.end && says(there, correction.values) ? 'agrees' : 'not_found'
}

function says(mention: Mention, values: FactValues): boolean {
  const now = valuesOf(mention)
  return Object.entries(values).every(([field, value]) => now[field] === value)
}

/** In the same text the same place, in another the same words between the same words. */
function findSpan(correction: ActiveCorrection, text: string, textHash: string): Span | undefined {
  if (textHash === correction.textHash) {
    const { toUtf16 } = offsetsOf(text)
    return { start: toUtf16(correction.startChar), end: toUtf16(correction.endChar) }
  }
  const places = occurrencesOf(correction.quote, text).map((span, index) => ({ ...span, occurrence: index + 1, ...contextOf(text, span) }))
  return findByContext(correction, places)
}

/** Where these words stand, in order. */
export function occurrencesOf(quote: string, text: string): readonly Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(quote); start !== -1 && quote !== ''; start = text.indexOf(quote, start + quote.length))
    spans.push({ start, end: start + quote.length })
  return spans
}
