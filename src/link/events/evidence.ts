import type { Evidence, Span } from '../../types.ts'

const MOST_WORDS = 25
/** Marks and the rest of a possessive, left over from what stands before. */
const LEADING = /^(?:['’]s\b|[^\p{L}\p{N}"“$€£(])*/u

/**
 * The clause as evidence: from where its subject begins, at most 25 words, the trigger always among them, without the passage's closing dot.
 * `passage` bounds it.
 */
export function toEvidence(text: string, passage: Span, clauseStart: number, trigger: Span): Evidence {
  const lead = wordsIn(text.slice(clauseStart, trigger.end))
  const from = lead > MOST_WORDS - 4 ? trigger.start : clauseStart
  const start = Math.min(from + (LEADING.exec(text.slice(from, trigger.start))?.[0].length ?? 0), trigger.start)
  const end = start + endOfWords(text.slice(start, passage.end), MOST_WORDS)
  const trimmed = text.slice(start, end).replace(/[\s,;:.]{1,20}$/u, '')
  return { start, end: start + trimmed.length, quote: trimmed }
}

function wordsIn(text: string): number {
  return text.match(WORDS)?.length ?? 0
}

const WORDS = /\S+/gu

/** Where the last of so many words ends. */
function endOfWords(text: string, most: number): number {
  let end = 0
  WORDS.lastIndex = 0
  for (let count = 0; count < most && WORDS.test(text); count++) end = WORDS.lastIndex
  return end
}
