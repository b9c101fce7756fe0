import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'
import { sanctioningOffices } from './family.ts'
import { type Agency, type Voices, workersOf } from './voices.ts'
import { isPeopleHead } from './words.ts'

/** What an article says in other passages than the one that tells of an action. */
export interface Surroundings {
  /** Agencies that speak and work, by passage. */
  readonly voices: ReadonlyMap<number, Voices>
  /** The last of the passages from the top in which the main action is told. */
  readonly top: number
  /** Days named, by passage. */
  readonly days: ReadonlyMap<number, readonly string[]>
  readonly published?: string | undefined
  /** The day in the heading of a regulator's own release. */
  readonly released?: string | undefined
  /** The one person the article is about, where there is one. */
  readonly protagonist?: string | undefined
  /** Persons whose age is given beside their name, by passage: "Doe, 41, ran the fund". */
  readonly introduced: ReadonlyMap<number, readonly string[]>
  /** All agencies the article names. */
  readonly agencies: ReadonlySet<string>
}

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
const SPEAKER_REACH = 2
const DAY_REACH = 4
const NAME_REACH = 4
const WEEK = 7 * 86_400_000
const ISO_DAY = /^\d{4}-\d\d-\d\d/u
/** Published on one of the first days of a month, news may be of the month before. */
const FIRST_DAYS = 3

/** Adds to the actions of an article what its other passages say of them: who announced it, on which day, the name of "a Bergen man". */
export function complete(drafts: readonly Draft[], around: Surroundings): Draft[] {
  const known = drafts.map((draft) => withName(withDay(withOffices(withVoices(draft, around), around), around), around))
  return known.map((draft, at) =>
    withNews(withRelease(withAuthorityBefore(withDateBefore(draft, known[at - 1]), known[at - 1]), around), around),
  )
}

/** "Enforcement information for 2 May 2018": the steps that a release tells as news are of its day, wherever they stand in it. */
function withRelease(draft: Draft, { released }: Surroundings): Draft {
  const isNews = draft.fresh && !draft.previous && REGULATORY.has(draft.type)
  return draft.date === undefined && released !== undefined && isNews ? { ...draft, date: released } : draft
}

function withVoices(draft: Draft, { voices, top }: Surroundings): Draft {
  const isTop = firstOf(draft) <= top
  const near = [...range(draft.passage, draft.passage + (isTop ? SPEAKER_REACH : 0))].flatMap((passage) => voices.get(passage) ?? [])
  const working = isTop ? near.flatMap((found) => workersOf(found, draft.type)) : []
  const found =
    draft.authorities.length > 0
      ? working
      : working.length > 0
        ? working
        : (near.find(({ speaking }) => speaking.length > 0)?.speaking ?? [])
  if (found.length === 0) return draft
  const country = draft.country ?? found.find((agency) => agency.country !== undefined)?.country
  return { ...draft, authorities: addNames(draft.authorities, found), ...(country !== undefined && { country }) }
}

/** Sanctions of a department are laid by its office, where the article names that too. */
function withOffices(draft: Draft, { agencies }: Surroundings): Draft {
  if (draft.type !== 'sanction') return draft
  return { ...draft, authorities: [...new Set([...draft.authorities, ...sanctioningOffices(draft.authorities, agencies)])] }
}

/** The passage that tells of it first. */
function firstOf({ passage, tellings = [] }: Draft): number {
  return Math.min(passage, ...tellings)
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at <= to; at++) yield at
}

function addNames(known: readonly string[], more: readonly Agency[]): readonly string[] {
  return [...new Set([...known, ...more.map(({ entity }) => entity)])]
}

function withDay(draft: Draft, { days, published, top }: Surroundings): Draft {
  if (draft.date !== undefined || firstOf(draft) > top || published === undefined || !ANNOUNCED.has(draft.type)) return draft
  const latest = Date.parse(published.slice(0, 10))
  for (const passage of [...range(draft.passage, draft.passage + DAY_REACH), ...range(0, draft.passage)]) {
    const day = days.get(passage)?.find((date) => date.length === 10 && latest - Date.parse(date) >= 0 && latest - Date.parse(date) <= WEEK)
    if (day !== undefined) return { ...draft, date: day }
  }
  return draft
}

/** "Police also seized …", "Roe got two years": it goes with what the same or the passage before told. */
function withDateBefore(draft: Draft, before: Draft | undefined): Draft {
  if (draft.date !== undefined || before?.date === undefined || draft.passage - before.passage > 1) return draft
  return draft.also || before.type === draft.type || (draft.type === 'seizure' && !draft.fresh) ? { ...draft, date: before.date } : draft
}

/** Steps of one proceeding of a regulator. */
export const REGULATORY: ReadonlySet<EventType> = new Set(['ban', 'penalty', 'settlement', 'license_refused'])

/** "The order imposes a ban": whoever took the step told before. */
function withAuthorityBefore(draft: Draft, before: Draft | undefined): Draft {
  if (draft.authorities.length > 0 || !before || draft.passage - before.passage > DAY_REACH) return draft
  if (!REGULATORY.has(draft.type) || !REGULATORY.has(before.type)) return draft
  const country = draft.country ?? before.country
  const date = draft.date ?? before.date
  return { ...draft, authorities: before.authorities, ...(country !== undefined && { country }), ...(date !== undefined && { date }) }
}

/** News without a day is of the month it is published in. */
function withNews(draft: Draft, { published, top }: Surroundings): Draft {
  if (published !== undefined && !ISO_DAY.test(published)) return draft
  const isNews = draft.fresh && (draft.title || firstOf(draft) <= top)
  if (draft.date !== undefined || published === undefined || !isNews) return draft
  return { ...draft, date: published.slice(0, Number(published.slice(8, 10)) > FIRST_DAYS ? 7 : 4) }
}

/** "A Bergen man": one person, told of where an article begins, is the one it names most. */
function withName(draft: Draft, { protagonist, introduced, top }: Surroundings): Draft {
  const name = protagonist ?? introducedAfter(draft, introduced)
  if (name === undefined || draft.named || firstOf(draft) > top || draft.targets.length !== 1) return draft
  const [description = ''] = draft.targets
  return isOnePerson(description) ? { ...draft, targets: [name], named: true } : draft
}

/** The person introduced first behind a description, where nobody else is introduced there. */
function introducedAfter({ passage }: Draft, introduced: Surroundings['introduced']): string | undefined {
  for (let at = passage; at <= passage + NAME_REACH; at++) {
    const found = introduced.get(at) ?? []
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const SEVERAL = /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*(?! ?-year)|dozens|several|people|men|women|members)\b/iu
const THING =
  /\b(?:company|firm|exchange|platform|network|group|gang|ring|syndicate|business|bank|service|site|website|marketplace|mixer|entity|duo|pair|trio|couple|market|app|fund|operation|organi[sz]ation)\b(?! (?:\p{L}+ )?(?:founder|owner|operator|ceo|boss|chief|executive|administrator|developer|employee|admin|mastermind|leader|member|head|affiliate|creator)\b)/iu

/** "Bergen man", "operator of the mixer", a nickname in quotation marks; not "two brokers", "the exchange". */
function isOnePerson(description: string): boolean {
  const [head = ''] = description.split(/ (?:of|behind|from|who|in|at|for|accused) /u)
  const words = head
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
  const last = words.at(-1) ?? ''
  return (
    !SEVERAL.test(head) && !THING.test(head) && (isPeopleHead(last) || isPeopleHead(words.at(-2) ?? '')) && !/(?:[^s]s|men)$/u.test(last)
  )
}
