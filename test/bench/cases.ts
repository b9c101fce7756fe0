import type { Telling } from '../../src/link/cases/told.ts'
import { linkCases } from '../../src/link/cases.ts'
import type { EventType } from '../../src/types.ts'
import { atLeast, atMost, type Figure, toFigureTable } from './bars.ts'
import { cpuOf } from './measure.ts'

const EVENTS = 100_000
const BARS = { seconds: 60, growth: 3, matters: 0.9 }

/** Joins a hundred thousand events, of which a fifth are about one exchange, and half as many, from nothing. */
export function benchCases(): string {
  const [half, whole] = [generate(EVENTS / 2), generate(EVENTS)]
  linkCases(generate(2_000))
  const small = cpuOf(() => linkCases(half)) / 1000
  let cases = 0
  let inOne = 0
  const large =
    cpuOf(() => {
      const linked = linkCases(whole)
      cases = linked.cases.length
      inOne = linked.cases.filter(({ tellings }) => new Set(tellings.map(({ article }) => matterOf(article))).size === 1).length
    }) / 1000
  const figures: readonly Figure[] = [
    { what: 'cases made of the events', value: String(cases) },
    atLeast('of them about one matter', inOne / cases, BARS.matters, ''),
    atMost(`${EVENTS} events joined from nothing, one core`, large, BARS.seconds, 's'),
    atMost('time for twice the events', large / small, BARS.growth, 'times'),
  ]
  return toFigureTable(figures)
}

const SYLLABLES = 'ba do gu ji se ma no lu vi ha ke pa ro tu zi fe wo ya che sha'.split(' ')
const AGENCIES = 'us-sec us-cftc us-doj gb-fca ng-efcc in-ed kr-fiu sg-mas br-cvm au-asic'.split(' ')
const STEPS: readonly EventType[] = ['arrest', 'charge', 'guilty_plea', 'sentencing', 'penalty', 'settlement']
const MOST_OF_A_MATTER = 6
/** One event in so many is about the one exchange that is always in the news. */
const HOT = 5
const DAYS = 1800

/** Events of matters told by up to six outlets each over half a year; the same for the same number. */
function generate(count: number): readonly Telling[] {
  const draw = numbers(7)
  const tellings: Telling[] = []
  for (let matter = 0; tellings.length < count; matter++) {
    const isHot = matter % HOT === 0
    const person = `${toName(draw)} ${toName(draw)}`
    const firm = isHot ? 'Binance' : toName(draw)
    const agency = AGENCIES[draw(AGENCIES.length)] ?? ''
    const figure = `USD ${1_000 + draw(9_000_000)}`
    const begin = 18_000 + draw(DAYS)
    const place = toName(draw).toLowerCase()
    for (let nth = 0; nth <= draw(MOST_OF_A_MATTER) && tellings.length < count; nth++) {
      const article = `${matter}-${nth}`
      const target = draw(3) === 0 ? firm : person
      tellings.push({
        id: `${article}-told`,
        article,
        outlet: `outlet${draw(200)}.example`,
        day: begin + draw(180),
        main: true,
        rules: false,
        steps: [
          {
            event: `event ${article}`,
            type: STEPS[draw(STEPS.length)] ?? 'charge',
            country: agency.slice(0, 2).toUpperCase(),
            targets: [target],
            agencies: [agency],
            figures: [figure],
          },
        ],
        targets: [{ text: target, kind: target === firm ? 'company' : 'person' }],
        countries: [agency.slice(0, 2).toUpperCase()],
        people: [person],
        agencies: [agency],
        named: [agency],
        venues: isHot ? ['binance'] : [],
        figures: draw(2) === 0 ? [figure] : [],
        terms: [],
        born: [],
        words: [firm, ...person.split(' '), place].map((word, i) => [word.toLowerCase(), 2.3, i === 0] as const),
      })
    }
  }
  return tellings
}

function matterOf(article: string): string {
  return article.split('-')[0] ?? ''
}

function toName(draw: (below: number) => number): string {
  const word = Array.from({ length: 4 }, () => SYLLABLES[draw(SYLLABLES.length)] ?? '').join('')
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
