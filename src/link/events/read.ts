import type { ArticleText, Mention } from '../../types.ts'
import { agentAfter, authoritiesIn, isAuthority, isSpeaker, leftAgent, possessorBefore, standsForAgency } from './agents.ts'
import type { Asker } from './ask.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { readVerb } from './grammar.ts'
import { listedAfter } from './list.ts'
import { type Memory, resolve } from './memory.ts'
import { readTargets } from './parties.ts'
import { isNamed, objectAfter, type Phrase, subjectBefore } from './phrase.ts'
import { absoluteSubject, antecedentsBefore, lastJoined, mainSubject, nameBeforeComma, pastFigure, pastPlace } from './reach.ts'
import { type Named, toDraft } from './told.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'
import { isResult } from './verb-signs.ts'
import type { Voices } from './voices.ts'
import { DETERMINER } from './words.ts'

export interface ReadContext {
  readonly article: ArticleText
  readonly mentions: readonly Mention[]
  readonly clause: Clause
  readonly passage: number
  readonly triggers: readonly Trigger[]
  readonly memory: Memory
  /** Drafts of the same passage so far: "was arrested and charged" shares the subject. */
  readonly before: readonly Draft[]
  /** Agencies at work in the passage besides its subjects. */
  readonly voices: Voices
  /** Who the clause is about, asked where no pattern knows. */
  readonly ask: Asker
}

const CONJUNCTION: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then'])
/** "Ferrow's warning", "his investigation": the owner does it. */
const BY_POSSESSOR: ReadonlySet<string> = new Set(['warning', 'investigation'])
const WARNING_REACH = 10
const WARNED_OF: ReadonlySet<string> = new Set(['of', 'about', 'against', 'that'])
const NOBODY = /^(?:no|nobody|none|neither|nothing)$/u
const TARGET_PREPOSITIONS: ReadonlySet<string> = new Set('of against on upon into with involving'.split(' '))

/** What one trigger tells; undefined where it tells of no event. */
export function readEvent(context: ReadContext, trigger: Trigger): Draft | undefined {
  return trigger.part === 'noun' ? readNoun(context, trigger) : readVerbal(context, trigger)
}

