import type { EntityMention, Passage, Span } from '../../types.ts'
import type { Source } from '../entities.ts'

/** A place where a proposed name stands, with the proposal that it is read by. */
export interface Occurrence extends Span {
  readonly passage: Passage
  readonly proposal: EntityMention
}

/** All places in the article proper where the proposed names stand as words of their own ("Coin.mx" also without its ".mx"), in text order, none overlapping. */
export function* findOccurrences({ folded, passages }: Source, proposed: readonly EntityMention[]): Generator<Occurrence> {
  if (proposed.length === 0) return
  const byName = new Map(
    proposed.flatMap((proposal) => [folded.slice(proposal.start, proposal.end), proposal.name].map((name) => [name, proposal] as const)),
  )
  const names = [...byName]
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    const slice = folded.slice(passage.start, passage.end)
    const found = names.flatMap(([name, proposal]) => wordsIn(slice, name).map((start) => ({ start, end: start + name.length, proposal })))
    let free = 0
    for (const { start, end, proposal } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < free) continue
      free = end
      yield { start: passage.start + start, end: passage.start + end, passage, proposal }
    }
  }
}

const INSIDE_BEFORE = /[\p{L}\p{N}#/$-]$|[\p{L}\p{N}]_$/u
const INSIDE_AFTER = /^(?:[\p{L}\p{N}]|_[\p{L}\p{N}])/u

/** Where a name stands in a text as words of its own. */
function wordsIn(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (!INSIDE_BEFORE.test(text.slice(Math.max(0, at - 3), at)) && !INSIDE_AFTER.test(text.slice(end, end + 3))) places.push(at)
  }
  return places
}
