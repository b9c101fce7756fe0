import type { Passage, Span } from '../types.ts'

const AFTER =
  /^\s?(?:\(|- |, or )\s?(?:formerly |also |or |the |hereinafter |"){0,3}(?<short>[A-Z][A-Za-z]{0,10}[A-Z][A-Z0-9-]{0,8}|[A-Z]{2,10})"?\s?(?:\)|[,;-])/u
const BEFORE = /\b(?<short>[A-Z]{2,10}) \((?:the |"){0,2}$/u

/** The abbreviation that a name is given where it stands: "Financial Monitoring Agency (AFM)", "AFM (Financial Monitoring Agency)" → "AFM". */
export function findDefinition(folded: string, name: Span): string | undefined {
  const after = AFTER.exec(folded.slice(name.end, name.end + 40))?.groups?.short
  if (after !== undefined || !folded.slice(name.start, name.end).includes(' ')) return after
  return BEFORE.exec(folded.slice(Math.max(0, name.start - 24), name.start))?.groups?.short
}

const EXPANDED = /(?<words>(?:[A-Z][\p{L}\p{N}'-]*(?: (?:of|and|for|the|to|in|on|&))?,? ){2,8})\(["']?(?<short>[A-Z]{2,7})s?["']?\)/gu

/** Abbreviations that the text explains ("Microsoft Activation Scripts (MAS)"), and where the explaining words end. */
export function findExpansions(folded: string): { readonly short: string; readonly end: number }[] {
  return [...folded.matchAll(EXPANDED)].flatMap(({ groups, index }) => {
    const { words = '', short = '' } = groups ?? {}
    const initials = (words.match(/(?<![\p{L}\p{N}'])[A-Z]/gu) ?? []).join('')
    return initials.endsWith(short) ? [{ short, end: index + words.trimEnd().length }] : []
  })
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
