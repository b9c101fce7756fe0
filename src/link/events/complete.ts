import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'

/** What an article says in other passages than the one that tells of an action. */
export interface Surroundings {
  /** Agencies that speak ("…, the FBI said"), by passage. */
  readonly speakers: ReadonlyMap<number, readonly string[]>
  /** Days named, by passage. */
  readonly days: ReadonlyMap<number, readonly string[]>
  readonly published?: string | undefined
  /** The one person the article is about, where there is one. */
  readonly protagonist?: string | undefined
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
/** Passages from the top in which a news item tells its main action. */
const TOP = 3
const SPEAKER_REACH = 2
const DAY_REACH = 4
const WEEK = 7 * 86_400_000

/** Adds to the main actions of an article what its other passages say of them: who announced it, on which day, the name of "a Bergen man". */
export function complete(drafts: readonly Draft[], around: Surroundings): Draft[] {
  return drafts.map((draft) => withName(withDay(withSpeaker(draft, around), around), around))
}

function withSpeaker(draft: Draft, { speakers }: Surroundings): Draft {
  if (draft.authorities.length > 0 || draft.passage > TOP) return draft
  for (let passage = draft.passage; passage <= draft.passage + SPEAKER_REACH; passage++) {
    const found = speakers.get(passage)
    if (found && found.length > 0) return { ...draft, authorities: found }
  }
  return draft
}

function withDay(draft: Draft, { days, published }: Surroundings): Draft {
  if (draft.date !== undefined || draft.passage > TOP || published === undefined || !ANNOUNCED.has(draft.type)) return draft
  const latest = Date.parse(published.slice(0, 10))
  for (let passage = draft.passage; passage <= draft.passage + DAY_REACH; passage++) {
    const day = days.get(passage)?.find((date) => date.length === 10 && latest - Date.parse(date) >= 0 && latest - Date.parse(date) <= WEEK)
    if (day !== undefined) return { ...draft, date: day }
  }
  return draft
}

/** "A Bergen man": one person, told of where an article begins, is the one it names most. */
function withName(draft: Draft, { protagonist }: Surroundings): Draft {
  if (protagonist === undefined || draft.named || draft.passage > TOP || draft.targets.length !== 1) return draft
  const [description = ''] = draft.targets
  return ONE_PERSON.test(description) ? { ...draft, targets: [protagonist], named: true } : draft
}

const ONE_PERSON =
  /^(?!.*\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+ (?:people|men))\b)(?:.* )?(?:man|woman|national|citizen|hacker|founder|operator|owner|ceo|executive|developer|trader|broker|teenager|student|administrator|affiliate|officer|member|boss|creator|promoter)\b(?! ?s\b)/iu
