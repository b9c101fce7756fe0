import type { AmountMention, AmountRole, Mention, Passage, SentenceMention } from '../../types.ts'
import { sumKey } from '../amounts/sum.ts'
import { type Affinity, affinityOf, STRONG } from './affinity.ts'
import type { Draft } from './draft.ts'

/** What each passage costs between an action and a figure told behind it, and before it. */
const BACK = 1.2
const AHEAD = 6
const FARTHEST = 6
/** What may come hangs on the step, wherever it is told; so does a sum that is said again. */
const LOW_COST = 0.15
/** A figure that stands in the clause of an action is its own. */
const OWN = 8
/** Where another action has the same sum in its clause too, and carries such sums more readily. */
const OWN_BY_NAME = 1
/** The action an article opens with has first claim. */
const MAIN = 2
const MAIN_PASSAGES = 1
/** A sanction is nearly always that of the one matter an article tells: it may stand far from the action. */
const LEAST = 0.5
const LEAST_OF_MAIN = 1.5
/** Added to the way, so that far claims are always less than near ones. */
const FAR_WAY = 10
/** Tells two of one passage apart by their distance in characters. */
const CHARACTERS = 2000

/** The figures of one action. */
export interface Linked {
  readonly amounts: readonly number[]
  readonly sentences: readonly number[]
}

/** For each draft the indexes of the amounts and sentences that belong to it: each figure goes to the nearest action that can carry it. */
export function linkFigures(drafts: readonly Draft[], mentions: readonly Mention[], passages: readonly Passage[]): readonly Linked[] {
  const linked = drafts.map(() => ({ amounts: [] as number[], sentences: [] as number[] }))
  const told = sumsTold(drafts, mentions)
  let passage = 0
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') return
    while (passage < passages.length - 1 && (passages[passage]?.end ?? 0) <= mention.start) passage++
    const affinity = affinityOf(mention)
    if (!affinity) return
    const figure = { index, passage, mention, affinity, told: mention.kind === 'amount' ? told.get(sumKey(mention) ?? '') : undefined }
    for (const draft of ownersOf(drafts, figure)) {
      const list = linked[draft]?.[mention.kind === 'amount' ? 'amounts' : 'sentences']
      if (!list?.some((known) => mentions[known]?.quote === mention.quote)) list?.push(index)
    }
  })
  return linked
}

/** The actions in whose clauses a sum stands, by the sum: where it is said again, it is theirs again. */
function sumsTold(drafts: readonly Draft[], mentions: readonly Mention[]): ReadonlyMap<string, readonly number[]> {
  const told = new Map<string, number[]>()
  drafts.forEach(({ figures }, at) => {
    for (const index of figures) {
      const mention = mentions[index]
      const key = mention?.kind === 'amount' ? sumKey(mention) : undefined
      if (key === undefined) continue
      const known = told.get(key)
      if (!known) told.set(key, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  })
  return told
}

interface Figure {
  readonly index: number
  readonly mention: AmountMention | SentenceMention
  readonly affinity: Affinity
  readonly passage: number
  /** Actions in whose clauses the same sum stands. */
  readonly told: readonly number[] | undefined
}

/** The draft a figure belongs to; all of those that share the clause it stands in ("both were also fined $2 million"). */
function ownersOf(drafts: readonly Draft[], figure: Figure): readonly number[] {
  let best: number | undefined
  let most = 0
  drafts.forEach((draft, at) => {
    const score = claimOf(draft, at, figure)
    if (score > most) [best, most] = [at, score]
  })
  const owner = best === undefined ? undefined : drafts[best]
  if (best === undefined || !owner) return []
  const shared = drafts.flatMap(({ type, figures }, at) =>
    at !== best && type === owner.type && figures.includes(figure.index) ? [at] : [],
  )
  return owner.figures.includes(figure.index) ? [best, ...shared] : [best]
}

/** How strongly an action claims a figure; 0 where it does not. */
function claimOf(draft: Draft, at: number, { index, mention, affinity, passage, told }: Figure): number {
  const points = affinity[draft.type] ?? 0
  const stands = draft.figures.includes(index)
  if (points === 0 || (!stands && disagreeOnTerm(draft, mention))) return 0
  const isWeak = points < STRONG
  const isAgain = told?.includes(at) === true && (passage === 0 || passage >= draft.passage)
  const own = stands ? (isWeak && told && told.length > 1 ? OWN_BY_NAME : OWN) : 0
  const near = points + own + (isAgain ? OWN : 0) + (isMain(draft) ? MAIN : 0)
  const cost = isAgain || mention.status === 'potential' ? LOW_COST : 1
  const least = !isWeak && mayBeFar(mention) ? points * (isMain(draft) ? LEAST_OF_MAIN : LEAST) : 0
  let claim = 0
  for (const telling of [draft.passage, ...(draft.tellings ?? [])]) {
    const distance = passage - telling
    if (!mayBeFar(mention) && !isAgain && Math.abs(distance) > FARTHEST) continue
    const way = distance >= 0 ? distance * BACK : -distance * AHEAD
    const plain = near - cost * way - Math.min(1, Math.abs(mention.start - draft.at) / CHARACTERS)
    claim = Math.max(claim, isWeak && !stands ? plain / FAR_WAY : plain, least / (FAR_WAY + way))
  }
  return claim
}

/** Sanctions; what is seized is told where it is seized. */
const FAR: ReadonlySet<AmountRole> = new Set(['penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture'])

function mayBeFar(mention: AmountMention | SentenceMention): boolean {
  return mention.kind === 'sentence' || FAR.has(mention.role ?? 'other')
}

function isMain({ title, passage, tellings = [] }: Draft): boolean {
  return title || [passage, ...tellings].some((at) => at <= MAIN_PASSAGES)
}

/** Lengths of one term differ by how they are rounded: "eight years", "97 months". */
const ROUNDED = 0.15

/** "seven years" told of the action, "54 months" of another. */
function disagreeOnTerm({ term }: Draft, mention: AmountMention | SentenceMention): boolean {
  if (mention.kind === 'amount' || mention.type !== 'prison' || mention.status !== 'actual') return false
  const own = Number(term)
  const months = mention.value.minMonths ?? mention.value.maxMonths
  return months !== undefined && own > 0 && Math.abs(own - months) > ROUNDED * Math.max(own, months)
}
