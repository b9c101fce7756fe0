import { nameKey } from '../../normalize/name.ts'

/** A name as it is compared: "Mr. Chukwuemeka D. Okafor" → words chukwuemeka, okafor; initials c, d. */
export interface Name {
  readonly text: string
  readonly words: readonly string[]
  /** How each word sounds. */
  readonly sounds: readonly string[]
  /** First letters of given names that are only hinted at: "C. D. Okafor" → c, d. */
  readonly initials: readonly string[]
  readonly kind: 'person' | 'company'
}

/** How two names stand to each other. */
export type NameMatch =
  /** Two words and more in common, and none that contradicts. */
  | 'full'
  /** The surname, and given names by their initials. */
  | 'initials'
  /** A single word that one of them is known by: a surname, a brand. */
  | 'part'
  /** A surname in common with other given names. */
  | 'contradiction'
  | 'none'

const FIRM =
  /\b(?:ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|gmbh|ag|sa|s\.a|bv|b\.v|nv|srl|spa|pte|pty|uab|oü|ltda|oy|ab|labs?|capital|exchange|digital|finance|financial|group|holdings?|technolog(?:y|ies)|networks?|pay|bank|trust|fund|ventures?|global|markets?|trading|coin|protocol|foundation|dao|systems?|solutions?|partners|investments?|club|academy|network|blocktech)\.?$/iu
const FIRM_WORDS = new Set(
  'labs lab capital exchange digital finance financial technology technologies tech network networks pay bank trust fund ventures venture global markets market trading coin protocol foundation dao systems solutions partners investments investment club academy crypto bitcoin blockchain international pvt private services service'.split(
    ' ',
  ),
)
const SMALL_WORDS = /^(?:of|the|and|de|da|das|do|dos|del|der|van|von|bin|al|el|la|le|und|y|e|&)$/u

/** Whether a target is a name: written with capitals throughout, where "two men" and "Nebraska man" describe. */
export function isName(target: string): boolean {
  const words = target.split(/\s+/u).filter((word) => !SMALL_WORDS.test(word))
  return (
    words.length > 0 &&
    words.length <= 7 &&
    words.every((word) => /^["'(]?(?:\p{Lu}|\d+\p{Lu}|\p{Ll}+\p{Lu}|[\p{L}\d-]+\.\p{Ll}{2,4}$)/u.test(word))
  )
}

/** `companies` and `persons` hold the names that the article itself has as such. */
export function toName(text: string, companies: ReadonlySet<string>, persons: ReadonlySet<string>): Name {
  const bare = text.replace(/^(?:M\/s\.?|Messrs\.?|Shri|Smt\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+/iu, '')
  const isFirm =
    !persons.has(text) &&
    (companies.has(text) ||
      FIRM.test(bare) ||
      /\p{Ll}\p{Lu}|\d|\.\p{Ll}{2,4}$/u.test(bare.replace(/\b(?:Mc|Mac|De|Di|Le|La|O')(?=\p{Lu})/gu, '')))
  const words = nameKey(bare)
  if (isFirm) {
    const own = words.filter((word) => !FIRM_WORDS.has(word))
    return { text, words: own.length > 0 ? own : words, sounds: [], initials: [], kind: 'company' }
  }
  return { text, words, sounds: words.map(soundOf), initials: initialsIn(bare), kind: 'person' }
}

/** "V.J. Solanki" → v, j; "Jean-Luc A. Marchetti" → a. */
function initialsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}])(\p{Lu})\.?(?=[\s.]|$)/gu)].map((match) => (match[1] ?? '').toLowerCase())
}

export function matchNames(a: Name, b: Name): NameMatch {
  if (a.kind !== b.kind && a.words.length > 1 && b.words.length > 1) return a.words.join(' ') === b.words.join(' ') ? 'full' : 'none'
  return a.kind === 'company' || b.kind === 'company' ? matchCompanies(a.words, b.words) : matchPersons(a, b)
}

/** "Dhana Infinity Networks" is "Dhana Infinity", not "Dhan Blocktech"; "Kestrel" may be "Kestrel Coin". */
function matchCompanies(a: readonly string[], b: readonly string[]): NameMatch {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0 || !short.every((word, i) => word === long[i])) return 'none'
  return short.length > 1 ? 'full' : 'part'
}

function matchPersons(a: Name, b: Name): NameMatch {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const left = new Set(long.words.keys())
  const unmatched: string[] = []
  let matched = 0
  let exact = 0
  short.words.forEach((word, i) => {
    const at = findLike(long, left, word, short.sounds[i])
    if (at === undefined) {
      unmatched.push(word)
      return
    }
    if (long.words[at] === word) exact++
    left.delete(at)
    matched++
  })
  if (matched === 0) return 'none'
  if (matched >= 2) return unmatched.length === 0 || matched >= 3 || fitInitials(unmatched, long.initials) ? 'full' : 'contradiction'
  if (exact === 0) return 'none'
  if (short.words.length === 1 && (short.initials.length === 0 || left.size === 0)) return 'part'
  if (short.words.length > 1) return fitInitials(unmatched, long.initials) ? 'initials' : 'contradiction'
  return [...left].some((at) => short.initials.some((initial) => long.words[at]?.startsWith(initial))) ? 'initials' : 'contradiction'
}

function fitInitials(words: readonly string[], initials: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => initials.some((initial) => word.startsWith(initial)))
}

/** The place of the word among those that are left, or else of another spelling of it. */
function findLike({ words, sounds }: Name, left: ReadonlySet<number>, word: string, sound: string | undefined): number | undefined {
  for (const at of left) if (words[at] === word) return at
  for (const at of left) {
    const other = words[at] ?? ''
    if (sounds[at] === sound || isLonger(other, word) || isLonger(word, other)) return at
  }
  return undefined
}

/** "vikrambhai" of "vikram", "chukwuemeka" of "emeka": a given name with what custom adds. */
function isLonger(long: string, short: string): boolean {
  return short.length >= 5 && long.length > short.length && (long.startsWith(short) || long.endsWith(short))
}

/**
 * What is left of a name's word in whatever way it was put into Latin letters: its consonants, voiced, with the first sound. "park" and "pak",
 * "chin" and "jin", "mykhailo" and "mikhail", "narsimha" and "narasimha".
 */
export function soundOf(word: string): string {
  const simple = word
    .replace(/^(?:yi|rhee|ri|i)$/u, 'lee')
    .replace(/(?:tch|tsch|ch|cz|č|dzh|j|zh)/gu, 'j')
    .replace(/(?:sch|sh|hs|sz)/gu, 's')
    .replace(/(?:kh|gh|q|c|k|x)/gu, 'g')
    .replace(/(?:ph|v|w|f)/gu, 'v')
    .replace(/[pb]/gu, 'b')
    .replace(/[td]h?/gu, 'd')
    .replace(/[zs]/gu, 's')
    .replace(/(?<=.)r/gu, '')
    .replace(/(.)\1+/gu, '$1')
  const first = /^[aeiouy]/u.test(simple) ? 'a' : ''
  const consonants = simple.replace(/[aeiouy]/gu, '')
  return consonants.length > 1 || word.length <= 4 ? first + consonants : word
}
