import { fold } from './fold.ts'

const TITLES = new Set('mr mrs ms miss dr prof sir dame judge justice the a an'.split(' '))
const SUFFIXES = new Set(
  'jr sr ii iii iv ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh ag sa bv nv srl spa pte pty oü ou uab holdings group'.split(
    ' ',
  ),
)

/**
 * The words by which two spellings of a person's or company's name are compared: "Mr. John A. Doe Jr." → john, doe; "Northlane Ltd" → northlane.
 * Accents, case, titles, initials, legal forms and apostrophe-s are no matter. Empty for what is no name.
 */
export function nameKey(name: string): readonly string[] {
  const words = plainWords(name)
  const plain = words.filter((word) => word.length > 1 && !TITLES.has(word))
  const bare = plain.filter((word, i) => i === 0 || !SUFFIXES.has(word))
  return bare.length > 0 ? bare : words
}

/** Letters that no decomposition takes apart. */
const LATIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' }

/** The words of a text in lower case, without accents, apostrophe-s and whatever stands between them: "Łódź's O'Neil" → lodz, o, neil. */
export function plainWords(text: string): readonly string[] {
  return fold(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœþð]/gu, (letter) => LATIN[letter] ?? letter)
    .replace(/'s?(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Whether one of two names is the other, in full or by some of its words: "Doe" and "John Doe", not "John" and "John Doe". */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return false
  if (short.length === long.length) return short.every((word, i) => word === long[i])
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word))
}
