import type { AmountMention, AmountRole, EventType, Mention, Passage, SentenceMention } from '../../types.ts'
import type { Draft } from './draft.ts'

/** How readily an action of the type carries a sum of the role; roles that are no sanction are carried by none. */
const SUMS: Readonly<Partial<Record<AmountRole, Readonly<Partial<Record<EventType, number>>>>>> = {
  penalty: { penalty: 6, settlement: 5, sentencing: 5, guilty_plea: 3, ruling: 3, charge: 2, conviction: 2 },
  settlement: { settlement: 6, penalty: 4, ruling: 2, charge: 1 },
  disgorgement: { settlement: 5, penalty: 5, ruling: 4, sentencing: 4, charge: 1 },
  restitution: { sentencing: 6, penalty: 5, settlement: 5, guilty_plea: 4, ruling: 4, charge: 1 },
  forfeiture: { sentencing: 5, guilty_plea: 5, penalty: 4, settlement: 4, seizure: 4, charge: 3, conviction: 3 },
  seizure: { seizure: 6, shutdown: 1 },
  bail: { arrest: 4, charge: 4 },
}
const TERMS: Readonly<Partial<Record<EventType, number>>> = { sentencing: 6, ban: 2, penalty: 1 }
const BANS: Readonly<Partial<Record<EventType, number>>> = { ban: 6, penalty: 5, settlement: 5, sentencing: 4, license_refused: 3 }
const THREATS: Readonly<Partial<Record<EventType, number>>> = { guilty_plea: 6, charge: 6, conviction: 6, arrest: 2, sentencing: 3 }

const BACK = 1.2
const AHEAD = 2.5
const FARTHEST = 6
/** A term is nearly always that of the one case an article tells: it may stand far from the action. */
const LEAST_TERM = 0.5

/** For each draft the indexes of the amounts and sentences that belong to it: each figure goes to the nearest action that can carry it. */
export function linkFigures(
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  passages: readonly Passage[],
): readonly { readonly amounts: readonly number[]; readonly sentences: readonly number[] }[] {
  const linked = drafts.map(() => ({ amounts: [] as number[], sentences: [] as number[] }))
  let passage = 0
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') return
    while (passage < passages.length - 1 && (passages[passage]?.end ?? 0) <= mention.start) passage++
    const affinity = mention.kind === 'amount' ? affinityOfSum(mention) : affinityOfTerm(mention)
    const isTerm = mention.kind === 'sentence' || mention.status === 'potential'
    const draft = affinity && bestDraft(drafts, affinity, { passage, at: mention.start, least: isTerm ? LEAST_TERM : undefined })
    if (draft === undefined) return
    const list = linked[draft]?.[mention.kind === 'amount' ? 'amounts' : 'sentences']
    if (!list?.some((known) => mentions[known]?.quote === mention.quote)) list?.push(index)
  })
  return linked
}

function affinityOfSum({ role, status }: AmountMention): Readonly<Partial<Record<EventType, number>>> | undefined {
  if (role === 'forfeiture' && status === 'sought') return { charge: 6, seizure: 3 }
  if (role === 'penalty' && status === 'potential') return THREATS
  return role && SUMS[role]
}

function affinityOfTerm({ type, status }: SentenceMention): Readonly<Partial<Record<EventType, number>>> {
  if (status !== 'actual') return THREATS
  return type === 'activity_ban' ? BANS : TERMS
}

function bestDraft(
  drafts: readonly Draft[],
  affinity: Readonly<Partial<Record<EventType, number>>>,
  { passage, at, least }: { readonly passage: number; readonly at: number; readonly least: number | undefined },
): number | undefined {
  let best: number | undefined
  let most = 0
  drafts.forEach((draft, index) => {
    const points = affinity[draft.type]
    if (points === undefined) return
    for (const telling of [draft.passage, ...(draft.tellings ?? [])]) {
      const distance = passage - telling
      if (least === undefined && Math.abs(distance) > FARTHEST) continue
      const plain = points - (distance >= 0 ? distance * BACK : -distance * AHEAD) - Math.min(1, Math.abs(at - draft.at) / 2000)
      const score = least === undefined ? plain : Math.max(plain, (least * points) / (10 + Math.abs(distance)))
      if (score > most) [best, most] = [index, score]
    }
  })
  return best
}
