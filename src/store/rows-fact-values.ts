/** What of a fact people can correct: its values by column, read out and put back. Pure. */
import { amountRoles, eventTypes, qualifiers, sentenceTypes, statuses } from '../../schema/values.ts'
import type {
  AmountMention,
  AmountRole,
  EnforcementEvent,
  EntityMention,
  EventType,
  Mention,
  MentionKind,
  Qualifier,
  SentenceMention,
  SentenceType,
  Status,
} from '../types.ts'
import { present } from './rows-present.ts'

export type Fact = Mention | EnforcementEvent

/** By the column that holds it; undefined where the fact says nothing. Lists are separated by "; ". */
export type FactValues = Readonly<Record<string, string | undefined>>

/** An entity as its row says. */
export type KnownEntity = Pick<EntityMention, 'kind' | 'entity' | 'name' | 'country' | 'confirmed'>

export const isEvent = (fact: Fact): fact is EnforcementEvent => 'evidence' in fact

/** `{ min: '5000000', max: '5000000', currency: 'USD', vague: '0', role: 'loss', status: 'actual' }` */
export function valuesOf(fact: Fact): FactValues {
  if (isEvent(fact)) {
    const { type, date, country, authorities, targets } = fact
    return { type, date, country, authorities: toList(authorities), targets: toList(targets) }
  }
  switch (fact.kind) {
    case 'amount': {
      const { min, max, currency, qualifier, vague } = fact.value
      return {
        min,
        max,
        currency,
        qualifier: qualifier === '' ? undefined : qualifier,
        vague: flag(vague),
        role: fact.role,
        status: fact.status,
      }
    }
    case 'sentence': {
      const { minMonths, maxMonths, life } = fact.value
      return { min_months: digits(minMonths), max_months: digits(maxMonths), life: flag(life), type: fact.type, status: fact.status }
    }
    case 'agency':
    case 'exchange':
      return { entity: fact.entity }
    case 'person':
    case 'company':
    case 'court':
    case 'jurisdiction':
    case 'statute':
    case 'charge':
    case 'asset':
    case 'count':
    case 'date':
      return { value: fact.value }
    default:
      throw fact satisfies never
  }
}

/** The fact with these values in place of its own; undefined where they name an entity that is not known. Values have passed `findFault`. */
export function withValues<T extends Fact>(fact: T, values: FactValues, entityOf: (id: string) => KnownEntity | undefined): T | undefined
export function withValues(fact: Fact, values: FactValues, entityOf: (id: string) => KnownEntity | undefined): Fact | undefined {
  const all = { ...valuesOf(fact), ...values }
  if (isEvent(fact)) return withEventValues(fact, all)
  switch (fact.kind) {
    case 'amount':
      return withAmountValues(fact, all)
    case 'sentence':
      return withSentenceValues(fact, all)
    case 'agency':
    case 'exchange': {
      const known = entityOf(all.entity ?? '')
      if (known?.kind !== fact.kind) return undefined
      const { country: _, ...mention } = fact
      const { entity, name, country, confirmed } = known
      return { ...mention, entity, name, ...present({ country }), confirmed }
    }
    case 'person':
    case 'company':
    case 'court':
    case 'jurisdiction':
    case 'statute':
    case 'charge':
    case 'asset':
    case 'count':
    case 'date':
      return { ...fact, value: all.value ?? fact.value }
    default:
      throw fact satisfies never
  }
}

// That a string is one of its list has been seen to by `findFault`.
function withAmountValues({ role: _, status: __, ...fact }: AmountMention, all: FactValues): AmountMention {
  const { min, max, currency, qualifier, vague } = all
  return {
    ...fact,
    value: {
      ...present({ min, max }),
      currency: currency ?? fact.value.currency,
      qualifier: (qualifier ?? '') as Qualifier,
      vague: vague === '1',
    },
    ...present({ role: all.role as AmountRole | undefined, status: all.status as Status | undefined }),
  }
}

function withSentenceValues(fact: SentenceMention, all: FactValues): SentenceMention {
  const { min_months: min, max_months: max } = all
  return {
    ...fact,
    value: {
      ...(min !== undefined && { minMonths: Number(min) }),
      ...(max !== undefined && { maxMonths: Number(max) }),
      life: all.life === '1',
    },
    type: (all.type ?? fact.type) as SentenceType,
    status: (all.status ?? fact.status) as Status,
  }
}

function withEventValues({ date: _, country: __, ...event }: EnforcementEvent, all: FactValues): EnforcementEvent {
  return {
    ...event,
    type: (all.type ?? event.type) as EventType,
    ...present({ date: all.date, country: all.country }),
    authorities: fromList(all.authorities),
    targets: fromList(all.targets),
  }
}

const flag = (value: boolean): string => (value ? '1' : '0')
const digits = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))
const toList = (names: readonly string[]): string | undefined => (names.length === 0 ? undefined : names.join('; '))
export const fromList = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split('; '))

