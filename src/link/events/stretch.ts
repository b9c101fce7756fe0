import type { Mention, Passage } from '../../types.ts'
import type { Indexed } from './clause.ts'

const LONGEST = 4000

/** A passage with the mentions inside it. */
export interface Stretch {
  readonly passage: Passage
  readonly inside: readonly Indexed[]
}

/** Each passage with the mentions inside it. No grammatical sentence is longer than `LONGEST`; of what calls itself one, the beginning is read. */
export function withMentions(passages: readonly Passage[], mentions: readonly Mention[]): Stretch[] {
  let next = 0
  return passages.map((whole) => {
    const passage = whole.end - whole.start > LONGEST ? { ...whole, end: whole.start + LONGEST } : whole
    const inside: Indexed[] = []
    for (let mention = mentions[next]; mention && mention.start < whole.end; mention = mentions[++next]) {
      if (mention.start >= passage.start && mention.end <= passage.end) inside.push([next, mention])
    }
    return { passage, inside }
  })
}
