import type { Indexed } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Parties } from './parties.ts'

/** Who was spoken of last, so that "he", "the pair" and "the company" can be read. Built passage by passage; each step gives a new one. */
export interface Memory {
  /** The person last acted on, whom "he" means before any other. */
  readonly target?: string
  readonly person?: string
  readonly group?: readonly string[]
  readonly thing?: string
}

/** Names for a pronoun; the description itself where nobody was named before. */
export function resolve({ names, named, pronoun }: Parties, memory: Memory): Pick<Parties, 'names' | 'named'> {
  if (pronoun === undefined) return { names, named }
  const person = memory.target ?? memory.person
  const known = { person: person && [person], group: memory.group, thing: memory.thing && [memory.thing] }[pronoun]
  return known ? { names: known, named: true } : { names, named: false }
}

/** Words before the names of those who judge and speak, and are not acted on. */
const OFFICIAL =
  /\b(?:Judge|Justice|Attorney|Prosecutor|Agent|Commissioner|Secretary|Senator|Chair\w*|Minister|Spokes\w+|spokes\w+|lawyer|Director) $/u

/** Who was spoken of last: persons acted on before other persons. */
export function remember(memory: Memory, drafts: readonly Draft[], inside: readonly Indexed[], folded: string): Memory {
  const persons = inside.filter(([, { kind, start }]) => kind === 'person' && !OFFICIAL.test(folded.slice(Math.max(0, start - 20), start)))
  const last = drafts.findLast(({ named }) => named)
  const one = last?.targets.length === 1 ? last.targets[0] : undefined
  const isThing = inside.some(([, { kind, quote }]) => (kind === 'company' || kind === 'exchange') && quote === one)
  const target = one !== undefined && !isThing ? one : memory.target
  const person = persons.at(-1)?.[1].quote ?? memory.person
  const pair = target !== undefined && memory.target !== undefined && target !== memory.target ? [memory.target, target] : memory.group
  const group = last && last.targets.length > 1 ? last.targets : pair
  const thing = inside.findLast(([, { kind }]) => kind === 'company' || kind === 'exchange')?.[1].quote ?? memory.thing
  return {
    ...(target !== undefined && { target }),
    ...(person !== undefined && { person }),
    ...(group !== undefined && { group }),
    ...(thing !== undefined && { thing }),
  }
}
