import { isSameName } from '../../normalize/name.ts'
import type { Telling } from './telling.ts'

/** Days that may pass between two tellings of one matter: a full name seldom means two people, a single word often does. */
const FULL_NAME_DAYS = 4 * 365
const SINGLE_WORD_DAYS = 400
const ABROAD = new Set(['arrest', 'extradition', 'seizure', 'shutdown'])

/**
 * Joins tellings of different articles (by their indexes). Each name is an index of its own, in which only neighbours in time are compared:
 * - a name of two words and more joins where countries agree;
 * - a name of one word ("Northlane", "Kestler") needs an authority or a figure in common as well.
 */
export function joinAcrossArticles(tellings: readonly Telling[], join: (i: number, j: number) => void): void {
  for (const group of indexBy(tellings, fullNameKeys).values()) {
    joinNeighbours(
      tellings,
      group,
      FULL_NAME_DAYS,
      (a, b) => agreeOnCountry(a, b) || shareAny(a.authorities, b.authorities) || shareAny(a.figures, b.figures),
      join,
    )
  }
  for (const group of indexBy(tellings, singleWordKeys).values()) {
    joinNeighbours(tellings, group, SINGLE_WORD_DAYS, (a, b) => agreeOnCountry(a, b) && shareName(a, b), join)
  }
}

function fullNameKeys({ names }: Telling): string[] {
  return names.filter((name) => name.length > 1).map((name) => name.join(' '))
}

/** The last word of each name together with each authority and figure: "kestler|us-cftc", "northlane|47.5". A full name is found by its surname. */
function singleWordKeys({ names, authorities, figures }: Telling): string[] {
  const supports = [...authorities, ...figures]
  return names.flatMap((name) => supports.map((support) => `${name.at(-1) ?? ''}|${support}`))
}

function indexBy(tellings: readonly Telling[], keysOf: (telling: Telling) => readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  tellings.forEach((telling, i) => {
    for (const key of new Set(keysOf(telling))) {
      const group = index.get(key)
      if (group) group.push(i)
      else index.set(key, [i])
    }
  })
  return index
}

function joinNeighbours(
  tellings: readonly Telling[],
  group: readonly number[],
  days: number,
  isSame: (a: Telling, b: Telling) => boolean,
  join: (i: number, j: number) => void,
): void {
  const dated = [...group].sort((i, j) => (tellings[i]?.day ?? 0) - (tellings[j]?.day ?? 0) || i - j)
  for (let at = 1; at < dated.length; at++) {
    const [i = 0, j = 0] = [dated[at - 1], dated[at]]
    const [a, b] = [tellings[i], tellings[j]]
    if (a && b && isWithin(a, b, days) && isSame(a, b)) join(i, j)
  }
}

function isWithin(a: Telling, b: Telling, days: number): boolean {
  return a.day === undefined || b.day === undefined || Math.abs(a.day - b.day) <= days
}

/** Countries agree where one is common, where one article names none, or where somebody was taken abroad. */
function agreeOnCountry(a: Telling, b: Telling): boolean {
  if (a.countries.size === 0 || b.countries.size === 0 || shareAny(a.countries, b.countries)) return true
  return [...a.events, ...b.events].some(({ event }) => ABROAD.has(event.type))
}

function shareName(a: Telling, b: Telling): boolean {
  return a.names.some((name) => b.names.some((other) => isSameName(name, other)))
}

function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isDisjointFrom(b)
}
