import type { Passage } from '../../../types.ts'

const COUNT_OR_UNIT =
  /(?:[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|\p{L}{3,5}ty)|\b(?:years?|months?)(?:[\s-]to)?|\bto)$/iu
const UNIT_OR_REST = /^(?:(?:years?|months?|days?)\b|to\slife\b|life\b|and\s\p{L}{2,8}\smonths?\b)/iu
const LOOK = 16

/** Puts together two lines that break a length in two: "Sentenced to 12" / "Years in Prison". The line break stays in the text. */
export function joinBrokenLines(folded: string, passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    if (last && breaksLength(folded, last, passage)) joined[joined.length - 1] = { ...last, end: passage.end }
    else joined.push(passage)
  }
  return joined
}

function breaksLength(folded: string, above: Passage, below: Passage): boolean {
  if (below.start - above.end > 1 || above.kind === 'boilerplate' || below.kind === 'boilerplate') return false
  if (!UNIT_OR_REST.test(folded.slice(below.start, below.start + LOOK))) return false
  return COUNT_OR_UNIT.test(folded.slice(Math.max(above.start, above.end - LOOK), above.end))
}
