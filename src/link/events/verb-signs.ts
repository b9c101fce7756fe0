import type { Token } from './clause.ts'
import { isNamed } from './phrase.ts'
import { ADVERB, BE, CONDITION, DETERMINER, PREPOSITION } from './words.ts'

const REACH = 8
const DENIAL = /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|rumou?rs?|speculation)$/u

/** "The SEC on Monday charged …": where a date before the verb begins, with its preposition; `start` where none stands. */
export function dateBefore(tokens: readonly Token[], start: number): number {
  if (tokens[start - 1]?.kind !== 'date') return start
  const key = tokens[start - 2]?.key
  return key === 'on' || key === 'in' || key === 'earlier' || key === 'late' || key === 'early' ? start - 2 : start - 1
}

/** "are banned": what the rules say, and no event, where the auxiliary is in the present. */
export function isStanding(tokens: readonly Token[], start: number, first: number): boolean {
  const keys = tokens.slice(start, first).map(({ key }) => key)
  return keys.some((key) => key === 'is' || key === 'are') && !keys.includes('been')
}

/** "the seized coins", "a convicted trader": the participle describes a noun. */
export function isAttribute(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]
  return DETERMINER.has(tokens[first - 1]?.key ?? '') && next !== undefined && next.kind === 'word' && !PREPOSITION.has(next.key)
}

export function isAdverb(key: string): boolean {
  return ADVERB.has(key) || (key.endsWith('ly') && key.length > 4)
}

export function isConditional(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at < REACH; at--) {
    const key = tokens[at]?.key ?? ''
    if (CONDITION.has(key) || (key === 'that' && DENIAL.test(tokens[at - 1]?.key ?? ''))) return true
    if (tokens[at]?.kind === 'mark' && key !== "'s") return false
  }
  return false
}

export function isSubjectEnd(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind !== 'mark' || token.key === '"' || token.key === ')') &&
    !PREPOSITION.has(token.key) &&
    !DETERMINER.has(token.key)
  )
}

/** ", seizing $10 million", "after pleading guilty": what an -ing form hangs on when it tells of a fact. */
export function isGerundOpener(tokens: readonly Token[], first: number): boolean {
  const key = tokens[first - 1]?.key ?? ''
  return (
    key === ',' ||
    key === 'and' ||
    key === 'after' ||
    key === 'before' ||
    key === 'while' ||
    key === 'by' ||
    key === 'complaint' ||
    key === 'order' ||
    key === 'indictment' ||
    key === 'since' ||
    isResult(tokens, first) ||
    isAbsolute(tokens, first)
  )
}

/** "resulted in seizing", "led to arresting". */
export function isResult(tokens: readonly Token[], first: number): boolean {
  const [verb, preposition] = [tokens[first - 2]?.key ?? '', tokens[first - 1]?.key]
  return (
    (preposition === 'in' && /^(?:result(?:ed|s|ing)|succeeded)$/u.test(verb)) ||
    (preposition === 'to' && /^(?:led|leads|leading)$/u.test(verb))
  )
}

/** "with police seizing …": the subject stands between "with" and the verb. */
function isAbsolute(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at <= 6; at--) {
    const token = tokens[at]
    if (token?.kind === 'mark') return false
    if (token?.key === 'with') return at < first - 1
  }
  return false
}

export function isObjectStart(token: Token | undefined): boolean {
  if (!token) return false
  if (isNamed(token)) return true
  switch (token.kind) {
    case 'mark':
      return token.key === '"' || token.key === "'"
    case 'date':
    case 'sentence':
      return false
    case 'word':
      return (
        !PREPOSITION.has(token.key) &&
        !ADVERB.has(token.key) &&
        token.key !== 'and' &&
        token.key !== 'or' &&
        !BE.has(token.key) &&
        token.key !== 'that'
      )
    case 'agency':
    case 'amount':
    case 'court':
    case 'place':
    case 'other':
      return true
    case 'name':
    case 'person':
    case 'company':
    case 'exchange':
      return true
  }
}
