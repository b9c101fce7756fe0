import { currencies } from '../../gazetteer/currencies.ts'
import { currencySigns, currencyWords } from '../../gazetteer/currency-names.ts'
import { QUANTITY } from '../../normalize/quantity.ts'
import { SPELLED } from '../../normalize/spelled.ts'

/** Sources of the expressions that the amount patterns are put together from. All are bounded, none looks at more than it needs. */

export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
export const anyOf = (forms: Iterable<string>): string =>
  [...new Set(forms)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|')

/** Nothing of a word, number or sign stands right before. */
export const LEFT = String.raw`(?<![\p{L}\p{N}\p{Sc}])(?<![\p{N}][.,'/])`
/**
 * The same before digits that no sign precedes: nor a sign with a space, nor half of a hyphenated name ("COVID-19"), nor "#", "§", "@". The class says
 * quickly where no number is.
 */
export const DIGIT_LEFT = String.raw`(?=[\d½¼¾])(?<![\p{L}\p{N}\p{Sc}#§@])(?<![\p{N}][.,'/:])(?<!\p{Sc}\s)(?<![\p{L}\p{N}]-)`
/** The word or number ends here. */
export const RIGHT = String.raw`(?![\p{L}\p{N}]|[.,]\d)`

const DOLLAR_CODES = currencies.filter(({ unit }) => ['dollar', 'peso', 'real'].includes(unit)).map(({ code }) => String.raw`${code}\s?\$`)
const spaced = (sign: string): string => literal(sign).replace(/^([A-Za-z.\\]{2,6})(\\\$)$/u, String.raw`$1\s?$2`)
const small = [...currencySigns.keys()].filter((sign) => /^[A-Z]+\$$/u.test(sign)).map((sign) => literal(sign.toLowerCase()))

/** Signs of currencies, longest first: "US$", "HK $", "CAD $", "€". */
export const SIGN = `(?:${[...[...currencySigns.keys()].map(spaced), ...DOLLAR_CODES, ...small].sort((a, b) => b.length - a.length).join('|')})`
/** A passage without one of these has no sum with a sign. (\p{Sc} would say the same, ten times slower.) */
export const HAS_SIGN = new RegExp(`[${[...new Set([...currencySigns.keys()].join('').replace(/[\p{L}.]/gu, ''))].join('')}]`, 'u')
/** "U.S.", "Hong Kong", "Korean": what makes a shared unit one country's. */
export const COUNTRY = anyOf(currencies.flatMap(({ of }) => of))
/** "dollars", "tenge". */
export const UNIT = anyOf(currencyWords.keys())

/** Digits with their magnitude, ended. */
export const NUMBER = `(?:${QUANTITY})${RIGHT}`
/** The same where a sign follows at once: "10k€". */
export const DIGITS_ONLY = `(?:${QUANTITY})`
/** A number in words, in case-insensitive expressions. */
export const WORDS = SPELLED
/** A passage that may hold a number in words, a vague one too, before a unit. */
export const HAS_WORDS = new RegExp(
  String.raw`(?:illion|housand|undred|akh|rore|[Hh]alf|uarter|ozen|core|teen|ty|[Oo]ne|[Tt]wo|hree|[Ff]our|[Ff]ive|[Ss]ix|even|ight|[Nn]ine|[Tt]en|welve|\ba)s?(?:[\s-]{1,2}|\sof\s)(?:[\p{L}.]{1,15}[\s-]){0,3}(?:${UNIT.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})`,
  'u',
)
/** No word, number or half of a compound stands right before a number in words. */
export const WORD_LEFT = String.raw`(?<![\p{L}\p{N}.,]|[\p{L}\p{N}]\s?-)`
/** Between a number and its unit: "5 million dollars", "35 billion-won", "half a million of dollars", "3 milhões de reais", "1,5 Mio. Euro". */
export const UNIT_GAP = String.raw`(?:(?<=\b(?:mio|mrd|mln|mld|bn|mn))\.\s|[\s-]{1,2}|\s(?:of|de|di)\s|\sd')`
/** "dollars", "Hong Kong dollars". */
export const NAMED_UNIT = String.raw`(?:(?<country>${COUNTRY})[\s-])?(?<unit>${UNIT})(?![\p{L}\p{N}])`
/** Between the two ends of a range. "and" only after "between": the value functions see to it. */
export const TO_WORD = String.raw`(?:\sto\s(?:up\sto\s|as\smuch\sas\s|more\sthan\s|over\s|about\s|around\s|nearly\s)?|\sand\s)`
/** The same with a dash, which words in figures may have: "$2-3 million", but "twenty-five". */
export const TO = String.raw`(?:\s?-\s?|${TO_WORD})`
