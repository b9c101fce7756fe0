import { keysOf } from '../../link/cases/keys.ts'
import { REACH } from '../../link/cases/pairs.ts'
import type { Reason } from '../../link/cases/reason.ts'
import { ENOUGH, scoreOf } from '../../link/cases/score.ts'
import type { Telling } from '../../link/cases/told.ts'
import type { DecisionView } from '../../store/decisions.ts'
import type { EventRecord } from '../../store/show-event.ts'
import type { Store } from '../../store/store.ts'
import { toTelling } from './telling.ts'

/** Why two events are one case, or are not. */
export interface PairExplanation {
  readonly events: readonly [EventRecord, EventRecord]
  readonly isOneCase: boolean
  /** Points of the two tellings; absent where they are one, or one of them is missing. */
  readonly score?: { readonly total: number; readonly reasons: readonly Reason[] }
  readonly threshold: number
  /** What both have that makes them be compared. */
  readonly sharedKeys: readonly string[]
  /** Decisions that name both events, oldest first. */
  readonly decisions: readonly DecisionView[]
  /** Of two that are one case without enough points of their own: the articles between them. */
  readonly path: readonly string[]
  readonly conclusion: string
}

/** Compares the tellings of two stored events as the cases are made. */
export function explainPair(a: EventRecord, b: EventRecord, store: Store): PairExplanation {
  const [x, y] = [a, b].map((record) => tellingOf(record, store))
  const isOneCase = a.case !== undefined && a.case === b.case
  const decisions = store.listDecisions().filter(({ events }) => [a, b].every(({ id }) => events.some(({ event }) => event === id)))
  const base = { events: [a, b] as const, isOneCase, threshold: ENOUGH, decisions }
  if (a.id === b.id) return { ...base, sharedKeys: [], path: [], conclusion: 'It is one event.' }
  if (x === undefined || y === undefined)
    return {
      ...base,
      sharedKeys: [],
      path: [],
      conclusion: `Nothing can be told: ${x === undefined ? a.id : b.id} has not been compared yet; "docket run" and "docket reextract" make the cases.`,
    }
  const byPeople = ruledInWords(decisions, a, b)
  if (x.id === y.id)
    return {
      ...base,
      sharedKeys: [],
      path: [],
      conclusion: byPeople ?? 'One case: one article tells both as one matter, so that they are never compared.',
    }
  const score = scoreOf(x, y)
  const keys = new Set(keysOf(y))
  const sharedKeys = keysOf(x).filter((key) => keys.has(key))
  const isPair = store.pairsOf(x.id).some((pair) => pair.a === y.id || pair.b === y.id)
  const path = isOneCase && !isPair ? pathBetween(x, y, store) : []
  const weighed = { x, y, total: score.total, sharedKeys, isOneCase, isPair, path }
  return { ...base, score, sharedKeys, path, conclusion: byPeople ?? conclude(weighed) }
}

/** What its article tells of its matter, as it was compared. */
function tellingOf({ id, article }: EventRecord, store: Store): Telling | undefined {
  return store
    .tellingsOfArticle(article.id)
    .map(toTelling)
    .find(({ steps }) => steps.some(({ event }) => event === id))
}

/** The last decision that holds. */
function ruledInWords(decisions: readonly DecisionView[], a: EventRecord, b: EventRecord): string | undefined {
  const last = decisions.findLast(({ undoneAt }) => undoneAt === undefined)
  if (last === undefined) return undefined
  const sides = [a, b].map(({ id }) => last.events.find(({ event }) => event === id)?.side)
  const by = `${last.author} decided so on ${last.at.slice(0, 10)}: ${last.reason}`
  if (last.kind === 'merge') return `One case: ${by}.`
  return sides[0] === sides[1] ? undefined : `Not one case: ${by}.`
}

interface Weighed {
  readonly x: Telling
  readonly y: Telling
  readonly total: number
  readonly sharedKeys: readonly string[]
  readonly isOneCase: boolean
  /** Whether the two were found to fit when the cases were made. */
  readonly isPair: boolean
  readonly path: readonly string[]
}

function conclude({ x, y, total, sharedKeys, isOneCase, isPair, path }: Weighed): string {
  const points = `${total.toFixed(1)} points of the ${ENOUGH} that are needed`
  const between = path.length === 0 ? 'other articles' : `the tellings ${path.join(', ')}`
  if (isOneCase && isPair) return `One case: ${points}.`
  if (isOneCase) return `One case by way of ${between}; alone they have ${points}.`
  if (x.article === y.article) return 'Not one case: one article tells them as two matters, and no other article joins these.'
  if (total < ENOUGH) return `Not one case: ${points}.`
  if (sharedKeys.length === 0) return `Not one case: they have ${points}, but were never compared, as they share no key.`
  if (!isPair) return `Not one case: they have ${points}, but were not compared: of a key only the ${REACH} nearest in time are.`
  return `Not one case: they have ${points}, but the articles that each of them is joined with do not fit on the whole.`
}

/** The fewest articles that lead from one telling to the other by pairs that fit, without the two. */
function pathBetween(from: Telling, to: Telling, store: Store): readonly string[] {
  const cameFrom = new Map<string, string | undefined>([[from.id, undefined]])
  const waiting = [from.id]
  for (let id = waiting.shift(); id !== undefined && cameFrom.size < MOST_LOOKED_AT; id = waiting.shift()) {
    for (const { a, b } of store.pairsOf(id)) {
      const next = a === id ? b : a
      if (cameFrom.has(next)) continue
      cameFrom.set(next, id)
      waiting.push(next)
    }
    if (cameFrom.has(to.id)) break
  }
  const path: string[] = []
  for (let id = cameFrom.get(to.id); id !== undefined && id !== from.id; id = cameFrom.get(id)) path.unshift(id)
  return path
}

const MOST_LOOKED_AT = 2000
