import type { ArticleText, Diagnostic, Mention, MentionKind, Passage } from '../types.ts'
import { type FactsByKind, IGNORED, type Pattern } from './pattern.ts'

export interface Readings {
  readonly mentions: Mention[]
  readonly diagnostics: Diagnostic[]
}

interface Candidate {
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  readonly order: number
  readonly facts: FactsByKind[MentionKind] | undefined
}

interface Compiled {
  readonly pattern: Pattern
  readonly match: RegExp
  readonly order: number
  readonly hasSpan: boolean
}

export type PatternRunner = (text: string, folded: string, passages: readonly Passage[], article: ArticleText) => Readings

/**
 * Compiles patterns once and gives the function that runs them over a text's passages (boilerplate left out). Of overlapping readings of
 * one kind the longer wins, then the earlier pattern; what could not be read and overlaps no accepted mention becomes a diagnostic.
 */
export function compilePatterns(patterns: readonly Pattern[]): PatternRunner {
  const compiled = patterns.map((pattern, order): Compiled => {
    const hasSpan = pattern.match.source.includes('(?<span>')
    const flags = new Set([...pattern.match.flags, 'g', ...(hasSpan ? ['d'] : [])])
    return { pattern, order, hasSpan, match: new RegExp(pattern.match.source, [...flags].join('')) }
  })
  return (text, folded, passages, article) => {
    const candidates = new Map<MentionKind, Candidate[]>()
    for (const passage of passages) {
      if (passage.kind === 'boilerplate') continue
      const slice = folded.slice(passage.start, passage.end)
      for (const each of compiled) {
        if (each.pattern.trigger && !each.pattern.trigger.test(slice)) continue
        for (const candidate of findCandidates(each, slice, passage.start, article)) {
          const known = candidates.get(candidate.pattern.kind)
          if (known) known.push(candidate)
          else candidates.set(candidate.pattern.kind, [candidate])
        }
      }
    }
    const mentions: Mention[] = []
    const diagnostics: Diagnostic[] = []
    for (const list of candidates.values()) settle(list, text, mentions, diagnostics)
    return { mentions, diagnostics }
  }
}

function* findCandidates(compiled: Compiled, slice: string, offset: number, article: ArticleText): Generator<Candidate> {
  const { match: expression, pattern, order, hasSpan } = compiled
  expression.lastIndex = 0
  for (let match = expression.exec(slice); match; match = expression.exec(slice)) {
    if (match[0] === '') {
      expression.lastIndex++
      continue
    }
    const [start, end] = (hasSpan ? match.indices?.groups?.span : undefined) ?? [match.index, match.index + match[0].length]
    const facts = pattern.value(match.groups ?? {}, { passage: slice, start, end, article })
    if (facts === IGNORED) continue
    yield { start: offset + start, end: offset + end, pattern, order, facts }
  }
}

function settle(candidates: Candidate[], text: string, mentions: Mention[], diagnostics: Diagnostic[]): void {
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start)
  const taken = new Uint8Array(text.length)
  const free = ({ start, end }: Candidate): boolean => !taken.subarray(start, end).includes(1)
  for (const candidate of candidates) {
    if (candidate.facts === undefined || !free(candidate)) continue
    taken.fill(1, candidate.start, candidate.end)
    mentions.push(toMention(candidate, candidate.facts, text))
  }
  for (const candidate of candidates) {
    if (candidate.facts !== undefined || !free(candidate)) continue
    const quote = text.slice(candidate.start, candidate.end)
    diagnostics.push({
      pattern: candidate.pattern.id,
      span: { start: candidate.start, end: candidate.end },
      reason: `could not be read: "${quote}"`,
    })
  }
}

function toMention({ start, end, pattern }: Candidate, facts: FactsByKind[MentionKind], text: string): Mention {
  // The pattern's kind decides the shape of its facts (FactsByKind), which TypeScript cannot follow through the list of mixed patterns.
  return { kind: pattern.kind, start, end, quote: text.slice(start, end), pattern: pattern.id, ...facts } as Mention
}
