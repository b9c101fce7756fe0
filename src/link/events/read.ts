import { agentAfter, authoritiesIn, isAuthority, isSpeaker, standsForAgency } from './agents.ts'
import type { Clause } from './clause.ts'
import type { ReadContext } from './context.ts'
import type { Draft } from './draft.ts'
import { readVerb } from './grammar.ts'
import { objectAfter } from './object.ts'
import { isNamed, type Phrase, subjectBefore } from './phrase.ts'
import { absoluteSubject, lastJoined, mainSubject, nameBeforeComma } from './reach.ts'
import { readNoun } from './read-noun.ts'
import { toDraft } from './told.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'
import { isResult } from './verb-signs.ts'
import { objectParties, partiesOf, subjectParties } from './whom.ts'
import { DETERMINER, PREPOSITION } from './words.ts'

const CONJUNCTION: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then'])
const WARNING_REACH = 10
const WARNED_OF: ReadonlySet<string> = new Set(['of', 'about', 'against', 'that'])
const NOBODY = /^(?:no|nobody|none|neither|nothing)$/u

/** What one trigger tells; undefined where it tells of no event. */
export function readEvent(context: ReadContext, trigger: Trigger): Draft | undefined {
  return trigger.part === 'noun' ? readNoun(context, trigger) : readVerbal(context, trigger)
}

function readVerbal(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const group = readVerb(clause, trigger)
  if (!group) return undefined
  const near = subjectBefore(clause, group.start)
  const opening = near && (clause.tokens[near.from]?.key ?? '')
  const isRow = trigger.form === 'gerund' && opening?.endsWith('ing') === true
  const isShared = group.joined && (opening === undefined || CONJUNCTION.has(opening) || isRow)
  const absolute = trigger.form === 'gerund' ? absoluteSubject(clause, group.start) : undefined
  const subject = absolute ?? (isShared || (near === undefined && trigger.form === 'gerund') ? mainSubject(clause, group.start) : near)
  if (subject && clause.tokens.slice(subject.from, subject.to).some(({ key }) => NOBODY.test(key))) return undefined
  if (group.previous && isAttributive(clause, trigger)) {
    const object = objectAfter(clause, trigger.last + 1)
    return object && toDraft(context, trigger, { parties: partiesOf(context, trigger, object), group })
  }
  if (trigger.part === 'act') {
    const parties = subjectParties(context, trigger, group, subject)
    return toDraft(context, trigger, { parties, group, ...(subject && { start: beginningOf(clause, subject) }) })
  }
  const isSaidOfActor =
    group.bare === true && subject !== undefined && trigger.pattern.agent === 'authority' && isAuthority(clause, subject)
  return group.voice === 'passive' && !isSaidOfActor
    ? readPassive(context, trigger, group, subject)
    : readActive(context, trigger, group, subject)
}

function readPassive(context: ReadContext, trigger: Trigger, group: VerbGroup, before: Phrase | undefined): Draft | undefined {
  const { clause } = context
  const subject = (group.bare ? nameBeforeComma(clause, group.start) : undefined) ?? before
  const by = agentAfter(clause, trigger.last + 1)
  const agent = by && isAuthority(clause, by) ? by : undefined
  if (by && !agent && trigger.pattern.agent === 'authority' && partiesOf(context, trigger, by).names.length > 0) return undefined
  // Who was warned is no target.
  if (trigger.pattern.agent === 'private' || trigger.pattern.type === 'warning') return undefined
  const parties = subjectParties(context, trigger, group, subject)
  if (group.standing && !parties?.named) return undefined
  const isBare = group.bare === true && trigger.pattern.targets !== 'people' && !agent
  if (isBare && (parties?.names.length ?? 0) === 0 && clause.passage.kind === 'body') return undefined
  return toDraft(context, trigger, { parties, agent, group, ...(subject && { start: beginningOf(clause, subject) }) })
}

function readActive(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Draft | undefined {
  const { clause } = context
  const about = trigger.pattern.type === 'warning' ? subjectOfWarning(clause, trigger.last + 1) : undefined
  const object = about ?? objectAfter(clause, lastJoined(clause, context.triggers, trigger) + 1)
  const authority =
    subject !== undefined &&
    (isAuthority(clause, subject) ||
      isSpeaker(clause, subject, context.voices) ||
      (context.memory.agency !== undefined && standsForAgency(clause, subject)))
  const { agent } = trigger.pattern
  const isResulting = trigger.form === 'gerund' && isResult(clause.tokens, trigger.first)
  if (
    agent === 'authority' &&
    !authority &&
    !isResulting &&
    !(
      group.joined &&
      context.before.some(({ official, authorities, country }) => official || authorities.length > 0 || country !== undefined)
    )
  )
    return undefined
  if (agent === 'private' && (authority || !subject || authoritiesIn(clause, subject).tokens.length > 0)) return undefined
  const relative = subject && isRelativeObject(clause, subject.from) ? subjectBefore(clause, subject.from) : undefined
  if (!object && !relative && trigger.pattern.targets === 'people') return undefined
  const given = relative && partiesOf(context, trigger, relative)
  const parties = given && given.names.length > 0 ? given : object ? objectParties(context, trigger, object) : undefined
  return toDraft(context, trigger, { parties, agent: subject, group, ...(subject && { start: beginningOf(clause, subject) }) })
}

/** "A clerk | who sold numbers | was jailed": the evidence begins with what the relative clause hangs on. */
function beginningOf(clause: Clause, { from }: Phrase): number {
  const isRelative = clause.tokens[from - 1]?.key === 'who'
  return (isRelative ? subjectBefore(clause, from)?.from : undefined) ?? from
}

/** "Ferrow, which OFAC sanctioned": what the relative pronoun stands for is the object. */
function isRelativeObject({ tokens }: Clause, from: number): boolean {
  const key = tokens[from - 1]?.key
  return key === 'which' || key === 'whom'
}

/** "the previously designated | Ferrow Bank". */
function isAttributive({ tokens }: Clause, { first, last, form }: Trigger): boolean {
  return form === 'participle' && DETERMINER.has(tokens[first - 2]?.key ?? '') && isNamed(tokens[last + 1])
}

/** "against | investing in | Ferrow". */
function behindDealing({ tokens }: Clause, at: number): number {
  return tokens[at]?.key.endsWith('ing') && PREPOSITION.has(tokens[at + 1]?.key ?? '') ? at + 2 : at
}

/** "warned investors of | Ferrow", "warned that | Ferrow has no licence". */
function subjectOfWarning(clause: Clause, from: number): Phrase | undefined {
  for (let at = from; at < clause.tokens.length && at - from < WARNING_REACH; at++) {
    const key = clause.tokens[at]?.key ?? ''
    if (WARNED_OF.has(key)) return objectAfter(clause, behindDealing(clause, at + 1))
  }
  return undefined
}
