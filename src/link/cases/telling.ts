import { isSameName, nameKey } from '../../normalize/name.ts'
import type { CaseEvent } from '../../types.ts'
import { disjointSets } from './disjoint-sets.ts'

/** What one article tells of one matter: its events about the same names. */
export interface Telling {
  readonly events: readonly CaseEvent[]
  /** Names in full where the article gives them in full: "adrian kestler", not "kestler" beside it. */
  readonly names: readonly (readonly string[])[]
  readonly countries: ReadonlySet<string>
  readonly authorities: ReadonlySet<string>
  /** Numbers of the evidence that hardly stand in two matters by chance: "47.5", "31,406,118". */
  readonly figures: ReadonlySet<string>
  /** Day of publication, as days since 1970; undefined where unknown. */
  readonly day: number | undefined
}

const DAY = 86_400_000

/** The tellings of all articles, in the order of their first events. Events without a named target are left out. */
export function tellingsOf(events: readonly CaseEvent[]): Telling[] {
  const named = events
    .map((event) => ({ event, names: event.event.targets.filter(isName).map(nameKey) }))
    .filter(({ names }) => names.length > 0)
  return [...Map.groupBy(named, ({ event }) => event.article).values()].flatMap(splitByName)
}

interface Named {
  readonly event: CaseEvent
  readonly names: readonly (readonly string[])[]
}

/** Within an article "Kestler" is the "Adrian Kestler" it names elsewhere; events that share a name are one telling. */
function splitByName(article: readonly Named[]): Telling[] {
  const sets = disjointSets(article.length)
  const all = article.flatMap(({ names }, i) => names.map((name) => ({ name, i })))
  const byLast = Map.groupBy(all, ({ name }) => name.at(-1) ?? '')
  for (const group of byLast.values()) {
    group.forEach(({ name, i }, at) => {
      for (const other of group.slice(0, at)) if (isSameName(name, other.name)) sets.join(i, other.i)
    })
  }
  return [...Map.groupBy(article, (_event, i) => sets.find(i)).values()].map(toTelling)
}

function toTelling(group: readonly Named[]): Telling {
  const events = group.map(({ event }) => event)
  const published = Date.parse(events.find(({ publishedAt }) => publishedAt !== undefined)?.publishedAt?.slice(0, 10) ?? '')
  return {
    events,
    names: fullest(group.flatMap(({ names }) => names)),
    countries: new Set(events.flatMap(({ event }) => event.country ?? [])),
    authorities: new Set(events.flatMap(({ event }) => event.authorities)),
    figures: new Set(events.flatMap(({ event }) => figuresIn(event.evidence.quote))),
    day: Number.isNaN(published) ? undefined : published / DAY,
  }
}

/** Names that are no shorter form of another: kestler, adrian kestler → adrian kestler. */
function fullest(names: readonly (readonly string[])[]): (readonly string[])[] {
  const unique = [...new Map(names.map((name) => [name.join(' '), name])).values()]
  return unique.filter((name) => !unique.some((other) => other.length > name.length && isSameName(name, other)))
}

const SMALL_WORDS = /^(?:of|the|and|de|da|del|der|van|von|bin|al|la|le|&)$/u

/** A name is written with capitals throughout; "two men" and "Nebraska man" describe. */
function isName(target: string): boolean {
  const words = target.split(/\s+/u).filter((word) => !SMALL_WORDS.test(word))
  return (
    words.length > 0 &&
    words.length <= 7 &&
    words.every((word) => /^["'(]?(?:\p{Lu}|\d+\p{Lu}|\p{Ll}+\p{Lu}|[\p{L}\d-]+\.\p{Ll}{2,4}$)/u.test(word))
  )
}

/** Numbers of three digits and more that are no year. */
function figuresIn(quote: string): string[] {
  return (quote.match(/\d[\d.,]*\d/gu) ?? []).filter((number) => number.replace(/\D/gu, '').length > 2 && !/^(?:19|20)\d\d$/u.test(number))
}
