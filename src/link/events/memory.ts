import type { Clause, Indexed, Token } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Parties } from './parties.ts'
import type { Pronoun } from './pronouns.ts'
import { isFirmName } from './protagonist.ts'
import type { Agency } from './voices.ts'

/** Who was spoken of last, so that "he", "the pair" and "the company" can be read. Built passage by passage; each step gives a new one. */
export interface Memory {
  /** The person last acted on, whom "he" means before any other. */
  readonly target?: string
  readonly person?: string
  /** The person named first in the passage that is being read. */
  readonly here?: string
  readonly group?: readonly string[]
  readonly thing?: string
  /** "two brokers": those without a name who were acted on last. */
  readonly described?: string
  /** The date told last. */
  readonly date?: string
  /** The agency named last, for "the regulator" and "it". */
  readonly agency?: Agency
}

/** Names for a pronoun; the description itself where nobody was named before. */
export function resolve({ names, named, pronoun }: Parties, memory: Memory): Pick<Parties, 'names' | 'named' | 'pronoun'> {
  if (pronoun === undefined) return { names, named }
  const known = namesFor(pronoun, memory)
  if (known) return { names: known, named: true, pronoun }
  return { names: names.length === 0 && memory.described !== undefined ? [memory.described] : names, named: false, pronoun }
}

function namesFor(pronoun: Pronoun, { here, target, person, group, thing }: Memory): readonly string[] | undefined {
  const one = here ?? target ?? person
  switch (pronoun) {
    case 'person':
      return one === undefined ? undefined : [one]
    case 'group':
      return group
    case 'thing':
      return thing === undefined ? undefined : [thing]
  }
}

/** Words before the names of those who judge and speak, and are not acted on. */
const OFFICIAL =
  /\b(?:Judge|Justice|Attorney|Prosecutor|Agent|Commissioner|Secretary|Senator|Chair\w*|Minister|Spokes\w+|spokes\w+|lawyer|Director) $/u
/** Between the names of two who are spoken of together. */
const TOGETHER = /^,?(?: (?:\d\d|\(\d\d\)),?)? (?:and |& )?$/u

/** What a passage adds: its mentions, and its tokens where it was cut. */
export interface Spoken {
  readonly inside: readonly Indexed[]
  readonly folded: string
  /** The article as it is written. */
  readonly text: string
  readonly clause?: Clause | undefined
}

/** Who was spoken of last: persons acted on before other persons. */
export function remember(memory: Memory, drafts: readonly Draft[], { inside, folded, text, clause }: Spoken): Memory {
  if (inside.length === 0 && drafts.length === 0 && !clause) return memory
  const persons = personsIn({ inside, folded, text, clause })
  const told = drafts.reduce((known, draft) => rememberDraft(known, draft, inside), memory)
  const together = lastTogether(persons, folded)
  const person = persons.at(-1)?.name ?? told.person
  const group = drafts.some(({ targets, named }) => named && targets.length > 1) ? told.group : (together ?? told.group)
  const thing =
    (clause && namedThing(clause, text)) ??
    inside.findLast(([, { kind }]) => kind === 'company' || kind === 'exchange')?.[1].quote ??
    told.thing
  const agency = inside.findLast(([, { kind }]) => kind === 'agency')?.[1]
  const known = agency?.kind === 'agency' ? { agency: { entity: agency.entity, ...(agency.country && { country: agency.country }) } } : {}
  return {
    ...told,
    ...known,
    ...(person !== undefined && { person }),
    ...(group !== undefined && { group }),
    ...(thing !== undefined && { thing }),
  }
}

/** What is known in mid-passage: whoever it named first is meant before all others. */
export function rememberHere(memory: Memory, drafts: readonly Draft[], spoken: Spoken): Memory {
  const here = drafts.length === 0 ? personsIn(spoken)[0]?.name : undefined
  return { ...remember(memory, drafts, spoken), ...(here !== undefined && { here }) }
}

function rememberDraft(memory: Memory, draft: Draft, inside: readonly Indexed[]): Memory {
  const { targets, named, date } = draft
  const [one] = targets
  if (one === undefined) return date === undefined ? memory : { ...memory, date }
  const dated = { ...memory, ...(date !== undefined && { date }) }
  if (!named) return { ...dated, described: one }
  if (targets.length > 1) return { ...dated, group: targets }
  const isThing = inside.some(([, { kind, quote }]) => (kind === 'company' || kind === 'exchange') && quote === one)
  if (isThing) return dated
  const pair = memory.target !== undefined && memory.target !== one ? [memory.target, one] : undefined
  return { ...dated, target: one, ...(pair && { group: pair }) }
}

const THING =
  /^(?:company|firm|exchange|platform|mixer|service|marketplace|market|site|website|forum|app|wallet|bank|fund|network|scheme|protocol)$/u

/** "the DeepDotWeb platform", "a mixer named Ferrow": a name beside a word for a firm or a site. */
function namedThing({ tokens }: Clause, text: string): string | undefined {
  const found = tokens.findLast(({ kind }, at) => {
    if (kind !== 'name' && kind !== 'company' && kind !== 'exchange') return false
    const before = /^(?:called|named|as)$/u.test(tokens[at - 1]?.key ?? '') ? tokens[at - 2] : tokens[at - 1]
    return THING.test(tokens[at + 1]?.key ?? '') || THING.test(before?.key ?? '')
  })
  return found && text.slice(found.start, found.end)
}

interface Person {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Persons by mention, and by two capitals where the passage was cut. */
function personsIn({ inside, folded, text, clause }: Spoken): Person[] {
  const known = inside.flatMap(([, { kind, quote, start, end }]) => (kind === 'person' ? [{ name: quote, start, end }] : []))
  const found = clause
    ? clause.tokens.flatMap((token) =>
        isPersonName(token) ? [{ name: text.slice(token.start, token.end), start: token.start, end: token.end }] : [],
      )
    : []
  return [...known, ...found]
    .filter(({ start }) => !OFFICIAL.test(folded.slice(Math.max(0, start - 20), start)))
    .sort((a, b) => a.start - b.start)
}

function isPersonName({ kind, raw }: Token): boolean {
  return kind === 'name' && /^[^ ]+(?: [^ ]+){1,3}$/u.test(raw) && !isFirmName(raw)
}

/** "Doe, 41, and Roe": the last persons named in one breath. */
function lastTogether(persons: readonly Person[], folded: string): readonly string[] | undefined {
  let found: string[] = []
  let best: readonly string[] | undefined
  persons.forEach((person, at) => {
    const before = persons[at - 1]
    found = before && TOGETHER.test(folded.slice(before.end, person.start)) ? [...found, person.name] : [person.name]
    if (found.length > 1) best = found
  })
  return best
}
