import type { Mention } from '../../types.ts'

/** A mention in one line: equal for equal readings. */
export function nameOf(mention: Mention | Readonly<Record<string, unknown>>): string {
  const { kind, start, quote, value, role, type, status, entity } = mention as Readonly<Record<string, unknown>>
  const facts = [role, type, status, entity, typeof value === 'object' ? JSON.stringify(value) : value].filter((each) => each !== undefined)
  return `${kind} ${start} "${quote}" ${facts.join(' ')}`
}
