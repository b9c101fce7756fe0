import type { Case, CaseEvent } from '../types.ts'

/** Groups the events of all articles into real-world matters. */
export function linkCases(_events: readonly CaseEvent[]): readonly Case[] {
  return []
}
