import type { Clause } from './clause.ts'
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
}

const REACH = 8
/** Present passives that tell of a step taken: "is accused", "are charged with". */
const STATES: ReadonlySet<string> = new Set(['charge', 'investigation', 'sanction'])
/** "charged one month later": no object. */
const TIME_UNIT = /^(?:hour|day|week|month|year)s?$/u
/** "the platform shut down in May": done by itself, and no passive, where no auxiliary says so. */
const SELF_DONE: ReadonlySet<string> = new Set(['shut', 'closed'])
/** "helped dismantle": done, if not alone. */
const HELP: ReadonlySet<string> = new Set(['helped', 'helps'])

/** How a verb stands in its clause; undefined where it tells of nothing that happened: "was not charged", "could face", "if convicted". */
export function readVerb({ tokens, passage }: Clause, { pattern, part, form, first, last }: Trigger): VerbGroup | undefined {
  let start = first
  let be = false
  let have = false
  for (; start > 0; start--) {
    const key = tokens[start - 1]?.key ?? ''
    const date = dateBefore(tokens, start)
    if (date !== start) {
      start = date + 1
      continue
    }
    if (key === 'will' && pattern.type === 'guilty_plea') return { voice: 'active', start: start - 1, joined: false }
    if (NEGATION.has(key) || UNREAL.has(key)) return undefined
    if (BE.has(key)) be = true
    else if (HAVE.has(key)) have = true
    else if (!isAdverb(key)) break
  }
  const previous = tokens[start - 1]
  const key = previous?.key ?? ''
  if (key === 'to' && isAbility(tokens, start - 1)) return { voice: 'active', start: start - 3, joined: false }
  if (key === 'to' && !(be && have)) return undefined
  if (isConditional(tokens, start)) return undefined
  const joined = key === 'and' || key === 'or' || key === 'but' || key === ',' || key === 'then'
  const title = passage.kind !== 'body'
  switch (form) {
    case 'base':
      if (HELP.has(key)) return { voice: 'active', start: start - 1, joined: false }
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
      if (be)
        return { voice: 'passive', start, joined, ...(isStanding(tokens, start, first) && !STATES.has(pattern.type) && { standing: true }) }
      if (have) return { voice: 'active', start, joined }
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
  return trigger.part === 'noun' ? !isUnrealNoun(clause, trigger.first) : readVerb(clause, trigger) !== undefined
}

/** Nouns of things that did not happen: "no charges", "could face charges", "if the indictment". */
function isUnrealNoun({ tokens }: Clause, first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at < REACH; at--) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && token.key !== "'s" && token.key !== '"')) return false
    if (
      NEGATION.has(token.key) ||
      UNREAL.has(token.key) ||
      CONDITION.has(token.key) ||
      token.key === 'potential' ||
      token.key === 'possible'
    )
      return true
  }
  return false
}
