/** What people may say of a fact: the closed lists and formats of its columns, and that its values agree with each other. Pure. */
import { amountRoles, eventTypes, qualifiers, sentenceTypes, statuses } from '../../schema/values.ts'
import type { MentionKind } from '../types.ts'
import { type Fact, type FactValues, isEvent, valuesOf } from './rows-fact-values.ts'

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
