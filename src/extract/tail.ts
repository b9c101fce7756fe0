import type { Passage } from '../types.ts'

/** A line that opens a list of links to other articles. */
const OPENER =
  /^[#*\s]{0,6}(?:(?:\p{L}{1,12}\s(?:and\s|&\s)?){0,2}(?:recent|latest|related|more|other|popular|trending|top|further|featured|similar|previous)\s(?:\p{L}{1,12}\s)?(?:posts?|news|stories|story|articles?|releases?|headlines|coverage|reading|updates)|you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested)\b.{0,20}|recommended(?:\sfor\syou)?|read\snext|what\sto\sread\snext)[\s:]{0,3}$/iu
const PROSE = /[.!?]["')\]]{0,3}$/u
const PROSE_LENGTH = 80

/**
 * Where the article ends and a list of other articles' headlines begins ("Latest Posts", "Related Stories" …), as an index into the passages.
 * Such a list holds almost no prose; where more follows than a passage or two, the heading was part of the article.
 */
export function findTail(folded: string, passages: readonly Passage[]): number {
  let tail = passages.length
  let prose = 0
  for (let index = passages.length - 1; index >= 0; index--) {
    const passage = passages[index]
    if (!passage) continue
    const length = passage.end - passage.start
    if (length < PROSE_LENGTH) {
      if (OPENER.test(folded.slice(passage.start, passage.end))) tail = index
      continue
    }
    if (PROSE.test(folded.slice(passage.end - 4, passage.end)) && ++prose > 2) return tail
  }
  return tail
}
