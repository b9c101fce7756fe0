import { buildAutomaton } from './automaton.ts'
import { literalsOf } from './literals.ts'

/** Says of each of many expressions whether it can match in the stretch of text that was looked at last. */
export interface Prefilter {
  /** Looks at a stretch of text, once for all expressions. False where none of them matches in it. */
  readonly look: (text: string, start: number, end: number) => boolean
  /** False where the expression with this index surely does not match. */
  readonly may: (index: number) => boolean
}

/**
 * Compiles expressions into one automaton of the literals that they need (see literals.ts), so that a text is read once to learn which of them are
 * worth a try. An expression without such literals is always worth it.
 */
export function compilePrefilter(expressions: readonly RegExp[]): Prefilter {
  const needs = expressions.map(literalsOf)
  const literals = [...new Set(needs.flatMap((need) => need ?? []))]
  const { next, classes, shift, found } = buildAutomaton(literals)
  const words = Math.ceil(expressions.length / 32)
  const users = usersOf(literals, needs)
  const always = toBits(
    needs.flatMap((need, index) => (need ? [] : [index])),
    words,
  )
  /** The bits of all expressions whose literals end at a state; `none` where none does. */
  const bits = found.map((indexes) =>
    indexes.length === 0
      ? undefined
      : toBits(
          indexes.flatMap((index) => users[index] ?? []),
          words,
        ),
  )
  const ends = Uint8Array.from(bits, (each) => (each ? 1 : 0))
  const hasAlways = always.some((word) => word !== 0)
  const seen = new Uint32Array(words)
  return {
    look: (text, start, end) => {
      seen.set(always)
      let state = 0
      let any = hasAlways
      for (let at = start; at < end; at++) {
        state = next[(state << shift) | (classes[text.charCodeAt(at)] as number)] as number
        if (ends[state] === 1) {
          addBits(seen, bits[state] as Uint32Array)
          any = true
        }
      }
      return any
    },
    may: (index) => ((seen[index >> 5] ?? 0) & (1 << (index & 31))) !== 0,
  }
}

function addBits(to: Uint32Array, from: Uint32Array): void {
  for (let word = 0; word < to.length; word++) to[word] = (to[word] as number) | (from[word] as number)
}

function toBits(indexes: readonly number[], words: number): Uint32Array {
  const bits = new Uint32Array(words)
  for (const index of indexes) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31))
  return bits
}

/** For each literal the expressions that need it. */
function usersOf(literals: readonly string[], needs: readonly (readonly string[] | undefined)[]): readonly (readonly number[])[] {
  const users = new Map<string, number[]>(literals.map((literal) => [literal, []]))
  needs.forEach((need, index) => {
    for (const literal of need ?? []) users.get(literal)?.push(index)
  })
  return literals.map((literal) => users.get(literal) ?? [])
}
