import { toRelativeDate } from '../../normalize/date.ts'
import type { EventType } from '../../types.ts'
import type { Clause, Token } from './clause.ts'
import type { Day } from './day.ts'
import { countedFrom } from './later.ts'
import type { Trigger } from './triggers.ts'
import { DETERMINER, PREPOSITION } from './words.ts'

const REACH = 18
/** The only date of a passage may stand farther off. */
const LONE_REACH = 40
const LEAD = 4
/** A date before the verb is less surely its own than one behind it. */
const BEFORE_COST = 4
const PAPER_COST = 40
const AHEAD: ReadonlySet<string> = new Set('scheduled due set until from expected'.split(' '))
const YEAR = /^(?:19|20)\d\d$/u

/** What the words of a passage are dated by. */
export interface Calendar {
  readonly published?: string | undefined
  /** The date told last, from which "a month later" counts. */
  readonly told?: string | undefined
}

/** The date that a trigger's action has in its clause: the nearest one, none from beyond another trigger, unless it leads the passage. */
export function nearestDate({ tokens }: Clause, trigger: Trigger, triggers: readonly Trigger[], calendar: Calendar): Day | undefined {
  const { first, last, pattern } = trigger
  if (trigger.part === 'noun' || trigger.form === 'gerund') {
    const own = ownYear(tokens, first, calendar)
    if (own !== undefined) return own
  }
  const enacted = pattern.type === 'rulemaking' ? yearOfAct(tokens, last) : undefined
  if (enacted) return enacted
  let best: Found | undefined
  let least = Number.POSITIVE_INFINITY
  const dates = datesIn(tokens, calendar)
  const isPaper = FILED.has(pattern.type) ? () => false : (at: number) => isOfPaper(tokens, at)
  const reach = dates.filter(({ at }) => !isPaper(at)).length < 2 ? LONE_REACH : REACH
  for (const found of dates) {
    const { at } = found
    const distance = at > last ? stepsBetween(tokens, last, at) : stepsBetween(tokens, at, first) + BEFORE_COST
    if (distance > reach && at > LEAD) continue
    if (at > LEAD && isParted(tokens, at, trigger, triggers)) continue
    if (isYearOfOther(tokens, at, trigger, triggers)) continue
    if (DONE_BEFORE.has(pattern.type) && isOfReport(tokens, at)) continue
    if (AHEAD.has(tokens[at - 1]?.key ?? '') || AHEAD.has(tokens[at - 2]?.key ?? '')) continue
    if (isAttributive(tokens, at, first) || isOfIncident(tokens, at) || isOfOffence(tokens, at, trigger)) continue
    const cost = distance + (isPaper(at) ? PAPER_COST : 0)
    if (cost < least) [best, least] = [found, cost]
  }
  const exact = best && dates.find((other) => isExacter(other, best))
  return exact ?? best ?? dateBeforeWhen(tokens, first)
}

/** Charges are brought by the paper that is unsealed or filed. */
const FILED: ReadonlySet<EventType> = new Set(['charge', 'civil_suit'])
const BESIDE = 4

/** "last week, on | November 2". */
function isExacter({ at, value }: Found, than: Found): boolean {
  return Math.abs(at - than.at) <= BESIDE && value.length > than.value.length && value.startsWith(than.value)
}

/** Tokens from one to another, without what stands in brackets between. */
function stepsBetween(tokens: readonly Token[], from: number, to: number): number {
  let [steps, depth] = [0, 0]
  for (let at = from; at < to; at++) {
    const key = tokens[at]?.key
    if (key === '(') depth++
    else if (key === ')' && depth > 0) depth--
    if (depth === 0) steps++
  }
  return steps
}

const WHEN_REACH = 5

/** "ran it from 2017 to | 2020 when he was arrested". */
function dateBeforeWhen(tokens: readonly Token[], first: number): Day | undefined {
  const at = tokens.findLastIndex(({ key }, i) => i < first && first - i <= WHEN_REACH && key === 'when') - 1
  const year = tokens[tokens[at]?.key === ',' ? at - 1 : at]
  return year && YEAR.test(year.key) ? { value: year.key, span: year } : undefined
}

/** "introduced the | 2012 Stock Act". */
function yearOfAct(tokens: readonly Token[], last: number): Day | undefined {
  const at = DETERMINER.has(tokens[last + 1]?.key ?? '') ? last + 2 : last + 1
  const token = tokens[at]
  const year = /^(?:19|20)\d\d(?= |$)/u.exec(token?.raw ?? '')?.[0]
  if (!token || year === undefined || PREPOSITION.has(tokens[at + 1]?.key ?? '') || tokens[at + 1]?.kind === 'mark') return undefined
  return { value: year, span: { start: token.start, end: token.start + year.length } }
}

interface Found extends Day {
  readonly at: number
}

function datesIn(tokens: readonly Token[], { told, published }: Calendar): Found[] {
  return tokens.flatMap((token, at) => {
    if (token.kind === 'date') return token.value === undefined ? [] : [{ at, value: past(token.value, token.key, published), span: token }]
    const counted = told === undefined || token.kind !== 'word' ? undefined : countedFrom(told, tokens, at)
    return counted === undefined ? [] : [{ at, value: counted, span: { start: token.start, end: endOfCount(tokens, at) } }]
  })
}

