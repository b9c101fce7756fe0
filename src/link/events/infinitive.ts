import { auxiliariesBefore } from './auxiliaries.ts'
import type { Token } from './clause.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'

/** "began seizing", "started to investigate", "managed to recover": done, with the subject before. */
const ASPECT: ReadonlySet<string> = new Set(
  'began begun begins started starts continued continues proceeded managed helped helps went going'.split(' '),
)
/** "is seeking to extradite". */
const SOUGHT: ReadonlySet<string> = new Set(
  'seek seeks seeking sought pursue pursuing pursues try trying wants want asked requested agreed agrees approved ordered decided fighting plans plan planned planning intends aims aiming expected set proposed proposes voted moved moves vowed preparing'.split(
    ' ',
  ),
)
/** What is done by being asked of others. */
const ORDERED: ReadonlySet<string> = new Set(['block', 'seizure', 'ban', 'shutdown'])
const ORDER = /^(?:request|order|instruct|direct|command|urg|tell)\w*$|^(?:asked|asks|told)$/u
const ORDER_REACH = 9
/** "China's decision to ban". */
const DECISION: ReadonlySet<string> = new Set(['decision', 'decisions', 'move', 'ruling', 'vote'])
/** What counts already where it is sought. */
const PENDING: ReadonlySet<string> = new Set(['extradition', 'rulemaking'])

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'but', ',', 'then'])

/** Whether a verb goes on after another one of the same subject. */
export function isJoining(token: Token | undefined): boolean {
  return JOINING.has(token?.key ?? '')
}

/** "began seizing", "has started to investigate"; `start` is where the auxiliaries of the verb itself begin. */
export function readAspect(tokens: readonly Token[], { first, form }: Trigger, start: number): VerbGroup | undefined {
  const isInfinitive = tokens[start - 1]?.key === 'to'
  const verb = isInfinitive ? start - 2 : start - 1
  const fits = isInfinitive ? form === 'base' : form !== 'past'
  if (start !== first || !fits || !ASPECT.has(tokens[verb]?.key ?? '')) return undefined
  const outer = auxiliariesBefore(tokens, verb)
  if (outer.untold || tokens[outer.start - 1]?.key === 'to') return undefined
  return { voice: 'active', start: outer.start, joined: isJoining(tokens[outer.start - 1]), ...(outer.perfect && { fresh: true }) }
}

/** A verb behind "to": able to, decided to, asked others to, or sought where that is enough. */
export function readInfinitive(
  tokens: readonly Token[],
  trigger: Trigger,
  start: number,
  voice: VerbGroup['voice'],
): VerbGroup | undefined {
  const ability = tokens[start - 2]?.key === 'able' ? auxiliariesBefore(tokens, start - 2) : undefined
  if (ability?.be && !ability.untold) return { voice: 'active', start: ability.start, joined: false }
  if (trigger.form === 'base' && DECISION.has(tokens[start - 2]?.key ?? ''))
    return { voice: 'active', start: tokens[start - 3]?.key === "'s" ? start - 3 : start - 2, joined: false }
  const first = firstTo(tokens, trigger, start)
  if (first) return first
  const order = orderBefore(tokens, trigger, start)
  if (order) return order
  return isPending(tokens, trigger, start) ? { voice, start: auxiliariesBefore(tokens, start - 2).start, joined: false } : undefined
}

const RANK: ReadonlySet<string> = new Set('first second third latest newest'.split(' '))
const BECOME = /^(?:becom(?:e|es|ing)|became|is|was)$/u
const RANK_REACH = 8

/** "became the first firm to | receive a licence". */
function firstTo(tokens: readonly Token[], { part, form }: Trigger, start: number): VerbGroup | undefined {
  if (part !== 'act' || form !== 'base') return undefined
  const rank = tokens.findLastIndex(({ key }, at) => at < start && start - at <= RANK_REACH && RANK.has(key))
  const verb = tokens.findLastIndex(({ key }, at) => at < rank && rank - at <= 2 && BECOME.test(key))
  if (rank < 0 || verb < 0) return undefined
  const outer = auxiliariesBefore(tokens, verb)
  return outer.untold ? undefined : { voice: 'active', start: outer.start, joined: false, ...(outer.perfect && { fresh: true }) }
}

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

/** "will plead guilty", "will pay to settle", "is seeking to extradite": what is to come, and counts. */
export function isPending(tokens: readonly Token[], { pattern }: Trigger, start: number): boolean {
  if (pattern.type === 'guilty_plea' || pattern.type === 'settlement') return tokens[start - 1]?.key === 'will'
  return (
    PENDING.has(pattern.type) &&
    (tokens[start - 1]?.key === 'will' || tokens[start - 1]?.key === 'would' || SOUGHT.has(tokens[start - 2]?.key ?? ''))
  )
}

/** Whether seeking it tells of it: "is seeking the extradition". */
export function isSought({ pattern }: Trigger, key: string): boolean {
  return PENDING.has(pattern.type) && SOUGHT.has(key)
}
