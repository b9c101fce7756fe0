import type { Qualifier } from '../../types.ts'
import type { MatchContext } from '../pattern.ts'

/** Wordings right before a sum, separated by "|". The longest that fits decides: "no less than" is not "less than". */
const WORDINGS: Readonly<Record<Exclude<Qualifier, ''>, string>> = {
  at_least:
    'at least|at the least|a minimum of|minimum of|no less than|not less than|no fewer than|no lower than|starting at|starting from|at a minimum',
  up_to:
    'up to|as much as|as high as|as many as|at most|no more than|not more than|not to exceed|not exceed|not exceeding|cannot exceed|may not exceed|no higher than|no greater than|capped at|limited to|a cap of|a ceiling of|an upper limit of|a maximum of|maximum of|a maximum|maximum fine of|maximum penalty of|maximum fine is|maximum penalty is|upwards to',
  nearly:
    'nearly|almost|close to|just under|just below|just shy of|just short of|shy of|a little under|slightly under|slightly below|slightly less than|approaching|not quite|little less than|well-nigh',
  over: 'over|more than|above|exceeding|exceed|exceeds|exceeded|in excess of|excess of|north of|upwards of|upward of|greater than|higher than|larger than|surpass|surpasses|surpassed|surpassing|topping|tops|beyond|past|>',
  under: 'under|below|less than|fewer than|lower than|beneath|south of|smaller than|<',
  about:
    'about|around|roughly|approximately|approx|approx.|circa|ca.|c.|some|an estimated|estimated|estimated at|estimated to be|estimated to be worth|near|in the region of|in the neighborhood of|in the neighbourhood of|in the vicinity of|in the range of|on the order of|more or less|give or take|somewhere around|~|≈',
}

/** Words that may stand between the wording and the sum: "more than a combined $5 million". */
const FILLERS =
  'a|an|the|another|a further|further|an additional|additional|total|combined|cumulative|record|whopping|staggering|cool|mere|sum of|total of|value of|aggregate of|equivalent of|equal to'

const wordings: ReadonlyMap<string, Qualifier> = new Map(
  Object.entries(WORDINGS).flatMap(([qualifier, words]) => words.split('|').map((wording) => [wording, qualifier as Qualifier] as const)),
)
const fillers: ReadonlySet<string> = new Set(FILLERS.split('|'))
const LONGEST = 5
const LONGEST_WORD = 16
/** How far back a wording with its fillers may begin. */
const REACH = 110
const MARKS = new Set(' \n*_"\'([')
const BREAKS = new Set(' \n*_"([')
const SIGNS = new Set('~≈<>')
/** Last words of all wordings and fillers: a sum after any other word has no qualifier before it. */
const endings: ReadonlySet<string> = new Set(
  [...wordings.keys(), ...fillers, 'of', 'is', 'was', 'at', 'a', 'an'].map((words) => words.split(' ').at(-1) ?? ''),
)
const MOST_FILLERS = 3

/** "sued over $5 million": what the quarrel is about, not a bound. */
const MATTER =
  /\b(?:sue[ds]?|suing|lawsuits?|suits?|row|dispute[ds]?|battle|fight|feud|clash|spat|probe[ds]?|charge[ds]?|fined|arrest(?:s|ed)?|jailed|sentenced|indicted|accused|detained|convicted|concerns?|questions?|case|scandal|trial|controversy|complaint|settle[ds]?|settlement|action)\sover(?:\san?|\sthe|\sits|\shis|\stheir)?$/iu

/** "its value has gone up to $5 million": where it went, not a bound. */
const ROSE_TO =
  /\b(?:go(?:es|ne|ing)?|went|add(?:s|ed|ing)?|back|rose|ris(?:e|es|en|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|mov(?:e|es|ed|ing)|push(?:es|ed|ing)?|shot|shoot(?:s|ing)?|crept|inched|ticked|edged|drove|driven|sent|pumped|came|come|creeping|surged|soared|rallied|bounced|spiked)\s(?:(?:it|them|prices?|(?:the|its)\s\w{1,12}|all the way|right|slightly|straight|sharply)\s)?up\sto$/iu

/** "the statutory maximum civil penalty applicable in this matter is $5 million". */
const MAXIMUM = /\bmaximum(?:\s[\w-]{1,20}){1,9}\s(?:of|is|was|at)(?:\san?)?$/iu

const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at_least', /^\s{0,3}(?:or (?:more|higher|above|greater)|and (?:above|up))\b/iu],
  ['over', /^(?:\+|-?\s?plus\b)/iu],
  ['up_to', /^\s{0,3}or (?:less|lower|below)\b/iu],
  ['about', /^[\s,]{1,2}(?:or so|or thereabouts|give or take)\b/iu],
]

const MAY_FOLLOW = /^(?:[\s,]{0,3}(?:or|and|give)\b|\+|-?\s?plus\b)/iu

/** The wording that bounds or rounds the sum, read from the words before and after it: "nearly" of "almost $5 million". */
export function findQualifier({ passage, start, end }: Pick<MatchContext, 'passage' | 'start' | 'end'>): Qualifier {
  const stop = skipBack(passage, start, MARKS)
  const last = passage.slice(skipBackTo(passage, stop, BREAKS), stop).toLowerCase()
  const left = endings.has(last) || SIGNS.has(last.slice(-1)) ? passage.slice(Math.max(0, stop - REACH), stop) : ''
  const found = left && readWording(left)
  if (found === 'over' && MATTER.test(left)) return ''
  if (found === 'up_to' && ROSE_TO.test(left.trimEnd())) return ''
  if (found) return found
  if (left.includes('aximum') && MAXIMUM.test(left)) return 'up_to'
  const right = passage.slice(end, end + 20)
  return MAY_FOLLOW.test(right) ? (AFTER.find(([, match]) => match.test(right))?.[0] ?? '') : ''
}

/** Where the characters of this kind that stand before `from` begin. */
function skipBack(text: string, from: number, kind: ReadonlySet<string>): number {
  let at = from
  while (at > 0 && kind.has(text[at - 1] as string)) at--
  return at
}

/** Where the word that ends at `from` begins. */
function skipBackTo(text: string, from: number, kind: ReadonlySet<string>): number {
  let at = from
  while (at > Math.max(0, from - LONGEST_WORD) && !kind.has(text[at - 1] as string)) at--
  return at
}

/** Takes filler words off the end until a wording stands there. */
function readWording(left: string): Qualifier | undefined {
  const words = left
    .toLowerCase()
    .split(/[\s*_"([]+|(?<=[~≈<>])/u)
    .slice(-LONGEST - 2 * MOST_FILLERS)
  for (let dropped = 0; dropped <= MOST_FILLERS; dropped++) {
    for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
      const qualifier = wordings.get(words.slice(-count).join(' '))
      if (qualifier) return qualifier
    }
    const filler = [3, 2, 1].find((count) => fillers.has(words.slice(-count).join(' ')))
    if (filler === undefined) return undefined
    words.splice(-filler)
  }
  return undefined
}
