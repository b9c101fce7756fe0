/** Finds literals in a text, whatever the case of their ASCII letters, in one pass over it (Aho and Corasick, 1975). */
export interface Automaton {
  /** `next[(state << shift) | classes[code]]` is the state after a character; 0 is the first state. */
  readonly next: Uint16Array | Uint32Array
  readonly classes: Uint8Array
  readonly shift: number
  /** The literals that end at a state, by their index. */
  readonly found: readonly (readonly number[])[]
}

/** Letters that are no ASCII and that expressions without regard to case take for it: "ſ" for "s", the sign of Kelvin for "k". */
const ALSO: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a' }

/** Builds the automaton of literals, whose ASCII letters are small. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { classes, count } = classify(literals)
  const shift = Math.ceil(Math.log2(count))
  const tree = plant(literals, classes)
  const next = new (tree.length > 65_535 ? Uint32Array : Uint16Array)(tree.length << shift)
  const found: number[][] = tree.map(({ ends }) => ends)
  const links = new Uint32Array(tree.length)
  // States stand in the order of their depth, so that a state's link, which is less deep, is complete before it.
  for (let state = 0; state < tree.length; state++) {
    const link = links[state] ?? 0
    const known = tree[state]?.next
    for (let kind = 0; kind < count; kind++) {
      const child = known?.get(kind)
      const beside = state === 0 ? 0 : (next[(link << shift) | kind] ?? 0)
      next[(state << shift) | kind] = child ?? beside
      if (child === undefined) continue
      links[child] = beside
      found[child]?.push(...(found[beside] ?? []))
    }
  }
  return { next, classes, shift, found }
}

interface Branch {
  readonly next: Map<number, number>
  readonly ends: number[]
}

/** The literals as a tree, its states in the order of their depth: the shallow ones, which are most in use, stand together. */
function plant(literals: readonly string[], classes: Uint8Array): Branch[] {
  const tree: Branch[] = [{ next: new Map(), ends: [] }]
  const states = literals.map(() => 0)
  const longest = literals.reduce((most, { length }) => Math.max(most, length), 0)
  for (let depth = 0; depth <= longest; depth++) {
    literals.forEach((literal, index) => {
      const state = states[index] as number
      if (depth === literal.length) tree[state]?.ends.push(index)
      if (depth >= literal.length) return
      const kind = classes[literal.charCodeAt(depth)] ?? 0
      const following = tree[state]?.next.get(kind) ?? tree.push({ next: new Map(), ends: [] }) - 1
      tree[state]?.next.set(kind, following)
      states[index] = following
    })
  }
  return tree
}

/** The commonest first: so most steps from a state look at the beginning of its row, and less memory is in use at a time. */
const BY_FREQUENCY = " etaoinsrhldcumfpgwybv.,k0'-"

/** A class for each character that stands in a literal, capitals with small letters, and 0 for all others. */
function classify(literals: readonly string[]): { classes: Uint8Array; count: number } {
  const classes = new Uint8Array(65_536)
  let count = 1
  const used = new Set(literals.join(''))
  for (const character of new Set([...BY_FREQUENCY].filter((each) => used.has(each)).concat([...used]))) {
    for (let at = 0; at < character.length; at++) {
      const unit = character.charCodeAt(at)
      if (classes[unit] !== 0) continue
      for (const code of [unit, capitalOf(unit), ALSO[character]?.charCodeAt(0) ?? unit]) classes[code] = count
      if (count < 255) count++
    }
  }
  return { classes, count: count + 1 }
}

function capitalOf(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code
}
