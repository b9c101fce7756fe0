import type { NameStep } from '../../extract/naming.ts'
import type { Pattern } from '../../extract/pattern.ts'
import type { Attempt, LengthAttempt, Standing, Tracer } from '../../extract/trace.ts'
import { findStandings } from '../../extract/trace.ts'
import { contributionsTo } from '../../link/amounts/score.ts'
import { type AmountReading, readAmounts } from '../../link/amounts.ts'
import { findEvents, type TriggerStep } from '../../link/events.ts'
import { link } from '../../link/link.ts'
import { findTopicWords } from '../../link/relevance/survey.ts'
import { type RelevancePoint, weighRelevance } from '../../link/relevance.ts'
import type { AmountMention, AmountRole, ArticleText, Passage, Reading, Span } from '../../types.ts'

/** A cue that was heard of a sum, what it adds to a role's score, and the words it was. */
export interface RoleCue {
  readonly id: string
  readonly points: number
  readonly words?: string
}

/** The points of the cues add up to the score. */
export interface RoleScore {
  readonly role: AmountRole
  readonly score: number
  readonly cues: readonly RoleCue[]
}

/** Why an amount has its role: the score of each, the highest first. */
export interface RoleExplanation extends Span {
  readonly amount: AmountMention
  /** The quote of the sum that it converts, whose role it takes. */
  readonly converted?: string
  /** The quote of the total that it is part of. */
  readonly total?: string
  readonly scores: readonly RoleScore[]
}

/** A passage with all that was read in it and all that came near. */
export interface PassageExplanation extends Passage {
  readonly text: string
  readonly attempts: readonly Attempt[]
  readonly names: readonly NameStep[]
  readonly lengths: readonly LengthAttempt[]
  readonly amounts: readonly RoleExplanation[]
  readonly triggers: readonly TriggerStep[]
  /** How the pattern that is asked about stands to the passage. */
  readonly standing?: Standing
}

export interface Explanation {
  readonly reading: Reading
  readonly passages: readonly PassageExplanation[]
  readonly relevance: {
    readonly points: readonly RelevancePoint[]
    /** By topic, the words it was heard from, each with how often. */
    readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
}

/** An article's reading with the reasons for it. `asked` is a pattern to be told about in every passage. */
export function explain(article: ArticleText, trace: Tracer, asked?: Pattern): Explanation {
  const { extraction, attempts, names, lengths } = trace(article)
  const reading = link(article, extraction)
  const linked = new Map(reading.mentions.flatMap((mention) => (mention.kind === 'amount' ? [[mention.start, mention] as const] : [])))
  const amounts = [...readAmounts(article, extraction).values()].map((each) =>
    toRoleExplanation({ ...each, amount: linked.get(each.amount.start) ?? each.amount }, article.text),
  )
  const triggers: TriggerStep[] = []
  findEvents(article, extraction.passages, reading.mentions, (step) => void triggers.push(step))
  const standings = asked ? findStandings(asked, article) : []
  const passages = extraction.passages.map((passage): PassageExplanation => {
    const within = <T extends Span>(list: readonly T[]): readonly T[] =>
      list.filter(({ start }) => start >= passage.start && start < passage.end)
    const standing = standings.find(({ start }) => start === passage.start)
    return {
      ...passage,
      text: article.text.slice(passage.start, passage.end),
      attempts: within(attempts),
      names: within(names),
      lengths: within(lengths),
      amounts: within(amounts),
      triggers: within(triggers),
      ...(standing && { standing }),
    }
  })
  return {
    reading,
    passages,
    relevance: {
      points: weighRelevance(article, extraction.passages, reading.mentions),
      words: topicWordsOf(article, extraction.passages),
    },
  }
}

function toRoleExplanation({ amount, role: { scores, evidence } }: AmountReading, text: string): RoleExplanation {
  const { start, end, equivalentTo, partOf } = amount
  const scored = [...scores].map(([role, score]): RoleScore => {
    const cues = contributionsTo(role, evidence).map(({ cue, points, span }) => ({
      id: cue,
      points,
      ...(span && { words: text.slice(span.start, span.end) }),
    }))
    return { role, score, cues }
  })
  return {
    start,
    end,
    amount,
    ...(equivalentTo && { converted: text.slice(equivalentTo.start, equivalentTo.end) }),
    ...(partOf && { total: text.slice(partOf.start, partOf.end) }),
    scores: scored.sort((a, b) => b.score - a.score),
  }
}

function topicWordsOf({ title, text }: ArticleText, passages: readonly Passage[]): Record<string, Record<string, number>> {
  const counted = passages.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'title').map(({ start, end }) => text.slice(start, end))
  const found: Record<string, Record<string, number>> = {}
  for (const { cue, words } of [title, ...counted].flatMap(findTopicWords)) {
    const topic = found[cue.topic] ?? {}
    topic[words] = (topic[words] ?? 0) + 1
    found[cue.topic] = topic
  }
  return found
}
