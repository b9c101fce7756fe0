import type { EventType } from '../../types.ts'
import type { Day } from './day.ts'
import type { Draft } from './draft.ts'
import { firstOf, REGULATORY, range, type Surroundings } from './surroundings.ts'

/** Actions that happen by being announced: the day of the announcement is theirs. */
const ANNOUNCED: ReadonlySet<EventType> = new Set([
  'charge',
  'sanction',
  'settlement',
  'penalty',
  'warning',
  'ban',
  'license_granted',
  'license_refused',
  'rulemaking',
  'guilty_plea',
  'sentencing',
  'seizure',
  'shutdown',
])
const DAY_REACH = 4
const WEEK = 7 * 86_400_000
const ISO_DAY = /^\d{4}-\d\d-\d\d/u
/** Published on one of the first days of a month, news may be of the month before. */
const FIRST_DAYS = 3

/** The day named beside what happens by being announced. */
export function withDay(draft: Draft, { days, published, top }: Surroundings): Draft {
  if (draft.date !== undefined || firstOf(draft) > top || published === undefined || !ANNOUNCED.has(draft.type)) return draft
  const latest = Date.parse(published.slice(0, 10))
  for (const passage of [...range(draft.passage, draft.passage + DAY_REACH), ...range(0, draft.passage)]) {
    const day = days.get(passage)?.find(({ value }) => value.length === 10 && isBetween(latest - Date.parse(value), 0, WEEK))
    if (day) return withDate(draft, day)
  }
  return draft
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function withDate(draft: Draft, { value, span }: Day): Draft {
  return { ...draft, date: value, dated: span }
}

const PAPER_REACH = 4

/** "The complaint, filed on 3 February, …": the day of the charges told before it. */
export function withPaper(draft: Draft, { papers }: Surroundings): Draft {
  if (draft.date !== undefined) return draft
  for (const passage of range(draft.passage, draft.passage + PAPER_REACH)) {
    const paper = papers.get(passage)?.find(({ type }) => type === draft.type)
    if (paper) return withDate(draft, paper.day)
  }
  return draft
}

/** "Police also seized …", "Roe got two years": it goes with what the same or the passage before told. */
export function withDateBefore(draft: Draft, before: Draft | undefined): Draft {
  if (draft.date !== undefined || before?.date === undefined || draft.passage - before.passage > 1) return draft
  return draft.also || before.type === draft.type || (draft.type === 'seizure' && !draft.fresh) ? { ...draft, ...dateOf(before) } : draft
}

/** The date of an action, for another of the same day. */
export function dateOf({ date, dated }: Draft): Pick<Draft, 'date' | 'dated'> {
  return { ...(date !== undefined && { date }), ...(dated && { dated }) }
}

/** "Enforcement information for 2 May 2018": the steps that a release tells as news are of its day, wherever they stand in it. */
export function withRelease(draft: Draft, { released }: Surroundings): Draft {
  const isNews = draft.fresh && !draft.previous && REGULATORY.has(draft.type)
  return draft.date === undefined && released !== undefined && isNews ? withDate(draft, released) : draft
}

/** News without a day is of the month it is published in. */
export function withNews(draft: Draft, { published, top }: Surroundings): Draft {
  if (published !== undefined && !ISO_DAY.test(published)) return draft
  const isNews = draft.fresh && (draft.title || firstOf(draft) <= top)
  if (draft.date !== undefined || published === undefined || !isNews) return draft
  return { ...draft, date: published.slice(0, Number(published.slice(8, 10)) > FIRST_DAYS ? 7 : 4) }
}
