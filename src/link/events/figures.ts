import type { AmountMention, AmountRole, EventType, Mention, Passage, SentenceMention } from '../../types.ts'
import type { Draft } from './draft.ts'

/** How readily an action of a type carries a figure; types left out never do. */
type Affinity = Readonly<Partial<Record<EventType, number>>>

/** Sums by role; roles that are no sanction are carried by none. */
const SUMS: Readonly<Partial<Record<AmountRole, Affinity>>> = {
  penalty: { penalty: 6, settlement: 6, sentencing: 5, guilty_plea: 3, ruling: 3, charge: 2, conviction: 2 },
  settlement: { settlement: 6, penalty: 4, ruling: 2, charge: 1 },
  disgorgement: { settlement: 5, penalty: 5, ruling: 4, sentencing: 4, charge: 1 },
  restitution: { sentencing: 6, penalty: 5, settlement: 5, guilty_plea: 5, ruling: 4, charge: 1 },
  forfeiture: { sentencing: 5, guilty_plea: 5, penalty: 2, settlement: 3, seizure: 4, charge: 3, conviction: 3 },
  seizure: { seizure: 6, shutdown: 1 },
  bail: { arrest: 4, charge: 4 },
}
const ASKED: Affinity = { charge: 6, civil_suit: 6, seizure: 2, ruling: 1 }
const TERMS: Affinity = { sentencing: 6, ban: 2, penalty: 1 }
const BANS: Affinity = { ban: 6, penalty: 5, settlement: 5, sentencing: 4, license_refused: 3 }
/** What may be imposed hangs on the last step before the sentence. */
const THREATS: Affinity = { guilty_plea: 8, conviction: 8, charge: 6, arrest: 2 }
const FINES_AHEAD: Affinity = { guilty_plea: 8, conviction: 8, charge: 6, settlement: 5, penalty: 4, ban: 3, warning: 3, arrest: 2 }

const BACK = 1.2
const AHEAD = 2.5
const FARTHEST = 6
/** What may come hangs on the step, wherever it is told. */
const THREAT_COST = 0.15
/** A figure that stands in the clause of an action is its own. */
const OWN = 8
/** The action of the headline has first claim. */
const MAIN = 2
/** A sanction is nearly always that of the one matter an article tells: it may stand far from the action. */
const LEAST = 0.5

interface Linked {
  readonly amounts: readonly number[]
  readonly sentences: readonly number[]
}

/** For each draft the indexes of the amounts and sentences that belong to it: each figure goes to the nearest action that can carry it. */
export function linkFigures(drafts: readonly Draft[], mentions: readonly Mention[], passages: readonly Passage[]): readonly Linked[] {
  const linked = drafts.map(() => ({ amounts: [] as number[], sentences: [] as number[] }))
  let passage = 0
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') return
    while (passage < passages.length - 1 && (passages[passage]?.end ?? 0) <= mention.start) passage++
    const affinity = mention.kind === 'amount' ? affinityOfSum(mention) : affinityOfTerm(mention)
    if (!affinity) return
    const isFar = mention.kind === 'sentence' || FAR.has(mention.role ?? 'other')
    for (const draft of ownersOf(drafts, affinity, {
      index,
      passage,
      at: mention.start,
      least: isFar ? LEAST : 0,
      cost: mention.status === 'potential' ? THREAT_COST : 1,
    })) {
      const list = linked[draft]?.[mention.kind === 'amount' ? 'amounts' : 'sentences']
      if (!list?.some((known) => mentions[known]?.quote === mention.quote)) list?.push(index)
    }
  })
  return linked
}

/** Sanctions; what is seized is told where it is seized. */
const FAR: ReadonlySet<AmountRole> = new Set(['penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture'])

function affinityOfSum({ role, status }: AmountMention): Affinity | undefined {
  const affinity = role && SUMS[role]
  if (affinity === undefined || status === 'actual') return affinity
  return status === 'sought' ? ASKED : role === 'penalty' ? FINES_AHEAD : affinity
}

function affinityOfTerm({ type, status }: SentenceMention): Affinity {
  if (status !== 'actual') return status === 'sought' ? ASKED : THREATS
  return type === 'activity_ban' ? BANS : TERMS
}

interface Place {
  readonly index: number
  readonly passage: number
  readonly at: number
  readonly least: number
  readonly cost: number
}

function isMain({ title, tellings = [] }: Draft): boolean {
  return title || tellings.includes(0)
}

/** The draft a figure belongs to; all of those that share the clause it stands in ("both were also fined $2 million"). */
function ownersOf(drafts: readonly Draft[], affinity: Affinity, { index: figure, passage, at, least, cost }: Place): readonly number[] {
  let best: number | undefined
  let most = 0
  drafts.forEach((draft, index) => {
    const points = affinity[draft.type]
    if (points === undefined) return
    const own = (draft.figures.includes(figure) ? OWN : 0) + (isMain(draft) ? MAIN : 0)
    for (const telling of [draft.passage, ...(draft.tellings ?? [])]) {
      const distance = passage - telling
      if (least === 0 && Math.abs(distance) > FARTHEST) continue
      const plain =
        own + points - cost * (distance >= 0 ? distance * BACK : -distance * AHEAD) - Math.min(1, Math.abs(at - draft.at) / 2000)
      const score = Math.max(plain, (least * points) / (10 + Math.abs(distance)))
      if (score > most) [best, most] = [index, score]
    }
  })
  const owner = best === undefined ? undefined : drafts[best]
  if (best === undefined || !owner) return []
  const shared = drafts.flatMap((draft, index) =>
    index !== best && draft.type === owner.type && draft.figures.includes(figure) ? [index] : [],
  )
  return owner.figures.includes(figure) ? [best, ...shared] : [best]
}
