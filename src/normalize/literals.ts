import { type KnownGroups, type Piece, readExpression } from './expression.ts'

/** More alternatives than this are not multiplied with what stands beside them. */
const MOST_EXACT = 64
/** So much of a literal says enough. */
const LONGEST = 5

/** A text that an expression needs. */
export interface Literal {
  /** Its ASCII letters are small, but stand for capitals, too. */
  readonly text: string
  /** Its first character as it must be written; absent where case is no matter or it has none. */
  readonly initial?: string
}

/** What is known of the texts that a part of an expression matches. */
interface Need {
  /** All of them, where they are few. */
  readonly exact?: readonly string[]
  /** One of these stands in a text wherever the part matches. */
  readonly needed?: readonly string[]
}

const EMPTY: readonly string[] = ['']
const NOTHING: Need = { exact: EMPTY }
const ANYTHING: Need = {}

/**
 * Literals of which at least one stands in every text that the expression matches: /(?<n>\d+) (?:dollars?|euros)/u → "dolla", "euros". Undefined
 * where nothing is known, also for syntax that is not read here.
 */
export function literalsOf({ source, ignoreCase, unicodeSets }: RegExp, known = newKnown()): readonly Literal[] | undefined {
  const piece = unicodeSets ? undefined : readExpression(source, known.groups)
  const needed = piece && settled(needOf(piece, ignoreCase, ignoreCase ? known.anyCase : known.asWritten)).needed
  return needed?.map((text) =>
    ignoreCase || !/^[a-z]/iu.test(text) ? { text: lower(text) } : { text: lower(text), initial: text.charAt(0) },
  )
}

/** What is known of parts of expressions, for those that stand in many. */
export interface Known {
  readonly groups: KnownGroups
  readonly anyCase: Map<Piece, Need>
  readonly asWritten: Map<Piece, Need>
}

export function newKnown(): Known {
  return { groups: new Map(), anyCase: new Map(), asWritten: new Map() }
}

function needOf(piece: Piece, anyCase: boolean, known: Map<Piece, Need>): Need {
  const need = known.get(piece) ?? findNeed(piece, anyCase, known)
  known.set(piece, need)
  return need
}

function findNeed(piece: Piece, anyCase: boolean, known: Map<Piece, Need>): Need {
  switch (piece.kind) {
    case 'text':
      return { exact: [anyCase ? lower(piece.text) : piece.text] }
    case 'characters':
      return needOfCharacters(piece.characters, anyCase)
    case 'unknown':
      return ANYTHING
    case 'nothing':
      return NOTHING
    case 'ahead':
      return { ...NOTHING, ...pick(settled(needOf(piece.piece, anyCase, known)).needed) }
    case 'row':
      return needOfRow(piece.pieces.map((each) => needOf(each, anyCase, known)))
    case 'choice':
      return needOfChoice(piece.pieces.map((each) => needOf(each, anyCase, known)))
    case 'repeat':
      return needOfRepeat(needOf(piece.piece, anyCase, known), piece.least, piece.most)
  }
}

/** Case is folded for ASCII only; what other letters are the same in any case is not looked up. */
function needOfCharacters(characters: readonly string[], anyCase: boolean): Need {
  if (anyCase && characters.some((character) => character > '\x7f' && /\p{L}/u.test(character))) return ANYTHING
  return { exact: anyCase ? unique(characters.map(lower)) : characters }
}

function needOfRow(parts: readonly Need[]): Need {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  let run: readonly string[] = EMPTY
  let isExact = true
  let best: readonly string[] | undefined
  for (const { exact, needed } of parts) {
    best = better(best, needed)
    if (exact && run.length * exact.length <= MOST_EXACT) {
      run = multiply(run, exact)
      continue
    }
    best = better(best, neededOf(run))
    isExact = false
    run = exact ?? EMPTY
  }
  return isExact ? { exact: run, ...pick(best) } : pick(better(best, neededOf(run)))
}

function multiply(run: readonly string[], exact: readonly string[]): readonly string[] {
  if (exact === EMPTY) return run
  return unique(run.flatMap((before) => exact.map((after) => before + after)))
}

function needOfChoice(branches: readonly Need[]): Need {
  const exact = branches.flatMap((branch) => branch.exact ?? [])
  const isExact = exact.length <= MOST_EXACT && branches.every((branch) => branch.exact)
  const needed = branches.map((branch) => settled(branch).needed)
  const all = needed.every((each) => each !== undefined) ? unique(needed.flat()) : undefined
  return { ...(isExact && { exact: unique(exact) }), ...pick(all) }
}

function needOfRepeat(need: Need, least: number, most: number): Need {
  if (least === 0) return most === 1 && need.exact ? { exact: unique(['', ...need.exact]) } : ANYTHING
  return least === 1 && most === 1 ? need : pick(settled(need).needed)
}

/** With what its exact texts say of the needed ones. */
function settled({ exact, needed }: Need): Need {
  return pick(better(needed, exact && neededOf(exact)))
}

function pick(needed: readonly string[] | undefined): Need {
  return needed ? { needed } : ANYTHING
}

function neededOf(exact: readonly string[]): readonly string[] | undefined {
  return exact.includes('') ? undefined : unique(exact.map((literal) => literal.slice(0, LONGEST)))
}

/** The set that fewer texts hold by chance; none where both stand almost everywhere. */
function better(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  const [chanceOfA, chanceOfB] = [a ? chanceOf(a) : COMMON, b ? chanceOf(b) : COMMON]
  if (chanceOfA >= COMMON && chanceOfB >= COMMON) return undefined
  return chanceOfB < chanceOfA ? b : a
}

/** A set that is found at every third character says nothing. */
const COMMON = 0.3

const chances = new WeakMap<readonly string[], number>()

/** How often one of the literals is found at a character of an English text, about. */
function chanceOf(literals: readonly string[]): number {
  const known = chances.get(literals) ?? countChance(literals)
  chances.set(literals, known)
  return known
}

function countChance(literals: readonly string[]): number {
  let sum = 0
  for (const literal of literals) {
    let chance = 1
    for (const character of literal) chance *= shareOf(character)
    sum += chance
  }
  return sum
}

function shareOf(character: string): number {
  if (character >= 'a' && character <= 'z') return 1 / 20
  if (character >= 'A' && character <= 'Z') return 1 / 40
  if (character === ' ') return 1 / 6
  if (character >= '0' && character <= '9') return 1 / 150
  return character > '\x7f' ? 1 / 3000 : 1 / 100
}

function lower(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
}

function unique(list: readonly string[]): readonly string[] {
  return list.length === 1 ? list : [...new Set(list)]
}
