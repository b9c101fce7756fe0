import { aliasesOf, type Entry } from '../gazetteer/entry.ts'
import type { Found, Matcher } from '../gazetteer/match.ts'
import { type Words, wordsOf } from '../normalize/words.ts'
import type { Passage } from '../types.ts'
import { findExpansions } from './definitions.ts'

/** A place where an alias stands, in its passage. */
export interface Candidate extends Found {
  readonly passage: Passage
}

/** Within a line these lead to another story. */
const LEAD_IN = /\b(?:Read More|Continue Reading|Also Read|See Also|Related)\s?:\s/u

/** The places in the article proper where aliases of a gazetteer stand, without those that the text explains as something else. */
export function findCandidates(match: Matcher<Entry>, folded: string, passages: readonly Passage[]): readonly Candidate[] {
  const words = wordsOf(folded)
  const found = [...stretchesOf(folded, passages)].flatMap((stretch) => matchStretch(match, folded, stretch, words))
  return withoutOthers(found, folded)
}

/** Passages of the article proper, those of one paragraph together: a line's end or "B.C." may break a name in two. */
function* stretchesOf(folded: string, passages: readonly Passage[]): Generator<readonly Passage[]> {
  let stretch: Passage[] = []
  for (const passage of passages) {
    const last = stretch.at(-1)
    const follows = last && (last.paragraph === passage.paragraph || folded.slice(last.end, passage.start) === '\n')
    if (last && (!follows || passage.kind === 'boilerplate')) {
      yield stretch
      stretch = []
    }
    if (passage.kind !== 'boilerplate') stretch.push(passage)
  }
  if (stretch.length > 0) yield stretch
}

function matchStretch(match: Matcher<Entry>, folded: string, stretch: readonly Passage[], words: Words): Candidate[] {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (!first || !last) return []
  let at = 0
  return match(folded, first.start, last.end, words).flatMap((found) => {
    while ((stretch[at]?.end ?? found.start + 1) <= found.start) at++
    const passage = stretch[at]
    return passage && !LEAD_IN.test(folded.slice(Math.max(passage.start, found.start - 120), found.start)) ? [{ ...found, passage }] : []
  })
}

/** Leaves out abbreviations that the text explains in words of which none is in the name: "Microsoft Activation Scripts (MAS)". */
function withoutOthers(candidates: readonly Candidate[], folded: string): readonly Candidate[] {
  const expansions = Map.groupBy(findExpansions(folded), ({ short }) => short)
  if (expansions.size === 0) return candidates
  const others = new Map<string, boolean>()
  const isOther = ({ start, end, readings }: Candidate): boolean => {
    const short = folded.slice(start, end)
    const explained = expansions.get(short)?.slice(0, MOST_EXPANSIONS)
    if (!explained) return false
    const known = others.get(short) ?? explained.every(({ words }) => !readings.some(({ entry }) => sharesWord(words, entry)))
    others.set(short, known)
    return known
  }
  return candidates.filter((candidate) => !isOther(candidate))
}

/** A text that explains an abbreviation more often is asked about its first explanations. */
const MOST_EXPANSIONS = 3

function sharesWord(words: readonly string[], entry: Entry): boolean {
  const names = aliasesOf(entry).map((alias) => (typeof alias === 'string' ? alias : alias.text))
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 3))
  return words.some((word) => known.has(word))
}
