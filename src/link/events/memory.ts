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
