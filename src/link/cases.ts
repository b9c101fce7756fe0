import type { Decision } from './cases/decisions.ts'
import { rulingsOf } from './cases/decisions.ts'
import { entitiesOf, type NamedEntity } from './cases/entities.ts'
import { byDay, findPairs, type Pair } from './cases/pairs.ts'
import { type Cluster, partition } from './cases/partition.ts'
import { agree, type Reason } from './cases/reason.ts'
import { scoreOf } from './cases/score.ts'
import { stepsOf } from './cases/steps.ts'
import { toTitle } from './cases/title.ts'
import type { Telling } from './cases/told.ts'

/** One real-world matter, told by several events. */
export interface LinkedCase {
  readonly id: string
  readonly title: string
  readonly tellings: readonly { readonly id: string; readonly article: string }[]
  readonly events: readonly { readonly id: string; readonly step: number }[]
  /** The pairs that joined it, by the first event of each telling; of a telling without one by none. */
  readonly links: readonly CaseLink[]
}

export interface CaseLink {
  readonly event: string
  readonly other: string
  readonly reasons: readonly (Reason | { readonly reason: 'decision'; readonly weight: number; readonly detail: string })[]
}

/** Cases, and the persons and companies of every telling, told in a case or alone. */
export interface Linked {
  readonly cases: readonly LinkedCase[]
  readonly names: readonly { readonly entity: NamedEntity; readonly tellings: readonly Telling[] }[]
}

/** Groups what all articles tell into matters, from nothing. The order of the input is no matter. */
export function linkCases(tellings: readonly Telling[], decisions: readonly Decision[] = []): Linked {
  return toCases(tellings, findPairs(tellings), decisions)
}

/** The same of tellings whose pairs are known: all that are connected have to be given together. */
export function toCases(tellings: readonly Telling[], pairs: readonly Pair[], decisions: readonly Decision[]): Linked {
  const clusters = partition(tellings, pairs, rulingsOf(tellings, decisions)).map(byAge)
  return {
    cases: clusters.flatMap(toCase).toSorted((a, b) => agree(a.id, b.id)),
    names: clusters.flatMap((cluster) => entitiesOf(cluster.tellings).map((entity) => ({ entity, tellings: cluster.tellings }))),
  }
}

/**
 * The telling that was published first stands first: a case is named by it, so that it keeps its id while later articles are added, and the same
 * articles give the same ids in whatever order they came.
 */
function byAge({ tellings, links }: Cluster): Cluster {
  return { tellings: tellings.toSorted(byDay), links }
}

/** Two events make a case, and two articles of which one has an event. */
function toCase({ tellings, links }: Cluster): LinkedCase[] {
  const events = tellings.flatMap(({ steps }) => steps)
  const [first] = tellings
  if (!first || events.length === 0 || (events.length === 1 && tellings.length === 1)) return []
  const steps = stepsOf(tellings)
  const byId = new Map(tellings.map((telling) => [telling.id, telling]))
  return [
    {
      id: `case-${first.id}`,
      title: toTitle(tellings),
      tellings: tellings.map(({ id, article }) => ({ id, article })),
      events: events.map(({ event }) => ({ id: event, step: steps.get(event) ?? 1 })),
      links: links.flatMap((link) => toLink(link, byId)),
    },
  ]
}

function toLink({ a, b, weight }: Pair, byId: ReadonlyMap<string, Telling>): CaseLink[] {
  const [x, y] = [byId.get(a), byId.get(b)]
  const [event, other] = [x?.steps[0]?.event, y?.steps[0]?.event]
  if (!x || !y || event === undefined || other === undefined) return []
  const { reasons } = scoreOf(x, y)
  const decided = weight === Number.POSITIVE_INFINITY ? [{ reason: 'decision' as const, weight: 0, detail: 'somebody decided so' }] : []
  return [{ event, other, reasons: [...decided, ...addedUp(reasons)] }]
}

/** Two names in common are one reason with the points of both. */
function addedUp(reasons: readonly Reason[]): readonly Reason[] {
  return [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, group]) => ({
    reason,
    weight: group.reduce((sum, { weight }) => sum + weight, 0),
    detail: group.map(({ detail }) => detail).join('; '),
  }))
}
