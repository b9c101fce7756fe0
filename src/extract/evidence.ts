import type { ConditionalAlias, Context } from '../gazetteer/entry.ts'
import { findPlaces, type Place } from '../gazetteer/places.ts'
import { wordsOf } from '../normalize/words.ts'
import type { ArticleText, Passage, Span } from '../types.ts'
import type { EntityCue } from './naming.ts'
import { overlapping } from './overlapping.ts'

/** What a text says about countries, to tell apart names that several countries use. */
export interface Places {
  /** What in the words around the span, the title and the whole article points to a country, against the other countries in question. */
  readonly around: (span: Span, passage: Passage, rivals: ReadonlySet<string>) => (country: string) => readonly EntityCue[]
}

const ATTACHED = 80
const SAME_PASSAGE = 6
const SAME_PASSAGE_FARTHER = 4
const TITLE = 3
const ARTICLE = 8
const PUBLISHER = 3
/** Characters of context next to an alias. */
const REACH = 80
const PASSAGE_REACH = 1000
const BEFORE = /^(?:'s?)?\s{0,2}(?:the\s|top\s|main\s|national\s|financial\s|state\s){0,2}$/u
const AFTER = /^(?:'s?)?\s?\(?(?:of|in|for)?\s?(?:the\s)?$/u

/** By the passages of an article, which every reader of names asks about. */
const surveyed = new WeakMap<readonly Passage[], Places>()

export function surveyPlaces(folded: string, passages: readonly Passage[], article: ArticleText): Places {
  const places = surveyed.get(passages) ?? survey(folded, passages, article)
  surveyed.set(passages, places)
  return places
}

function survey(folded: string, passages: readonly Passage[], article: ArticleText): Places {
  const words = wordsOf(folded)
  const found = new Map<Passage, readonly Place[]>()
  const counts = new Map<string, number>()
  const inTitle = new Set<string>()
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    const places = findPlaces(folded, passage.start, passage.end, words)
    found.set(passage, places)
    for (const { country } of places) {
      counts.set(country, (counts.get(country) ?? 0) + 1)
      if (passage.kind === 'title') inTitle.add(country)
    }
  }
  return {
    around: (span, passage, rivals) => {
      const near = weighNear(folded, span, found.get(passage) ?? [])
      let total = 0
      for (const rival of rivals) total += counts.get(rival) ?? 0
      return (country) => {
        const beside = near.get(country) ?? 0
        const count = counts.get(country) ?? 0
        const cues: EntityCue[] = []
        if (beside > 0) cues.push({ id: beside === ATTACHED ? 'entity/attached-country' : 'entity/country-in-passage', points: beside })
        if (count > 0 && total > 0) cues.push({ id: 'entity/country-in-article', points: (count / total) * ARTICLE })
        if (inTitle.has(country)) cues.push({ id: 'entity/country-in-title', points: TITLE })
        if (article.country === country) cues.push({ id: 'entity/country-of-publisher', points: PUBLISHER })
        return cues
      }
    },
  }
}

function weighNear(folded: string, span: Span, places: readonly Place[]): ReadonlyMap<string, number> {
  const near = overlapping(places, span.start - PASSAGE_REACH, span.end + PASSAGE_REACH)
  const nearest = Math.min(...near.map((place) => distance(span, place)))
  const weights = new Map<string, number>()
  for (const place of near) {
    const known = weights.get(place.country) ?? 0
    const weight = isAttached(folded, span, place) ? ATTACHED : distance(span, place) === nearest ? SAME_PASSAGE : SAME_PASSAGE_FARTHER
    weights.set(place.country, Math.max(known, weight))
  }
  return weights
}

/** "Nigeria's SEC", "the Thai SEC", "SEC of the Philippines", "Central Bank of Kenya". */
function isAttached(folded: string, span: Span, place: Place): boolean {
  if (place.start >= span.start && place.end <= span.end) return true
  if (distance(span, place) > REACH) return false
  return place.end <= span.start ? BEFORE.test(folded.slice(place.end, span.start)) : AFTER.test(folded.slice(span.end, place.start))
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end, 0)
}

/** A text's words, as evidence. */
export interface Words {
  readonly folded: string
  /** Whether the text has a match of the expression anywhere; asked once an expression. */
  readonly has: (expression: RegExp) => boolean
  /** The same of a passage, whatever its length; asked once a passage and expression. */
  readonly hasIn: (passage: Passage, expression: RegExp) => boolean
}

export function surveyWords(folded: string): Words {
  const known = new Map<RegExp, boolean>()
  const has = (expression: RegExp): boolean => {
    const answer = known.get(expression) ?? expression.test(folded)
    known.set(expression, answer)
    return answer
  }
  const passages = new Map<Passage, Map<RegExp, boolean>>()
  const hasIn = (passage: Passage, expression: RegExp): boolean => {
    const answers = passages.get(passage) ?? new Map<RegExp, boolean>()
    const answer = answers.get(expression) ?? expression.test(folded.slice(passage.start, passage.end))
    passages.set(passage, answers.set(expression, answer))
    return answer
  }
  return { folded, has, hasIn }
}

export type ContextReading = 'met' | 'unmet' | 'excluded'

/** Whether the words around a span satisfy the alias's own condition, or say that it is something else. */
export function readsContext(alias: ConditionalAlias, words: Words, span: Span, passage: Passage): ContextReading {
  if (alias.unless && holds(alias.unless, words, span, passage)) return 'excluded'
  return typeof alias.when === 'object' && holds(alias.when, words, span, passage) ? 'met' : 'unmet'
}

function holds(context: Context, { folded, has, hasIn }: Words, span: Span, passage: Passage): boolean {
  const { before, after, passage: around, article } = context
  const slice = (start: number, end: number): string => folded.slice(Math.max(passage.start, start), Math.min(passage.end, end))
  return Boolean(
    before?.test(slice(span.start - REACH, span.start)) ||
      after?.test(slice(span.end, span.end + REACH)) ||
      (around && hasIn(passage, around) && around.test(slice(span.start - PASSAGE_REACH, span.end + PASSAGE_REACH))) ||
      (article && has(article)),
  )
}
