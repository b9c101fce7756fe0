import type { Passage, Span } from '../types.ts'

const AFTER =
  /^\s?(?:\(|- |, or )\s?(?:formerly |also |or |the |hereinafter |"){0,3}(?<short>[A-Z][A-Za-z]{0,10}[A-Z][A-Z0-9-]{0,8}|[A-Z]{2,10})"?\s?(?:\)|[,;-])/u
const BEFORE = /\b(?<short>[A-Z]{2,10}) \((?:the |"){0,2}$/u

/** The abbreviation that a name is given where it stands: "Financial Monitoring Agency (AFM)", "AFM (Financial Monitoring Agency)" → "AFM". */
export function findDefinition(folded: string, name: Span): string | undefined {
  const after = AFTER.exec(folded.slice(name.end, name.end + 40))?.groups?.short
  return after ?? BEFORE.exec(folded.slice(Math.max(0, name.start - 24), name.start))?.groups?.short
}

/** Where an abbreviation stands as a word of its own, in the passages of the article proper. */
export function* findUses(folded: string, passages: readonly Passage[], short: string): Generator<Span & { readonly passage: Passage }> {
  const use = new RegExp(String.raw`(?<![\p{L}\p{N}@#/._-])${short}(?![\p{L}\p{N}_]|\.\p{Ll}|-\d)`, 'gu')
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    for (const match of folded.slice(passage.start, passage.end).matchAll(use)) {
      const start = passage.start + match.index
      yield { start, end: start + short.length, passage }
    }
  }
}
