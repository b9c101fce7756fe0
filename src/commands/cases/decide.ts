import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { relinkCases } from '../../pipeline/cases.ts'
import type { NewDecision } from '../../store/decisions.ts'
import { storeFault } from '../../store/fault.ts'
import { takeLock } from '../../store/lock.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import type { Outcome } from '../../types.ts'
import { type Context, complain } from '../command.ts'
import { toPlain } from '../plain.ts'
import { faultCode } from '../store-fault.ts'

export interface DecisionOptions {
  readonly db: string
  readonly author?: string
  readonly reason?: string
  readonly json?: true
}

const LONGEST_WORDS = 1000

/** Takes events out of a case. */
export function split(id: string, events: readonly string[], options: DecisionOptions, context: Context): ExitCode {
  return decide(options, context, (store) => {
    const found = store.showCase(id)
    if (!found.ok) return found
    const all = store.eventsOfCase(found.value.id)
    const one = resolveEvents(events, store)
    if (!one.ok) return one
    const strange = one.value.find((event) => !all.includes(event))
    if (strange !== undefined)
      return refuse(`event ${strange} is none of case ${found.value.id}; "docket show ${found.value.id}" lists those that are`)
    const other = all.filter((event) => !one.value.includes(event))
    if (other.length === 0) return refuse(`these are all events of case ${found.value.id}: nothing would be left of it; leave some out`)
    return { ok: true, value: { kind: 'split', one: one.value, other } }
  })
}

/** Makes one case of several. */
export function merge(ids: readonly string[], options: DecisionOptions, context: Context): ExitCode {
  return decide(options, context, (store) => {
    const groups: (readonly string[])[] = []
    for (const id of ids) {
      const found = store.showCase(id)
      const event = found.ok ? undefined : store.showEvent(id)
      if (!found.ok && !event?.ok) return refuse(`${found.detail}; nor has an event`)
      groups.push(found.ok ? store.eventsOfCase(found.value.id) : event?.ok ? [event.value.id] : [])
    }
    const one = [...new Set(groups.flat())]
    if (new Set(groups.map((group) => group.join())).size < 2) return refuse('name two cases or more that are not the same')
    return { ok: true, value: { kind: 'merge', one, other: [] } }
  })
}

/** Takes a decision back. */
export function undo(decision: string, options: DecisionOptions, context: Context): ExitCode {
  return change(options, context, (store, by) => {
    const undone = store.undoDecision({ id: Number(decision), ...by })
    if (!undone.ok) return undone
    relinkCases(store)
    return { ok: true, value: { text: `decision ${decision} is undone; it stays on record`, json: { undone: Number(decision) } } }
  })
}

type Refusal = Extract<Outcome<never>, { ok: false }>

const refuse = (detail: string): Refusal => ({ ok: false, reason: 'refused', detail })

function resolveEvents(prefixes: readonly string[], store: Store): Outcome<readonly string[]> {
  const ids: string[] = []
  for (const prefix of prefixes) {
    const found = store.showEvent(prefix)
    if (!found.ok) return found
    ids.push(found.value.id)
  }
  return { ok: true, value: [...new Set(ids)] }
}

type Decided = Pick<NewDecision, 'kind' | 'one' | 'other'>

function decide(options: DecisionOptions, context: Context, read: (store: Store) => Outcome<Decided>): ExitCode {
  return change(options, context, (store, by) => {
    const decided = read(store)
    if (!decided.ok) return decided
    const id = store.addDecision({ ...decided.value, ...by })
    relinkCases(store)
    const cases = casesOf(store, decided.value)
    const now = cases.length === 0 ? 'in no case now, as one event alone makes none' : `in ${cases.join(' and ')} now`
    return { ok: true, value: { text: `decision ${id} is kept; its events are ${now}`, json: { decision: id, ...decided.value, cases } } }
  })
}

function casesOf(store: Store, { one, other }: Decided): readonly string[] {
  const ids = [...one, ...other].flatMap((event) => {
    const shown = store.showEvent(event)
    return shown.ok && shown.value.case !== undefined ? [shown.value.case] : []
  })
  return [...new Set(ids)]
}

interface By {
  readonly author: string
  readonly reason: string
  readonly at: string
}

interface Answer {
  readonly text: string
  readonly json: object
}

/** Opens the database to write, with its lock; all that the work writes is kept, or nothing of it. */
function change(options: DecisionOptions, context: Context, work: (store: Store, by: By) => Outcome<Answer>): ExitCode {
  const { db, author = '', reason = '', json } = options
  if (author.trim() === '' || reason.trim() === '' || author.length > LONGEST_WORDS || reason.length > LONGEST_WORDS) {
    complain(context, `a decision has an --author and a --reason, of ${LONGEST_WORDS} characters at most, for those who rely on it later`)
    return exitCodes.wrongUse
  }
  // Before the lock, which would lie beside a database that is not there.
  const there = openStore(db, { create: false, readonly: true })
  if (there.ok) there.value.close()
  else if (there.reason !== 'older_version') {
    complain(context, there.detail)
    return faultCode(there.reason)
  }
  const lock = takeLock(db)
  if (!lock.ok) {
    complain(context, lock.detail)
    return faultCode(lock.reason)
  }
  try {
    const store = openStore(db, { create: false })
    if (!store.ok) {
      complain(context, store.detail)
      return faultCode(store.reason)
    }
    try {
      const by = { author: author.trim(), reason: reason.trim(), at: context.now().toISOString() }
      const done = store.value.atomically(() => work(store.value, by))
      if (!done.ok) {
        complain(context, done.detail)
        return exitCodes.failed
      }
      context.console.stdout.write(json === true ? `${JSON.stringify(done.value.json)}\n` : `${toPlain(done.value.text)}\n`)
      return exitCodes.done
    } catch (error) {
      const fault = storeFault(error, db)
      if (!fault) throw error
      complain(context, `${fault.detail}; nothing was changed`)
      return faultCode(fault.reason)
    } finally {
      store.value.close()
    }
  } finally {
    lock.value.release()
  }
}
