import type { Qualifier } from '../../types.ts'
import type { MatchContext } from '../pattern.ts'

/** Words that may stand between the qualifier and the sum. */
const FILLER = String.raw`(?:(?:an?|the|another|a further|an additional|additional|total|combined|cumulative|estimated|record|whopping|staggering|cool|mere|roughly|some|sum of|total of|value of|aggregate of|equivalent of|the equivalent of)\s){0,3}`

interface Wording {
  readonly qualifier: Qualifier
  /** Ends where the sum begins, but for filler words. */
  readonly words: string
}

/** First match decides: "no less than" stands before "less than". */
const BEFORE: readonly Wording[] = [
  {
    qualifier: 'at_least',
    words: String.raw`at least|a minimum of|minimum of|no less than|not less than|no fewer than|no lower than|starting at|starting from`,
  },
  {
    qualifier: 'up_to',
    words: String.raw`up to|as much as|as high as|as many as|at most|no more than|not more than|not to exceed|not exceed(?:ing)?|cannot exceed|may not exceed|no higher than|capped at|limited to|a cap of|a ceiling of|an upper limit of|maximum(?:\s[\w-]{1,20}){0,9}\s(?:of|is|was|at)|a maximum`,
  },
  {
    qualifier: 'nearly',
    words: String.raw`nearly|almost|close to|just (?:under|below|shy of|short of)|shy of|approaching|not quite|well-nigh|little less than`,
  },
  {
    qualifier: 'over',
    words: String.raw`over|more than|above|exceeding|exceeds?|exceeded|in excess of|excess of|north of|upwards? of|greater than|higher than|larger than|surpass(?:es|ed|ing)?|topping|tops|beyond|past|more than just`,
  },
  { qualifier: 'under', words: String.raw`under|below|less than|fewer than|lower than|beneath|south of|smaller than` },
  {
    qualifier: 'about',
    words: String.raw`about|around|roughly|approximately|approx\.?|circa|ca\.|some|an? estimated|estimated(?: at| to be(?: worth)?)?|near|in the (?:region|neighbou?rhood|vicinity|range) of|on the order of|(?:more or less|give or take)|somewhere(?: around)?`,
  },
]

const before = BEFORE.map(({ qualifier, words }) => ({
  qualifier,
  match: new RegExp(String.raw`(?:^|[^\p{L}])(?:${words})\s?${FILLER}[*_"'([]{0,4}$`, 'iu'),
}))

/** "sued over $5 million": what the quarrel is about, not a bound. */
const MATTER =
  /\b(?:sue[ds]?|suing|lawsuits?|suits?|row|dispute[ds]?|battle|fight|feud|clash|spat|probe[ds]?|charge[ds]?|fined|arrest(?:s|ed)?|jailed|sentenced|indicted|accused|detained|convicted|concerns?|questions?|case|scandal|trial|controversy|complaint|settle[ds]?|settlement|action)\sover\s(?:an?\s|the\s|its\s|his\s|their\s)?[*_"'([]{0,4}$/iu

const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at_least', /^\s?(?:or (?:more|higher|above|greater)|and (?:above|up))\b/iu],
  ['over', /^(?:\+|-?\s?plus\b)/iu],
  ['up_to', /^\s?or (?:less|lower|below)\b/iu],
  ['about', /^[\s,]{1,2}(?:or so|or thereabouts|give or take)\b/iu],
]

/** The wording that bounds or rounds the sum, read from the words before and after it: "nearly" of "almost $5 million". */
export function findQualifier({ passage, start, end }: Pick<MatchContext, 'passage' | 'start' | 'end'>): Qualifier {
  const left = passage.slice(Math.max(0, start - 90), start)
  if (/[~≈]\s?$/u.test(left)) return 'about'
  if (/>\s?$/u.test(left)) return 'over'
  const found = before.find(({ match }) => match.test(left))?.qualifier
  if (found && !(found === 'over' && MATTER.test(left))) return found
  const right = passage.slice(end, end + 20)
  return AFTER.find(([, match]) => match.test(right))?.[0] ?? ''
}
