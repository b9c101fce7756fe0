import { type Clause, pathBetween } from './clause.ts'
import type { Hit } from './lookup.ts'
import { SUM } from './sum.ts'

/** Path cost at which a cue counts for 1/e of its weight. */
const REACH = 4.5

const LINKS = new Set(
  `of total totaling totalling totaled totalled totals worth is was were are be been at to for in the a an amount amounts amounting amounted about around over under more than less approximately roughly nearly almost some least up estimated valued reached reaching exceeded exceeding exceed hit stood came rose as by came record another additional equal sum value just with : - ( , " * and or ${SUM} alone`.split(
    ' ',
  ),
)
const ATTRIBUTE_STOPS = new Set(
  ', ; : ( ) . - from to by with for on against through into via between and or is was were are has had have which who that while after before when at as'.split(
    ' ',
  ),
)
const PASSIVE = new Set(
  'in of worth is was were are been be being has had have that which allegedly reportedly also later then outright already since subsequently, crypto cryptocurrency bitcoin cash funds assets digital virtual money tokens coins currency value usdt usdc ether ethereum eth btc ) ( to'.split(
    ' ',
  ),
)

/** How much of a cue's weight counts for the sum at token `sum`: 1 where it governs the sum directly, less with every word between. */
export function strengthOf(hit: Hit, clause: Clause, sum: number): number {
  return hit.last < sum ? strengthBefore(hit, clause, sum) : strengthAfter(hit, clause, sum)
}

function strengthBefore(hit: Hit, { tokens }: Clause, sum: number): number {
  const near = Math.exp(-pathBetween(tokens, hit.last, sum) / REACH)
  switch (hit.form) {
    case 'verb':
    case 'participle':
      return near
    case 'noun':
      return near * (everyBetween(tokens, hit.last, sum, (key) => LINKS.has(key)) ? 1.05 : 0.7)
    case 'hint':
      return near * 0.8
  }
}

function strengthAfter(hit: Hit, { tokens }: Clause, sum: number): number {
  const near = Math.exp(-pathBetween(tokens, sum, hit.first) / REACH)
  switch (hit.form) {
    case 'participle':
      return near * (everyBetween(tokens, sum, hit.first, (key) => PASSIVE.has(key)) ? 0.95 : 0.5)
    case 'verb':
      return near * 0.4
    case 'noun':
      return near * (isAttribute(tokens, sum, hit.first) ? 1.15 : 0.5)
    case 'hint':
      return near * 0.7
  }
}

/** "$5 million civil fine", "$5 million in unpaid fines": nothing but describing words between the sum and its noun. */
function isAttribute(tokens: Clause['tokens'], sum: number, noun: number): boolean {
  return noun - sum <= 7 && everyBetween(tokens, sum, noun, (key) => !ATTRIBUTE_STOPS.has(key) && key !== SUM)
}

function everyBetween(tokens: Clause['tokens'], left: number, right: number, test: (key: string) => boolean): boolean {
  for (let at = left + 1; at < right; at++) {
    const token = tokens[at]
    if (token && !test(token.key)) return false
  }
  return true
}
