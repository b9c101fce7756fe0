import { isSameName, nameKey } from '../../normalize/name.ts'
import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'
import { areApart, areKin } from './family.ts'

/** Each draft is compared with those before it; no article tells of more actions. */
const MOST_DRAFTS = 300

/** Passages between two tellings of one action by descriptions. */
const NEAR = 2
/** "A Bergen man was jailed": the first paragraphs describe one person, who is named further down. */
const LONE_NEAR = 8
/** Where the body tells what the title told. */
const TITLE_NEAR = 6

/** Joins drafts that tell of the same action: each action once, with all that is said of it. In text order of its first telling in the body. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts.slice(0, MOST_DRAFTS).sort((a, b) => Number(a.title) - Number(b.title) || a.at - b.at)) {
    const each = draft.named && draft.targets.length > 1 ? toldApart(merged, draft) : []
    if (each.length > 0) {
      merged.splice(0, merged.length, ...merged.map((known, at) => (each.includes(at) ? joinFigures(known, draft) : known)))
      continue
    }
    const at = draft.title ? findTold(merged, draft) : merged.findIndex((known) => isSameAction(known, draft))
    const known = merged[at]
    if (known) merged[at] = join(known, draft)
    else merged.push(draft)
  }
  return merged.sort((a, b) => a.at - b.at)
}

/** "Both were also fined": the actions told before of each of them, where they were told one by one. */
function toldApart(merged: readonly Draft[], draft: Draft): number[] {
  const found = merged.flatMap((known, at) => (known.targets.length === 1 && isSameAction(known, draft) ? [at] : []))
  return found.length > 1 ? found : []
}

function joinFigures(known: Draft, { figures, passage }: Draft): Draft {
  return { ...known, figures: [...known.figures, ...figures], tellings: [...(known.tellings ?? []), passage] }
}

/** Which action of the body a title tells of: that on the same name, else the first of its kind, since titles name people in their own ways. */
function findTold(merged: readonly Draft[], title: Draft): number {
  const same = merged.findIndex((known) => isSameAction(known, title))
  if (same >= 0) return same
  return merged.findIndex(
    (known) =>
      known.type === title.type &&
      Math.abs(known.passage - title.passage) <= TITLE_NEAR &&
      agreeOnDate(known.date, title.date) &&
      !contradict(known, title),
  )
}

/** Nobody does these twice in one article: where dates disagree, one was read wrong or stands for the hearing. */
const ONCE: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction'])

function isSameAction(a: Draft, b: Draft): boolean {
  if (a.type !== b.type) return false
  if (!agreeOnDate(a.date, b.date) && !(ONCE.has(a.type) && a.named && b.named)) return false
  if (BY_AUTHORITY.has(a.type) && areApart(a.authorities, b.authorities)) return false
  // "was previously indicted" is not the indictment that is news.
  if (Boolean(a.previous) !== Boolean(b.previous) && (a.fresh || b.fresh)) return false
  if (a.term !== undefined && b.term !== undefined && a.term !== b.term) return false
  if (a.named && b.named) return shareTarget(a, b) || isOneList(a, b)
  if (a.title || b.title) return !contradict(a, b)
  if (isOneList(a, b) || isCounted(a, b) || isCounted(b, a)) return true
  if (a.passage === b.passage && a.named !== b.named && a.targets.length > 0 && b.targets.length > 0) return false
  if (a.targets.length > 0 && b.targets.length > 0 && !a.named && !b.named) return sameDescription(a, b)
  const reach = isLone(a) || isLone(b) ? LONE_NEAR : NEAR
  return distanceOf(a, b) <= reach && !contradict(a, b) && !disagreeOnCountry(a, b)
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
export function join(a: Draft, b: Draft): Draft {
  const base = !a.named && b.named && !b.title ? { ...b, at: Math.min(a.at, b.at) } : a
  const date = agreeOnDate(a.date, b.date) ? longest(a.date, b.date) : a.date
  const country = a.country ?? b.country
  const term = a.term ?? b.term
  return {
    ...base,
    targets: joinTargets(a, b),
    named: a.named || b.named,
    ...((a.fresh || b.fresh) && { fresh: true }),
    tellings: [...(a.tellings ?? []), ...(b.tellings ?? []), a.passage, b.passage].filter((passage) => passage !== base.passage),
    authorities: [...new Set([...a.authorities, ...b.authorities])],
    figures: [...new Set([...a.figures, ...b.figures])],
    ...(date !== undefined && { date }),
    ...(country !== undefined && { country }),
    ...(term !== undefined && { term }),
  }
}

function joinTargets(a: Draft, b: Draft): readonly string[] {
  if (a.named !== b.named) return a.named ? a.targets : b.targets
  if (!a.named) return a.targets.length > 0 ? a.targets : b.targets
  // A title that names nobody of the body names the one it means by halves: "LumenFi and Its Founder".
  if (b.title && !shareTarget(a, b)) return a.targets
  return [...a.targets, ...b.targets.filter((name) => !a.targets.some((other) => isSameName(nameKey(name), nameKey(other))))]
}

function longest(a: string | undefined, b: string | undefined): string | undefined {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a
}
