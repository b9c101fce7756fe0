import type { EventType } from '../../types.ts'
import type { Indexed } from './clause.ts'
import type { Day } from './day.ts'

/** The day on which a paper was filed, and what it brings. */
export interface Paper {
  readonly type: EventType
  readonly day: Day
}

const REACH = 70
const FILED = String.raw`(?:unsealed|filed|lodged|returned|made public|signed|dated|entered)(?: [\w-]+){0,4}? ?(?:on )?$`
const PAPERS: readonly (readonly [type: EventType, words: RegExp])[] = [
  ['charge', new RegExp(String.raw`\b(?:complaint|indictment|lawsuit|charge ?sheet|charges)[^.;]{0,30}\b${FILED}`, 'iu')],
  ['guilty_plea', new RegExp(String.raw`\bplea (?:agreement|deal)[^.;]{0,30}\b${FILED}`, 'iu')],
]

/** Papers dated in a passage: "a complaint filed on 3 March", "a plea agreement signed in May". */
export function papersIn(folded: string, inside: readonly Indexed[]): readonly Paper[] {
  return inside.flatMap(([, mention]) => {
    if (mention.kind !== 'date') return []
    const before = folded.slice(Math.max(0, mention.start - REACH), mention.start)
    const paper = PAPERS.find(([, words]) => words.test(before))
    return paper ? [{ type: paper[0], day: { value: mention.value, span: { start: mention.start, end: mention.end } } }] : []
  })
}
