import { firstWordAfter, wordsOf } from '../../normalize/words.ts'
import type { Span } from '../../types.ts'
import { type Entry, fitsText, type Lexicon } from './triggers.ts'

/** A stretch of an article's folded text, and the same masked (see clause.ts), which is made where it is needed. */
export interface Sought extends Span {
  readonly folded: string
  readonly masked: () => string
}

/** Whether a stretch may hold a trigger: cheap, asked before it is cut into tokens. Most words are told by their shapes. */
export function mayTrigger(lexicon: Lexicon, { folded, start, end, masked }: Sought): boolean {
  const words = wordsOf(folded)
  const { count, starts, ends, shapes, mixed } = words
  for (let word = firstWordAfter(words, start); word < count && (starts[word] as number) < end; word++) {
    const from = (starts[word] as number) - start
    const to = (ends[word] as number) - start
    if (mixed[word] === 1) {
      if (mayTriggerWithin(lexicon, masked(), from, to)) return true
      continue
    }
    if (lexicon.mayBegin[shapes[word] as number] === 0) continue
    const key = folded.slice(start + from, start + to).toLowerCase()
    const entries = lexicon.entries.get(key)
    if (entries && masked().startsWith(key, from) && fitsAny(entries, masked(), from, to)) return true
  }
  return false
}

/** The same for the letters that stand together in a word that has others, too: "Web3". */
function mayTriggerWithin({ entries }: Lexicon, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!isSmallLetter(text.charCodeAt(at))) continue
    const from = at
    while (isSmallLetter(text.charCodeAt(at))) at++
    if (fitsAny(entries.get(text.slice(from, at)) ?? [], text, from, at)) return true
  }
  return false
}

function fitsAny(entries: readonly Entry[], text: string, start: number, end: number): boolean {
  return entries.some((entry) => opens(entry, text, start, end) && entry.senses.some(({ pattern }) => fitsText(pattern, text, start)))
}

const PARTICLE_REACH = 60

/** Whether the words of an entry stand from `start` on, whose first ends at `end`; those of "shut down" perhaps round an object. */
function opens({ phrase, particle }: Entry, text: string, start: number, end: number): boolean {
  if (text.startsWith(phrase, start) || (text.startsWith('  ', end) && phrase.includes(' '))) return true
  return particle !== undefined && text.slice(end, end + PARTICLE_REACH).includes(particle)
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
