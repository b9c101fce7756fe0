/** A regular expression as far as its literals go. */
export type Piece =
  /** These characters of ASCII, one after the other. */
  | { readonly kind: 'text'; readonly text: string }
  /** One character of these. */
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  /** Text that is not looked into: ".", "\p{L}", "[^x]", a large class, a back reference. */
  | { readonly kind: 'unknown' }
  /** No text: anchors, boundaries, and what must not stand there. */
  | { readonly kind: 'nothing' }
  /** Text that must stand ahead or behind, without being passed. */
  | { readonly kind: 'ahead'; readonly piece: Piece }
  | { readonly kind: 'row'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'choice'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'repeat'; readonly piece: Piece; readonly least: number; readonly most: number }

/** Groups that were read, by their source: expressions are put together from parts, and most parts stand in many. */
export type KnownGroups = Map<string, Piece>

interface Reader {
  readonly source: string
  readonly known: KnownGroups
  at: number
}

const UNKNOWN: Piece = { kind: 'unknown' }
const NOTHING: Piece = { kind: 'nothing' }
/** A larger class says too little. */
const MOST_CHARACTERS = 48
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' }

/** Reads the source of an expression without the flag `v`; undefined where its syntax is not known here, such as modifiers within it. */
export function readExpression(source: string, known: KnownGroups = new Map()): Piece | undefined {
  const reader = { source, known, at: 0 }
  const piece = readChoice(reader)
  return piece && reader.at === source.length ? piece : undefined
}

function readChoice(reader: Reader): Piece | undefined {
  const pieces: Piece[] = []
  do {
    const row = readRow(reader)
    if (!row) return undefined
    pieces.push(row)
  } while (take(reader, '|'))
  return pieces.length === 1 ? pieces[0] : { kind: 'choice', pieces }
}

function readRow(reader: Reader): Piece | undefined {
  const pieces: Piece[] = []
  while (reader.at < reader.source.length && !/[|)]/u.test(reader.source.charAt(reader.at))) {
    const piece = readAtom(reader)
    const repeated = piece && readRepeat(reader, piece)
    if (!repeated) return undefined
    pieces.push(repeated)
  }
  return { kind: 'row', pieces }
}

/** Characters that stand for themselves, without the one that a sign of repetition follows. */
const PLAIN = /[\w\s!"#%&',/:;<=>@`~-]+(?![*+?{])/uy

function readAtom(reader: Reader): Piece | undefined {
  PLAIN.lastIndex = reader.at
  const plain = PLAIN.exec(reader.source)?.[0]
  if (plain !== undefined) {
    reader.at += plain.length
    return { kind: 'text', text: plain }
  }
  if (take(reader, '(')) return readGroup(reader)
  if (take(reader, '[')) return readClass(reader)
  if (take(reader, '\\')) return readEscape(reader)
  if (take(reader, '.')) return UNKNOWN
  if (take(reader, '^') || take(reader, '$')) return NOTHING
  return { kind: 'characters', characters: [takeCharacter(reader)] }
}

const GROUP = /^(?:\?(?<look><?[=!])|\?:|\?<\w+>|(?!\?))/u

function readGroup(reader: Reader): Piece | undefined {
  const opening = GROUP.exec(reader.source.slice(reader.at, reader.at + 40))
  if (!opening) return undefined
  const start = reader.at + opening[0].length
  const end = endOfGroup(reader.source, start)
  const inside = reader.source.slice(start, end)
  const piece = reader.known.get(inside) ?? readExpression(inside, reader.known)
  if (!piece || end === undefined) return undefined
  reader.known.set(inside, piece)
  reader.at = end + 1
  const look = opening.groups?.look
  if (look === undefined) return piece
  return look.endsWith('=') ? { kind: 'ahead', piece } : NOTHING
}

/** Where the bracket stands that closes a group. */
function endOfGroup(source: string, start: number): number | undefined {
  let depth = 0
  let isClass = false
  for (let at = start; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (isClass) isClass = character !== ']'
    else if (character === '[') isClass = true
    else if (character === '(') depth++
    else if (character === ')' && depth-- === 0) return at
  }
  return undefined
}

/** The characters of a class, where they are few and none is a class itself. */
function readClass(reader: Reader): Piece | undefined {
  const isNegated = take(reader, '^')
  const characters: string[] = []
  let isKnown = !isNegated
  while (!take(reader, ']')) {
    if (reader.at >= reader.source.length) return undefined
    const first = readMember(reader)
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']'
    if (isRange) reader.at++
    const last = isRange ? readMember(reader) : first
    const range = first !== undefined && last !== undefined ? charactersBetween(first, last) : undefined
    if (range) characters.push(...range)
    else isKnown = false
  }
  return isKnown && characters.length > 0 && characters.length <= MOST_CHARACTERS ? { kind: 'characters', characters } : UNKNOWN
}

function readMember(reader: Reader): string | undefined {
  if (!take(reader, '\\')) return takeCharacter(reader)
  const escaped = readEscape(reader)
  return escaped?.kind === 'characters' && escaped.characters.length === 1 ? escaped.characters[0] : undefined
}

function charactersBetween(first: string, last: string): readonly string[] | undefined {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0]
  return to - from < MOST_CHARACTERS ? Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)) : undefined
}

const DIGITS: Piece = { kind: 'characters', characters: [...'0123456789'] }
const ESCAPE = /^(?:x(?<byte>[\da-f]{2})|u(?<unit>[\da-f]{4})|u\{(?<point>[\da-f]{1,6})\}|[pP]\{[^}]*\}|k<\w+>|[1-9]\d*)/iu

function readEscape(reader: Reader): Piece | undefined {
  const special = ESCAPE.exec(reader.source.slice(reader.at, reader.at + 60))
  if (special) {
    reader.at += special[0].length
    const { byte, unit, point } = special.groups ?? {}
    const code = byte ?? unit ?? point
    return code === undefined ? UNKNOWN : { kind: 'characters', characters: [String.fromCodePoint(Number.parseInt(code, 16))] }
  }
  const letter = takeCharacter(reader)
  if (letter === 'd') return DIGITS
  if (letter === 'b' || letter === 'B') return NOTHING
  const control = CONTROLS[letter]
  if (control !== undefined) return { kind: 'characters', characters: [control] }
  return /[A-Za-z]/u.test(letter) ? UNKNOWN : { kind: 'characters', characters: [letter] }
}

const REPEAT = /^(?:(?<sign>[*+?])|\{(?<least>\d+)(?<open>,(?<most>\d*))?\})\??/u

function readRepeat(reader: Reader, piece: Piece): Piece {
  const repeat = REPEAT.exec(reader.source.slice(reader.at, reader.at + 20))
  if (!repeat) return piece
  reader.at += repeat[0].length
  const { sign, least = '', open, most } = repeat.groups ?? {}
  if (sign !== undefined) return { kind: 'repeat', piece, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  const bound = open === undefined ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY
  return { kind: 'repeat', piece, least: Number(least), most: bound }
}

function take(reader: Reader, text: string): boolean {
  if (!reader.source.startsWith(text, reader.at)) return false
  reader.at += text.length
  return true
}

function takeCharacter(reader: Reader): string {
  const character = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0)
  reader.at += character.length
  return character
}
