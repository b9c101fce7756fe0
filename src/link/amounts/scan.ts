import { SUM } from './sum.ts'

/** A masked sum, a word with its apostrophes and dots ("o'neil", "u.s"), a number, or a mark. */
const TOKEN = /¤+|\p{L}[\p{L}\p{M}]*(?:['.]\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d¤]/uy

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const OTHER = 4
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/\s/u.test(character)) return SPACE
  if (/[A-Za-z]/u.test(character)) return LETTER
  return /\d/u.test(character) ? DIGIT : MARK
})
const SUM_CODE = SUM.charCodeAt(0)
const APOSTROPHE = 39
const COMMA = 44
const DOT = 46

/** Calls `visit` for each token of a masked text, in order. Tokens of ASCII are read by their codes, others by the expression, with the same result. */
export function scanTokens(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === SPACE) {
      at++
      continue
    }
    const end = endOfToken(text, at, kind) ?? endOfAny(text, at)
    if (end !== undefined) visit(at, end)
    at = end ?? at + 1
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (kinds[code] as number) : at < text.length ? OTHER : SPACE
}

/** Where the token that begins here ends; undefined where it is not all of ASCII. */
function endOfToken(text: string, start: number, kind: number): number | undefined {
  if (kind === LETTER) return endOfWord(text, start)
  if (kind === DIGIT) return endOfNumber(text, start)
  if (kind === MARK) return start + 1
  return text.charCodeAt(start) === SUM_CODE ? endOfSum(text, start) : undefined
}

function endOfWord(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at++) {
    const kind = kindAt(text, at)
    if (kind === LETTER) continue
    if (kind === OTHER) return text.charCodeAt(at) === SUM_CODE ? at : undefined
    const code = text.charCodeAt(at)
    if (code !== APOSTROPHE && code !== DOT) return at
    const next = kindAt(text, at + 1)
    if (next === OTHER) return undefined
    if (next !== LETTER) return at
  }
}

function endOfNumber(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (kindAt(text, at) !== DIGIT && code !== DOT && code !== COMMA) return at
  }
}

function endOfSum(text: string, start: number): number {
  let at = start + 1
  while (text.charCodeAt(at) === SUM_CODE) at++
  return at
}

function endOfAny(text: string, start: number): number | undefined {
  TOKEN.lastIndex = start
  return TOKEN.test(text) ? TOKEN.lastIndex : undefined
}
