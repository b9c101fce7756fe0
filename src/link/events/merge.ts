import { isSameName, nameKey } from '../../normalize/name.ts'
import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'

/** Each draft is compared with those before it; no article tells of more actions. */
const MOST_DRAFTS = 300

/** Passages between two tellings of one action by descriptions. */
const NEAR = 2
/** "A Bergen man was jailed": the first paragraphs describe one person, who is named further down. */
const LONE_NEAR = 8

/** Joins drafts that tell of the same action: each action once, with all that is said of it. In text order of its first telling in the body. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts.slice(0, MOST_DRAFTS).sort((a, b) => Number(a.title) - Number(b.title) || a.at - b.at)) {
    const at = merged.findIndex((known) => isSameAction(known, draft))
    const known = merged[at]
    if (known) merged[at] = join(known, draft)
    else merged.push(draft)
  }
  return merged.sort((a, b) => a.at - b.at)
}

/** Nobody does these twice in one article: where dates disagree, one was read wrong or stands for the hearing. */
const ONCE: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction'])

function isSameAction(a: Draft, b: Draft): boolean {
  if (a.type !== b.type) return false
  if (!agreeOnDate(a.date, b.date) && !(ONCE.has(a.type) && a.named && b.named)) return false
  if (BY_AUTHORITY.has(a.type) && areApart(a.authorities, b.authorities)) return false
  if (a.named && b.named) return a.targets.some((name) => b.targets.some((other) => isSameName(nameKey(name), nameKey(other))))
  if (a.title || b.title) return !contradict(a, b)
  if (a.passage === b.passage && a.named !== b.named && a.targets.length > 0 && b.targets.length > 0) return false
  if (a.targets.length > 0 && b.targets.length > 0 && !a.named && !b.named) return sameDescription(a, b)
  const reach = isLone(a) || isLone(b) ? LONE_NEAR : NEAR
  return Math.abs(a.passage - b.passage) <= reach && !contradict(a, b) && !disagreeOnCountry(a, b)
}

/** Each authority does these on its own account: the complaint of one is not the settlement with another. */
const BY_AUTHORITY: ReadonlySet<EventType> = new Set(['settlement', 'penalty'])

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((id) => b.includes(id))
}

function isLone({ targets, named, passage }: Draft): boolean {
  return !named && targets.length === 1 && passage <= LONE_NEAR && !NUMBER.test(targets.join(' ')) && !/s$/u.test(targets.join(' '))
}

function agreeOnDate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)
}

function disagreeOnCountry(a: Draft, b: Draft): boolean {
  return a.country !== undefined && b.country !== undefined && a.country !== b.country
}

function sameDescription(a: Draft, b: Draft): boolean {
  return a.targets.some((text) =>
    b.targets.some((other) => text.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(text.toLowerCase())),
  )
}

const NUMBER = /\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b/iu

/** "five suspects" are not "six men", and not one named person. */
function contradict(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map(({ targets, named }) => (named ? String(targets.length) : NUMBER.exec(targets.join(' '))?.[0]?.toLowerCase()))
  if (a.named && b.named) return false
  return x !== undefined && y !== undefined && toDigits(x) !== toDigits(y) && !(a.named && x === '1' && y === undefined)
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function toDigits(number: string): string {
  const at = WORDS.indexOf(number)
  return at < 0 ? number : String(at)
}

/** The earlier telling in the body gives the evidence, unless only the later one names the target. */
function join(a: Draft, b: Draft): Draft {
  const base = !a.named && b.named && !b.title ? { ...b, at: Math.min(a.at, b.at) } : a
  const targets = a.named === b.named ? addNames(a.targets, b.targets, a.named) : a.named ? a.targets : b.targets
  const date = agreeOnDate(a.date, b.date) ? longest(a.date, b.date) : a.date
  const country = a.country ?? b.country
  return {
    ...base,
    targets,
    named: a.named || b.named,
    ...((a.fresh || b.fresh) && { fresh: true }),
    tellings: [...(a.tellings ?? []), ...(b.tellings ?? []), a.passage, b.passage].filter((passage) => passage !== base.passage),
    authorities: [...new Set([...a.authorities, ...b.authorities])],
    ...(date !== undefined && { date }),
    ...(country !== undefined && { country }),
  }
}

function addNames(known: readonly string[], more: readonly string[], named: boolean): readonly string[] {
  if (!named) return known.length > 0 ? known : more
  return [...known, ...more.filter((name) => !known.some((other) => isSameName(nameKey(name), nameKey(other))))]
}

function longest(a: string | undefined, b: string | undefined): string | undefined {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a
}
