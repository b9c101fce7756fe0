import type { EventRecord } from '../../store/show-event.ts'
import type { FactView } from '../../store/show-facts.ts'
import type { Mention, Span } from '../../types.ts'
import { conversionsOf, cuesOf, meaningOf, roleOf } from './values.ts'

export type FieldName = 'type' | 'date' | 'country' | 'authority' | 'target' | 'amount' | 'sentence'

/** One field of an event with the words that gave it. */
export interface Field {
  readonly name: FieldName
  readonly value: string
  /** What a sum or a sentence is in the story, and what it converts. */
  readonly notes: readonly string[]
  /** Absent where no words of the article say so. */
  readonly words?: Span
  readonly fact?: FactView
  readonly pattern?: string
  readonly cues: readonly string[]
  /** Why there are no words. */
  readonly missing?: string
}

/** All fields of an event that have a value, in the order a person asks: what, when, where, who, to whom, how much, how long. */
export function fieldsOf(record: EventRecord): readonly Field[] {
  return [
    { name: 'type', value: record.type.replaceAll('_', ' '), notes: [], words: record.evidence, pattern: record.pattern, cues: [] },
    ...dateField(record),
    ...countryField(record),
    ...record.parties.map((party) => partyField(record, party)),
    ...record.source.facts.filter(({ id }) => record.mentionIds.has(id)).map((fact) => figureField(record, fact)),
  ]
}

function dateField(record: EventRecord): readonly Field[] {
  const { date, source } = record
  if (date === undefined) return []
  const fact = nearest(record, (mention) => mention.kind === 'date' && mention.value === date)
  if (fact) return [{ name: 'date', value: date, notes: [], ...ofFact(fact) }]
  const isPublication = source.article.publishedAt?.startsWith(date)
  return [{ name: 'date', value: date, notes: [], cues: [], missing: isPublication ? 'the date of publication' : 'no words of its own' }]
}

function countryField(record: EventRecord): readonly Field[] {
  const { country } = record
  if (country === undefined) return []
  const agencies = new Set(record.parties.flatMap(({ as, entity }) => (as === 'authority' && entity !== undefined ? [entity] : [])))
  const fact =
    nearest(record, (mention) => mention.kind === 'agency' && agencies.has(mention.entity) && mention.country === country) ??
    nearest(record, (mention) => mention.kind === 'jurisdiction' && mention.value === country) ??
    nearest(record, (mention) => mention.kind === 'agency' && mention.country === country)
  return [{ name: 'country', value: country, notes: [], ...(fact ? ofFact(fact) : { cues: [], missing: 'no words of its own' }) }]
}

function partyField(record: EventRecord, { as, name, entity }: EventRecord['parties'][number]): Field {
  const value = entity === undefined ? name : `${name} (${entity})`
  const named = nearest(record, (mention) => isNamed(mention, name, entity))
  if (named) return { name: as, value, notes: [], ...ofFact(named) }
  const words = nearestWords(record, name)
  return { name: as, value, notes: [], pattern: record.pattern, cues: [], ...(words ? { words } : { missing: 'no words of its own' }) }
}

function isNamed(mention: Mention, name: string, entity: string | undefined): boolean {
  if (mention.kind === 'agency' || mention.kind === 'exchange') return mention.entity === entity || mention.quote === name
  return (mention.kind === 'person' || mention.kind === 'company' || mention.kind === 'court') && mention.quote === name
}

function figureField({ source }: EventRecord, fact: FactView): Field {
  const { mention } = fact
  const others = source.facts.map((other) => other.mention)
  return {
    name: mention.kind === 'sentence' ? 'sentence' : 'amount',
    value: meaningOf(mention),
    notes: [roleOf(mention), ...conversionsOf(mention, others)],
    ...ofFact(fact),
    cues: cuesOf(mention, source.article.text),
  }
}

function ofFact(fact: FactView): Pick<Field, 'words' | 'fact' | 'pattern' | 'cues'> {
  const { start, end, pattern } = fact.mention
  return { words: { start, end }, fact, pattern, cues: [] }
}

/** Of the mentions that fit the one that stands in the evidence, or else nearest to it. */
function nearest({ evidence, source }: EventRecord, fits: (mention: Mention) => boolean): FactView | undefined {
  const fitting = source.facts.filter(({ mention }) => fits(mention))
  return fitting.toSorted((a, b) => distance(a.mention, evidence) - distance(b.mention, evidence))[0]
}

function nearestWords({ evidence, source }: EventRecord, words: string): Span | undefined {
  const { text } = source.article
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length })
  return found.toSorted((a, b) => distance(a, evidence) - distance(b, evidence))[0]
}

function distance(a: Span, b: Span): number {
  return Math.max(0, b.start - a.start, a.end - b.end)
}
