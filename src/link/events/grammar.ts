import { type Auxiliaries, auxiliariesBefore } from './auxiliaries.ts'
import type { Clause, Token } from './clause.ts'
import { isJoining, isPending, isSought, readAspect, readInfinitive } from './infinitive.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'
import { isAttribute, isConditional, isGerundOpener, isObjectStart, isStanding, isSubjectEnd } from './verb-signs.ts'
import { CONDITION, NEGATION, UNREAL } from './words.ts'

const REACH = 8
/** Present passives that tell of a step taken: "is accused", "are charged with". */
const STATES: ReadonlySet<string> = new Set(['charge', 'investigation', 'sanction'])
/** "charged one month later": no object. */
const TIME_UNIT = /^(?:hour|day|week|month|year)s?$/u
/** "the platform shut down in May": done by itself, and no passive, where no auxiliary says so. */
const SELF_DONE: ReadonlySet<string> = new Set(['shut', 'closed'])

/** How a verb stands in its clause; undefined where it tells of nothing that happened: "was not charged", "could face", "if convicted". */
export function readVerb(clause: Clause, trigger: Trigger): VerbGroup | undefined {
  const { tokens } = clause
  const auxiliaries = auxiliariesBefore(tokens, trigger.first)
  const { start, be, have, perfect, also, previous, untold } = auxiliaries
  const voice = be ? 'passive' : 'active'
  if (untold) return isPending(tokens, trigger, start) ? { voice, start, joined: false } : undefined
  const aspect = readAspect(tokens, trigger, start)
  if (aspect) return aspect
  if (tokens[start - 1]?.key === 'to' && !(be && have)) return readInfinitive(tokens, trigger, start, voice)
  if (isConditional(tokens, start)) return undefined
  const group = groupOf(clause, trigger, auxiliaries)
  const fresh = (perfect && !previous) || clause.passage.kind === 'title' || trigger.form === 'present'
  return group && { ...group, ...(fresh && { fresh }), ...(also && { also }), ...(previous && { previous }) }
}

function groupOf(
  { tokens, passage }: Clause,
  { pattern, part, form, first, last }: Trigger,
  { start, be, have }: Auxiliaries,
): VerbGroup | undefined {
  const previous = tokens[start - 1]
  const joined = isJoining(previous)
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

/** "until he is sentenced": still to come. */
function isAwaited(tokens: readonly Token[], start: number): boolean {
  return tokens
    .slice(Math.max(0, start - 4), start)
    .some(({ key }) => key === 'when' || key === 'until' || key === 'once' || key === 'before')
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
function isUnrealNoun({ tokens }: Clause, trigger: Trigger): boolean {
  for (let at = trigger.first - 1; at >= 0 && trigger.first - at < REACH; at--) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && token.key !== "'s" && token.key !== '"')) return false
    if (
      NEGATION.has(token.key) ||
      (UNREAL.has(token.key) && !isSought(trigger, token.key)) ||
      CONDITION.has(token.key) ||
      WISHED.has(token.key)
    )
      return true
  }
  return false
}
