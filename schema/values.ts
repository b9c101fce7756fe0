/** The closed lists of the database, in one place: columns, codebook and the database check read them here. */
import type { AmountRole, Cue, EventType, MentionKind, Qualifier, SentenceType, Status } from '../src/types.ts'

/** A list that must name every member of a union: a member left out is a type error. */
const every =
  <T extends string>() =>
  <const L extends readonly [T, ...T[]]>(list: [T] extends [L[number]] ? L : never): L =>
    list

export const mentionKinds = every<MentionKind>()([
  'amount',
  'sentence',
  'agency',
  'exchange',
  'person',
  'company',
  'court',
  'jurisdiction',
  'statute',
  'charge',
  'asset',
  'count',
  'date',
])

export const amountRoles = every<AmountRole>()([
  'penalty',
  'settlement',
  'disgorgement',
  'restitution',
  'forfeiture',
  'seizure',
  'bail',
  'loss',
  'proceeds',
  'volume',
  'threshold',
  'funding',
  'market',
  'other',
])

export const qualifiers = every<Exclude<Qualifier, ''>>()(['about', 'over', 'under', 'up_to', 'at_least', 'nearly'])

export const statuses = every<Status>()(['actual', 'sought', 'potential'])

export const sentenceTypes = every<SentenceType>()([
  'prison',
  'suspended',
  'probation',
  'supervised_release',
  'home_detention',
  'community_service',
  'activity_ban',
])

export const cueDecisions = every<Cue['decided']>()(['role', 'status', 'type', 'equivalent_to'])

export const eventTypes = every<EventType>()([
  'arrest',
  'charge',
  'guilty_plea',
  'conviction',
  'sentencing',
  'settlement',
  'penalty',
  'seizure',
  'ban',
  'block',
  'shutdown',
  'license_granted',
  'license_refused',
  'sanction',
  'warning',
  'investigation',
  'rulemaking',
  'dismissal',
  'ruling',
  'civil_suit',
  'extradition',
])

/** Fields of an event that lead to the words that gave them; its amounts and sentences are mentions themselves. */
export const sourcedFields = every<'authority' | 'target' | 'country' | 'date'>()(['authority', 'target', 'country', 'date'])

export const factKinds = ['mention', 'event'] as const
export const correctionActions = ['set', 'reject', 'confirm', 'add'] as const
export const correctionStates = ['applied', 'agrees', 'not_found', 'undone'] as const
export const evaluationSets = ['samples', 'development'] as const
export const evaluatedKinds = ['amount', 'sentence', 'agency', 'exchange', 'event'] as const
export const evaluatedProperties = ['value', 'role', 'status', 'type', 'equivalent_to'] as const

export const entityKinds = ['agency', 'exchange', 'person', 'company'] as const
/** Why a name stands beside another of the same person or company; names of the gazetteers have none. */
export const aliasReasons = ['spelling', 'initials', 'courtesy', 'legal_form', 'surname', 'short_form'] as const
/** What speaks for or against two tellings being one matter. */
export const linkReasons = [
  'name',
  'mentioned_name',
  'other_name',
  'authority',
  'other_authority',
  'court',
  'country',
  'other_country',
  'figure',
  'other_figure',
  'term',
  'other_term',
  'age',
  'other_age',
  'step',
  'repeated_step',
  'date',
  'other_date',
  'published',
  'far_apart',
  'other_kind',
  'wording',
  'decision',
] as const
export const decisionKinds = ['merge', 'split'] as const
/** Of a split the events that were taken out, and those they were taken from; of a merge all are one. */
export const decisionSides = ['one', 'other'] as const
export const feedKinds = ['news', 'regulator'] as const
export const itemStatuses = ['pending', 'stored', 'duplicate', 'skipped', 'failed'] as const
export const fetchKinds = ['feed', 'page', 'robots'] as const
export const runOutcomes = ['done', 'partly', 'failed', 'interrupted'] as const

export type FetchKind = (typeof fetchKinds)[number]
export type RunOutcome = (typeof runOutcomes)[number]
export type FactKind = (typeof factKinds)[number]
export type CorrectionAction = (typeof correctionActions)[number]
export type CorrectionState = (typeof correctionStates)[number]
export type EntityKind = (typeof entityKinds)[number]
export type AliasReason = (typeof aliasReasons)[number]
export type LinkReason = (typeof linkReasons)[number]
export type DecisionKind = (typeof decisionKinds)[number]
export type DecisionSide = (typeof decisionSides)[number]
