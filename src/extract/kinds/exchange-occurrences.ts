import type { EntityMention, Passage, Span } from '../../types.ts'
import type { Source } from '../entities.ts'

/** The places where the proposed names stand in the article proper, each read like the proposal; the proposals themselves are among them. */
export function findOccurrences({ text, folded, passages }: Source, proposed: readonly EntityMention[]): EntityMention[] {
  const byName = new Map<string, EntityMention>()
  for (const mention of proposed) {
    const name = folded.slice(mention.start, mention.end)
    if (!byName.has(name)) byName.set(name, mention)
  }
  const found: EntityMention[] = [...proposed]
  if (byName.size === 0) return found
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[$.*+?^(){}|[\]\\/]/gu, String.raw`\$&`))
  const use = new RegExp(String.raw`(?<![\p{L}\p{N}#/$_-]|\p{L}\.)(?:${names.join('|')})(?![\p{L}\p{N}_]|-\p{Ll}\p{L}*\.)`, 'gu')
  for (const place of placesOf(use, folded, passages)) {
    const mention = byName.get(folded.slice(place.start, place.end))
    if (mention && !found.some(({ start, end }) => start < place.end && end > place.start)) {
      found.push({ ...mention, ...place, quote: text.slice(place.start, place.end) })
    }
  }
  return found
}

function* placesOf(use: RegExp, folded: string, passages: readonly Passage[]): Generator<Span> {
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    for (const match of folded.slice(passage.start, passage.end).matchAll(use)) {
      const start = passage.start + match.index
      yield { start, end: start + match[0].length }
    }
  }
}
