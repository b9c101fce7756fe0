import { rulingOf } from '../link/cases/decisions.ts'
import type { Reason } from '../link/cases/reason.ts'
import { ENOUGH, scoreOf } from '../link/cases/score.ts'
import { tellingsOf } from '../link/cases/telling.ts'
import type { Telling } from '../link/cases/told.ts'
import type { Store } from '../store/store.ts'

/** Why two events are one matter, or are not. */
export interface PairExplanation {
  readonly events: readonly [string, string]
  /** Whether their case is the same. */
  readonly isOne: boolean
  /** Of one article they are told together or apart; there are no points. */
  readonly sameTelling: boolean
  readonly total: number
  /** Points that suffice for a pair; two cases that fit badly on the whole stay apart all the same. */
  readonly enough: number
  readonly reasons: readonly Reason[]
  /** What people decided of the two. */
  readonly decided?: 'one' | 'apart'
}

/** The events are given by their ids, and exist. */
export function explainPair(store: Store, first: string, second: string): PairExplanation {
  const decisions = store.decisions()
  const ruling = rulingOf(decisions)
  const [a, b] = [tellingOf(store, first), tellingOf(store, second)]
  const score = a && b && a.id !== b.id ? scoreOf(a, b) : { total: 0, reasons: [] }
  const [one, other] = [first, second].map((id) => store.showEvent(id)).map((shown) => (shown.ok ? shown.value.case : undefined))
  const decided = ruling(first, second)
  return {
    events: [first, second],
    isOne: one !== undefined && one === other,
    sameTelling: a !== undefined && a.id === b?.id,
    total: score.total,
    enough: ENOUGH,
    reasons: score.reasons,
    ...(decided !== undefined && { decided }),
  }
}

function tellingOf(store: Store, event: string): Telling | undefined {
  const ruling = rulingOf(store.decisions())
  const articles = store.articlesOfEvents([event]).flatMap((id) => store.articleForCases(id) ?? [])
  return articles.flatMap((article) => tellingsOf(article, ruling)).find(({ steps }) => steps.some((step) => step.event === event))
}
