import { type Clause, pathBetween } from './clause.ts'
import type { Form } from './inflect.ts'
import type { Hit } from './lookup.ts'
import { SUM } from './sum.ts'

/** Path cost at which a cue counts for 1/e of its weight. */
const REACH = 4.5

/** What a noun keeps for a sum where it already is the noun of another. */
const TAKEN = 0.5

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
const COPULAS = new Set(
  'is was were are be been totaled totalled totals reached exceeded hit stood came rose amounted equals equaled equalled remains'.split(
    ' ',
  ),
)
const BE = new Set('was were been being be is are get gets got'.split(' '))
const PASSIVE_STOPS = new Set('; : , . which who that and but while after before when because - |'.split(' '))
const FOREIGN = new Set('from with into through against by via after during behind'.split(' '))
/** "The amount of [the transfers] was $5 million": the head says nothing of its own. */
const MEASURES = new Set('amount amounts value values total sum sums volume worth number'.split(' '))
const HANGING = new Set('of for from on against by'.split(' '))
/** "$5 million, stolen [by] …": says that a participle after a comma is one. */
const AGENT = new Set(['by'])
const SUBJECT_STOPS = new Set(', ; : ( ) that which who and but while after before when as said says'.split(' '))
const PASSIVE = new Set(
  'in of worth is was were are been be being has had have that which allegedly reportedly also later then outright already since subsequently, crypto cryptocurrency bitcoin cash funds assets digital virtual money tokens coins currency value usdt usdc ether ethereum eth btc ) ( to'.split(
    ' ',
  ),
)

/** How much of a cue's weight counts for the sum at token `sum`: 1 where it governs the sum directly, less with every word between. */
export function strengthOf(hit: Hit, clause: Clause, sum: number): number {
  const strength = hit.last < sum ? strengthBefore : strengthAfter
  return Math.max(...hit.forms.map((form) => strength(hit, form, clause, sum)))
}

function strengthBefore(hit: Hit, form: Form, { tokens }: Clause, sum: number): number {
  const near = Math.exp(-pathBetween(tokens, hit.last, sum) / REACH)
  switch (form) {
    case 'verb':
    case 'participle':
      return near * (hasObject(tokens, hit.last, sum) ? 0.65 : 1) * (describesEarlier(tokens, hit.first) ? TAKEN : 1)
    case 'noun':
      return nounBefore(hit, tokens, sum, near) * (describesEarlier(tokens, hit.first) ? TAKEN : 1)
    case 'hint':
      return near * 0.8
  }
}

/** "laundering bitcoin [from] a $5 billion scheme": the verb has another object, and the sum hangs on a preposition. */
function hasObject(tokens: Clause['tokens'], verb: number, sum: number): boolean {
  return sum - verb > 2 && !everyBetween(tokens, verb + 1, sum, (key) => !FOREIGN.has(key))
}

/** "a fine of $5 million"; "the penalty for the violations was $5 million": of a subject the head counts, not the nouns that hang on it. */
function nounBefore(hit: Hit, tokens: Clause['tokens'], sum: number, near: number): number {
  const copula = copulaBefore(tokens, sum)
  if (copula !== undefined && hit.last < copula) {
    if (hangsOnNoun(tokens, hit.first)) return near * 0.5
    if (everyBetween(tokens, hit.last, copula, (key) => !SUBJECT_STOPS.has(key))) return Math.max(near, 0.85)
  }
  return near * (everyBetween(tokens, hit.last, sum, (key) => LINKS.has(key)) ? 1.05 : 0.7)
}

/** The verb of "was $5 million", "stood at about $5 million", one or two words before the sum. */
function copulaBefore(tokens: Clause['tokens'], sum: number): number | undefined {
  for (let at = sum - 1; at >= Math.max(0, sum - 5); at--) {
    const key = tokens[at]?.key ?? ''
    if (COPULAS.has(key)) return at
    if (!LINKS.has(key)) return undefined
  }
  return undefined
}

/** "the penalty for the [violations]": a preposition stands a few words before, in the same noun phrase. */
function hangsOnNoun(tokens: Clause['tokens'], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 6); at--) {
    const key = tokens[at]?.key ?? ''
    if (SUBJECT_STOPS.has(key)) return false
    if (key === 'of' && MEASURES.has(tokens[at - 1]?.key ?? '')) continue
    if (HANGING.has(key)) return at > 0
  }
  return false
}

function strengthAfter(hit: Hit, form: Form, { tokens }: Clause, sum: number): number {
  const near = Math.exp(-pathBetween(tokens, sum, hit.first) / REACH)
  switch (form) {
    case 'participle':
      return isPassive(tokens, sum, hit.first) ? Math.max(near, 0.8) * 0.95 : near * 0.5
    case 'verb':
      return near * 0.25
    case 'noun':
      return near * (isAttribute(tokens, sum, hit.first) ? 1.15 : 0.5) * (governsLater(tokens, hit.last) ? TAKEN : 1)
    case 'hint':
      return near * 0.7
  }
}

/** "$5 million stolen", "$6.2 million of the participants' funds were embezzled": the sum heads the subject of a passive. */
function isPassive(tokens: Clause['tokens'], sum: number, participle: number): boolean {
  if (participle - sum > 14) return false
  const told = AGENT.has(tokens[participle + 1]?.key ?? '')
  if (everyBetween(tokens, sum, participle, (key) => PASSIVE.has(key) || (told && key === ','))) return true
  const passive = BE.has(tokens[participle - 1]?.key ?? '') || BE.has(tokens[participle - 2]?.key ?? '')
  return passive && everyBetween(tokens, sum, participle, (key) => !PASSIVE_STOPS.has(key) && key !== SUM)
}

/** "$5 million civil fine", "$5 million in unpaid fines": nothing but describing words between the sum and its noun. */
function isAttribute(tokens: Clause['tokens'], sum: number, noun: number): boolean {
  return noun - sum <= 7 && everyBetween(tokens, sum, noun, (key) => !ATTRIBUTE_STOPS.has(key) && key !== SUM)
}

/** "$600,000 in [transfers] and $1 million in profits": the noun is the earlier sum's. */
function describesEarlier(tokens: Clause['tokens'], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const key = tokens[at]?.key ?? ''
    if (key === SUM) return true
    if (ATTRIBUTE_STOPS.has(key)) return false
  }
  return false
}

/** "$48 million, and a [fine] of $250,000": the noun is the later sum's. */
function governsLater(tokens: Clause['tokens'], noun: number): boolean {
  if (tokens[noun + 1]?.key !== 'of') return false
  for (let at = noun + 2; at < Math.min(tokens.length, noun + 7); at++) {
    const key = tokens[at]?.key ?? ''
    if (key === SUM) return true
    if (!LINKS.has(key)) return false
  }
  return false
}

function everyBetween(tokens: Clause['tokens'], left: number, right: number, test: (key: string) => boolean): boolean {
  for (let at = left + 1; at < right; at++) {
    const token = tokens[at]
    if (token && !test(token.key)) return false
  }
  return true
}
