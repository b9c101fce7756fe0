import type { ArticleText, EventType, Mention } from '../../types.ts'
import type { Clause, Token } from './clause.ts'
import type { Draft } from './draft.ts'
import { toEvidence } from './evidence.ts'
import { readVerb, type VerbGroup } from './grammar.ts'
import { type Memory, resolve } from './memory.ts'
import { authoritiesIn, isAuthority, type Parties, readTargets } from './parties.ts'
import { objectAfter, type Phrase, subjectBefore } from './phrase.ts'
import type { Trigger } from './triggers.ts'
import { nearestDate } from './when.ts'
import { AUTHORITY_HEADS, BE, HAVE } from './words.ts'

export interface ReadContext {
  readonly article: ArticleText
  readonly mentions: readonly Mention[]
  readonly clause: Clause
  readonly passage: number
  readonly triggers: readonly Trigger[]
  readonly memory: Memory
  /** Drafts of the same passage so far: "was arrested and charged" shares the subject. */
  readonly before: readonly Draft[]
  /** Who the clause is about, asked where no pattern knows. */
  readonly ask: (clause: Clause, phrase: Phrase) => string | undefined
}

const CONJUNCTION: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then'])
const MAIN_REACH = 16
const RELATIVE_REACH = 30
const FIGURE_REACH = 12
const TARGET_PREPOSITIONS: ReadonlySet<string> = new Set('of against on upon into with'.split(' '))

/** What one trigger tells; undefined where it tells of no event. */
export function readEvent(context: ReadContext, trigger: Trigger): Draft | undefined {
  return trigger.part === 'noun' ? readNoun(context, trigger) : readVerbal(context, trigger)
}

/** "sanctioned, charged and indicted 20 men": the object stands behind the last verb of the row. */
function lastJoined({ clause: { tokens }, triggers }: ReadContext, { last }: Trigger): number {
  let at = last
  for (;;) {
    let next = at + 1
    while (tokens[next]?.key === ',' || tokens[next]?.key === 'and') next++
    const joined =
      next > at + 1 ? triggers.find(({ first, part, form }) => first === next && part === 'verb' && form !== 'base') : undefined
    if (!joined) return at
    at = joined.last
  }
}

function readVerbal(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const group = readVerb(clause, trigger)
  if (!group) return undefined
  const near = subjectBefore(clause, group.start)
  const isShared = group.joined && (near === undefined || CONJUNCTION.has(clause.tokens[near.from]?.key ?? ''))
  const subject = isShared || (near === undefined && trigger.form === 'gerund') ? mainSubject(clause, group.start) : near
  if (trigger.part === 'act') {
    const parties = subjectParties(context, trigger, group, subject)
    return finish(context, trigger, { parties, ...(subject && { start: subject.from }) })
  }
  const isSaidOfActor =
    group.bare === true && subject !== undefined && trigger.pattern.agent === 'authority' && isAuthority(clause, subject)
  return group.voice === 'passive' && !isSaidOfActor
    ? readPassive(context, trigger, group, subject)
    : readActive(context, trigger, group, subject)
}

