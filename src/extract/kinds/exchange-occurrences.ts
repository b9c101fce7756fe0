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
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escapeName)
  const use = new RegExp(String.raw`(?<![\p{L}\p{N}#/$-]|[\p{L}\p{N}]_)(?:${names.join('|')})(?![\p{L}\p{N}]|_[\p{L}\p{N}])`, 'gu')
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    for (const match of folded.slice(passage.start, passage.end).matchAll(use)) {
      const proposal = byName.get(match[0])
      const start = passage.start + match.index
      if (proposal) yield { start, end: start + match[0].length, passage, proposal }
    }
  }
}

function escapeName(name: string): string {
  return name.replace(/[$.*+?^(){}|[\]\\/]/gu, String.raw`\$&`)
}
