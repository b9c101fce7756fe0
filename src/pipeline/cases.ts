/** Makes the cases of a store anew: tellings out of articles whose facts have changed, pairs out of tellings, cases out of pairs. */
import { type Decision, rulingOf, rulingsOf } from '../link/cases/decisions.ts'
import { keysOf } from '../link/cases/keys.ts'
import { findPairs, type Pair } from '../link/cases/pairs.ts'
import { prepare } from '../link/cases/reasons-names.ts'
import { tellingsOf } from '../link/cases/telling.ts'
import type { Telling } from '../link/cases/told.ts'
import { connectedWith, type TellingIndex, updatePairs } from '../link/cases/update.ts'
import { type Linked, toCases } from '../link/cases.ts'
import type { NameRecord } from '../store/cases.ts'
import type { Store } from '../store/store.ts'
import type { TellingRow } from '../store/tellings.ts'

export interface RelinkOptions {
  /** Makes all cases from nothing. */
  readonly whole?: boolean
  /** That, and all tellings too, as another version of the program may have made them. */
  readonly anew?: boolean
}

/** Where so large a part has changed, all is made anew. */
const MOST_CHANGED = 0.2
const FEW = 50

/**
 * Brings the cases up to date with the facts. Only what shares a key with a changed article is looked at, and the result is that of doing it all
 * from nothing.
 */
export function relinkCases(store: Store, { whole = false, anew = false }: RelinkOptions = {}): void {
  if (anew) store.queueAllArticles()
  const queued = store.queuedArticles()
  if (queued.length === 0 && !whole && !anew) return
  store.atomically(() => {
    const decisions = store.decisions()
    const changes = changesOf(store, queued, decisions)
    const count = changes.come.length + changes.gone.length
    if (whole || anew || count > Math.max(FEW, MOST_CHANGED * store.countTellings())) relinkAll(store, changes, decisions)
    else relinkSome(store, changes, decisions)
    store.clearQueue()
  })
}

interface Changed {
  readonly gone: readonly Telling[]
  readonly come: readonly Telling[]
  /** Tellings that are as they were, of articles that were looked at: a decision may have changed. */
  readonly same: readonly Telling[]
}

function changesOf(store: Store, queued: readonly string[], decisions: readonly Decision[]): Changed {
  const ruling = rulingOf(decisions)
  const changes: { gone: Telling[]; come: Telling[]; same: Telling[] } = { gone: [], come: [], same: [] }
  for (const id of queued) {
    const article = store.articleForCases(id)
    const now = article === undefined ? [] : tellingsOf(article, ruling)
    const before = store.tellingsOfArticle(id)
    const contents = new Map(before.map((row) => [row.id, row.content]))
    const kept = new Set(now.filter((telling) => contents.get(telling.id) === toContent(telling)).map((telling) => telling.id))
    changes.same.push(...now.filter((telling) => kept.has(telling.id)))
    changes.come.push(...now.filter((telling) => !kept.has(telling.id)))
    changes.gone.push(...before.filter((row) => !kept.has(row.id)).map(toTelling))
  }
  return changes
}

function toContent(telling: Telling): string {
  return JSON.stringify(telling)
}

function toTelling({ content }: TellingRow): Telling {
  // It was written by `toContent`.
  return JSON.parse(content) as Telling
}

function relinkAll(store: Store, { gone, come }: Changed, decisions: readonly Decision[]): void {
  for (const { id } of gone) store.dropTelling(id)
  for (const telling of come) putTelling(store, telling)
  const tellings = [...store.allTellings()].map(toTelling)
  const pairs = findPairs(tellings)
  store.replacePairs(pairs)
  const linked = toCases(tellings, pairs, decisions)
  store.replaceCases('all', linked.cases)
  store.replaceNames('all', toNames(linked))
}

function relinkSome(store: Store, changes: Changed, decisions: readonly Decision[]): void {
  const index = toIndex(store)
  const touched = updatePairs(index, changes)
  const partners = partnersIn(store, decisions)
  const tellings = connectedWith([...touched, ...changes.same.map(({ id }) => id)], index, partners)
  const ids = tellings.map(({ id }) => id)
  const pairs = new Map<string, Pair>(ids.flatMap((id) => index.pairsOf(id)).map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const linked = toCases(tellings, [...pairs.values()], decisions)
  store.replaceCases(store.casesOfTellings(ids), linked.cases)
  store.replaceNames(
    tellings.flatMap(({ steps }) => steps.map(({ event }) => event)),
    toNames(linked),
  )
}

/** Tellings that people put together with a telling, by its id. */
function partnersIn(store: Store, decisions: readonly Decision[]): (id: string) => readonly string[] {
  if (decisions.length === 0) return () => []
  const articles = new Set(store.articlesOfEvents(decisions.flatMap(({ one, other }) => [...one, ...other])))
  const tellings = [...articles].flatMap((article) => store.tellingsOfArticle(article).map(toTelling))
  const partners = new Map<string, string[]>()
  for (const [a, b] of rulingsOf(tellings, decisions).one) {
    partners.set(a, [...(partners.get(a) ?? []), b])
    partners.set(b, [...(partners.get(b) ?? []), a])
  }
  return (id) => partners.get(id) ?? []
}

function putTelling(store: Store, telling: Telling): void {
  store.putTelling({ id: telling.id, article: telling.article, day: telling.day, content: toContent(telling) }, keysOf(telling))
}

/** The store as the linker sees it; each telling is read once. */
function toIndex(store: Store): TellingIndex {
  const known = new Map<string, Telling | undefined>()
  return {
    telling: (id) => {
      if (!known.has(id)) known.set(id, store.tellingsById([id]).map(toTelling)[0])
      return known.get(id)
    },
    put: (telling) => {
      known.set(telling.id, telling)
      putTelling(store, telling)
    },
    drop: (id) => {
      known.set(id, undefined)
      store.dropTelling(id)
    },
    neighbours: (key, place, side, count) => store.neighbours(key, place, side, count),
    countBetween: (key, a, b, limit) => store.countBetween(key, a, b, limit),
    pairsOf: (id) => store.pairsOf(id),
    putPair: (pair) => store.putPair(pair),
    dropPair: (a, b) => store.dropPair(a, b),
  }
}

/** Which targets each person and company is named by. */
function toNames({ names }: Linked): readonly NameRecord[] {
  return names.map(({ entity, tellings }) => {
    const spellings = new Set([entity.name, ...entity.aliases.map(({ alias }) => alias)])
    const targets = tellings.flatMap((telling) => {
      const own = new Set(prepare(telling).names.map(({ text }) => text))
      return telling.steps.flatMap(({ event, targets: list }) =>
        list.flatMap((text, position) => (spellings.has(text) && own.has(text) ? [{ event, position }] : [])),
      )
    })
    return { ...entity, targets }
  })
}
