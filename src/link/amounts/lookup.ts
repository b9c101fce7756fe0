import { compileShapes, type Shapes, shapeOf } from '../../normalize/shape.ts'
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
export interface Lexicon {
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly mayBegin: Shapes
}

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
    if (words.length > 1) continue
    for (const parts of brokenForms(first)) {
      const [head] = parts
      if (!senses.has(parts.join(' '))) lexicon.set(head, [...(lexicon.get(head) ?? []), { words: parts, senses: found }])
    }
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return { entries: lexicon, mayBegin: compileShapes([...lexicon.keys()]) }
}

/** The cues' words in a clause, left to right; of several that begin with one word the longest counts, and words inside it do not. */
export function findHits(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < tokens.length; ) {
    const entry = findAt(lexicon, tokens, at)
    if (!entry) {
      at++
      continue
    }
    const last = at + entry.words.length - 1
    for (const { cue, forms } of entry.senses) hits.push({ cue, forms, first: at, last })
    at = last + 1
  }
  return hits
}

function findAt({ entries, mayBegin }: Lexicon, tokens: readonly Token[], at: number): Entry | undefined {
  const key = tokens[at]?.key ?? ''
  return mayBegin[shapeOf(key, 0, key.length)] === 1 ? entries.get(key)?.find(({ words }) => stands(words, tokens, at)) : undefined
}

function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let word = 1; word < words.length; word++) if (tokens[at + word]?.key !== words[word]) return false
  return true
}

/** A word as a page's text layer may break it: "s ettlement", "pena lty", "violation s". One of the parts at least is no word of its own. */
function brokenForms(word: string): (readonly [string, string])[] {
  return Array.from({ length: word.length - 1 }, (_, i) => [word.slice(0, i + 1), word.slice(i + 1)] as const).filter(mayBeBroken)
}

function mayBeBroken([left, right]: readonly [string, string]): boolean {
  if (WORDS.has(left) || WORDS.has(right)) return false
  const shortest = Math.min(left.length, right.length)
  return shortest <= 2 || (shortest <= 4 && left.length + right.length >= 7)
}

/** Short words of their own, in which a word of the cues may begin or end: "hand over", "with drawal". */
const WORDS = new Set(
  'a i an am as at be by do ex go he hi if in is it me my no of oh ok on or so to up us we eu uk vs tv ad all and back bank cash down fall fund hand less off out over pay sub take the'.split(
    ' ',
  ),
)
