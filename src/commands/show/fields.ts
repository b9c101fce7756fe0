import type { EventRecord, FieldSource } from '../../store/show-event.ts'
import type { FactView } from '../../store/show-facts.ts'
import type { Span } from '../../types.ts'
import { cuesOf, meaningOf, relationsOf, roleOf } from './values.ts'

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
  const isPublication = source.article.publishedAt?.startsWith(date)
  return [
    { name: 'date', value: date, notes: [], ...wordsOf(record, 'date', 0), ...(isPublication && { missing: 'the date of publication' }) },
  ]
}

function countryField(record: EventRecord): readonly Field[] {
  return record.country === undefined ? [] : [{ name: 'country', value: record.country, notes: [], ...wordsOf(record, 'country', 0) }]
}

function partyField(record: EventRecord, { as, name, entity, position }: EventRecord['parties'][number]): Field {
  return { name: as, value: entity === undefined ? name : `${name} (${entity})`, notes: [], ...wordsOf(record, as, position) }
}

/** The stored words of a field; they are read by the pattern of the mention that stands there, or else by that of the event. */
function wordsOf(
  record: EventRecord,
  field: FieldSource['field'],
  position: number,
): Pick<Field, 'words' | 'fact' | 'pattern' | 'cues' | 'missing'> {
  const found = record.sources.find((each) => each.field === field && each.position === position)
  if (found === undefined) return { cues: [], missing: 'no words of its own' }
  const fact = record.source.facts.find(({ id }) => id === found.mention)
  return { words: found.words, ...(fact && { fact }), pattern: fact?.mention.pattern ?? record.pattern, cues: [] }
}

function figureField({ source }: EventRecord, fact: FactView): Field {
  const { mention } = fact
  const others = source.facts.map((other) => other.mention)
  return {
    name: mention.kind === 'sentence' ? 'sentence' : 'amount',
    value: meaningOf(mention),
    notes: [roleOf(mention), ...relationsOf(mention, others)],
    ...ofFact(fact),
    cues: cuesOf(mention, source.article.text),
  }
}

function ofFact(fact: FactView): Pick<Field, 'words' | 'fact' | 'pattern' | 'cues'> {
  const { start, end, pattern } = fact.mention
  return { words: { start, end }, fact, pattern, cues: [] }
}
