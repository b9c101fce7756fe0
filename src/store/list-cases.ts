import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

/** A case with its extent. */
export interface CaseSummary {
  readonly id: string
  readonly title: string
  readonly events: number
  /** Copies left out. */
  readonly articles: number
  /** Publishers with a text of their own. */
  readonly sources: number
  readonly firstDate?: string
  readonly lastDate?: string
  readonly countries?: string
}

interface Row {
  readonly case_id: string
  readonly title: string
  readonly events: number
  readonly articles: number
  readonly sources: number
  readonly first_date: string | null
  readonly last_date: string | null
  readonly countries: string | null
}

export interface CaseListStore {
  /** So many cases, those told of last first. */
  listCases(limit: number): readonly CaseSummary[]
}

export function caseListStore({ sqlite }: Connection): CaseListStore {
  return {
    listCases: (limit) =>
      sqlite
        .prepare<[number], Row>('select * from v_cases order by last_date desc, case_id limit ?')
        .all(limit)
        .map(({ case_id, title, events, articles, sources, first_date, last_date, countries }) => ({
          id: case_id,
          title,
          events,
          articles,
          sources,
          ...present({ firstDate: first_date, lastDate: last_date, countries }),
        })),
  }
}
