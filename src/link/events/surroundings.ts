import type { EventType } from '../../types.ts'
import type { Day } from './day.ts'
import type { Draft } from './draft.ts'
import type { Paper } from './papers.ts'
import type { Voices } from './voices.ts'

/** What an article says in other passages than the one that tells of an action. */
export interface Surroundings {
  /** Agencies that speak and work, by passage. */
  readonly voices: ReadonlyMap<number, Voices>
  /** The last of the passages from the top in which the main action is told. */
  readonly top: number
  /** Days named, by passage. */
  readonly days: ReadonlyMap<number, readonly Day[]>
  /** Days on which papers were filed, by passage. */
  readonly papers: ReadonlyMap<number, readonly Paper[]>
  readonly published?: string | undefined
  /** The day in the heading of a regulator's own release. */
  readonly released?: Day | undefined
  /** The one person the article is about, where there is one. */
  readonly protagonist?: string | undefined
  /** Persons whose age is given beside their name, by passage: "Doe, 41, ran the fund". */
  readonly introduced: ReadonlyMap<number, readonly string[]>
  /** All agencies the article names. */
  readonly agencies: ReadonlySet<string>
}

/** The passage that tells of it first. */
export function firstOf({ passage, tellings = [] }: Draft): number {
  return Math.min(passage, ...tellings)
}

/** The numbers from one to another, both among them. */
export function* range(from: number, to: number): Generator<number> {
  for (let at = from; at <= to; at++) yield at
}

/** Steps of one proceeding of a regulator. */
export const REGULATORY: ReadonlySet<EventType> = new Set(['ban', 'penalty', 'settlement', 'license_refused'])
