import type { EventType } from '../../types.ts'
import { sumKey } from '../amounts/sum.ts'
import { authoritiesIn, authorityName, courtAfter, isAuthority, otherSide, placeAfter, standsForAgency } from './agents.ts'
import type { Clause, Token } from './clause.ts'
import type { ReadContext } from './context.ts'
import type { Draft } from './draft.ts'
import { toEvidence } from './evidence.ts'
import type { Parties } from './parties.ts'
import type { Phrase } from './phrase.ts'
import { isSanction } from './sums.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'
import { type Agency, workersOf } from './voices.ts'
import { nearestDate } from './when.ts'

/** Whom a phrase names; `pronoun` where it was one, known or not. */
export type Named = Pick<Parties, 'names' | 'named' | 'pronoun'>

/** What the grammar of a trigger found. */
export interface Found {
  readonly parties: Named | undefined
  readonly agent?: Phrase | undefined
  /** Where the evidence may begin. */
  readonly start?: number
  readonly group?: VerbGroup
}

/** What is taken is taken from those the passage told of: "shut down the mixer and seized $2 million". */
const FROM_THE_SAME: ReadonlySet<EventType> = new Set(['seizure'])
const FIGURE_REACH = 12
const NEWS_REACH = 7
/** Actions that happen in court. */
const IN_COURT: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction', 'sentencing', 'ruling'])

/** The event that a trigger tells, with who acted and when; undefined where it is a turn of phrase. */
export function toDraft(context: ReadContext, trigger: Trigger, { parties, agent, start, group }: Found): Draft | undefined {
  const { clause, article } = context
  const { pattern, first, last } = trigger
  const { tokens, passage } = clause
  const own = parties?.names ?? []
  const heir =
    own.length === 0 && FROM_THE_SAME.has(pattern.type) ? context.before.findLast(({ targets }) => targets.length > 0) : undefined
  const names = heir?.targets ?? own
  const isNobody = own.length === 0 && parties?.pronoun === undefined
  if (isNobody && !pattern.alone && (pattern.targets === 'people' || !isSupported(clause, trigger, agent))) return undefined
  const { authorities, country } = actorsOf(context, trigger, agent, group)
  const day = nearestDate(clause, trigger, context.triggers, { published: article.publishedAt, told: context.memory.date })
  const span = { start: tokens[first]?.start ?? passage.start, end: tokens[last]?.end ?? passage.end }
  return {
    type: pattern.type,
    pattern: pattern.id,
    targets: names,
    named: heir?.named ?? parties?.named ?? false,
    authorities,
    ...(country !== undefined && { country }),
    ...(day && { date: day.value, dated: { start: day.span.start, end: day.span.end } }),
    evidence: toEvidence(article.text, passage, tokens[Math.min(start ?? first, first)]?.start ?? span.start, span),
    passage: context.passage,
    title: passage.kind !== 'body',
    ...((group?.fresh || passage.kind === 'title' || (trigger.part === 'noun' && isFreshNoun(tokens, first))) && { fresh: true }),
    ...(agent && isAuthority(clause, agent) && { official: true }),
    ...(group?.also && { also: true }),
    ...(group?.previous && { previous: true }),
    ...figuresOf(context, trigger, start ?? first),
    at: span.start,
  }
}

/** "has imposed | a penalty on". */
function isFreshNoun(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - NEWS_REACH), first).some(({ key }) => key === 'has' || key === 'have')
}

/** The sums and terms from where its subject begins to the next verb that tells of something. */
function figuresOf({ clause, triggers, mentions }: ReadContext, trigger: Trigger, start: number): Pick<Draft, 'figures' | 'sums' | 'term'> {
  const { first, last } = trigger
  const next =
    triggers.find((other) => other.first > last && (other.part !== 'noun' || isSecondOfKind(clause, other, [trigger])))?.first ??
    clause.tokens.length
  const before = triggers.findLast((other) => other.last < first && other.part !== 'noun')?.last ?? -1
  const from = isSecondOfKind(clause, trigger, triggers) ? first : Math.max(start, before + 1)
  const figures = clause.tokens
    .slice(from, next)
    .flatMap((token) => (isFigure(token) && token.mention !== undefined ? [token.mention] : []))
  const term = figures
    .map((index) => mentions[index])
    .find((mention) => mention?.kind === 'sentence' && mention.type === 'prison' && mention.status === 'actual')
  return {
    figures,
    sums: sumsOf(figures, mentions),
    ...(term?.kind === 'sentence' && { term: term.value.life ? 'life' : String(term.value.minMonths ?? term.value.maxMonths) }),
  }
}

