import type { ArticleView } from '../../store/show-article.ts'
import type { EventRecord } from '../../store/show-event.ts'
import type { FactView } from '../../store/show-facts.ts'
import type { Mention, Span } from '../../types.ts'
import { passagesOf } from './article.ts'
import { toSentence } from './deed.ts'
import { disagreementsIn } from './disagreements.ts'
import { fieldsOf } from './fields.ts'
import type { StoredRecord } from './find.ts'
import { inCodePoints } from './places.ts'
import { contextOf, sourceLink } from './source-link.ts'

/**
 * A record as one object, whole. Its names are stable: those of the database's columns in camel case. `startChar` and `endChar` count code points,
 * as the database does.
 */
export function toJson(record: StoredRecord): object {
  switch (record.kind) {
    case 'article':
      return { kind: 'article', ...articleToJson(record.value) }
    case 'event':
      return { kind: 'event', ...eventToJson(record.value) }
    case 'case':
      return { kind: 'case', ...record.value, disagreements: disagreementsIn(record.value) }
    default:
      throw record satisfies never
  }
}

function articleToJson(view: ArticleView): object {
  const { article, reading, facts, events, publisher, duplicateOf, related, snapshot, storedAt, revisedAt, items, extractions } = view
  const { text, snapshot: _, ...head } = article
  const boilerplate = passagesOf(view).filter(({ kind }) => kind === 'boilerplate')
  return {
    ...head,
    ...(publisher !== undefined && { publisher }),
    relevant: reading.relevant,
    ...(duplicateOf !== undefined && { duplicateOf }),
    copies: related.filter((place) => place.duplicateOf === article.id),
    ...(snapshot && { snapshot }),
    storedAt,
    ...(revisedAt !== undefined && { revisedAt }),
    items,
    extractions,
    text,
    boilerplate: boilerplate.map(({ start, end, rule }) => ({
      ...inCodePoints(text, { start, end }),
      rule,
      quote: text.slice(start, end),
    })),
    mentions: facts.map((fact) => factToJson(fact, facts, text)),
    events,
  }
}

function factToJson({ id, mention, startChar, endChar, correction }: FactView, facts: readonly FactView[], text: string): object {
  const { kind, quote, pattern } = mention
  const more = mention.kind === 'amount' || mention.kind === 'sentence' ? figureToJson(mention, facts, text) : plainToJson(mention)
  return { id, kind, startChar, endChar, quote, ...more, pattern, ...(correction && { correction }) }
}

function figureToJson(mention: Extract<Mention, { kind: 'amount' | 'sentence' }>, facts: readonly FactView[], text: string): object {
  const { cues = [] } = mention
  const told = cues.map(({ id, decided, span }) => ({
    decided,
    cue: id,
    ...(span && { ...inCodePoints(text, span), quote: text.slice(span.start, span.end) }),
  }))
  if (mention.kind === 'sentence') return { ...mention.value, type: mention.type, status: mention.status, cues: told }
  const idAt = (span: Span | undefined): string | undefined =>
    facts.find((other) => other.mention.kind === 'amount' && other.mention.start === span?.start && other.mention.end === span.end)?.id
  const [equivalentTo, partOf] = [idAt(mention.equivalentTo), idAt(mention.partOf)]
  const { qualifier, ...bounds } = mention.value
  return {
    ...bounds,
    ...(qualifier !== '' && { qualifier }),
    ...(mention.role && { role: mention.role }),
    ...(mention.status && { status: mention.status }),
    ...(equivalentTo !== undefined && { equivalentTo }),
    ...(partOf !== undefined && { partOf }),
    cues: told,
  }
}

function plainToJson(mention: Exclude<Mention, { kind: 'amount' | 'sentence' }>): object {
  if ('value' in mention) return { value: mention.value }
  const { entity, name, country, confirmed } = mention
  return { entity, name, ...(country !== undefined && { country }), confirmed }
}

function eventToJson(record: EventRecord): object {
  const { evidence: _, parties: __, mentionIds: ___, sources: ____, source, tellings, startChar, endChar, correction, ...event } = record
  const { text, url } = source.article
  return {
    ...event,
    startChar,
    endChar,
    ...(correction && { correction }),
    inWords: toSentence(record),
    link: sourceLink(url, record.quote),
    fields: fieldsOf(record).map(({ name, value, notes, words, fact, pattern, cues, missing }) => ({
      field: name,
      value,
      notes,
      ...(words && {
        quote: text.slice(words.start, words.end),
        context: contextOf(text, words),
        ...(fact ? { mention: fact.id, startChar: fact.startChar, endChar: fact.endChar } : inCodePoints(text, words)),
        link: sourceLink(url, text.slice(words.start, words.end)),
      }),
      ...(pattern !== undefined && { pattern }),
      cues,
      ...(missing !== undefined && { missing }),
      ...(fact?.correction && { correction: fact.correction }),
    })),
    ...(source.snapshot && { snapshot: source.snapshot }),
    tellings,
  }
}
