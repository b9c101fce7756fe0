/** Facts with what tells each from the others, and one found again by what is known of it. Pure. */
import type { corrections } from '../../schema/sqlite-tables.ts'
import type { Article, Reading, Span } from '../types.ts'
import { identify } from './rows-events.ts'
import { type Fact, isEvent } from './rows-fact-values.ts'
import type { ToId } from './rows-mentions.ts'
import { offsetsOf } from './rows-offsets.ts'

/** What a correction says of the place of its fact. */
export type KnownPlace = Pick<
  typeof corrections.$inferSelect,
  'fact' | 'kind' | 'quote' | 'startChar' | 'endChar' | 'occurrence' | 'contextBefore' | 'contextAfter' | 'textHash'
>

/** A fact with what tells it from others; offsets count code points. */
export interface Place {
  readonly fact: Fact
  readonly id: string
  readonly kind: string
  readonly quote: string
  readonly startChar: number
  readonly endChar: number
  /** Which it is of its kind with these words, from 1. */
  readonly occurrence: number
  readonly contextBefore: string
  readonly contextAfter: string
}

const CONTEXT = 40

/** The words on either side, by which a place is found again in a text that has changed. */
export function contextOf(text: string, { start, end }: Span): Pick<Place, 'contextBefore' | 'contextAfter'> {
  return {
    contextBefore: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    contextAfter: text.slice(end, end + CONTEXT).toWellFormed(),
  }
}

/** All facts of a reading, with the ids that their rows have. */
export function placesOf(article: Article, reading: Reading, toId: ToId): readonly Place[] {
  const { text } = article
  const { toCodePoints } = offsetsOf(text)
  const seen = new Map<string, number>()
  const toPlace = (fact: Fact, id: string): Place => {
    const kind = isEvent(fact) ? fact.type : fact.kind
    const { start, end, quote } = isEvent(fact) ? fact.evidence : fact
    const key = `${isEvent(fact)} ${kind} ${quote}`
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return {
      fact,
      id,
      kind,
      quote,
      startChar: toCodePoints(start),
      endChar: toCodePoints(end),
      occurrence,
      ...contextOf(text, { start, end }),
    }
  }
  return [
    ...reading.mentions.map((mention) => toPlace(mention, toId('mention', article.id, mention.kind, mention.start, mention.end))),
    ...identify(reading.events, article.id, toId).map(({ id, event }) => toPlace(event, id)),
  ]
}

/**
 * In a text that is the same: the fact at that place, or the one that has grown or shrunk there. In one that has changed: the one with the
 * same words between the same words, or the only one with the same words that has them on one side. Never a guess between two.
 */
export function findPlace(known: KnownPlace, places: readonly Place[], textHash: string): Place | undefined {
  const ofKind = places.filter(({ fact, kind }) => isEvent(fact) === (known.fact === 'event') && kind === known.kind)
  const alike = ofKind.filter(({ quote }) => quote === known.quote)
  if (textHash === known.textHash) {
    const here = alike.filter(({ startChar, endChar }) => startChar === known.startChar && endChar === known.endChar)
    const over = ofKind.filter(({ startChar, endChar }) => startChar < known.endChar && known.startChar < endChar)
    return here.find(({ occurrence }) => occurrence === known.occurrence) ?? onlyOf(here) ?? (here.length === 0 ? onlyOf(over) : undefined)
  }
  return findByContext(known, alike)
}

type InContext = Pick<Place, 'contextBefore' | 'contextAfter' | 'occurrence'>

/** Of places with the same words the one between the same words, or the only one there is with them on one side. */
export function findByContext<T extends InContext>(known: InContext, alike: readonly T[]): T | undefined {
  const before = ({ contextBefore }: T) => contextBefore === known.contextBefore
  const after = ({ contextAfter }: T) => contextAfter === known.contextAfter
  const between = alike.filter((place) => before(place) && after(place))
  if (between.length > 0) return onlyOf(between) ?? between.find(({ occurrence }) => occurrence === known.occurrence)
  const only = onlyOf(alike)
  return only !== undefined && (before(only) || after(only)) ? only : undefined
}

const onlyOf = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)
