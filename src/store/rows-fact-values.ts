/** What of a fact people can correct: its values by column, read out and put back. Pure. */
import type {
  AmountMention,
  AmountRole,
  EnforcementEvent,
  EntityMention,
  EventType,
  Mention,
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
  if (isEvent(fact)) return withEventValues(fact, all, values)
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

function withEventValues({ date: _, country: __, ...event }: EnforcementEvent, all: FactValues, set: FactValues): EnforcementEvent {
  return {
    ...event,
    type: (all.type ?? event.type) as EventType,
    ...present({ date: all.date, country: all.country }),
    // A name of its own may hold the separator.
    ...('authorities' in set && { authorities: fromList(set.authorities) }),
    ...('targets' in set && { targets: fromList(set.targets) }),
  }
}

const flag = (value: boolean): string => (value ? '1' : '0')
const digits = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))
const toList = (names: readonly string[]): string | undefined => (names.length === 0 ? undefined : names.join('; '))
const fromList = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split('; '))

/** "value" of an amount is both its bounds, "months" of a sentence both of its; other fields stay as they are. */
export function expand(
  fact: Fact,
  { value, months, ...rest }: FactValues & { readonly value?: string; readonly months?: string },
): FactValues {
  if (!isEvent(fact) && fact.kind === 'amount' && value !== undefined) return { min: value, max: value, ...rest }
  if (!isEvent(fact) && fact.kind === 'sentence' && months !== undefined) return { min_months: months, max_months: months, ...rest }
  return { ...(value !== undefined && { value }), ...(months !== undefined && { months }), ...rest }
}
