import type { Clause } from './clause.ts'
import { isNamed, type Phrase, subjectBefore } from './phrase.ts'
import type { Trigger } from './triggers.ts'
import { BE, HAVE } from './words.ts'

const MAIN_REACH = 16
const RELATIVE_REACH = 30
const ABSOLUTE_REACH = 8

/** "A clerk who sold the numbers of customers was …": the subject stands before its relative clause. */
export function* antecedentsBefore(clause: Clause, start: number): Generator<Phrase> {
  for (let at = start - 1; at > 0 && start - at < RELATIVE_REACH; at--) {
    const key = clause.tokens[at]?.key
    const phrase = key === 'who' || key === 'that' || key === 'which' ? subjectBefore(clause, at + 1) : undefined
    if (phrase) yield phrase
  }
}

/** "Doe had denied it but was convicted", "Doe had waited, after pleading guilty": the subject of the passage's first verb. */
export function mainSubject(clause: Clause, start: number): Phrase | undefined {
  const verb = clause.tokens.findIndex(({ key }, at) => at > 0 && at < Math.min(start, MAIN_REACH) && (BE.has(key) || HAVE.has(key)))
  if (verb >= 0) return subjectBefore(clause, verb)
  const past = clause.tokens.findIndex(
    ({ kind, key }, at) => at > 0 && at < Math.min(start, MAIN_REACH) && kind === 'word' && PAST.test(key),
  )
  return past < 0 ? undefined : subjectBefore(clause, past)
}

const PAST = /[a-z]{2}ed$|^(?:took|held|began|shut|made|broke|sent|brought)$/u

/** "sent them to Ferrow, | seized in May": the name before the comma, and no more of what stands before it. */
export function nameBeforeComma({ tokens }: Clause, start: number): Phrase | undefined {
  const comma = tokens[start - 1]?.key === ','
  return comma && isNamed(tokens[start - 2]) && tokens[start - 3]?.key !== 'and' ? { from: start - 2, to: start - 1 } : undefined
}

/** "with | police | seizing …": the subject of an -ing form behind "with". */
export function absoluteSubject({ tokens }: Clause, start: number): Phrase | undefined {
  for (let at = start - 2; at >= 0 && start - at < ABSOLUTE_REACH; at--) {
    if (tokens[at]?.key === 'with') return { from: at + 1, to: start }
    if (tokens[at]?.kind === 'mark') return undefined
  }
  return undefined
}

/** "sanctioned, charged and indicted 20 men": the object stands behind the last verb of the row. */
export function lastJoined({ tokens }: Clause, triggers: readonly Trigger[], { last }: Trigger): number {
  let at = last
  for (;;) {
    let next = at + 1
    while (tokens[next]?.key === ',' || tokens[next]?.key === 'and') next++
    const joined =
      next > at + 1 ? triggers.find(({ first, part, form }) => first === next && part === 'verb' && form !== 'base') : undefined
    if (!joined) return at
    at = joined.last
  }
}

/** "the arrest in Spain | of Doe", "the seizure on Monday | of": behind where and when it was. */
export function pastPlace({ tokens }: Clause, last: number): number {
  const key = tokens[last + 1]?.key
  const kind = tokens[last + 2]?.kind
  const isSet = (key === 'in' && (kind === 'place' || kind === 'date')) || (key === 'on' && kind === 'date')
  return isSet && tokens[last + 3]?.key === 'of' ? last + 2 : last
}

/** "a penalty of $9 million on Doe", "an order of nine years against Doe": the preposition of the target stands behind the figure. */
export function pastFigure({ tokens }: Clause, at: number): number {
  const figure = tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'amount' || kind === 'sentence')
  if (tokens[at]?.key !== 'of' || !figure) return at
  const next = tokens.findIndex(({ key }, i) => i > at + 1 && i < at + 8 && (key === 'on' || key === 'against' || key === 'upon'))
  return next < 0 ? at : next
}
