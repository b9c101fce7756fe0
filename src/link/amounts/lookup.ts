import type { Token } from './clause.ts'
import type { WordCue } from './cue.ts'
import { idioms } from './idioms.ts'
import { type Form, nounForms, verbForms } from './inflect.ts'

/** A cue's word found in a clause, from token `first` to token `last`. */
export interface Hit {
  readonly cue: WordCue
  /** "fine" is a noun and a verb: the reading that ties it closer to a sum counts. */
  readonly forms: readonly Form[]
  readonly first: number
  readonly last: number
}

interface Sense {
  readonly cue: WordCue
  readonly forms: readonly Form[]
}
interface Entry {
  readonly words: readonly string[]
  readonly senses: readonly Sense[]
}
export type Lexicon = ReadonlyMap<string, readonly Entry[]>

/** All forms of all cues, by their first word, the longest first. */
export function compileLexicon(cues: readonly WordCue[]): Lexicon {
  const senses = new Map<string, Sense[]>()
  const add = (text: string, cue: WordCue, form: Form): void => {
    const known = senses.get(text) ?? []
    const forms = known.find((sense) => sense.cue === cue)?.forms ?? []
    if (!forms.includes(form)) senses.set(text, [...known.filter((sense) => sense.cue !== cue), { cue, forms: [...forms, form] }])
  }
  for (const cue of cues) {
    for (const entry of cue.verbs ?? []) for (const [text, form] of verbForms(entry)) add(text, cue, form)
    for (const entry of cue.nouns ?? []) for (const [text, form] of nounForms(entry)) add(text, cue, form)
    for (const text of cue.hints ?? []) add(text, cue, 'hint')
  }
  for (const idiom of idioms) if (!senses.has(idiom)) senses.set(idiom, [])
  const lexicon = new Map<string, Entry[]>()
  for (const [text, found] of senses) {
    const words = text.split(/[ -]/u)
    const first = words[0] ?? ''
    lexicon.set(first, [...(lexicon.get(first) ?? []), { words, senses: found }])
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return lexicon
}

/** The cues' words in a clause, left to right; of several that begin with one word the longest counts, and words inside it do not. */
export function findHits(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = findAt(lexicon, tokens, at)
    if (!found) {
      at++
      continue
    }
    const last = at + found.length - 1
    for (const { cue, forms } of found.entry.senses) hits.push({ cue, forms, first: at, last })
    at = last + 1
  }
  return hits
}

function findAt(lexicon: Lexicon, tokens: readonly Token[], at: number): { entry: Entry; length: number } | undefined {
  const entry = lexicon.get(tokens[at]?.key ?? '')?.find(({ words }) => words.every((word, i) => tokens[at + i]?.key === word))
  return entry ? { entry, length: entry.words.length } : findBroken(lexicon, tokens, at)
}

/** A word that a page's text layer broke in two: "s ettlement", "violation s". One of the parts is no word of its own. */
function findBroken(lexicon: Lexicon, tokens: readonly Token[], at: number): { entry: Entry; length: number } | undefined {
  const [left, right] = [tokens[at], tokens[at + 1]]
  if (!left || !right || right.start !== left.end + 1 || !mayBeOne(left.key, right.key)) return undefined
  const entry = lexicon.get(left.key + right.key)?.find(({ words }) => words.length === 1)
  return entry && { entry, length: 2 }
}

const SHORT_WORDS = new Set(
  'a i an am as at be by do ex go he hi if in is it me my no of oh ok on or so to up us we eu uk vs tv ad'.split(' '),
)

/** One part is short, or both are not long and make a long word: "pena lty". */
function mayBeOne(left: string, right: string): boolean {
  if (isShard(left) || isShard(right)) return true
  return Math.min(left.length, right.length) <= 4 && left.length + right.length >= 7
}

function isShard(key: string): boolean {
  return key.length <= 2 && /^\p{L}+$/u.test(key) && !SHORT_WORDS.has(key)
}
