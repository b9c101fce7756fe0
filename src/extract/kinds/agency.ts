import { agencies } from '../../gazetteer/agencies/all.ts'
import { jurisdictions } from '../../gazetteer/jurisdictions.ts'
import type { Passage, Span } from '../../types.ts'
import { createEntityReader } from '../entities.ts'
import type { EntityFacts } from '../resolve.ts'

/** Reads regulators, police, prosecutors and other authorities: the gazetteer's, and what patterns and definitions in brackets give. */
export const readAgencies = createEntityReader({ kind: 'agency', entries: agencies, quoteAt })

/** A country's name or adjective directly before a name belongs to the quote ("U.S. Treasury", "Thai SEC"); a possessive ("Nigeria's SEC") does not. */
const PREFIXES: ReadonlyMap<string, RegExp> = new Map(
  jurisdictions.map(({ code, name, otherNames, demonyms }) => {
    const words = [name, ...otherNames, ...demonyms].map((word) => word.replace(/\b[A-Z]\./gu, '$&\\s?').replaceAll('.', '\\.'))
    return [code, new RegExp(`(?<!['\\p{L}\\p{N}])(?:${words.join('|')})\\s{1,2}$`, 'u')]
  }),
)
const LONGEST_PREFIX = 36

/** An end mark ("-CFTC-"), a handle, a domain, a picture's credit ("Source: SEC", "_Seizure banner (DOJ)_"). */
const MARK_BEFORE = /@$|(?:^|\n)\s?-$|\bSource: $/u
const MARK_AFTER = /^(?:-\s?(?:\n|$)|\.[a-z])/u
/** Before a full name these make it another body's: "National Data Protection Commission". */
const RANK_BEFORE = /\b(?:National|Royal|Supreme|Special|Regional|International) $/u
const CREDIT_AFTER = /^\)[_*]{1,2}\s?$/u

function quoteAt(folded: string, { start, end }: Span, { country }: EntityFacts, passage: Passage): Span | undefined {
  const before = folded.slice(Math.max(passage.start, start - LONGEST_PREFIX), start)
  if (MARK_BEFORE.test(before) || MARK_AFTER.test(folded.slice(end, end + 3))) return undefined
  if (CREDIT_AFTER.test(folded.slice(end, passage.end)) && folded[start - 1] === '(') return undefined
  if (RANK_BEFORE.test(before) && folded.slice(start, end).includes(' ')) return undefined
  const prefix = country && PREFIXES.get(country)?.exec(before)
  return { start: prefix ? start - prefix[0].length : start, end }
}
