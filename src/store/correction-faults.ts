import { and, asc, eq, ne } from '../../schema/drizzle.ts'
import { corrections, correctionValues } from '../../schema/sqlite-tables.ts'
import type { CorrectionAction } from '../../schema/values.ts'
import type { Outcome } from '../types.ts'
import type { Connection } from './connection.ts'
import { findFault } from './rows-fact-rules.ts'
import { type FactValues, isEvent, valuesOf } from './rows-fact-values.ts'
import type { Place } from './rows-places.ts'
import { prepareEntityOf } from './save-corrections.ts'

type Refusal = Extract<Outcome<never, 'bad_value' | 'no_change'>, { ok: false }>

/** What a person says of a fact. */
interface Said {
  readonly action: CorrectionAction
  readonly values: FactValues
}

/** Why it cannot be said: against what the fact says now, with the corrections it has. */
export function findWrong(connection: Connection, { id, fact, quote }: Place, { action, values }: Said): Refusal | undefined {
  if (action !== 'set') return undefined
  const refuse = (detail: string): Refusal => ({ ok: false, reason: 'bad_value', detail: `“${quote}”: ${detail}` })
  const now = { ...valuesOf(fact), ...settingsOf(connection, id) }
  const fault = findFault(fact, { ...settingsOf(connection, id), ...values })
  if (fault !== undefined) return refuse(fault)
  const unknown = findUnknownEntity(connection, fact, values)
  if (unknown !== undefined) return refuse(unknown)
  if (Object.entries(values).some(([field, value]) => now[field] !== value)) return undefined
  return { ok: false, reason: 'no_change', detail: `“${quote}” says so already; --confirm notes that somebody looked and found it right` }
}

/** What the corrections in force set of a fact, the later over the earlier. */
function settingsOf({ db }: Connection, fact: string): FactValues {
  const rows = db
    .select({ field: correctionValues.field, value: correctionValues.value })
    .from(correctionValues)
    .innerJoin(corrections, eq(corrections.id, correctionValues.correctionId))
    .where(and(eq(corrections.factId, fact), eq(corrections.action, 'set'), ne(corrections.state, 'undone')))
    .orderBy(asc(corrections.at), asc(corrections.id))
    .all()
  return Object.fromEntries(rows.map(({ field, value }) => [field, value ?? undefined]))
}

export function findUnknownEntity(connection: Connection, fact: Place['fact'], { entity }: FactValues): string | undefined {
  if (entity === undefined || isEvent(fact)) return undefined
  const known = prepareEntityOf(connection)(entity)
  if (known?.kind === fact.kind) return undefined
  return `there is no ${fact.kind} "${entity}"; \`docket query "SELECT id, name FROM entities WHERE kind = '${fact.kind}'"\` lists them`
}
