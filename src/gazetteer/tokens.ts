import { isWordCode, isWordStart, wordEnd } from '../normalize/words.ts'

/** A word or mark of a text, as names are compared: "U.S." → us, "&" → and, "Attorney's" → attorney + 's. */
export interface Token {
  /** As written, without the dots of an abbreviation: "US". */
  readonly raw: string
  /** Lower case, for look-ups. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The token at or after `from`, over at most two spaces and one line break; undefined where nothing follows. */
export function tokenAt(text: string, from: number, stop: number): Token | undefined {
  let start = from
  while (start < stop && start - from < 4 && (text[start] === ' ' || text[start] === '\n')) start++
  if (start >= stop) return undefined
  const code = text.charCodeAt(start)
  if (!isWordStart(code)) return markAt(text, start, stop)
  const dotted = dottedEnd(text, start, stop)
  const end = dotted ?? wordEnd(text, start, stop)
  const raw = dotted === undefined ? text.slice(start, end) : text.slice(start, end).replaceAll('.', '')
  return { raw, key: raw.toLowerCase(), start, end }
}

/** All tokens of a name. */
export function tokensOf(name: string): Token[] {
  const tokens: Token[] = []
  for (let token = tokenAt(name, 0, name.length); token; token = tokenAt(name, token.end, name.length)) tokens.push(token)
  return tokens
}

function markAt(text: string, start: number, stop: number): Token {
  if (text[start] === '&') return { raw: 'and', key: 'and', start, end: start + 1 }
  const possessive =
    text[start] === "'" && (text[start + 1] === 's' || text[start + 1] === 'S') && wordEnd(text, start + 1, stop) === start + 2
  const end = possessive ? start + 2 : start + 1
  const raw = text.slice(start, end)
  return { raw, key: raw.toLowerCase(), start, end }
}

/** "U.S. Treasury", "S.E.C." → where the abbreviation ends, its last dot included; undefined where none stands. */
function dottedEnd(text: string, start: number, stop: number): number | undefined {
  let at = start
  while (at + 1 < stop && text[at + 1] === '.' && isWordCode(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) at += 2
  const pairs = (at - start) / 2
  if (pairs < 2) return undefined
  return isWordCode(text.charCodeAt(at)) ? undefined : at
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
