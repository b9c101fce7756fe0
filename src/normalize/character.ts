const CAPITAL = /^\p{Lu}/u
const WORD = /^[\p{L}\p{N}]/u

/** Whether a word begins with a capital. Asked of every word, so ASCII is told by its code. */
export function beginsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word)
}

/** Whether a token begins with a letter or digit, and is no mark. */
export function beginsAsWord(token: string): boolean {
  const code = token.charCodeAt(0)
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) : WORD.test(token)
}
