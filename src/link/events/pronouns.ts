import type { Token } from './clause.ts'
import { PRONOUN_GROUP, PRONOUN_PERSON, PRONOUN_THING } from './words.ts'

/** What a word that stands for a name can stand for. */
export type Pronoun = 'person' | 'group' | 'thing'

const GROUPS =
  /^(?:(?:the|these|those|both|all) )?(?:two|three|four|both|pair|duo|men|women|brothers|defendants|suspects|couple|founders|trio)\b/u
const THINGS = /^(?:the|this|that) (?:\w+ )?(?:company|firm|exchange|platform|mixer|service|marketplace|site|website|business|network)$/u
const PERSONS =
  /^(?:the|this|that) (?:\d\d - year-old$|\w+ )?(?:man|woman|suspect|defendant|hacker|founder|executive|operator|trader|developer|teenager|\d\d - year-old)$/u

const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its'])

export function pronounOf(tokens: readonly Token[]): Pronoun | undefined {
  const [first] = tokens
  if (!first || tokens.length > 2 || first.kind !== 'word') return undefined
  // "his brother" is no "he"; "his" alone stands before a noun that tells of an action.
  if (tokens.length === 2 && POSSESSIVE.has(first.key)) return undefined
  if (PRONOUN_PERSON.has(first.key)) return 'person'
  if (PRONOUN_GROUP.has(first.key) || (first.key === 'both' && tokens.length === 1)) return 'group'
  return PRONOUN_THING.has(first.key) ? 'thing' : undefined
}

/** "the pair", "the company": descriptions that stand for names given before. */
export function definite(tokens: readonly Token[]): Pronoun | undefined {
  const text = tokens.map(({ key }) => key).join(' ')
  if (tokens.length > 4) return undefined
  if (GROUPS.test(text) && /^(?:the|these|those|both)\b/u.test(text)) return 'group'
  if (THINGS.test(text)) return 'thing'
  return PERSONS.test(text) ? 'person' : undefined
}