/** Sums that tell one action from another: those of a sanction, by value. */
function sumsOf(figures: readonly number[], mentions: ReadContext['mentions']): readonly string[] {
  return figures.flatMap((index) => {
    const mention = mentions[index]
    const key = mention?.kind === 'amount' && isSanction(mention) ? sumKey(mention) : undefined
    return key === undefined ? [] : [key]
  })
}

function isFigure({ kind }: Token): boolean {
  return kind === 'amount' || kind === 'sentence'
}

/** "The seizure of $2 million follows | the confiscation of $3 million": what stands before is told of the other. */
function isSecondOfKind({ tokens }: Clause, { part, pattern, first }: Trigger, triggers: readonly Trigger[]): boolean {
  const other = triggers.findLast((known) => known.last < first && known.pattern.type === pattern.type)
  return part === 'noun' && other !== undefined && tokens.slice(other.last, first).some(isFigure)
}

const PROPERTY = /\b(?:bank accounts?|assets|servers?|domains?|propert(?:y|ies)|vehicles?|wallets?|bitcoins?|devices|laptops)\b/u

interface Actors {
  readonly authorities: readonly string[]
  readonly country?: string | undefined
}

/** Who acted: the agent of the verb, that of the verb it is joined to, those at work with it, the court, or whoever speaks. */
function actorsOf(context: ReadContext, { pattern, last: end }: Trigger, agent: Phrase | undefined, group: VerbGroup | undefined): Actors {
  const { clause, mentions, voices } = context
  const acting = agent ? authoritiesIn(clause, agent) : { tokens: [] }
  const place = ('country' in acting ? acting.country : undefined) ?? placeAfter(clause, end)
  const meant = agent && acting.tokens.length === 0 && standsForAgency(clause, agent) ? context.memory.agency : undefined
  const named = meant ? [meant] : acting.tokens.map((token) => toActor(token, mentions, context.article.text))
  const last = context.before.at(-1)
  const isShared = group === undefined ? last?.type === pattern.type : group.joined && group.voice === 'active'
  const shared = named.length === 0 && isShared ? last : undefined
  const inherited = (shared?.authorities ?? []).map((entity) => ({ entity, ...(shared?.country && { country: shared.country }) }))
  const working = workersOf(voices, pattern.type)
  const facing = named.length === 0 && pattern.type === 'settlement' ? otherSide(clause, end) : []
  const found = [...named, ...facing.map((token) => toActor(token, mentions, context.article.text)), ...inherited, ...working]
  const court = IN_COURT.has(pattern.type) ? courtAfter(clause, end).map((token) => toActor(token, mentions, context.article.text)) : []
  const speaking =
    place === undefined
      ? voices.speaking
      : voices.speaking.filter(({ country }) => country === undefined || country === place || !AT_HOME.has(pattern.type))
  const actors: readonly Agency[] = found.length > 0 ? found : [...court, ...speaking]
  return {
    authorities: [...new Set(actors.map(({ entity }) => entity))],
    country: actors.find(({ country }) => country !== undefined)?.country ?? place,
  }
}

/** Done by those of the place: what a foreign agency says of it is no deed of its own. */
const AT_HOME: ReadonlySet<EventType> = new Set(['arrest', 'sentencing', 'conviction', 'seizure', 'shutdown', 'extradition'])

function toActor(token: Token, mentions: ReadContext['mentions'], text: string): Agency {
  return { entity: authorityName(token, mentions, text), ...(token.value !== undefined && { country: token.value }) }
}

/** An action on nobody named needs an authority by name or place, or a figure near by, to be more than a turn of phrase. */
function isSupported(clause: Clause, { pattern, first, last }: Trigger, agent: Phrase | undefined): boolean {
  if (agent && isAuthority(clause, agent)) return true
  if (pattern.type === 'seizure' && PROPERTY.test(clause.text)) return true
  return clause.tokens
    .slice(Math.max(0, first - FIGURE_REACH), last + FIGURE_REACH)
    .some(({ kind }) => kind === 'amount' || kind === 'agency' || kind === 'court')
}
