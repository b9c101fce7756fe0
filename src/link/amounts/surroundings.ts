import { type Clause, type ClauseSum, itemAt, spanOf } from './clause.ts'
import type { Hit } from './lookup.ts'
import { type Evidence, type Read, scale } from './score.ts'

/** Share of its weight that a cue keeps where it stands elsewhere. */
const ELSEWHERE = { before: 0.2, title: 0.15, leadIn: 0.8, column: 1.2 } as const
/** Cues taken from one line elsewhere, and lines that a list or a table may have above an item. */
const MOST_HITS = 12
const MOST_LINES = 60
/** More bars than this are no table. */
const MOST_COLUMNS = 40

/** What the passage before, the line that opens a list, and the title say of the sums of a clause. */
export function surroundings(reads: readonly Read[], index: number): Evidence[] {
  const own = itemAt(reads, index).clause
  if (own.sums.length === 0) return []
  const title = reads[0]
  const before = reads[index - 1]
  const opener = leadIn(reads, index)
  const beside = before && before.clause.passage.kind !== 'title' && own.passage.paragraph - before.clause.passage.paragraph <= 1
  return [
    ...(beside ? said(before, before.hits, ELSEWHERE.before) : []),
    ...(title && index > 0 && title.clause.passage.kind === 'title' ? said(title, title.hits, ELSEWHERE.title) : []),
    ...(opener ? said(opener, opener.hits, ELSEWHERE.leadIn) : []),
  ]
}

/** What the head of the sum's column says, in a table whose cells are parted by bars. */
export function columnEvidence(reads: readonly Read[], index: number, { token }: ClauseSum): Evidence[] {
  const { bars } = itemAt(reads, index).clause
  if (bars.length === 0 || bars.length > MOST_COLUMNS) return []
  const column = columnOf(bars, token)
  for (let at = index - 1; at >= Math.max(0, index - MOST_LINES); at--) {
    const head = itemAt(reads, at)
    if (head.clause.bars.length !== bars.length) return []
    if (head.clause.sums.length > 0) continue
    const inColumn = head.hits.filter(({ first }) => columnOf(head.clause.bars, first) === column)
    return said(head, inColumn, ELSEWHERE.column)
  }
  return []
}

function columnOf(bars: readonly number[], token: number): number {
  const next = bars.findIndex((bar) => bar > token)
  return next < 0 ? bars.length : next
}

/** The line with a colon at its end that opens the list a clause is an item of. */
function leadIn(reads: readonly Read[], index: number): Read | undefined {
  let below = itemAt(reads, index).clause
  for (let at = index - 1; at >= Math.max(0, index - MOST_LINES); at--) {
    if (!isItem(below)) return undefined
    const read = itemAt(reads, at)
    if (below.passage.paragraph - read.clause.passage.paragraph > 3) return undefined
    if (read.clause.text.endsWith(':')) return read
    below = read.clause
  }
  return undefined
}

/** A line with a list mark, or a short one without a full stop. */
function isItem({ text, passage }: Clause): boolean {
  if (passage.kind === 'title') return false
  return /^(?:[*•·+-]|\(?[\da-z]{1,3}[.)])\s/u.test(text) || (text.length < 160 && !/[.!?]["')]?$/u.test(text))
}

function said({ clause }: Read, hits: readonly Hit[], share: number): Evidence[] {
  return hits
    .filter(({ cue, forms }) => !cue.when && !forms.includes('hint'))
    .slice(-MOST_HITS)
    .map((hit) => ({ cue: hit.cue.id, points: scale(hit.cue.roles, share), span: spanOf(clause, hit) }))
}
