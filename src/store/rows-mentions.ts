import type { amounts, diagnostics, entities, mentionCues, mentions, sentences } from '../../schema/sqlite-tables.ts'
import type { AmountMention, EntityMention, Mention, Reading, SentenceMention, Span } from '../types.ts'
import type { Marks } from './rows-corrections.ts'

/** A stable id out of natural keys. */
export type ToId = (...keys: readonly (string | number)[]) => string

/** A span with its words, as every table that points into the text has it. */
export type ToSpan = (span: Span) => { readonly startChar: number; readonly endChar: number; readonly quote: string }

export interface MentionRows {
  readonly entities: readonly (typeof entities.$inferInsert)[]
  readonly mentions: readonly (typeof mentions.$inferInsert)[]
  readonly amounts: readonly (typeof amounts.$inferInsert)[]
  readonly sentences: readonly (typeof sentences.$inferInsert)[]
  readonly mentionCues: readonly (typeof mentionCues.$inferInsert)[]
  readonly diagnostics: readonly (typeof diagnostics.$inferInsert)[]
}

interface Context {
  readonly article: string
  readonly reading: Reading
  readonly toId: ToId
  readonly toSpan: ToSpan
  readonly marks?: Marks | undefined
}

export function toMentionRows({ article, reading, toId, toSpan, marks }: Context): MentionRows {
  const idOf = (kind: string, { start, end }: Span) => toId('mention', article, kind, start, end)
  const ids = reading.mentions.map((mention) => idOf(mention.kind, mention))
  requireUnique(ids, reading.mentions)
  const known = new Set(ids)

  const amountRow = (mention: AmountMention) => {
    const equivalentTo = mention.equivalentTo && idOf('amount', mention.equivalentTo)
    if (equivalentTo !== undefined && !known.has(equivalentTo)) {
      throw new Error(`article ${article}: "${mention.quote}" converts an amount that the reading does not have`)
    }
    const partOf = mention.partOf && idOf('amount', mention.partOf)
    if (partOf !== undefined && !known.has(partOf)) {
      throw new Error(`article ${article}: "${mention.quote}" is part of an amount that the reading does not have`)
    }
    return { mentionId: idOf(mention.kind, mention), ...toAmount(mention), equivalentTo, partOf }
  }

  return {
    entities: uniqueBy(reading.mentions.filter(isEntity).map(toEntity), ({ id }) => id),
    mentions: reading.mentions.map((mention) => ({
      id: idOf(mention.kind, mention),
      articleId: article,
      kind: mention.kind,
      ...toSpan(mention),
      pattern: mention.pattern,
      correctionId: marks?.correctionOf.get(mention),
      ...(isEntity(mention) && { entityId: mention.entity }),
      ...('value' in mention && typeof mention.value === 'string' && { value: mention.value }),
    })),
    amounts: reading.mentions.filter(isAmount).map(amountRow),
    sentences: reading.mentions.filter(isSentence).map((mention) => ({
      mentionId: idOf(mention.kind, mention),
      ...mention.value,
      type: mention.type,
      status: mention.status,
    })),
    mentionCues: reading.mentions
      .filter((mention) => isAmount(mention) || isSentence(mention))
      .flatMap((mention) =>
        (mention.cues ?? []).map(({ id, decided, span }, position) => ({
          mentionId: idOf(mention.kind, mention),
          position,
          decided,
          cue: id,
          ...(span && toSpan(span)),
        })),
      ),
    diagnostics: uniqueBy(
      reading.diagnostics.map(({ pattern, span, reason }) => ({
        id: toId('diagnostic', article, pattern, span.start, span.end, reason),
        articleId: article,
        pattern,
        ...toSpan(span),
        reason,
      })),
      ({ id }) => id,
    ),
  }
}

function toAmount({ value: { min, max, currency, qualifier, vague }, role, status }: AmountMention) {
  return {
    min,
    max,
    minReal: min === undefined ? undefined : Number(min),
    maxReal: max === undefined ? undefined : Number(max),
    currency,
    qualifier: qualifier === '' ? undefined : qualifier,
    vague,
    role,
    status,
  }
}

function toEntity({ kind, entity, name, country, confirmed }: EntityMention) {
  return { id: entity, kind, name, country, confirmed }
}

export const isEntity = (mention: Mention): mention is EntityMention => mention.kind === 'agency' || mention.kind === 'exchange'
const isAmount = (mention: Mention): mention is AmountMention => mention.kind === 'amount'
const isSentence = (mention: Mention): mention is SentenceMention => mention.kind === 'sentence'

function requireUnique(ids: readonly string[], mentions: readonly Mention[]): void {
  const last = new Map(ids.map((id, n) => [id, n] as const))
  const twice = mentions.find((_, n) => last.get(ids[n] ?? '') !== n)
  if (twice) throw new Error(`two mentions of kind ${twice.kind} stand at ${twice.start}–${twice.end}: "${twice.quote}"`)
}

function uniqueBy<T>(rows: readonly T[], key: (row: T) => string): readonly T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}
