/** Letters as people mean them, out of the letters that files hold. */

/** Around the mark of a footnote, until it is known whether the page has that footnote. Noncharacters: no text has them. */
export const MARK_OPEN = '\ufdd0'
export const MARK_CLOSE = '\ufdd1'

/** Bullets of the fonts Symbol and Wingdings, which are no letters of Unicode. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '•'],
  ['\uf0d8', '•'],
  ['\uf0fc', '•'],
  ['\uf02d', '-'],
  ['\uf0be', '-'],
])

/** Ligatures come apart ("ﬁne" → "fine"), bullets become bullets, white space becomes spaces; soft hyphens stay, for they tell where words break. */
export const plainLetters = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06\ufb13-\ufb17]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\uf000-\uf0ff]/gu, (symbol) => SYMBOLS.get(symbol) ?? symbol)
    .replace(/[\t\n\r\f\v \u2000-\u200a\u205f\u3000]/gu, ' ')
    .replace(/[\ufdd0\ufdd1\u0000]/gu, '')

/** Private, unassigned or replaced: a font that does not say which characters it shows. */
const UNKNOWN = /[\ue000-\uf8ff\ufffd\u0001-\u0008\u000e-\u001f]/gu

/** The share of the letters that nobody can know. */
export const unknownShare = (text: string): number => {
  const length = text.replace(/\s/gu, '').length
  return length === 0 ? 0 : (text.match(UNKNOWN)?.length ?? 0) / length
}

/** "E N F O R C E M E N T" was set wide, and is one word. */
export const closeUp = (text: string): string => (isSetWide(text) ? text.replaceAll(' ', '') : text)

export const isSetWide = (text: string): boolean => /^[\p{L}\p{N}&.](?: [\p{L}\p{N}&.,]){3,}$/u.test(text.trim())
