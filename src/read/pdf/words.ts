/** The words of a document, as evidence for what was one word before it was set in lines. */

/** Sees each line's text once; a word broken at a line's end is not counted. */
export interface Vocabulary {
  /** How often the word stands whole, case aside. */
  readonly count: (word: string) => number
  /** How often the two stand side by side. */
  readonly countPair: (first: string, second: string) => number
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\u2010-][\p{L}\p{M}\p{N}]+)*/gu

export const toVocabulary = (lines: readonly string[]): Vocabulary => {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [index, line] of lines.entries()) {
    const found = line.match(WORD) ?? []
    const whole = found.slice(BREAK.test(lines[index - 1] ?? '') ? 1 : 0, BREAK.test(line) ? -1 : undefined)
    for (const [at, word] of whole.entries()) {
      add(words, toKey(word))
      const next = whole[at + 1]
      if (next !== undefined) add(pairs, toKey(`${word} ${next}`))
      // "well-known" proves "well" and "known" as well.
      if (/[-\u2010]/u.test(word)) for (const part of word.split(/[-\u2010]/u)) add(words, toKey(part))
    }
  }
  return { count: (word) => words.get(toKey(word)) ?? 0, countPair: (first, second) => pairs.get(toKey(`${first} ${second}`)) ?? 0 }
}

const toKey = (word: string): string => word.toLowerCase().replaceAll('\u2010', '-')

/** A letter or digit, then a hyphen, soft or not. */
const BREAK = /[\p{L}\p{N}][-\u2010\u00ad]$/u

/**
 * "ENF ORCEMENT" → "ENFORCEMENT", "W ashington" → "Washington": where the letters stand wide apart a file has two words. Mended where the whole word
 * stands elsewhere in the document and one of its parts never stands without the other.
 */
export const mendSpaces = (line: string, { count, countPair }: Vocabulary): string =>
  line.replace(
    /(?<![\p{L}\p{M}'’-])(?<first>\p{L}{1,20}) (?=(?<second>\p{L}{1,20})(?![\p{L}\p{M}'’-]))/gu,
    (match, first: string, second: string) => {
      const together = countPair(first, second)
      const isWord = first.length + second.length >= 5 && count(first + second) > 0
      return isWord && together > 0 && (count(first) === together || count(second) === together) ? first : match
    },
  )

/** Parts of words that are not words, however often a document has them as such. */
const ENDING =
  /^(?:s|ed|er|ers|ing|ings|ly|ment|ments|tion|tions|sion|sions|ation|ations|able|ible|ance|ances|ence|ences|ity|ities|ness|less|ful|ous|ive|ives|al|ally|ary|ory|ies|ism|ist|ists|ship|ships|ure|ures|age|ages|ate|ated|ates|ating|ize|ized|ise|ised|ant|ants|ent|ents|en|ung|ungen|keit|heit|lich|schaft)$/u

/** What is written with a hyphen before any word: numbers in words among it. */
const KEEPING =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|cross|half|high|low|long|short|vice|quasi|peer|then|off)$/u

/** What is so before words alone: "non-bank", and "ex-change" is a word of its own. */
const KEEPING_BEFORE_WORDS = /^(?:non|ex|co|all|so|on|to|pre|post|anti|mid|e)$/u

/** Two lines as one text: "enforce-" "ment" → "enforcement", "well-" "known" → "well-known", "12-" "month" → "12-month". */
export const joinLines = (before: string, after: string, vocabulary: Vocabulary): string => {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (BREAK.test(before)) {
    const first = /[\p{L}\p{M}\p{N}'’\u2010-]{1,60}$/u.exec(before.slice(0, -1))?.[0] ?? ''
    const second = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010'’][\p{L}\p{M}\p{N}]+)*/u.exec(after)?.[0] ?? ''
    // "pre- and post-trading": a hyphen that stands for the rest of a word.
    if (/^(?:and|or|und|oder|et|ou|y|e|o)$/iu.test(second)) return `${before} ${after}`
    return keepsHyphen(first, second, vocabulary) ? before + after : before.slice(0, -1) + after
  }
  if (/[\p{L}\p{N}]—$|\S\/$/u.test(before)) return before + after
  const isWhole = isUnspaced(before.at(-1) ?? '') && isUnspaced(after[0] ?? '')
  return isWhole || isBrokenUnseen(before, after, vocabulary) ? before + after : `${before} ${after}`
}

/** pdf.js leaves out soft hyphens: "unlic" "ensed", where "unlicensed" stands elsewhere and one of the parts nowhere. */
const isBrokenUnseen = (before: string, after: string, { count }: Vocabulary): boolean => {
  const first = /(?<![\p{L}\p{M}\p{N}'’-])\p{L}{2,20}$/u.exec(before)?.[0]
  const second = /^\p{Ll}{2,20}(?![\p{L}\p{M}\p{N}'’])/u.exec(after)?.[0]
  if (first === undefined || second === undefined || count(first + second) === 0) return false
  // Each is counted once where it stands now.
  return count(first) <= 1 || count(second) <= 1
}

/** Evidence of the document first, the longest words first; then what is known of English and its neighbours. */
const keepsHyphen = (first: string, second: string, { count }: Vocabulary): boolean => {
  if (second === '' || /\p{N}$/u.test(first) || /^\p{N}/u.test(second)) return true
  const joined = count(first + second)
  const hyphened = count(`${first}-${second}`)
  if (joined !== hyphened) return hyphened > joined
  if (/[-\u2010]/u.test(first) || /[-\u2010]/u.test(second)) return true
  if (isLowerThenUpper(first, second)) return true
  if (KEEPING.test(first.toLowerCase())) return true
  if (ENDING.test(second.toLowerCase())) return false
  if (KEEPING_BEFORE_WORDS.test(first.toLowerCase())) return count(second) > 0
  return first.length >= 3 && second.length >= 3 && count(first) > 0 && count(second) > 0
}

/** "Anti-" "Money": no word has a capital within. */
const isLowerThenUpper = (first: string, second: string): boolean => /\p{Ll}$/u.test(first) && /^\p{Lu}/u.test(second)

/** Scripts that put no space between words. */
const isUnspaced = (letter: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u.test(letter)
