/** A word with its apostrophes, hyphens and dots ("O'Neil", "co-founder", "U.S."), a number, or a mark. */
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:['.&-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?|\d+(?:[.,]\d+)*|[^\s\p{L}\p{N}\0]/uy

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[\s\0]/u.test(character)) return SPACE
  if (/[A-Za-z]/u.test(character)) return LETTER
  return /\d/u.test(character) ? DIGIT : MARK
})
const OTHER = 4
const JOINTS = "'.&-"

/** Calls `visit` for each token of a text, in order. Tokens of ASCII are read by their codes, others by the expression, with the same result. */
export function scanTokens(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === SPACE) {
      at++
      continue
    }
    const end = endOfPlain(text, at) ?? endOfAny(text, at)
    if (end !== undefined) visit(at, end)
    at = end ?? at + 1
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (kinds[code] as number) : at < text.length ? OTHER : SPACE
}

/** Where the token that begins here ends; undefined where it is not all of ASCII. */
function endOfPlain(text: string, start: number): number | undefined {
  const kind = kindAt(text, start)
  if (kind === LETTER) return endOfWord(text, start)
  if (kind === DIGIT) return endOfNumber(text, start)
  return kind === MARK ? start + 1 : undefined
}

function endOfWord(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at++) {
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === DIGIT) continue
    if (kind === OTHER) return undefined
    if (kind === SPACE || !JOINTS.includes(text.charAt(at))) return at
    const next = kindAt(text, at + 1)
    if (next === OTHER) return undefined
    if (next !== LETTER) return text[at] === '.' ? at + 1 : at
  }
}

function endOfNumber(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    if (kindAt(text, at) === DIGIT) continue
    const isJoint = (text[at] === '.' || text[at] === ',') && kindAt(text, at + 1) === DIGIT
    if (!isJoint) return at
  }
}

function endOfAny(text: string, start: number): number | undefined {
  TOKEN.lastIndex = start
  const found = TOKEN.exec(text)
  return found ? start + found[0].length : undefined
}
