import type { Parties } from './parties.ts'

/** Who was spoken of last, so that "he", "the pair" and "the company" can be read. Built passage by passage; each step gives a new one. */
export interface Memory {
  readonly person?: string
  readonly group?: readonly string[]
  readonly thing?: string
}

/** Names for a pronoun; the description itself where nobody was named before. */
export function resolve({ names, named, pronoun }: Parties, memory: Memory): Pick<Parties, 'names' | 'named'> {
  if (pronoun === undefined) return { names, named }
  const known = { person: memory.person && [memory.person], group: memory.group, thing: memory.thing && [memory.thing] }[pronoun]
  return known ? { names: known, named: true } : { names, named: false }
}
