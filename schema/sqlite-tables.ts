/** The tables in SQLite's vocabulary: what the store queries and drizzle-kit reads. */
import { sqlite } from './sqlite.ts'
import { defineTables } from './tables.ts'

export const {
  feeds,
  feedKeywords,
  runs,
  snapshots,
  fetches,
  articles,
  articleFingerprints,
  extractions,
  feedItems,
  entities,
  entityAliases,
  mentions,
  amounts,
  sentences,
  mentionCues,
  diagnostics,
  events,
  eventAuthorities,
  eventTargets,
  eventAmounts,
  eventSentences,
  cases,
  caseEvents,
  codebook,
} = defineTables(sqlite)
