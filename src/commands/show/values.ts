import type { AmountValue, Cue, Mention, Span } from '../../types.ts'
import { sentenceInWords } from '../explain/facts.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2025-03-03" → "3 March 2025", "2025-03" → "March 2025", "2025" → "2025". */
export function dateInWords(date: string): string {
  const [year = date, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** "4,500,000 USD", "2,000,000 to 3,000,000 EUR (about)", "up to 5,000 USD", "a vague sum in USD". */
export function sumInWords({ min, max, currency, qualifier, vague }: AmountValue): string {
  if (vague) return `a vague sum in ${currency}`
  const told = qualifier === '' || min === undefined || max === undefined ? '' : ` (${qualifier.replaceAll('_', ' ')})`
  const [low, high] = [min && grouped(min), max && grouped(max)]
  const range = low === undefined ? `up to ${high}` : high === undefined ? `at least ${low}` : low === high ? low : `${low} to ${high}`
  return `${range} ${currency}${told}`
}

/** "1280000.5" → "1,280,000.5". */
function grouped(decimal: string): string {
  const [whole = '', ...rest] = decimal.split('.')
  const groups = Array.from({ length: Math.ceil(whole.length / 3) }, (_, at) =>
    whole.slice(Math.max(0, whole.length - 3 * (at + 1)), whole.length - 3 * at),
  )
  return [groups.toReversed().join(','), ...rest].join('.')
}

/** "84 months (7 years)", "30 to 42 months", "life". */
export function termInWords(value: Extract<Mention, { readonly kind: 'sentence' }>['value']): string {
  const { minMonths, maxMonths } = value
  const years =
    minMonths !== undefined && minMonths === maxMonths && minMonths % 12 === 0 && minMonths >= 24 ? ` (${minMonths / 12} years)` : ''
  return `${sentenceInWords(value)}${years}`
}

/** What a mention means: its value, without the words it was read from. */
export function meaningOf(mention: Mention): string {
  switch (mention.kind) {
    case 'amount':
      return sumInWords(mention.value)
    case 'sentence':
      return termInWords(mention.value)
    case 'agency':
    case 'exchange':
      return `${mention.name} (${[mention.entity, ...(mention.country === undefined ? [] : [mention.country])].join(', ')})`
    case 'person':
    case 'company':
    case 'court':
    case 'jurisdiction':
    case 'statute':
    case 'charge':
    case 'asset':
    case 'count':
    case 'date':
      return mention.value
    default:
      throw mention satisfies never
  }
}

/** What it is in the story: "penalty, actual", "activity ban, sought", "in no gazetteer". */
export function roleOf(mention: Mention): string {
  if (mention.kind === 'amount') return `${mention.role ?? 'role open'}, ${mention.status ?? 'status open'}`
  if (mention.kind === 'sentence') return `${mention.type.replaceAll('_', ' ')}, ${mention.status}`
  return (mention.kind === 'agency' || mention.kind === 'exchange') && !mention.confirmed ? 'in no gazetteer' : ''
}

/** How a sum stands to others of its text: "converts €2.85 million: not to be added up", "converted as $3.1 million", "part of $5 million", "holds $2 million". */
export function relationsOf(mention: Mention, others: readonly Mention[]): readonly string[] {
  if (mention.kind !== 'amount') return []
  const sums = others.filter((other) => other.kind === 'amount')
  const at = (span: Span | undefined): readonly string[] => sums.filter((sum) => isAt(sum, span)).map(({ quote }) => quote)
  return [
    ...at(mention.equivalentTo).map((quote) => `converts ${quote}: not to be added up`),
    ...sums.filter(({ equivalentTo }) => isAt(mention, equivalentTo)).map(({ quote }) => `converted as ${quote}`),
    ...at(mention.partOf).map((quote) => `part of ${quote}: not to be added up`),
    ...sums.filter(({ partOf }) => isAt(mention, partOf)).map(({ quote }) => `holds ${quote}`),
  ]
}

function isAt({ start, end }: Span, place: Span | undefined): boolean {
  return place !== undefined && start === place.start && end === place.end
}

/** "role/fine “fined”" for each cue that decided something, in its order; the pattern that read the mention is told beside it. */
export function cuesOf(mention: Mention, text: string): readonly string[] {
  return [...new Set(decisive(mention).map((cue) => cueInWords(cue, text)))]
}

/** The first cue of each thing that was decided. */
export function firstCuesOf(mention: Mention, text: string): readonly string[] {
  const firsts = Map.groupBy(decisive(mention), ({ decided }) => decided)
  return [...firsts.values()].flatMap(([first]) => (first ? [cueInWords(first, text)] : []))
}

function decisive(mention: Mention): readonly Cue[] {
  if (mention.kind !== 'amount' && mention.kind !== 'sentence') return []
  return (mention.cues ?? []).filter(({ id }) => id !== mention.pattern)
}

function cueInWords({ id, span }: Cue, text: string): string {
  return span ? `${id} “${text.slice(span.start, span.end)}”` : id
}
