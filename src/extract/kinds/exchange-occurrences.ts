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
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  // Made for each article, so it has no classes of letters, which take long to compile: what stands around is asked of those below.
  const any = new RegExp(names.map(escapeName).join('|'), 'g')
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    const slice = folded.slice(passage.start, passage.end)
    any.lastIndex = 0
    for (let match = any.exec(slice); match; match = any.exec(slice)) {
      const [longest] = match
      const name = wordAt(slice, match.index, longest)
        ? longest
        : names.find((each) => longest.startsWith(each) && wordAt(slice, match.index, each))
      const proposal = name === undefined ? undefined : byName.get(name)
      any.lastIndex = match.index + (name?.length ?? 1)
      if (name === undefined || !proposal) continue
      const start = passage.start + match.index
      yield { start, end: start + name.length, passage, proposal }
    }
  }
}

const INSIDE_BEFORE = /[\p{L}\p{N}#/$-]$|[\p{L}\p{N}]_$/u
const INSIDE_AFTER = /^(?:[\p{L}\p{N}]|_[\p{L}\p{N}])/u

/** Whether a name stands in a text as a word of its own. */
function wordAt(text: string, start: number, name: string): boolean {
  const end = start + name.length
  return !INSIDE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && !INSIDE_AFTER.test(text.slice(end, end + 3))
}

function escapeName(name: string): string {
  return name.replace(/[$.*+?^(){}|[\]\\/]/gu, String.raw`\$&`)
}
