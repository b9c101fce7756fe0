import { compileShapes } from '../normalize/shape.ts'
import { firstWordAfter, scanWords, type Words } from '../normalize/words.ts'
import { fitsCase, isSkipped, keyTokens, spellingsOf } from './alias.ts'
import { type Alias, aliasesOf, type ConditionalAlias, type Entry, type Named } from './entry.ts'
import { type Token, tokenAt } from './tokens.ts'

/** One thing an alias may mean; without a condition it always means it. */
export interface Reading<E extends Named = Entry> {
  readonly entry: E
  readonly condition?: ConditionalAlias
}

/** A place where an alias stands, with all that it may mean there. */
export interface Found<E extends Named = Entry> {
  readonly start: number
  readonly end: number
  readonly readings: readonly Reading<E>[]
}

/** Finds aliases in a stretch of folded text; its words are scanned, or given by whoever knows those of the whole text. */
export type Matcher<E extends Named = Entry> = (folded: string, start: number, end: number, words?: Words) => Found<E>[]

interface Node<E extends Named> {
  next?: Map<string, Node<E>>
  spellings?: Spelling<E>[]
}

interface Spelling<E extends Named> {
  readonly words: readonly string[]
  readonly anyCase: boolean
  readonly reading: Reading<E>
}

/**
 * Compiles a gazetteer into a trie of words and gives the function that finds its aliases in a stretch of folded text, longest first, in text
 * order, none overlapping. Aliases begin and end at word boundaries, and stand in their own case (see alias.ts) unless `isAnyCase` says that
 * case is no matter. Linear in the text.
 */
export function compileMatcher<E extends Named>(entries: readonly E[], isAnyCase: (alias: Alias) => boolean = () => false): Matcher<E> {
  const root: Node<E> = {}
  for (const entry of entries) for (const alias of aliasesOf(entry)) plant(root, entry, alias, isAnyCase(alias))
  const initials = initialsOf(root)
  const mayBegin = compileShapes([...(root.next?.keys() ?? [])])
  return (folded, start, end, words = scanWords(folded, start, end)) => {
    const { count, starts, shapes } = words
    const found: Found<E>[] = []
    let at = start
    for (let word = firstWordAfter(words, start); word < count; word++) {
      const place = Math.max(starts[word] as number, start)
      if (place >= end) break
      if (mayBegin[shapes[word] as number] === 0 || place < at) continue
      const code = folded.charCodeAt(place)
      const hit = code >= 128 || initials[code] === 1 ? longestAt(root, folded, place, end) : undefined
      if (!hit) continue
      found.push(hit)
      at = hit.end
    }
    return found
  }
}

function plant<E extends Named>(root: Node<E>, entry: E, alias: Alias, anyCase: boolean): void {
  const reading: Reading<E> = typeof alias === 'string' ? { entry } : { entry, condition: alias }
  for (const spelling of spellingsOf(typeof alias === 'string' ? alias : alias.text)) {
    const tokens = keyTokens(spelling)
    let node = root
    for (const { key } of tokens) {
      node.next ??= new Map()
      const next = node.next.get(key) ?? {}
      node.next.set(key, next)
      node = next
    }
    const words = tokens.map(({ raw }) => raw)
    const known = node.spellings?.some((other) => other.reading.entry === entry && other.words.every((word, i) => word === words[i]))
    if (!known) node.spellings = [...(node.spellings ?? []), { words, anyCase, reading }]
  }
}

/** Which ASCII characters a name can begin with: as written, and in capitals. */
function initialsOf<E extends Named>(root: Node<E>): Uint8Array {
  const initials = new Uint8Array(128)
  const visit = (node: Node<E>): void => {
    for (const { words, anyCase } of node.spellings ?? []) {
      const first = words[0] ?? ''
      for (const character of [first, first.toUpperCase(), anyCase ? first.toLowerCase() : first])
        if (character.charCodeAt(0) < 128) initials[character.charCodeAt(0)] = 1
    }
    for (const next of node.next?.values() ?? []) visit(next)
  }
  visit(root)
  return initials
}

function longestAt<E extends Named>(root: Node<E>, folded: string, start: number, stop: number): Found<E> | undefined {
  let token: Token | undefined = tokenAt(folded, start, stop)
  let node = token && root.next?.get(token.key)
  if (!token || !node) return undefined
  const words = [token.raw]
  let best: Found<E> | undefined
  while (token && node) {
    const readings = readingsOf(node, words)
    if (readings.length > 0) best = { start, end: token.end, readings }
    if (!node.next) break
    let following: Token | undefined = tokenAt(folded, token.end, stop)
    if (following && isSkipped(token, following)) following = tokenAt(folded, following.end, stop)
    token = following
    node = token && node.next.get(token.key)
    if (token) words.push(token.raw)
  }
  return best
}

function readingsOf<E extends Named>(node: Node<E>, words: readonly string[]): Reading<E>[] {
  return (node.spellings ?? []).filter((spelling) => spelling.anyCase || fitsCase(spelling.words, words)).map(({ reading }) => reading)
}
