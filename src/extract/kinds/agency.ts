import { agencies } from '../../gazetteer/agencies/all.ts'
import type { Span } from '../../types.ts'
import { createEntityReader } from '../entities.ts'
import type { EntityFacts } from '../resolve.ts'

/** Reads regulators, police, prosecutors and other authorities: the gazetteer's, and what patterns and definitions in brackets give. */
export const readAgencies = createEntityReader({ kind: 'agency', entries: agencies, quoteAt })

/** Directly before a name these belong to it: "U.S. Treasury", "UK National Crime Agency". */
const PREFIXES: ReadonlyMap<string, RegExp> = new Map([
  ['US', /(?<!['\p{L}\p{N}])(?:U\. ?S\.|US|USA|United\sStates|U\.S)\s{1,2}$/u],
  ['GB', /(?<!['\p{L}\p{N}])(?:U\. ?K\.|UK)\s{1,2}$/u],
])

function quoteAt(folded: string, { start, end }: Span, { country }: EntityFacts): Span | undefined {
  if (folded[start - 1] === '@' || /^\.[a-z]/u.test(folded.slice(end, end + 2))) return undefined
  const prefix = country && PREFIXES.get(country)?.exec(folded.slice(Math.max(0, start - 16), start))
  return { start: prefix ? start - prefix[0].length : start, end }
}