/** "two months later", "the following | year". */
function endOfCount(tokens: readonly Token[], at: number): number {
  const last = /^(?:same|very|following|next)$/u.test(tokens[at]?.key ?? '') ? at + 1 : at + 2
  return tokens[last]?.end ?? tokens[at]?.end ?? 0
}

/** What happened happened before it was told: "in July", published in June, is of the year before. */
function past(value: string, words: string, published: string | undefined): string {
  if (published === undefined || /\d{4}/u.test(words) || value <= published.slice(0, value.length)) return value
  return `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`
}

/** "last year's arrest", "the 2022 seizure", "a 2015 case". */
function ownYear(tokens: readonly Token[], first: number, { published }: Calendar): Day | undefined {
  const [third, second, before] = [tokens[first - 3], tokens[first - 2], tokens[first - 1]]
  if (third && second && before?.key === "'s" && /^(?:year|month|week)$/u.test(second.key) && /^(?:last|this)$/u.test(third.key)) {
    const value = toRelativeDate(`${third.key} ${second.key}`, published)
    return value === undefined ? undefined : { value, span: { start: third.start, end: second.end } }
  }
  const year = [before, second].find((token) => token !== undefined && YEAR.test(token.key))
  return year && { value: year.key, span: year }
}

/** "the largest seizure after the | 2022 confiscation": the year of another noun. */
function isYearOfOther(tokens: readonly Token[], at: number, { first }: Trigger, triggers: readonly Trigger[]): boolean {
  return (
    YEAR.test(tokens[at]?.key ?? '') && triggers.some((other) => other.part === 'noun' && other.first === at + 1 && other.first !== first)
  )
}

const PAPER = /^(?:unsealed|filed|released|published|issued|dated|signed|revealed|posted)$/u

/** "in a complaint unsealed today, the FBI …": the date is that of the paper. */
function isOfPaper(tokens: readonly Token[], at: number): boolean {
  return PAPER.test(tokens[at - 1]?.key ?? '') || (tokens[at - 1]?.key === 'on' && PAPER.test(tokens[at - 2]?.key ?? ''))
}

/** What is done before anybody writes of it. */
const DONE_BEFORE: ReadonlySet<EventType> = new Set([
  'arrest',
  'extradition',
  'seizure',
  'shutdown',
  'conviction',
  'guilty_plea',
  'sentencing',
])
const REPORTED = /^(?:published|posted|revealed|reported)$/u

/** "a report published on | November 3". */
function isOfReport(tokens: readonly Token[], at: number): boolean {
  return REPORTED.test(tokens[at - 1]?.key ?? '') || (tokens[at - 1]?.key === 'on' && REPORTED.test(tokens[at - 2]?.key ?? ''))
}

const INCIDENT =
  /^(?:hacks?|hacking|attacks?|thefts?|heists?|breach(?:es)?|robber(?:y|ies)|incidents?|collapse|bankruptcy|launch|exploits?)$/u

/** "the hack in | July 2020": the date is that of the noun before it. */
function isOfIncident(tokens: readonly Token[], at: number): boolean {
  return INCIDENT.test(tokens[at - 2]?.key ?? '') && /^(?:in|of|on|from)$/u.test(tokens[at - 1]?.key ?? '')
}

const PAID_FOR: ReadonlySet<string> = new Set(['settlement', 'penalty'])
const OFFENCE = /^(?:viol(?:at\w+)?|breach(?:es|ed|ing)|occur\w*|happened|conduct|misconduct)$/u

/** "fined Ferrow for violations of the rules in | May 2019", "that occurred between | June 2018 and July 2019": when the wrong was done. */
function isOfOffence(tokens: readonly Token[], at: number, { last, pattern }: Trigger): boolean {
  return at > last && PAID_FOR.has(pattern.type) && tokens.slice(last + 1, at).some(({ key }) => OFFENCE.test(key))
}

/** "a massive July 2020 hack": the date is that of the noun behind it, and not of the verb. */
function isAttributive(tokens: readonly Token[], at: number, first: number): boolean {
  const next = tokens[at + 1]
  if (
    !next ||
    next.kind === 'mark' ||
    next.kind === 'date' ||
    PREPOSITION.has(next.key) ||
    next.key.endsWith('ed') ||
    next.key.endsWith('ly')
  )
    return false
  if (first > at && first - at <= 3) return false
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const token = tokens[i]
    if (!token || PREPOSITION.has(token.key) || token.kind === 'mark') return false
    if (DETERMINER.has(token.key)) return !/^(?:this|that|last)$/u.test(token.key)
  }
  return false
}

/** "the criminal charges": a verb only by its looks. */
function isNounToo({ first, form }: Trigger, triggers: readonly Trigger[]): boolean {
  return form === 'present' && triggers.some((other) => other.part === 'noun' && other.first === first)
}

/** Whether another verb stands between; one that is joined to it ("arrested and charged in May") does not part. */
function isParted(
  tokens: readonly Token[],
  at: number,
  { first, last }: Pick<Trigger, 'first' | 'last'>,
  triggers: readonly Trigger[],
): boolean {
  return triggers.some((other) => {
    if (other.part === 'noun' || other.first === first || isNounToo(other, triggers)) return false
    if (at < last) return other.last < first && other.last > at
    return other.first > last && other.first < at && tokens[other.first - 1]?.key !== 'and'
  })
}
