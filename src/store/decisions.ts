import { asc, eq, isNull, sql } from '../../schema/drizzle.ts'
import { caseDecisionEvents, caseDecisions } from '../../schema/sqlite-tables.ts'
import type { DecisionKind, DecisionSide } from '../../schema/values.ts'
import type { EventType, Outcome } from '../types.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

export interface NewDecision {
  readonly kind: DecisionKind
  readonly author: string
  readonly reason: string
  readonly at: string
  /** Ids of events that are one matter. */
  readonly one: readonly string[]
  /** Of a split, events of another matter. */
  readonly other: readonly string[]
}

/** A decision that holds, with its events as they are now; those that no reading has any more are left out. */
export interface ActiveDecision {
  readonly id: number
  readonly kind: DecisionKind
  readonly one: readonly string[]
  readonly other: readonly string[]
}

export interface DecisionView {
  readonly id: number
  readonly kind: DecisionKind
  readonly author: string
  readonly reason: string
  readonly at: string
  readonly undoneAt?: string
  readonly undoneBy?: string
  readonly undoneReason?: string
  readonly events: readonly DecisionEventView[]
}

export interface DecisionEventView {
  readonly side: DecisionSide
  readonly url: string
  readonly type: EventType
  readonly targets: string
  readonly quote: string
  /** Absent where the article no longer has such an event: to it the decision does not apply. */
  readonly event?: string
}

export interface Undoing {
  readonly id: number
  readonly author: string
  readonly reason: string
  readonly at: string
}

export interface DecisionStore {
  /** The decisions that hold, oldest first. */
  decisions(): readonly ActiveDecision[]
  /** All that were ever made, with what became of their events. */
  listDecisions(): readonly DecisionView[]
  /** Keeps a decision for ever; the cases follow it when they are made next. Returns its number. */
  addDecision(decision: NewDecision): number
  undoDecision(undoing: Undoing): Outcome<void, 'not_found' | 'undone_before'>
  articlesOfEvents(events: readonly string[]): readonly string[]
  eventsOfCase(id: string): readonly string[]
}

export function decisionStore(connection: Connection): DecisionStore {
  const { db, sqlite, write } = connection
  const articlesOfEvents = (ids: readonly string[]): readonly string[] =>
    sqlite
      .prepare<[string], string>('select distinct article_id from events where id in (select value from json_each(?)) order by article_id')
      .pluck()
      .all(JSON.stringify(ids))
  const queue = (events: readonly string[]): void => {
    db.run(sql`insert or ignore into case_queue (article_id) select value from json_each(${JSON.stringify(articlesOfEvents(events))})`)
  }
  const eventsOf = (decision: number): readonly DecisionEventView[] =>
    db
      .select()
      .from(caseDecisionEvents)
      .where(eq(caseDecisionEvents.decisionId, decision))
      .orderBy(asc(caseDecisionEvents.position))
      .all()
      .map(({ side, url, type, targets, quote, eventId }) => ({
        side,
        url,
        type,
        targets,
        quote,
        ...present({ event: findEvent({ eventId, url, type, targets, quote }) }),
      }))

  /** The event itself, or else the one of its article that is most like it: same type and targets, same type and words, the only one of its type. */
  const findEvent = (wanted: { eventId: string; url: string; type: EventType; targets: string; quote: string }): string | undefined => {
    const candidates = sqlite
      .prepare<[string, string, string], { id: string; targets: string; quote: string }>(
        `select e.id, e.quote, coalesce((select group_concat(name, '; ') from (select name from event_targets where event_id = e.id order by position)), '') as targets
         from events e join articles a on a.id = e.article_id where e.id = ? or (a.url = ? and e.type = ?) order by e.start_char, e.id`,
      )
      .all(wanted.eventId, wanted.url, wanted.type)
    const found =
      candidates.find(({ id }) => id === wanted.eventId) ??
      candidates.find(({ targets }) => targets === wanted.targets && targets !== '') ??
      candidates.find(({ quote }) => quote === wanted.quote) ??
      (candidates.length === 1 ? candidates[0] : undefined)
    return found?.id
  }

  return {
    decisions: () =>
      db
        .select()
        .from(caseDecisions)
        .where(isNull(caseDecisions.undoneAt))
        .orderBy(asc(caseDecisions.id))
        .all()
        .map(({ id, kind }) => {
          const events = eventsOf(id)
          const on = (wanted: DecisionSide) => events.flatMap(({ side, event }) => (side === wanted && event !== undefined ? [event] : []))
          return { id, kind, one: on('one'), other: on('other') }
        }),

    listDecisions: () =>
      db
        .select()
        .from(caseDecisions)
        .orderBy(asc(caseDecisions.id))
        .all()
        .map(({ id, kind, author, reason, at, undoneAt, undoneBy, undoneReason }) => ({
          id,
          kind,
          author,
          reason,
          at,
          ...present({ undoneAt, undoneBy, undoneReason }),
          events: eventsOf(id),
        })),

    addDecision: ({ kind, author, reason, at, one, other }) =>
      write(() => {
        const { id } = db.insert(caseDecisions).values({ kind, author, reason, at }).returning({ id: caseDecisions.id }).get()
        const insert = sqlite.prepare(
          `insert into case_decision_events (decision_id, position, side, event_id, url, type, targets, quote)
           select ?, ?, ?, e.id, a.url, e.type,
             coalesce((select group_concat(name, '; ') from (select name from event_targets where event_id = e.id order by position)), ''), e.quote
           from events e join articles a on a.id = e.article_id where e.id = ?`,
        )
        const sides = [...one.map((event) => ['one', event] as const), ...other.map((event) => ['other', event] as const)]
        sides.forEach(([side, event], position) => {
          insert.run(id, position, side, event)
        })
        queue([...one, ...other])
        return id
      }),

    undoDecision: ({ id, author, reason, at }) =>
      write(() => {
        const found = db.select().from(caseDecisions).where(eq(caseDecisions.id, id)).get()
        if (found === undefined)
          return { ok: false, reason: 'not_found', detail: `there is no decision ${id}; "docket cases decisions" lists them` }
        if (found.undoneAt !== null)
          return {
            ok: false,
            reason: 'undone_before',
            detail: `decision ${id} was undone on ${found.undoneAt.slice(0, 10)} by ${found.undoneBy}`,
          }
        queue(eventsOf(id).flatMap(({ event }) => event ?? []))
        db.update(caseDecisions).set({ undoneAt: at, undoneBy: author, undoneReason: reason }).where(eq(caseDecisions.id, id)).run()
        return { ok: true, value: undefined }
      }),

    articlesOfEvents,
    eventsOfCase: (id) =>
      sqlite.prepare<[string], string>('select event_id from case_events where case_id = ? order by step, event_id').pluck().all(id),
  }
}