/** "value" of an amount is both its bounds, "months" of a sentence both of its; other fields stay as they are. */
export function expand(
  fact: Fact,
  { value, months, ...rest }: FactValues & { readonly value?: string; readonly months?: string },
): FactValues {
  if (!isEvent(fact) && fact.kind === 'amount' && value !== undefined) return { min: value, max: value, ...rest }
  if (!isEvent(fact) && fact.kind === 'sentence' && months !== undefined) return { min_months: months, max_months: months, ...rest }
  return { ...(value !== undefined && { value }), ...(months !== undefined && { months }), ...rest }
}

/* ---------------------------------------------------------------- what may be said */

interface Rule {
  /** Whether it may be absent. */
  readonly optional?: true
  readonly allows: (value: string) => boolean
  /** Ends "must be …". */
  readonly wanted: string
}

const oneOf = (values: readonly string[]): Rule => ({ allows: (value) => values.includes(value), wanted: `one of ${values.join(', ')}` })
const optional = (rule: Rule): Rule => ({ ...rule, optional: true })
const matching = (expression: RegExp, wanted: string): Rule => ({ allows: (value) => expression.test(value), wanted })

const DECIMAL = matching(/^(?:0|[1-9]\d{0,29})(?:\.\d{1,18})?$/u, 'a plain number like 1280000.50')
const MONTHS = matching(/^\d{1,6}(?:\.\d{1,10})?$/u, 'a number of months like 30 or 0.5')
const FLAG = oneOf(['0', '1'])
const NAMES = matching(/^\S(?:.{0,998}\S)?$/su, 'names separated by "; "')
const ENTITY = matching(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/u, 'the id of an entity like us-sec')
const DATE: Rule = { allows: isDate, wanted: 'a date like 2025-01-22, 2025-01 or 2025' }

const AMOUNT: Readonly<Record<string, Rule>> = {
  min: optional(DECIMAL),
  max: optional(DECIMAL),
  currency: matching(/^[A-Z0-9]{2,12}$/u, 'an ISO 4217 code or the ticker of an asset'),
  qualifier: optional(oneOf(qualifiers)),
  vague: FLAG,
  role: optional(oneOf(amountRoles)),
  status: optional(oneOf(statuses)),
}
const SENTENCE: Readonly<Record<string, Rule>> = {
  min_months: optional(MONTHS),
  max_months: optional(MONTHS),
  life: FLAG,
  type: oneOf(sentenceTypes),
  status: oneOf(statuses),
}
const EVENT: Readonly<Record<string, Rule>> = {
  type: oneOf(eventTypes),
  date: optional(DATE),
  country: optional(matching(/^[A-Z]{2}$/u, 'an ISO 3166 code like KZ, or EU, or XX')),
  authorities: optional(NAMES),
  targets: optional(NAMES),
}

function rulesOf(kind: MentionKind | 'event'): Readonly<Record<string, Rule>> {
  switch (kind) {
    case 'amount':
      return AMOUNT
    case 'sentence':
      return SENTENCE
    case 'event':
      return EVENT
    case 'agency':
    case 'exchange':
      return { entity: ENTITY }
    case 'date':
      return { value: DATE }
    default:
      return { value: matching(/^\S(?:.{0,298}\S)?$/su, 'a value') }
  }
}

/** What is wrong with these values for a fact of this kind, for people; undefined where nothing is. */
export function findFault(fact: Fact, values: FactValues): string | undefined {
  const kind = isEvent(fact) ? 'event' : fact.kind
  const rules = rulesOf(kind)
  for (const [field, value] of Object.entries(values)) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined
    if (rule === undefined)
      return `${kind === 'event' ? 'an event' : `a mention of kind ${kind}`} has no "${field}"; it has ${Object.keys(rules).join(', ')}`
    if (value === undefined ? rule.optional !== true : !rule.allows(value))
      return value === undefined ? `${field} cannot be empty` : `${field} must be ${rule.wanted}, not "${value}"`
  }
  return findContradiction({ ...valuesOf(fact), ...values })
}

function findContradiction({ min, max, vague, life, min_months: minMonths, max_months: maxMonths }: FactValues): string | undefined {
  if (min !== undefined && max !== undefined && Number(min) > Number(max)) return `min ${min} is more than max ${max}; set both`
  if (vague === '1' && (min ?? max) !== undefined) return 'a vague amount has no bounds; set vague=0, or min= and max='
  if (minMonths !== undefined && maxMonths !== undefined && Number(minMonths) > Number(maxMonths))
    return `min_months ${minMonths} is more than max_months ${maxMonths}; set both`
  if (life === '1' && (minMonths ?? maxMonths) !== undefined) return 'a life term has no months; set min_months= and max_months='
  return undefined
}

function isDate(value: string): boolean {
  const groups = /^(?<year>[12]\d{3})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/u.exec(value)?.groups
  if (groups === undefined) return false
  const { year, month = '01', day = '01' } = groups
  return new Date(`${year}-${month}-${day}T00:00:00Z`).toISOString().startsWith(`${year}-${month}-${day}`)
}
