import type { Clause, Token } from './clause.ts'
import type { Trigger } from './triggers.ts'
import {
  dateBefore,
  isAbility,
  isAdverb,
  isAttribute,
  isConditional,
  isGerundOpener,
  isObjectStart,
  isStanding,
  isSubjectEnd,
} from './verb-signs.ts'
import { BE, CONDITION, HAVE, NEGATION, UNREAL } from './words.ts'

export type Voice = 'active' | 'passive'

/** A trigger verb with its auxiliaries. */
export interface VerbGroup {
  readonly voice: Voice
  /** Index of the group's first token: the subject ends before it. */
  readonly start: number
  /** The verb goes on after another of the same subject: "was arrested and charged". */
  readonly joined: boolean
  /** Passive by its place alone ("the broker, arrested in May, …"): no auxiliary says so. */
  readonly bare?: boolean
  /** In the present ("is barred"): told of somebody by name it is an order, else a rule. */
  readonly standing?: boolean
  /** "has charged", "charges": news, not what came before it. */
  readonly fresh?: boolean
  /** "was also charged". */
  readonly also?: boolean
  /** "was previously sanctioned": told as what came before. */
  readonly previous?: boolean
}

const REACH = 8
const INSERTED = 10
/** Present passives that tell of a step taken: "is accused", "are charged with". */
const STATES: ReadonlySet<string> = new Set(['charge', 'investigation', 'sanction'])
/** "charged one month later": no object. */
const TIME_UNIT = /^(?:hour|day|week|month|year)s?$/u
/** "the platform shut down in May": done by itself, and no passive, where no auxiliary says so. */
const SELF_DONE: ReadonlySet<string> = new Set(['shut', 'closed'])
/** "began seizing", "started to investigate", "managed to recover": done, with the subject before. */
const ASPECT: ReadonlySet<string> = new Set(
  'began begun begins started starts continued continues proceeded managed helped helps went going'.split(' '),
)
/** "is seeking to extradite": what counts already where it is sought. */
const SOUGHT: ReadonlySet<string> = new Set(
  'seek seeks seeking sought pursue pursuing pursues try trying wants want asked requested agreed agrees approved ordered decided fighting plans plan planned planning intends aims aiming expected set proposed proposes voted moved moves vowed preparing'.split(
    ' ',
  ),
)
/** Where "agreed to plead guilty" and "will plead guilty" say enough. */
const ORDERED: ReadonlySet<string> = new Set(['block', 'seizure', 'ban', 'shutdown'])
const ORDER = /^(?:request|order|instruct|direct|command|urg|tell)\w*$|^(?:asked|asks|told)$/u
const ORDER_REACH = 9
/** "China's decision to ban". */
const DECISION: ReadonlySet<string> = new Set(['decision', 'decisions', 'move', 'ruling', 'vote'])
const PENDING: ReadonlySet<string> = new Set(['extradition', 'rulemaking'])

const PREVIOUS: ReadonlySet<string> = new Set(['previously', 'earlier', 'formerly', 'already', 'originally'])

interface Auxiliaries {
  /** Index of the first of them, or of the verb. */
  readonly start: number
  readonly be: boolean
  readonly have: boolean
  readonly perfect: boolean
  readonly also: boolean
  readonly previous: boolean
  /** Negated or unreal. */
  readonly untold: boolean
}

/** The auxiliaries, adverbs and dates before a verb. */
function auxiliariesBefore(tokens: readonly Token[], first: number): Auxiliaries {
  let [start, be, have, perfect, also, previous] = [first, false, false, false, false, false]
  for (; start > 0; start--) {
    const opened = insertionBefore(tokens, start)
    if (opened !== start) {
      start = opened + 1
      continue
    }
    const key = tokens[start - 1]?.key ?? ''
    const date = dateBefore(tokens, start)
    if (date !== start) {
      start = date + 1
      continue
    }
    if (NEGATION.has(key) || UNREAL.has(key)) return { start, be, have, perfect, also, previous, untold: true }
    if (key === 'also') also = true
    if (PREVIOUS.has(key)) previous = true
    if (BE.has(key)) be = true
    else if (HAVE.has(key)) {
      have = true
      perfect = key !== 'had'
    } else if (!isAdverb(key)) break
  }
  return { start, be, have, perfect, also, previous, untold: false }
}

/** "had, in the spring, fined": where an insertion after an auxiliary or adverb begins; `start` where none stands before the verb. */
function insertionBefore(tokens: readonly Token[], start: number): number {
  if (tokens[start - 1]?.key !== ',') return start
  for (let at = start - 2; at > 0 && start - at < INSERTED; at--) {
    const before = tokens[at - 1]?.key ?? ''
    if (tokens[at]?.key === ',') return BE.has(before) || HAVE.has(before) || before === 'also' ? at : start
  }
  return start
}

