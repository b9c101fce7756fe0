import { isSameName, nameKey } from '../../normalize/name.ts'
import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'
import { areApart, areKin } from './family.ts'

/** Passages between two tellings of one action by descriptions. */
const NEAR = 2
/** "A Bergen man was jailed": the first paragraphs describe one person, who is named further down. */
const LONE_NEAR = 8
/** Where the body tells what the title told. */
export const TITLE_NEAR = 6

/** Nobody does these twice in one article: where dates disagree, one was read wrong or stands for the hearing. */
const ONCE: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction'])

/** Whether two drafts tell of one action. */
export function isSameAction(a: Draft, b: Draft): boolean {
  if (a.type !== b.type) return false
  if (!agreeOnDate(a.date, b.date) && !(ONCE.has(a.type) && a.named && b.named)) return false
  if (BY_AUTHORITY.has(a.type) && areApart(a.authorities, b.authorities)) return false
  // "was previously indicted" is not the indictment that is news.
  if (Boolean(a.previous) !== Boolean(b.previous) && (a.fresh || b.fresh)) return false
  if (a.term !== undefined && b.term !== undefined && a.term !== b.term) return false
  const isBesides = a.also || b.also || (a.targets.length === 0 && b.targets.length === 0)
  if (isBesides && differOnSum(a, b)) return false
  if (a.named && b.named) return shareTarget(a, b) || isOneList(a, b)
  if (shareSum(a, b)) return true
  if (a.title || b.title) return !contradict(a, b)
  if (isFurther(a, b)) return false
  if (isOneList(a, b) || isCounted(a, b) || isCounted(b, a)) return true
  if (a.passage === b.passage && a.named !== b.named && a.targets.length > 0 && b.targets.length > 0) return false
  if (a.targets.length > 0 && b.targets.length > 0 && !a.named && !b.named) return sameDescription(a, b)
  const reach = isLone(a) || isLone(b) ? LONE_NEAR : NEAR
  return distanceOf(a, b) <= reach && !contradict(a, b) && !disagreeOnCountry(a, b)
}

/** "seized $2.3 million", told once of a man and once of his wallet. */
function shareSum(a: Draft, b: Draft): boolean {
  return a.sums.some((sum) => b.sums.includes(sum)) && !disagreeOnCountry(a, b)
}

/** "were also fined $20,000 in 2021": a sum and a day of its own. */
function differOnSum(a: Draft, b: Draft): boolean {
  return a.sums.length > 0 && b.sums.length > 0 && !shareSum(a, b) && (a.date === undefined) !== (b.date === undefined)
}

const FURTHER = /\b(?:more|additional|further|other)\b/iu

/** "five more suspects": others than those told of before. */
function isFurther(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map(({ targets }) => FURTHER.test(targets.join(' ')))
  return !a.named && !b.named && x !== y && a.targets.length > 0 && b.targets.length > 0
}

/** Each authority does these on its own account: the complaint of one is not the settlement with another. */
const BY_AUTHORITY: ReadonlySet<EventType> = new Set(['settlement', 'penalty', 'charge', 'license_refused', 'license_granted'])
/** Done to many at a stroke and told name by name. */
const LISTED: ReadonlySet<EventType> = new Set(['sanction', 'penalty', 'ban', 'settlement'])
const LIST_NEAR = 3

function isOneList(a: Draft, b: Draft): boolean {
  // What has no date yet may be news, and is not put to what has one.
  if ((a.date === undefined) !== (b.date === undefined) || a.previous || b.previous) return false
  if (!LISTED.has(a.type)) return false
  const distance = distanceOf(a, b)
  const isSilent = a.type === 'ban' && (a.authorities.length === 0 || b.authorities.length === 0)
  return distance <= LIST_NEAR && (areKin(a.authorities, b.authorities) || (isSilent && distance <= 1))
}

/** Told of by their number first, by name later. */
const COUNTED: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction', 'charge', 'sanction'])

/** "Five men pleaded guilty. … Doe, Roe and Poe pleaded guilty to fraud." */
function isCounted(whole: Draft, part: Draft): boolean {
  if (!COUNTED.has(whole.type) || whole.named || !part.named || whole.passage > part.passage) return false
  const count = Number(toDigits(NUMBER.exec(whole.targets.join(' '))?.[0]?.toLowerCase() ?? ''))
  return count > 1 && part.targets.length <= count && whole.passage <= TITLE_NEAR
}

/** Passages between two actions, by their nearest tellings. */
function distanceOf(a: Draft, b: Draft): number {
  return Math.min(...[a.passage, ...(a.tellings ?? [])].map((passage) => Math.abs(passage - b.passage)))
}

export function shareTarget(a: Pick<Draft, 'targets'>, b: Pick<Draft, 'targets'>): boolean {
  return a.targets.some((name) => b.targets.some((other) => isSameName(nameKey(name), nameKey(other))))
}

function isLone({ targets, named, passage }: Draft): boolean {
  return !named && targets.length === 1 && passage <= LONE_NEAR && !NUMBER.test(targets.join(' ')) && !/s$/u.test(targets.join(' '))
}

export function agreeOnDate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)
}

function disagreeOnCountry(a: Draft, b: Draft): boolean {
  return a.country !== undefined && b.country !== undefined && a.country !== b.country
}

function sameDescription(a: Draft, b: Draft): boolean {
  if (a.targets.length === 1 && b.targets.length === 1 && isSameCount(a.targets[0] ?? '', b.targets[0] ?? '')) return true
  return a.targets.some((text) =>
    b.targets.some((other) => text.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(text.toLowerCase())),
  )
}

const ANYBODY = /\b(?:people|individuals|persons|suspects|men|defendants|others)$/iu

/** "five individuals" and "five people". */
function isSameCount(a: string, b: string): boolean {
  const [x, y] = [NUMBER.exec(a)?.[0], NUMBER.exec(b)?.[0]]
  return x !== undefined && y !== undefined && toDigits(x.toLowerCase()) === toDigits(y.toLowerCase()) && ANYBODY.test(a) && ANYBODY.test(b)
}

const NUMBER = /\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b/iu

/** "five suspects" are not "six men", and not one named person. */
export function contradict(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map(({ targets, named }) => (named ? String(targets.length) : NUMBER.exec(targets.join(' '))?.[0]?.toLowerCase()))
  if (a.named && b.named) return false
  return x !== undefined && y !== undefined && toDigits(x) !== toDigits(y) && !(a.named && x === '1' && y === undefined)
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function toDigits(number: string): string {
  const at = WORDS.indexOf(number)
  return at < 0 ? number : String(at)
}
