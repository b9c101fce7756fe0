import type { AmountMention, AmountRole } from '../../types.ts'

/** Roles of what is taken, frozen or to be paid. */
const SANCTIONS: ReadonlySet<AmountRole> = new Set([
  'penalty',
  'settlement',
  'disgorgement',
  'restitution',
  'forfeiture',
  'seizure',
  'bail',
])

/** Whether a sum is what a sanction takes, and not a loss, a turnover or a price. */
export function isSanction({ role }: AmountMention): boolean {
  return role !== undefined && SANCTIONS.has(role)
}
