import { compare } from '../../normalize/decimal.ts'
import { type DecimalMark, decimalMarkOf } from '../../normalize/number.ts'
import { parseQuantity, type Quantity, toRange } from '../../normalize/quantity.ts'
import type { AmountValue, ArticleText } from '../../types.ts'
import { type FactsByKind, IGNORED, type MatchContext } from '../pattern.ts'
import { findQualifier } from './amount-qualifier.ts'

export type AmountFacts = FactsByKind['amount']

/** Currencies that are written with a decimal comma, and have no use for three decimals: "R$ 1.500" is fifteen hundred. */
const COMMA_CURRENCIES = new Set('BRL ARS CLP COP IDR VND TRY DKK NOK SEK PYG UYU CRC ISK HUF CZK RSD'.split(' '))

/** The decimal mark to assume where a number's form leaves it open. */
function markOf(article: ArticleText, currency: string): DecimalMark {
  return COMMA_CURRENCIES.has(currency) ? 'comma' : decimalMarkOf(article.language)
}

export function readQuantity(text: string | undefined, currency: string, { article }: MatchContext): Quantity | undefined {
  return text === undefined ? undefined : parseQuantity(text, markOf(article, currency))
}

/** Written with a magnitude, in groups of thousands, or with five digits and more: no page, route or room. */
export function isLarge({ power, grouped, mantissa }: Quantity): boolean {
  return power !== undefined || grouped || /^\d{5,}/u.test(mantissa)
}

/** A rule, not a case: there "at least" and "over" leave the upper end open. */
const RULE =
  /\b(?:(?:minimum|paid-up|share|initial|own|regulatory|net|base) (?:capital|worth)|capital requirements?|thresholds?|licen[cs]e (?:fee|applicant)s?|reporting (?:limit|requirement)s?|(?:fine|penalt)(?:s|ies|y)? of (?:at least|no less than|not less than|more than|over)|transactions? (?:of|over|above|exceeding|worth|valued at))\b/iu

/** Facts of one sum with the qualifier its surroundings give it; nothing at all is no sum ("$0"). */
export function toFacts(quantity: Quantity | undefined, currency: string, context: MatchContext): AmountFacts | typeof IGNORED | undefined {
  if (quantity === undefined) return undefined
  if (compare(quantity.value, '0') === 0 || isRate(context)) return IGNORED
  const { value } = quantity
  const qualifier = findQualifier(context)
  return { value: { ...boundsOf(value, qualifier, context), currency, qualifier, vague: false } }
}

/** "($1 = 0.97 euros)": a rate that agencies put under their articles, no sum of the story. */
function isRate({ passage, start, end }: MatchContext): boolean {
  const left = passage.slice(Math.max(0, start - 2), start)
  return left === '= '
    ? /(?:^|\D)1(?:\.0+)?(?:\s\p{L}{2,12}){0,3}\s=\s$/u.test(passage.slice(Math.max(0, start - 40), start))
    : /^\s=\s[\d\p{Sc}]/u.test(passage.slice(end, end + 4))
}

function boundsOf(value: string, qualifier: AmountValue['qualifier'], { passage }: MatchContext): Pick<AmountValue, 'min' | 'max'> {
  if (qualifier === 'up_to') return { max: value }
  if ((qualifier === 'at_least' || qualifier === 'over') && RULE.test(passage)) return { min: value }
  return { min: value, max: value }
}

/** "rose from $2 million to $5 million": a change from one sum to another. */
const CHANGE =
  /\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|gr[eo]w(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|rais(?:e|es|ed|ing)|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|slid(?:e|es|ing)?|declin(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|swell(?:s|ed|ing)?|expand(?:s|ed|ing)?|shr[aiu]nk|up|down|mov(?:e|es|ed|ing)|rall(?:y|ies|ied)|revis(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|went|go(?:es|ing)?|upgrad\w+|plung\w+|tumbl\w+|slump\w+|amend\w+)\b[^.;]{0,50}\bfrom\s[*_"'([]{0,3}$/iu

/** Facts of a range as one sum; IGNORED where the two are separate sums ("$5 million and $6 million", "from $9 down to $8", "rose from … to …"). */
export function toRangeFacts(
  ends: { readonly low: Quantity | undefined; readonly high: Quantity | undefined; readonly joint: string },
  currency: string,
  context: MatchContext,
): AmountFacts | typeof IGNORED {
  const { low, high, joint } = ends
  if (!low || !high) return IGNORED
  const left = context.passage.slice(Math.max(0, context.start - 90), context.start)
  if (/\band\b/u.test(joint) && !/\bbetween\s[*_"'([]{0,3}$/iu.test(left)) return IGNORED
  if (/\bto\b/u.test(joint) && CHANGE.test(left)) return IGNORED
  const range = toRange(low, high)
  return range ? { value: { ...range, currency, qualifier: findQualifier(context), vague: false } } : IGNORED
}
