import type { Token } from './clause.ts'
import { dateBefore, isAdverb } from './verb-signs.ts'
import { BE, HAVE, NEGATION, UNREAL } from './words.ts'

const INSERTED = 10
const PREVIOUS: ReadonlySet<string> = new Set(['previously', 'earlier', 'formerly', 'already', 'originally'])

export interface Auxiliaries {
  /** Index of the first of them, or of the verb. */
  readonly start: number
  readonly be: boolean
  readonly have: boolean
  readonly perfect: boolean
  readonly also: boolean
  readonly previous: boolean
  /** Negated or unreal. */
  readonly untold: boolean
}

/** The auxiliaries, adverbs and dates before a verb. */
export function auxiliariesBefore(tokens: readonly Token[], first: number): Auxiliaries {
  let [start, be, have, perfect, also, previous] = [first, false, false, false, false, false]
  for (; start > 0; start--) {
    const opened = insertionBefore(tokens, start)
    if (opened !== start) {
      start = opened + 1
      continue
    }
    const key = tokens[start - 1]?.key ?? ''
    const date = dateBefore(tokens, start)
    if (date !== start) {
      start = date + 1
      continue
    }
    if (NEGATION.has(key) || UNREAL.has(key)) return { start, be, have, perfect, also, previous, untold: true }
    if (key === 'also') also = true
    if (PREVIOUS.has(key)) previous = true
    if (BE.has(key)) be = true
    else if (HAVE.has(key)) {
      have = true
      perfect = key !== 'had'
    } else if (!isAdverb(key) || isSubject(tokens, start - 1)) break
  }
  return { start, be, have, perfect, also, previous, untold: false }
}

const ALL: ReadonlySet<string> = new Set(['both', 'all', 'each'])

/** "Both were fined": no adverb where nothing that it could count stands before. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return ALL.has(tokens[at]?.key ?? '') && (before === undefined || before.kind === 'mark')
}

/** "had, in the spring, fined": where an insertion after an auxiliary or adverb begins; `start` where none stands before the verb. */
function insertionBefore(tokens: readonly Token[], start: number): number {
  if (tokens[start - 1]?.key !== ',') return start
  for (let at = start - 2; at > 0 && start - at < INSERTED; at--) {
    const before = tokens[at - 1]?.key ?? ''
    if (tokens[at]?.key === ',') return BE.has(before) || HAVE.has(before) || before === 'also' ? at : start
  }
  return start
}
