import { buildAutomaton } from './automaton.ts'
import { type Literal, literalsOf, newKnown } from './literals.ts'

/** Of many expressions those that can match, by their index: a set of bits. */
export type Possible = Uint32Array

/** Looks at a stretch of text, once for all expressions, for those that can match in it. Undefined where none can. */
export type Prefilter = (text: string, start: number, end: number) => Possible | undefined

/** The same for whole texts, of which many asked about in a row are the same: prices of one table, sums in a row. */
export function compileWindowFilter(expressions: readonly (RegExp | undefined)[]): (text: string) => Possible | undefined {
  const prefilter = compilePrefilter(expressions)
  let last: { readonly text: string; readonly possible: Possible | undefined } | undefined
  return (text) => {
    if (text !== last?.text) last = { text, possible: prefilter(text, 0, text.length) }
    return last.possible
  }
}

/** False where the expression with this index surely does not match. */
export function isPossible(possible: Possible, index: number): boolean {
  return ((possible[index >> 5] as number) & (1 << (index & 31))) !== 0
}

/** The indexes of the expressions that can match by the one set and by the other, in order. */
export function possibleIn(one: Possible | undefined, other: Possible | undefined = one): number[] {
  const indexes: number[] = []
  if (!one || !other) return indexes
  for (let word = 0; word < one.length; word++) {
    for (let bits = (one[word] as number) & (other[word] as number); bits !== 0; bits &= bits - 1)
      indexes.push(word * 32 + 31 - Math.clz32(bits & -bits))
  }
  return indexes
}

/**
 * Compiles expressions into one automaton of the literals that they need (see literals.ts), so that a text is read once to learn which of them are
 * worth a try. An expression without such literals, or a row without an expression, is always worth it. Compiled when first asked.
 */
export function compilePrefilter(expressions: readonly (RegExp | undefined)[]): Prefilter {
  let prefilter: Prefilter | undefined
  return (text, start, end) => {
    prefilter ??= build(expressions)
    return prefilter(text, start, end)
  }
}

function build(expressions: readonly (RegExp | undefined)[]): Prefilter {
  const known = newKnown()
  const needs = expressions.map((expression) => expression && literalsOf(expression, known))
  const texts = [...new Set(needs.flatMap((need) => need?.map(({ text }) => text) ?? []))]
  const { next, classes, shift, found } = buildAutomaton(texts)
  const words = Math.ceil(expressions.length / 32)
  const always = toBits(
    needs.flatMap((need, index) => (need ? [] : [index])),
    words,
  )
  const isAlways = always.some((word) => word !== 0)
  const users = usersOf(needs, words)
  /** The users of the literals that end at a state are those from `firsts[state]` to `firsts[state + 1]`. */
  const firsts = new Uint32Array(found.length + 1)
  const list: User[] = []
  found.forEach((indexes, state) => {
    list.push(...merge(indexes.flatMap((index) => users.get(texts[index] ?? '') ?? [])))
    firsts[state + 1] = list.length
  })
  const initials = Uint16Array.from(list, ({ initial }) => initial ?? 0)
  const lengths = Uint8Array.from(list, ({ length }) => length)
  const bits = Uint32Array.from(list.flatMap((user) => [...user.bits]))
  return (text, start, end) => {
    const possible = new Uint32Array(words)
    for (let word = 0; word < words; word++) possible[word] = always[word] as number
    let isAny = isAlways
    let state = 0
    for (let at = start; at < end; at++) {
      // All tables have an entry for every state and character.
      state = next[(state << shift) | (classes[text.charCodeAt(at)] as number)] as number
      const last = firsts[state + 1] as number
      for (let user = firsts[state] as number; user < last; user++) {
        const initial = initials[user] as number
        if (initial !== 0 && text.charCodeAt(at - (lengths[user] as number) + 1) !== initial) continue
        isAny = true
        for (let word = 0; word < words; word++) possible[word] = (possible[word] as number) | (bits[user * words + word] as number)
      }
    }
    return isAny ? possible : undefined
  }
}

/** The expressions that need a text with one initial, or with any. */
interface User {
  readonly initial: number | undefined
  readonly length: number
  readonly bits: Possible
}

function usersOf(needs: readonly (readonly Literal[] | undefined)[], words: number): ReadonlyMap<string, readonly User[]> {
  const users = new Map<string, User[]>()
  needs.forEach((need, index) => {
    for (const { text, initial } of need ?? []) {
      const user = { initial: initial?.charCodeAt(0), length: text.length, bits: toBits([index], words) }
      users.set(text, merge([...(users.get(text) ?? []), user]))
    }
  })
  return users
}

/** Those of one initial, or of any, as one. */
function merge(users: readonly User[]): User[] {
  const groups = Map.groupBy(users, ({ initial, length }) => (initial === undefined ? '' : `${initial} ${length}`))
  return [...groups.values()].map((group) => {
    const [first] = group as [User]
    const bits = first.bits.slice()
    for (const user of group) addBits(bits, user.bits)
    return { ...first, bits }
  })
}

function addBits(to: Uint32Array, from: Possible): void {
  for (let word = 0; word < to.length; word++) to[word] = (to[word] as number) | (from[word] as number)
}

function toBits(indexes: readonly number[], words: number): Uint32Array {
  const bits = new Uint32Array(words)
  for (const index of indexes) bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31))
  return bits
}
