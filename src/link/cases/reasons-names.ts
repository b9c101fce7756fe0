import { matchNames, type Name, type NameMatch, toName } from './names.ts'
import type { Reason } from './reason.ts'
import type { Telling } from './told.ts'
import { FREQUENT_PROPER as FREQUENT_POINTS, isFrequent, PERHAPS, PLAIN } from './words.ts'

const NAME_POINTS: Readonly<Record<NameMatch, number>> = { full: 4.5, initials: 3, part: 1.2, contradiction: 0, none: 0 }
/** A firm's brand is coined for it, a surname is not. */
const BRAND_POINTS = 3
/** What the gazetteer knows is in the news every week. */
const VENUE_POINTS = 1.5
const SECOND_NAME_POINTS = 1
const CONTRADICTION = -5
const OTHER_NAMES = -3.5
const TARGET_ELSEWHERE = 3.5
const SAME_PERSON = 2.5
const MENTIONED_WHOLE = 3.5
const MENTIONED_BRAND = 2.8
const RARE_SURNAME = 2.2
const SURNAME = 1.2
const MOST_WORD_POINTS = 5
const MOST_PLAIN_POINTS = 2.6

/** What names say: those of the targets, those that one article targets and the other mentions, and the other proper names of both texts. */
export function nameReasons(a: Telling, b: Telling): Reason[] {
  const [x, y] = [prepare(a), prepare(b)]
  const used = new Set<string>()
  const found = targetReasons(x, y, used)
  const mentioned = [...mentionReasons(x, y, used), ...(found.length === 0 ? peopleReasons(x, y, used) : [])]
  const venues = found.length === 0 ? venueReasons(a, b) : []
  const worded = wordReasons(x, y, used, a.outlet === b.outlet)
  const named = [...found, ...mentioned]
  return [...named, ...venues, ...worded, ...(named.length === 0 ? topicReasons(x, y) : [])]
}

interface Prepared {
  readonly names: readonly Name[]
  readonly words: ReadonlyMap<string, number>
  /** Names of what the text is about. */
  readonly topics: readonly string[]
  readonly venues: readonly string[]
  readonly people: readonly Name[]
}

const prepared = new WeakMap<Telling, Prepared>()
const NOBODY: ReadonlySet<string> = new Set()

/** Names are taken apart once a telling. */
export function prepare(telling: Telling): Prepared {
  const known = prepared.get(telling)
  if (known) return known
  const names = telling.targets.map(({ text, kind }) =>
    kind === 'company' ? toName(text, new Set([text]), NOBODY) : toName(text, NOBODY, new Set([text])),
  )
  const made = {
    names,
    words: new Map(telling.words.map(([word, points]) => [word, points])),
    topics: telling.words.filter(([, , topic]) => topic).map(([word]) => word),
    venues: telling.venues,
    people: telling.people.map((text) => toName(text, NOBODY, new Set([text]))),
  }
  prepared.set(telling, made)
  return made
}

function targetReasons(x: Prepared, y: Prepared, used: Set<string>): Reason[] {
  const matches = x.names.flatMap((name) => y.names.map((other) => ({ name, other, match: matchNames(name, other) })))
  const positive = matches
    .filter(({ match }) => NAME_POINTS[match] > 0)
    .map((each) => ({ ...each, points: pointsOf(each.name, each.other, each.match, x.venues) }))
    .toSorted((p, q) => q.points - p.points)
  const [best] = positive
  if (!best) {
    const clash = matches.find(({ match }) => match === 'contradiction')
    return clash ? [{ reason: 'other_name', weight: CONTRADICTION, detail: `${clash.name.text} ≠ ${clash.other.text}` }] : []
  }
  for (const { name, other } of positive) for (const word of [...name.words, ...other.words]) used.add(word)
  const second = positive.find(
    ({ name, other }) => name.words.join() !== best.name.words.join() && other.words.join() !== best.other.words.join(),
  )
  return [
    { reason: 'name', weight: best.points, detail: inWords(best.name.text, best.other.text) },
    ...(second ? [{ reason: 'name' as const, weight: SECOND_NAME_POINTS, detail: inWords(second.name.text, second.other.text) }] : []),
  ]
}

function inWords(a: string, b: string): string {
  return a === b ? a : a < b ? `${a} = ${b}` : `${b} = ${a}`
}

function pointsOf(a: Name, b: Name, match: NameMatch, venues: readonly string[]): number {
  if (a.kind === 'person' && b.kind === 'person')
    return match === 'part' && !a.words.some((word) => b.words.includes(word) && isFrequent(word)) ? RARE_SURNAME : NAME_POINTS[match]
  if (venues.some((venue) => venue === a.words.join('-') || venue === a.words[0])) return VENUE_POINTS
  return match === 'full' && a.words.length > 1 ? NAME_POINTS.full : BRAND_POINTS
}

