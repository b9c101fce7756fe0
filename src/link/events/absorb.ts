import type { EventType } from '../../types.ts'
import type { Draft } from './draft.ts'
import { areApart } from './family.ts'
import { join } from './merge.ts'
import { agreeOnDate, shareTarget } from './same.ts'

/** What is part of a greater action told near by: the fine of a sentence, the payment of a settlement. */
const PARTS: Readonly<Partial<Record<EventType, ReadonlySet<EventType>>>> = {
  penalty: new Set(['sentencing', 'settlement']),
  charge: new Set(['settlement']),
  conviction: new Set(['sentencing', 'guilty_plea']),
}
/** "convicted and sentenced": one act, told by two verbs side by side. */
const SIDE_BY_SIDE = 24
/** Patterns whose action belongs to a sentence or plea when one is told beside it: what a court orders forfeited. */
const COURT_ORDERS = /forfeit/iu
const REACH = 4

/** Takes up what is told as an action of its own, and is part of another: "he was also fined" is part of the sentence. */
export function absorbParts(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const parts: Draft[] = []
  for (const draft of drafts) (isPart(draft) ? parts : kept).push(draft)
  for (const part of parts) {
    const at = kept.findIndex((whole) => holds(whole, part))
    const whole = kept[at]
    if (whole) kept[at] = withPart(whole, part)
    else kept.push(part)
  }
  return kept.sort((a, b) => a.at - b.at)
}

function isPart({ type, evidence }: Draft): boolean {
  return PARTS[type] !== undefined || (type === 'seizure' && COURT_ORDERS.test(evidence.quote))
}

function holds(whole: Draft, part: Draft): boolean {
  const fits = PARTS[part.type]?.has(whole.type) ?? (whole.type === 'sentencing' || whole.type === 'guilty_plea')
  if (part.type === 'conviction' && (whole.type === 'guilty_plea' ? !part.title : Math.abs(whole.at - part.at) > SIDE_BY_SIDE)) return false
  if (part.type === 'charge' && !part.title) return false
  if (!fits || !agreeOnDate(whole.date, part.date) || areApart(whole.authorities, part.authorities)) return false
  const distance = Math.min(...[whole.passage, ...(whole.tellings ?? [])].map((passage) => Math.abs(passage - part.passage)))
  if (part.type === 'penalty' && whole.type === 'sentencing' && shareTarget(whole, part)) return true
  if (distance > REACH) return false
  if (part.targets.length === 0 || part.title) return true
  return shareTarget(whole, part) || (!whole.named && part.type === 'penalty') || (!part.named && distance <= 1)
}

/** The whole, with what the part alone says. */
function withPart(whole: Draft, part: Draft): Draft {
  return {
    ...join(whole, { ...part, targets: [], named: false, title: true }),
    type: whole.type,
    targets: whole.targets,
    named: whole.named,
  }
}