function readVerbal(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const group = readVerb(clause, trigger)
  if (!group) return undefined
  const near = subjectBefore(clause, group.start)
  const isShared = group.joined && (near === undefined || CONJUNCTION.has(clause.tokens[near.from]?.key ?? ''))
  const absolute = trigger.form === 'gerund' ? absoluteSubject(clause, group.start) : undefined
  const subject = absolute ?? (isShared || (near === undefined && trigger.form === 'gerund') ? mainSubject(clause, group.start) : near)
  if (subject && clause.tokens.slice(subject.from, subject.to).some(({ key }) => NOBODY.test(key))) return undefined
  if (group.previous && isAttributive(clause, trigger)) {
    const object = objectAfter(clause, trigger.last + 1)
    return object && toDraft(context, trigger, { parties: partiesOf(context, trigger, object), group })
  }
  if (trigger.part === 'act') {
    const parties = subjectParties(context, trigger, group, subject)
    return toDraft(context, trigger, { parties, group, ...(subject && { start: subject.from }) })
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
  return toDraft(context, trigger, { parties, agent, group, ...(subject && { start: subject.from }) })
}

/** Who the subject of a verb is: the phrase before it, that of the verb it is joined to, or what its relative clause hangs on. */
function subjectParties(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Named | undefined {
  const shared = group.joined ? inherited(context) : undefined
  if (shared && context.clause.tokens[group.start - 1]?.key !== ',') return shared
  const isRelative = subject !== undefined && context.clause.tokens[subject.from - 1]?.key === 'who' && group.start > subject.to - 1
  const own = subject && !isRelative ? partiesOf(context, trigger, subject) : undefined
  if (own && own.names.length > 0) return own
  for (const antecedent of antecedentsBefore(context.clause, group.start)) {
    const found = partiesOf(context, trigger, antecedent)
    if (found.names.length > 0) return found
  }
  const isWho = context.clause.tokens[group.start - 1]?.key === 'who'
  return shared ?? own ?? (isWho ? resolve({ names: [], named: false, pronoun: 'person' }, context.memory) : undefined)
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
  return toDraft(context, trigger, { parties, agent: subject, group, ...(subject && { start: subject.from }) })
}

function readNoun(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const { tokens } = clause
  if (trigger.pattern.alone)
    return toDraft(context, trigger, { parties: lastSpokenOf(context, trigger), start: Math.max(0, trigger.first - 6) })
  const last = pastPlace(clause, trigger.last)
  const next = tokens[last + 1]
  const object = next && opensTarget(trigger, next.key) ? objectAfter(clause, pastFigure(clause, last + 1) + 1) : undefined
  const possessor = possessorBefore(clause, trigger.first)
  // "Doe's legal battle with the SEC": the other side is the authority.
  const opponent = object && next?.key === 'with' && isAuthority(clause, object) ? object : undefined
  const target =
    (opponent ? (possessor ? undefined : mainSubject(clause, trigger.first)) : object) ??
    (!BY_POSSESSOR.has(trigger.pattern.type) && possessor && !isAuthority(clause, possessor) ? possessor : undefined)
  const receiver = target ? undefined : indirectObject(clause, trigger.first)
  if (!target && !receiver && trigger.pattern.targets !== 'optional') return undefined
  const agent =
    opponent ??
    (possessor && isAuthority(clause, possessor) ? possessor : (agentAfter(clause, trigger.last + 1) ?? leftAgent(clause, trigger.first)))
  if (trigger.pattern.agent === 'private' && agent && isAuthority(clause, agent)) return undefined
  const whom = target ?? receiver
  const parties = whom && (whom === object ? objectParties(context, trigger, whom) : partiesOf(context, trigger, whom))
  const isKnown =
    (parties?.names.length ?? 0) > 0 ||
    (agent !== undefined &&
      (authoritiesIn(clause, agent).tokens.length > 0 || (isAuthority(clause, agent) && isIssued(clause, agent.to, trigger.first))))
  if (trigger.pattern.targets === 'optional' && !isKnown) return undefined
  return toDraft(context, trigger, { parties, agent, start: Math.max(0, trigger.first - 6) })
}

/** "Ferrow, which OFAC sanctioned": what the relative pronoun stands for is the object. */
function isRelativeObject({ tokens }: Clause, from: number): boolean {
  const key = tokens[from - 1]?.key
  return key === 'which' || key === 'whom'
}

/** Whom a noun that stands alone is about: "extradition proceedings are under way". */
function lastSpokenOf({ memory }: ReadContext, { pattern }: Trigger): Named | undefined {
  return pattern.targets === 'people' ? resolve({ names: [], named: false, pronoun: 'person' }, memory) : undefined
}

/** "the previously designated | Ferrow Bank". */
function isAttributive({ tokens }: Clause, { first, last, form }: Trigger): boolean {
  return form === 'participle' && DETERMINER.has(tokens[first - 2]?.key ?? '') && isNamed(tokens[last + 1])
}

function opensTarget({ pattern }: Trigger, key: string): boolean {
  return TARGET_PREPOSITIONS.has(key) || (key === 'over' && pattern.targets === 'owner')
}

const GIVE = /^(?:issu|hand|serv|sent?|send|giv|gave|slapp|award|grant)/u

/** "OFAC issued | Ferrow Labs | a subpoena", "handed the firm a fine": whoever is given it. */
function indirectObject(clause: Clause, first: number): Phrase | undefined {
  const { tokens } = clause
  const determiner = tokens.findLastIndex(({ key }, at) => at < first && first - at <= 4 && (key === 'a' || key === 'an'))
  const to = tokens[determiner - 1] && isNamed(tokens[determiner - 1]) ? determiner : -1
  const verb = tokens.findLastIndex(({ kind, key }, at) => at < to && to - at <= 5 && kind === 'word' && GIVE.test(key))
  return to > 0 && verb >= 0 ? { from: verb + 1, to } : undefined
}

const ISSUE = /^(?:issu|publish|releas|open|launch|announc|impos|levi|post|obtain|conduct|carri|beg[au]n|start)/u

/** "officials issued stark warnings": the verb between makes the noun an act. */
function isIssued({ tokens }: Clause, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind, key }) => kind === 'word' && ISSUE.test(key))
}

function partiesOf(context: ReadContext, { pattern }: Trigger, phrase: Phrase): Named {
  const { article, clause, memory } = context
  const source = (from: number, to: number): string => article.text.slice(from, to)
  const read = readTargets(pattern.targets, clause, phrase, source)
  const parties = resolve(read, memory)
  if (parties.names.length > 0 || pattern.targets !== 'people') return parties
  const asked = context.ask(clause, phrase)
  return asked === undefined ? parties : { names: [asked], named: false }
}

/** "warned investors of | Ferrow", "warned that | Ferrow has no licence". */
function subjectOfWarning(clause: Clause, from: number): Phrase | undefined {
  for (let at = from; at < clause.tokens.length && at - from < WARNING_REACH; at++) {
    const key = clause.tokens[at]?.key ?? ''
    if (WARNED_OF.has(key)) return objectAfter(clause, at + 1)
  }
  return undefined
}

/** Whom an object names, with the rest of the list it opens. */
function objectParties(context: ReadContext, trigger: Trigger, object: Phrase): Named {
  const first = partiesOf(context, trigger, object)
  if (!first.named || first.pronoun !== undefined || context.clause.passage.kind !== 'body' || !LISTS.has(trigger.pattern.targets))
    return first
  const others = listedAfter(context.clause, object).map(({ start, end }) => context.article.text.slice(start, end))
  return { ...first, names: [...new Set([...first.names, ...others])] }
}

const LISTS: ReadonlySet<string> = new Set(['people', 'thing', 'optional'])

function inherited({ before }: ReadContext): Named | undefined {
  const last = before.findLast(({ targets }) => targets.length > 0)
  return last ? { names: last.targets, named: last.named } : undefined
}
