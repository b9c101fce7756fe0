import { agentAfter, authoritiesIn, isAuthority, leftAgent, possessorBefore } from './agents.ts'
import type { Clause } from './clause.ts'
import type { ReadContext } from './context.ts'
import type { Draft } from './draft.ts'
import { objectAfter } from './object.ts'
import { isNamed, type Phrase } from './phrase.ts'
import { mainSubject, pastFigure, pastPlace } from './reach.ts'
import { toDraft } from './told.ts'
import type { Trigger } from './triggers.ts'
import { lastSpokenOf, objectParties, partiesOf } from './whom.ts'

/** Words before a noun in which its evidence may begin. */
const LEAD = 6
/** "Ferrow's warning", "his investigation": the owner does it. */
const BY_POSSESSOR: ReadonlySet<string> = new Set(['warning', 'investigation'])
const TARGET_PREPOSITIONS: ReadonlySet<string> = new Set('of against on upon into with involving'.split(' '))

/** What a noun tells: "the arrest of Doe", "Doe's arrest", "issued Doe a fine", "Doe's legal battle with the SEC". */
export function readNoun(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const { tokens } = clause
  if (trigger.pattern.alone)
    return toDraft(context, trigger, { parties: lastSpokenOf(context, trigger), start: Math.max(0, trigger.first - LEAD) })
  const last = pastPlace(clause, trigger.last)
  const next = tokens[last + 1]
  const object =
    next && (opensTarget(trigger, next.key) || (next.key === 'to' && isGiven(clause, trigger.first)))
      ? objectAfter(clause, pastFigure(clause, last + 1) + 1)
      : undefined
  const possessor = possessorBefore(clause, trigger.first)
  // "Doe's legal battle with the SEC": the other side is the authority.
  const opponent = object && next?.key === 'with' && isAuthority(clause, object) ? object : undefined
  const target =
    (opponent ? (possessor ? undefined : mainSubject(clause, trigger.first)) : object) ??
    (!BY_POSSESSOR.has(trigger.pattern.type) && possessor && !isAuthority(clause, possessor) ? possessor : undefined)
  const receiver = target && tokens[target.from]?.kind !== 'amount' ? undefined : indirectObject(clause, trigger.first)
  if (!target && !receiver && trigger.pattern.targets !== 'optional') return undefined
  const agent = opponent ?? (possessor && isAuthority(clause, possessor) ? possessor : actorOf(clause, trigger))
  if (trigger.pattern.agent === 'private' && agent && isAuthority(clause, agent)) return undefined
  const whom = receiver ?? target
  const parties = whom && (whom === object ? objectParties(context, trigger, whom) : partiesOf(context, trigger, whom))
  const isKnown =
    (parties?.names.length ?? 0) > 0 ||
    (agent !== undefined &&
      (authoritiesIn(clause, agent).tokens.length > 0 || (isAuthority(clause, agent) && isIssued(clause, agent.to, trigger.first))))
  if (trigger.pattern.targets === 'optional' && !isKnown) return undefined
  return toDraft(context, trigger, { parties, agent, start: Math.max(0, trigger.first - LEAD) })
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

/** "granted | a full pardon | to". */
function isGiven({ tokens }: Clause, first: number): boolean {
  return tokens.slice(Math.max(0, first - LEAD), first).some(({ kind, key }) => kind === 'word' && GIVE.test(key))
}

/** "the suspension of sales by Ferrow": who sells is no authority; that stands before. */
function actorOf(clause: Clause, { first, last }: Trigger): Phrase | undefined {
  const by = agentAfter(clause, last + 1)
  return by && isAuthority(clause, by) ? by : (leftAgent(clause, first) ?? by)
}

const ISSUE = /^(?:issu|publish|releas|open|launch|announc|impos|levi|post|obtain|conduct|carri|beg[au]n|start)/u

/** "officials issued stark warnings": the verb between makes the noun an act. */
function isIssued({ tokens }: Clause, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind, key }) => kind === 'word' && ISSUE.test(key))
}
