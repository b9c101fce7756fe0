import { compileShapes, type Shapes } from '../../normalize/shape.ts'
import { nounForms, verbForms } from '../amounts/inflect.ts'
import type { Clause, Token } from './clause.ts'
import type { EventPattern } from './pattern.ts'

/** How a trigger stands in its clause: "act" is a verb whose subject is the target. */
export type Part = 'verb' | 'act' | 'noun'
/** finite: has an ending that needs no other verb ("seized", "seizes"); base: "seize"; gerund: "seizing"; participle: past and passive in one. */
export type Form = 'participle' | 'past' | 'present' | 'base' | 'gerund' | 'noun'

export interface Trigger {
  readonly pattern: EventPattern
  readonly part: Part
  readonly form: Form
  /** Indexes of its first and last token. */
  readonly first: number
  readonly last: number
}

interface Sense {
  readonly pattern: EventPattern
  readonly part: Part
  readonly form: Form
}
export interface Entry {
  readonly phrase: string
  readonly words: readonly string[]
  readonly senses: readonly Sense[]
  /** " down", where the object may stand inside: "shut the site down". */
  readonly particle?: string
}
export interface Lexicon {
  /** Shapes of their first words (see normalize/shape.ts). */
  readonly mayBegin: Shapes
  readonly entries: ReadonlyMap<string, readonly Entry[]>
}

/** Compiles the words of all patterns, by their first word, the longest first. */
export function compileTriggers(patterns: readonly EventPattern[]): Lexicon {
  const senses = new Map<string, Sense[]>()
  const add = (text: string, sense: Sense): void => {
    const known = senses.get(text) ?? []
    if (!known.some((other) => other.pattern === sense.pattern && other.part === sense.part)) senses.set(text, [...known, sense])
  }
  for (const pattern of patterns) {
    for (const [part, verbs] of [
      ['verb', pattern.verbs ?? []],
      ['act', pattern.acts ?? []],
    ] as const) {
      for (const verb of verbs) {
        if (verb.startsWith('be '))
          for (const be of ['was', 'were', 'been', 'is', 'are']) add(be + verb.slice(2), { pattern, part, form: 'past' })
        else for (const [text, form] of formsOf(verb)) add(text, { pattern, part, form })
      }
    }
    for (const noun of pattern.nouns ?? []) for (const [text] of nounForms(noun)) add(text, { pattern, part: 'noun', form: 'noun' })
  }
  const entries = new Map<string, Entry[]>()
  for (const [text, found] of senses) {
    const words = text.split(' ')
    const first = words[0] ?? ''
    const particle =
      words.length === 2 && PARTICLE.test(words[1] ?? '') && found.every(({ part }) => part === 'verb') ? ` ${words[1]}` : undefined
    entries.set(first, [...(entries.get(first) ?? []), { phrase: text, words, senses: found, ...(particle && { particle }) }])
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { entries, mayBegin: compileShapes([...entries.keys()]) }
}

const PARTICLE = /^(?:down|up|out|off|offline)$/u
/** Words of an object that stands between a verb and its particle. */
const LONGEST_INSIDE = 6
const AFTER_REACH = 120
const BEFORE_REACH = 80

/** Whether the words around the place where a trigger begins are those its pattern asks for. */
export function fitsText({ after, before, notAfter, notBefore }: EventPattern, text: string, at: number): boolean {
  if (text[at - 1] === '-') return false
  const behind = onOneSpace(text.slice(at, at + AFTER_REACH))
  const ahead = onOneSpace(text.slice(Math.max(0, at - BEFORE_REACH), at))
  return (after?.test(behind) ?? true) && (before?.test(ahead) ?? true) && !notAfter?.test(behind) && !notBefore?.test(ahead)
}

/** Lines broken behind a space, as in texts taken from PDF: "agreed  to pay" → "agreed to pay". */
function onOneSpace(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/gu, ' ') : text
}

/** The triggers of a clause, left to right; of several that begin with one word the longest counts. */
export function findTriggers({ entries }: Lexicon, { tokens, text, passage }: Clause): Trigger[] {
  const found: Trigger[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !isPlain(token)) continue
    const word = lastWordOf(token)
    const known = entries.get(word)
    const whole = known?.find(({ words }) => words.every((part, i) => (i === 0 ? word : tokens[at + i]?.key) === part))
    const entry = whole ?? known?.find((split) => isSplit(split, tokens, at))
    if (!entry) continue
    const last = whole ? at + entry.words.length - 1 : at
    for (const sense of entry.senses)
      if (fitsText(sense.pattern, text, token.end - word.length - passage.start)) found.push({ ...sense, first: at, last })
    at = last
  }
  return found
}

/** "took the two sites down": the particle follows the object, with no mark or other verb's particle between. */
function isSplit({ words, particle }: Entry, tokens: readonly Token[], at: number): boolean {
  if (particle === undefined) return false
  for (let next = at + 2; next < tokens.length && next - at <= LONGEST_INSIDE; next++) {
    const token = tokens[next]
    if (token?.key === words[1]) return true
    if (token?.kind === 'mark' && token.key !== "'s" && token.key !== '"') return false
  }
  return false
}

function isPlain({ kind }: Token): boolean {
  return kind === 'word' || kind === 'name' || kind === 'other'
}

/** "Digital Tokens Act" is one token, a statute: it is looked up by its last word. */
function lastWordOf({ kind, key }: Token): string {
  return kind === 'other' ? key.slice(key.lastIndexOf(' ') + 1) : key
}

function* formsOf(verb: string): Generator<readonly [text: string, form: Form]> {
  const [base, present, gerund, ...past] = verbForms(verb)
  if (base) yield [base[0], base[1] === 'participle' ? 'participle' : 'base']
  if (present) yield [present[0], 'present']
  if (gerund) yield [gerund[0], 'gerund']
  for (const [text, form] of past) yield [text, form === 'participle' ? 'participle' : 'past']
}
