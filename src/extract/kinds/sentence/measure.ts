/**
 * The words of measure right before a length: determiners, approximations and bounds. Taken off, what is left ends with the word that
 * governs the length: "was sentenced to at least" → "was sentenced to".
 */
const MEASURE =
  /(?:^|[\s(,"-])(?:an?|the|his|her|their|its|about|around|approximately|approx\.?|roughly|nearly|almost|some|over|just|well|under|more than|less than|fewer than|only|exactly|up to|as (?:much|many|long|high|little|few) as|at (?:least|most)|(?:no|not) (?:more|less|longer|fewer|greater) than|not to exceed|not exceeding|(?:an?|the) (?:\p{L}{1,12} )?(?:maximum|minimum|total) of|maximum|minimum|mandatory|statutory|additional|another|further|total(?: of)?|combined|cumulative|aggregate|between|anywhere|from|possible|potential|consecutive|concurrent|separate|effective|lengthy|mere|stiff|hefty|harsh|fixed|flat|straight|two|three|four|five|six|several|each|both|either|near|own|initial|original|whole|full|entire|remaining|next|what could be)\s*$/iu

export type Bound = 'exact' | 'up_to' | 'at_least'

export function takeOffMeasure(before: string): string {
  let rest = before
  for (let taken = 0; taken < 6; taken++) {
    const match = MEASURE.exec(rest.slice(-40))
    if (!match) return rest
    rest = `${rest.slice(0, rest.length - match[0].length).trimEnd()} `
  }
  return rest
}

const UP_TO =
  /\b(?:up to|upto|probation (?:up )?to|as (?:much|many|long|high) as|(?:no|not) (?:more|longer|greater) than|not (?:to exceed|exceeding)|at (?:the )?most|max(?:imum|\.)?)(?: (?:\p{L}[\p{L}'-]{0,16} ){0,6}?(?:of|is|was|being|at|to|up to|:|a))?[\s:(]{1,3}(?:(?:an?|the|about|nearly|another|an additional|additional) ){0,2}$/iu
const AT_LEAST =
  /\b(?:at least|(?:no|not) (?:less|fewer) than|upwards of|min(?:imum|\.)?)(?: (?:\p{L}[\p{L}'-]{0,16} ){0,5}?(?:of|is|was|being|at|to|:))?[\s:(]{1,3}(?:(?:an?|the|about|nearly|another|an additional|additional) ){0,2}$/iu
const UP_TO_AFTER = /^'?[\s-]{0,2}(?:\(?max(?:imum)?\b|or (?:less|fewer)\b|statutory maximum)/iu
const AT_LEAST_AFTER = /^'?[\s-]{0,2}(?:or more\b|or longer\b|and up\b|(?:mandatory |statutory )?min(?:imum)?\b)/iu
/** "received the maximum sentence of five years": a fact, not a bound. */
const THE_MAXIMUM_GIVEN =
  /\b(?:sentenced|received?|receives|given|gave|got|gets|handed|imposed|imposing|ordered|serving)\b(?: \p{L}[\p{L}'-]{0,16}){0,3} the (?:\p{L}{1,14} )?maximum\b/iu

/** Whether the words around make the length a bound: "up to 20 years", "a five-year minimum", "10 years or more". */
export function readBound(before: string, after: string): Bound {
  const near = before.slice(-120)
  if (UP_TO_AFTER.test(after)) return 'up_to'
  if (AT_LEAST_AFTER.test(after)) return 'at_least'
  if (THE_MAXIMUM_GIVEN.test(near.slice(-100))) return 'exact'
  if (UP_TO.test(near)) return 'up_to'
  return AT_LEAST.test(near) ? 'at_least' : 'exact'
}