/** A target of one that stands in the text of the other: "NairaBloom's founder" where the other article has NairaBloom for a target. */
function mentionReasons(x: Prepared, y: Prepared, used: Set<string>): Reason[] {
  const found = [...mentionsOf(x, y, used), ...mentionsOf(y, x, used)].toSorted((p, q) => q.weight - p.weight)
  const [best] = found
  if (!best) return []
  for (const { words } of found) for (const word of words) used.add(word)
  return [{ reason: 'mentioned_name', weight: best.weight, detail: best.detail }]
}

function mentionsOf(x: Prepared, y: Prepared, used: ReadonlySet<string>) {
  return x.names.flatMap(({ text, words, kind }) => {
    const seen = words.filter((word) => y.words.has(word) && !used.has(word))
    if (seen.length === 0 || (kind === 'company' && seen[0] !== words[0])) return []
    const weight =
      seen.length > 1 ? MENTIONED_WHOLE : kind === 'company' ? MENTIONED_BRAND : seen.every(isFrequent) ? SURNAME : RARE_SURNAME
    return [{ weight, detail: text, words: seen }]
  })
}

/** Somebody whom both name in full: of one it is the target, or a witness, a judge, an official. */
function peopleReasons(x: Prepared, y: Prepared, used: Set<string>): Reason[] {
  const [mine, yours] = [
    [...x.names.filter(({ kind }) => kind === 'person'), ...x.people],
    [...y.names.filter(({ kind }) => kind === 'person'), ...y.people],
  ]
  for (const name of mine) {
    for (const other of yours) {
      if (name.words.length < 2 || other.words.length < 2 || matchNames(name, other) !== 'full') continue
      if (name.words.every((word) => used.has(word))) continue
      for (const word of [...name.words, ...other.words]) used.add(word)
      return [
        {
          reason: 'mentioned_name',
          weight: x.names.includes(name) || y.names.includes(other) ? TARGET_ELSEWHERE : SAME_PERSON,
          detail: inWords(name.text, other.text),
        },
      ]
    }
  }
  return []
}

function venueReasons(a: Telling, b: Telling): Reason[] {
  const shared = a.venues.filter((venue) => b.venues.includes(venue))
  return shared.length === 0 ? [] : [{ reason: 'mentioned_name', weight: 0.5, detail: shared.join(', ') }]
}

/** One outlet uses the same words for all matters: there only names count. */
function wordReasons(x: Prepared, y: Prepared, used: ReadonlySet<string>, sameOutlet: boolean): Reason[] {
  const shared: { readonly word: string; readonly points: number }[] = []
  for (const [word, points] of x.words) {
    const other = y.words.get(word)
    if (other !== undefined && !used.has(word) && !(sameOutlet && Math.min(points, other) <= FREQUENT_POINTS))
      shared.push({ word, points: pointsOfWord(points, other) })
  }
  if (shared.length === 0) return []
  const plain = shared.filter(({ points }) => points <= PLAIN).length
  const proper = shared.reduce((sum, { points }) => (points > PLAIN ? sum + points : sum), 0)
  const points = Math.min(MOST_WORD_POINTS, proper + plainPoints(plain))
  const ranked = shared.toSorted((p, q) => q.points - p.points || (p.word < q.word ? -1 : 1)).slice(0, 8)
  return [{ reason: 'wording', weight: round(points), detail: ranked.map(({ word }) => word).join(', ') }]
}

function pointsOfWord(a: number, b: number): number {
  return a === PERHAPS && b === PERHAPS ? PLAIN : Math.min(a, b)
}

/** One rare word is shared by chance, three are not. */
function plainPoints(count: number): number {
  return count === 0 ? 0 : Math.min(MOST_PLAIN_POINTS, 0.2 + 0.6 * (count - 1))
}

/** What both texts are about has a name in each, and neither name stands in the other. */
function topicReasons(x: Prepared, y: Prepared): Reason[] {
  const [a, b] = [x.topics, y.topics]
  if (a.length === 0 || b.length === 0) return []
  if (a.some((word) => y.words.has(word)) || b.some((word) => x.words.has(word))) return []
  const [one, other] = [a.slice(0, 3).join(', '), b.slice(0, 3).join(', ')].sort()
  return [{ reason: 'other_name', weight: OTHER_NAMES, detail: `${one} ≠ ${other}` }]
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}
