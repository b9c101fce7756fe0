import type { Case, CaseEvent } from '../types.ts'
import { disjointSets } from './cases/disjoint-sets.ts'
import { joinAcrossArticles } from './cases/join.ts'
import { tellingsOf } from './cases/telling.ts'
import { toTitle } from './cases/title.ts'

/**
 * Groups the events of all articles into real-world matters: the same names, in agreeing countries, within a time that such matters take. A
 * matter has two events at least. Events without a name ("two men were arrested") never join. The order of the input is no matter, and the
 * work grows with the events, not with their pairs.
 */
export function linkCases(events: readonly CaseEvent[]): readonly Case[] {
  const sorted = [...events].sort(byDateThenId)
  const tellings = tellingsOf(sorted)
  const sets = disjointSets(tellings.length)
  joinAcrossArticles(tellings, sets.join)
  return [...Map.groupBy(tellings, (_telling, i) => sets.find(i)).values()]
    .map((group) => group.flatMap((telling) => telling.events))
    .filter((group) => group.length > 1)
    .map(toCase)
}

function toCase(group: readonly CaseEvent[]): Case {
  const events = [...group].sort(byDateThenId)
  return { id: `case-${events[0]?.id ?? ''}`, title: toTitle(events), events }
}

/** By the day something happened, else was published; what has no day comes last. */
function byDateThenId(a: CaseEvent, b: CaseEvent): number {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function dayOf({ event, publishedAt }: CaseEvent): string {
  return event.date ?? publishedAt?.slice(0, 10) ?? '9999'
}