/** How a verb stands in its clause; undefined where it tells of nothing that happened: "was not charged", "could face", "if convicted". */
export function readVerb(clause: Clause, trigger: Trigger): VerbGroup | undefined {
  const { tokens } = clause
  const auxiliaries = auxiliariesBefore(tokens, trigger.first)
  const { start, be, have, perfect, also, previous } = auxiliaries
  const before = tokens[start - 1]?.key ?? ''
  if (auxiliaries.untold) return isPending(tokens, trigger, start) ? { voice: be ? 'passive' : 'active', start, joined: false } : undefined
  if (before === 'to' && isAbility(tokens, start - 1)) return { voice: 'active', start: start - 3, joined: false }
  const aspect = before === 'to' ? start - 2 : start - 1
  if (
    start === trigger.first &&
    ASPECT.has(tokens[aspect]?.key ?? '') &&
    (before === 'to' ? trigger.form === 'base' : trigger.form !== 'past')
  ) {
    const outer = auxiliariesBefore(tokens, aspect)
    if (outer.untold || tokens[outer.start - 1]?.key === 'to') return undefined
    return {
      voice: 'active',
      start: outer.start,
      joined: JOINING.has(tokens[outer.start - 1]?.key ?? ''),
      ...(outer.perfect && { fresh: true }),
    }
  }
  if (before === 'to' && !(be && have)) {
    if (DECISION.has(tokens[start - 2]?.key ?? '') && trigger.form === 'base')
      return { voice: 'active', start: tokens[start - 3]?.key === "'s" ? start - 3 : start - 2, joined: false }
    const order = orderBefore(tokens, trigger, start)
    if (order) return order
    if (!isPending(tokens, trigger, start)) return undefined
    return { voice: be ? 'passive' : 'active', start: auxiliariesBefore(tokens, start - 2).start, joined: false }
  }
  if (isConditional(tokens, start)) return undefined
  const group = groupOf(clause, trigger, auxiliaries)
  const fresh = (perfect && !previous) || clause.passage.kind === 'title' || trigger.form === 'present'
  return group && { ...group, ...(fresh && { fresh }), ...(also && { also }), ...(previous && { previous }) }
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'but', ',', 'then'])

/** "asked the registrar to | block": done by whoever asks. */
function orderBefore(tokens: readonly Token[], { pattern, form }: Trigger, start: number): VerbGroup | undefined {
  if (!ORDERED.has(pattern.type) || form !== 'base') return undefined
  for (let at = start - 2; at > 0 && start - at < ORDER_REACH; at--) {
    const key = tokens[at]?.key ?? ''
    if (tokens[at]?.kind === 'mark' && key !== "'s") return undefined
    if (!ORDER.test(key)) continue
    const outer = auxiliariesBefore(tokens, at)
    return outer.untold || outer.be
      ? undefined
      : { voice: 'active', start: outer.start, joined: false, ...(outer.perfect && { fresh: true }) }
  }
  return undefined
}

/** "until he is sentenced": still to come. */
function isAwaited(tokens: readonly Token[], start: number): boolean {
  return tokens
    .slice(Math.max(0, start - 4), start)
    .some(({ key }) => key === 'when' || key === 'until' || key === 'once' || key === 'before')
}

function isPending(tokens: readonly Token[], { pattern }: Trigger, start: number): boolean {
  if (pattern.type === 'guilty_plea') return tokens[start - 1]?.key === 'will'
  return (
    PENDING.has(pattern.type) &&
    (tokens[start - 1]?.key === 'will' || tokens[start - 1]?.key === 'would' || SOUGHT.has(tokens[start - 2]?.key ?? ''))
  )
}

function groupOf(
  { tokens, passage }: Clause,
  { pattern, part, form, first, last }: Trigger,
  { start, be, have }: Auxiliaries,
): VerbGroup | undefined {
  const previous = tokens[start - 1]
  const joined = JOINING.has(previous?.key ?? '')
  const title = passage.kind !== 'body'
  switch (form) {
    case 'base':
      return (title || part === 'act') && !be && start === first && isSubjectEnd(previous)
        ? { voice: 'active', start, joined: false }
        : undefined
    case 'present':
    case 'past':
      return { voice: 'active', start, joined }
    case 'gerund':
      if (be && !have) return { voice: 'active', start, joined: false }
      return isGerundOpener(tokens, first) ? { voice: 'active', start: first, joined: true } : undefined
    case 'participle':
      if (start === first && isAttribute(tokens, first, last)) return undefined
      if (part === 'act') return { voice: 'active', start, joined }
      if (be && isStanding(tokens, start, first) && isAwaited(tokens, start)) return undefined
      if (be)
        return { voice: 'passive', start, joined, ...(isStanding(tokens, start, first) && !STATES.has(pattern.type) && { standing: true }) }
      if (have || tokens[last + 1]?.key === 'that') return { voice: 'active', start, joined }
      if (SELF_DONE.has(tokens[first]?.key ?? '') && !isObjectStart(tokens[last + 1])) return undefined
      return isObjectStart(tokens[last + 1]) && !TIME_UNIT.test(tokens[last + 2]?.key ?? '')
        ? { voice: 'active', start, joined }
        : { voice: 'passive', start, joined, bare: true }
    case 'noun':
      return undefined
  }
}

/** Whether a trigger tells of something that happened. */
export function isTold(clause: Clause, trigger: Trigger): boolean {
  if (trigger.pattern.alone) return true
  return trigger.part === 'noun' ? !isUnrealNoun(clause, trigger) : readVerb(clause, trigger) !== undefined
}

/** "asked for the confiscation", "information leading to the arrest". */
const WISHED: ReadonlySet<string> = new Set(
  'potential possible ask asks asked asking request requests requested requesting demand demands demanded demanding calls calling information reward rewards bounty risk threat'.split(
    ' ',
  ),
)

/** Nouns of things that did not happen: "no charges", "could face charges", "if the indictment". */
function isUnrealNoun({ tokens }: Clause, { pattern, first }: Trigger): boolean {
  const isSought = PENDING.has(pattern.type)
  for (let at = first - 1; at >= 0 && first - at < REACH; at--) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && token.key !== "'s" && token.key !== '"')) return false
    if (
      NEGATION.has(token.key) ||
      (UNREAL.has(token.key) && !(isSought && SOUGHT.has(token.key))) ||
      CONDITION.has(token.key) ||
      WISHED.has(token.key)
    )
      return true
  }
  return false
}