function readPassive(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Draft | undefined {
  const { clause } = context
  const by = agentAfter(clause, trigger.last + 1)
  const agent = by && isAuthority(clause, by) ? by : undefined
  if (by && !agent && trigger.pattern.agent === 'authority' && partiesOf(context, trigger, by).names.length > 0) return undefined
  if (trigger.pattern.agent === 'private') return undefined
  const parties = subjectParties(context, trigger, group, subject)
  if (group.standing && !parties?.named) return undefined
  const isBare = group.bare === true && trigger.pattern.targets !== 'people' && !agent
  if (isBare && (parties?.names.length ?? 0) === 0 && clause.passage.kind === 'body') return undefined
  return finish(context, trigger, { parties, agent, ...(subject && { start: subject.from }) })
}

type Named = Pick<Parties, 'names' | 'named'>

/** Who the subject of a verb is: the phrase before it, that of the verb it is joined to, or what its relative clause hangs on. */
function subjectParties(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Named | undefined {
  const shared = group.joined ? inherited(context) : undefined
  if (shared && context.clause.tokens[group.start - 1]?.key !== ',') return shared
  const own = subject && partiesOf(context, trigger, subject)
  if (own && own.names.length > 0) return own
  const antecedent = antecedentBefore(context.clause, group.start)
  return antecedent ? partiesOf(context, trigger, antecedent) : (shared ?? own)
}

/** "A clerk who sold the numbers of customers was …": the subject stands before its relative clause. */
function antecedentBefore(clause: Clause, start: number): Phrase | undefined {
  for (let at = start - 1; at > 0 && start - at < RELATIVE_REACH; at--) {
    const key = clause.tokens[at]?.key
    if (key === 'who' || key === 'that') return subjectBefore(clause, at + 1)
  }
  return undefined
}

function readActive(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Draft | undefined {
  const { clause } = context
  const object = objectAfter(clause, lastJoined(context, trigger) + 1)
  const authority = subject !== undefined && (isAuthority(clause, subject) || isSpeaker(clause, subject))
  const { agent } = trigger.pattern
  if (
    agent === 'authority' &&
    !authority &&
    !(group.joined && context.before.some(({ authorities, country }) => authorities.length > 0 || country !== undefined))
  )
    return undefined
  if (agent === 'private' && (authority || !subject)) return undefined
  if (!object && trigger.pattern.targets === 'people') return undefined
  const parties = object ? partiesOf(context, trigger, object) : undefined
  return finish(context, trigger, { parties, agent: subject, ...(subject && { start: subject.from }) })
}

function readNoun(context: ReadContext, trigger: Trigger): Draft | undefined {
  const { clause } = context
  const { tokens } = clause
  const next = tokens[trigger.last + 1]
  const object = next && TARGET_PREPOSITIONS.has(next.key) ? objectAfter(clause, pastFigure(clause, trigger.last + 1) + 1) : undefined
  const possessor = possessorBefore(clause, trigger.first)
  const target = object ?? (possessor && !isAuthority(clause, possessor) ? possessor : undefined)
  if (!target && trigger.pattern.targets !== 'optional') return undefined
  const agent =
    possessor && isAuthority(clause, possessor) ? possessor : (agentAfter(clause, trigger.last + 1) ?? leftAgent(clause, trigger.first))
  if (trigger.pattern.agent === 'private' && agent && isAuthority(clause, agent)) return undefined
  const parties = target && partiesOf(context, trigger, target)
  const isKnown = (parties?.names.length ?? 0) > 0 || (agent !== undefined && authoritiesIn(clause, agent).tokens.length > 0)
  if (trigger.pattern.targets === 'optional' && !isKnown) return undefined
  return finish(context, trigger, { parties, agent, start: Math.max(0, trigger.first - 6) })
}

interface Found {
  readonly parties: Named | undefined
  readonly agent?: Phrase | undefined
  readonly start?: number
}

function finish(context: ReadContext, { pattern, first, last }: Trigger, { parties, agent, start }: Found): Draft | undefined {
  const { clause, article } = context
  const { tokens, passage } = clause
  const names = parties?.names ?? []
  if (names.length === 0 && (pattern.targets === 'people' || !isSupported(context, first, last, agent))) return undefined
  const acting = agent ? authoritiesIn(clause, agent) : { tokens: [] }
  const speaking =
    acting.tokens.length > 0 ? acting.tokens : [...(IN_COURT.has(pattern.type) ? courtAfter(clause, last) : []), ...speakersOf(clause)]
  const country =
    speaking.find(({ value }) => value !== undefined)?.value ??
    ('country' in acting ? acting.country : undefined) ??
    placeAfter(clause, last)
  const date = nearestDate(clause, first, last, context.triggers)
  const trigger = { start: tokens[first]?.start ?? passage.start, end: tokens[last]?.end ?? passage.end }
  return {
    type: pattern.type,
    pattern: pattern.id,
    targets: names,
    named: parties?.named ?? false,
    authorities: [...new Set(speaking.map((token) => authorityName(token, context.mentions)))],
    ...(country !== undefined && { country }),
    ...(date !== undefined && { date }),
    evidence: toEvidence(article.text, passage, tokens[Math.min(start ?? first, first)]?.start ?? trigger.start, trigger),
    passage: context.passage,
    title: passage.kind === 'title',
    at: trigger.start,
  }
}

/** An action on nobody named needs an authority by name or place, or a figure near by, to be more than a turn of phrase. */
function isSupported({ clause }: ReadContext, first: number, last: number, agent: Phrase | undefined): boolean {
  if (agent && isAuthority(clause, agent)) return true
  return clause.tokens
    .slice(Math.max(0, first - FIGURE_REACH), last + FIGURE_REACH)
    .some(({ kind }) => kind === 'amount' || kind === 'agency' || kind === 'court')
}

function partiesOf(context: ReadContext, { pattern }: Trigger, phrase: Phrase): Named {
  const { article, clause, memory } = context
  const source = (from: number, to: number): string => article.text.slice(from, to)
  const read = readTargets(pattern.targets, clause, phrase, source)
  const parties = resolve(read, memory)
  if (parties.names.length > 0 || pattern.targets !== 'people') return parties
  const asked = context.ask(clause, phrase)
  return asked === undefined ? parties : { names: [asked], named: false }
}

/** "Doe had denied it but was convicted", "Doe had waited, after pleading guilty": the subject of the passage's first verb. */
function mainSubject(clause: Clause, start: number): Phrase | undefined {
  const verb = clause.tokens.findIndex(({ key }, at) => at > 0 && at < Math.min(start, MAIN_REACH) && (BE.has(key) || HAVE.has(key)))
  return verb < 0 ? undefined : subjectBefore(clause, verb)
}

function inherited({ before }: ReadContext): Named | undefined {
  const last = before.findLast(({ targets }) => targets.length > 0)
  return last ? { names: last.targets, named: last.named } : undefined
}

/** "… by the FBI and Europol": the agent of a passive, within a few tokens. */
function agentAfter(clause: Clause, from: number): Phrase | undefined {
  const { tokens } = clause
  for (let at = from; at < tokens.length && at - from < 10; at++) {
    const key = tokens[at]?.key
    if (key === ';' || key === ',' || key === 'that') return undefined
    if (key === 'by') {
      const agent = objectAfter(clause, at + 1)
      return tokens[at + 1]?.kind === 'date' || tokens[at + 1]?.key.endsWith('ing') ? undefined : agent
    }
  }
  return undefined
}

/** "a penalty of $9 million on Doe", "an order of nine years against Doe": the preposition of the target stands behind the figure. */
function pastFigure({ tokens }: Clause, at: number): number {
  const figure = tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'amount' || kind === 'sentence')
  if (tokens[at]?.key !== 'of' || !figure) return at
  const next = tokens.findIndex(({ key }, i) => i > at + 1 && i < at + 8 && (key === 'on' || key === 'against' || key === 'upon'))
  return next < 0 ? at : next
}

/** "Doe's arrest", "his arrest". */
function possessorBefore({ tokens }: Clause, first: number): Phrase | undefined {
  const key = tokens[first - 1]?.key
  if (key === "'s") return { from: first - 2, to: first - 1 }
  return key === 'his' || key === 'her' || key === 'their' ? { from: first - 1, to: first } : undefined
}

/** "The DFPI says it shut down …": the pronoun is the authority that speaks. */
function isSpeaker(clause: Clause, { from, to }: Phrase): boolean {
  const key = clause.tokens[to - 1]?.key
  return to - from === 1 && (key === 'it' || key === 'they' || key === 'we') && speakersOf(clause).length > 0
}

/** The authority before a noun: "The Treasury Department imposed sanctions". */
function leftAgent({ tokens }: Clause, first: number): Phrase | undefined {
  for (let at = first - 1; at >= 0 && first - at < 14; at--) {
    const token = tokens[at]
    if (!token || token.key === ';') return undefined
    if (token.kind === 'agency' || token.kind === 'court' || AUTHORITY_HEADS.has(token.key))
      return { from: Math.max(0, at - 3), to: at + 1 }
  }
  return undefined
}

const IN_COURT: ReadonlySet<EventType> = new Set(['guilty_plea', 'conviction', 'sentencing', 'ruling'])

/** "pleaded guilty in the Leeds Crown Court". */
function courtAfter({ tokens }: Clause, last: number): Token[] {
  const court = tokens.slice(last + 1, last + 16).find(({ kind }) => kind === 'court')
  return court ? [court] : []
}

const SPEECH: ReadonlySet<string> = new Set(
  'said says announced announces announce reported revealed confirmed disclosed stated alleges alleged claimed explained unsealed noted wrote'.split(
    ' ',
  ),
)

/** Agencies that the passage quotes: "…, the FBI said", "according to Europol". */
function speakersOf({ tokens }: Clause): Token[] {
  return tokens.filter((token, at) => {
    if (token.kind !== 'agency') return false
    const after = tokens.slice(at + 1, at + 3).some(({ key }) => SPEECH.has(key))
    const before = tokens.slice(Math.max(0, at - 3), at).some(({ key }) => key === 'according' || SPEECH.has(key))
    return after || before
  })
}

/** "was arrested in Spain". */
function placeAfter({ tokens }: Clause, last: number): string | undefined {
  for (let at = last + 1; at < tokens.length && at - last < 5; at++) {
    if (tokens[at]?.kind === 'mark') return undefined
    if (tokens[at]?.kind === 'place' && tokens[at - 1]?.key === 'in') return tokens[at]?.value
  }
  return undefined
}

/** How an event names an authority: an agency by its entity, a court by its words. */
function authorityName({ mention, raw }: Token, mentions: readonly Mention[]): string {
  const found = mention === undefined ? undefined : mentions[mention]
  return found?.kind === 'agency' ? found.entity : (found?.quote ?? raw)
}
