import { affinityOf } from '../../link/events/affinity.ts'
import type { AmountMention, ArticleText, EnforcementEvent, Mention, Passage, SentenceMention, Span } from '../../types.ts'
import type { Explanation } from './explanation.ts'
import { amountInWords, sentenceInWords } from './facts.ts'

const MOST_MISSED = 8

/** An event with the words, the pattern and the place of each field, and what stands near and is no part of it. */
export function eventInWords(event: EnforcementEvent, explanation: Explanation, article: ArticleText): readonly string[] {
  const told = { event, explanation, article }
  const fields: readonly (readonly [label: string, what: string])[] = [
    ...dateField(told),
    ...(event.country === undefined ? [] : [['country', `${event.country}  ${wordsInWords(event.sources?.country, told)}`] as const]),
    ...event.authorities.map((name, n) => ['by', `${name}  ${wordsInWords(event.sources?.authorities[n], told)}`] as const),
    ...event.targets.map((name, n) => ['whom', `${name}  ${wordsInWords(event.sources?.targets[n], told)}`] as const),
    ...figuresOf(event, explanation).map((mention) => [mention.kind, figureInWords(mention, told)] as const),
  ]
  const missed = [...missedFigures(told), ...missedParties(told)]
  const more = missed.length > MOST_MISSED ? [`and ${missed.length - MOST_MISSED} more`] : []
  return [
    `event ${event.type}  ${event.pattern}`,
    `    "${event.evidence.quote}"`,
    ...fields.map(([label, what]) => `    ${label.padEnd(LABEL)} ${what}`),
    ...[...missed.slice(0, MOST_MISSED), ...more].map((what) => `    ${'not'.padEnd(LABEL)} ${what}`),
  ]
}

const LABEL = 'sentence'.length

interface Told {
  readonly event: EnforcementEvent
  readonly explanation: Explanation
  readonly article: ArticleText
}

function dateField(told: Told): readonly (readonly [string, string])[] {
  const { event, article } = told
  if (event.date === undefined) return []
  const span = event.sources?.date
  if (span === undefined) return [['date', `${event.date}  news without a day of its own: the month of publication`]]
  const from =
    mentionAt(span, told)?.pattern === 'date/relative' && article.publishedAt ? `, counted from ${article.publishedAt.slice(0, 10)}` : ''
  return [['date', `${event.date}  ${wordsInWords(span, told)}${from}`]]
}

/** "SEC", agency/us-sec, 2 passages before. */
function wordsInWords(span: Span | undefined, told: Told): string {
  if (span === undefined) return 'no words of its own'
  const pattern = mentionAt(span, told)?.pattern ?? 'the grammar of the passage'
  return `"${told.article.text.slice(span.start, span.end)}", ${pattern}, ${placeInWords(span, told)}`
}

function mentionAt({ start, end }: Span, { explanation, event }: Told): Mention | undefined {
  const { mentions } = explanation.reading
  const figures = new Set([...event.amounts, ...event.sentences])
  return mentions.find((mention, index) => mention.start === start && mention.end === end && !figures.has(index))
}

function figuresOf({ amounts, sentences }: EnforcementEvent, { reading }: Explanation): readonly (AmountMention | SentenceMention)[] {
  const indexes = [...amounts, ...sentences].toSorted((a, b) => a - b)
  return indexes.flatMap((index) => {
    const mention = reading.mentions[index]
    return mention?.kind === 'amount' || mention?.kind === 'sentence' ? [mention] : []
  })
}

function figureInWords(mention: AmountMention | SentenceMention, told: Told): string {
  const what = mention.kind === 'amount' ? `a ${mention.role ?? 'sum'}` : `a ${mention.type.replaceAll('_', ' ')} term`
  return `"${mention.quote}"  ${meaningInWords(mention)}, ${placeInWords(mention, told)}; of the actions that carry ${what} the nearest`
}

function meaningInWords(mention: AmountMention | SentenceMention): string {
  return mention.kind === 'amount'
    ? `${amountInWords(mention.value)}, ${mention.role ?? 'no role'}, ${mention.status ?? 'no status'}`
    : `${sentenceInWords(mention.value)}, ${mention.type.replaceAll('_', ' ')}, ${mention.status}`
}

/** Where something stands, as seen from the words of the event. */
function placeInWords(span: Span, { event, explanation }: Told): string {
  const { evidence } = event
  if (span.start >= evidence.start && span.end <= evidence.end) return 'in its words'
  const [own, other] = [passageAt(evidence, explanation.passages), passageAt(span, explanation.passages)]
  if (own === other) return 'in its passage'
  const apart = Math.abs(other - own)
  return `${apart} ${apart === 1 ? 'passage' : 'passages'} ${other < own ? 'before' : 'after'}`
}

function passageAt({ start }: Span, passages: readonly Passage[]): number {
  const after = passages.findIndex((passage) => passage.end > start)
  return after < 0 ? passages.length - 1 : after
}

/** Sums and terms of the article that are no part of the event. */
function missedFigures({ event, explanation }: Told): readonly string[] {
  const { mentions, events } = explanation.reading
  return mentions.flatMap((mention, index): readonly string[] => {
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') return []
    if (event.amounts.includes(index) || event.sentences.includes(index)) return []
    const owners = events.filter(({ amounts, sentences }) => amounts.includes(index) || sentences.includes(index))
    return [`${mention.kind} "${mention.quote}"  ${meaningInWords(mention)}: ${whyNot(mention, event, owners)}`]
  })
}

function whyNot(mention: AmountMention | SentenceMention, { type }: EnforcementEvent, owners: readonly EnforcementEvent[]): string {
  const affinity = affinityOf(mention)
  if (affinity === undefined) return 'no action carries such a sum'
  const [owner] = owners
  if (owner) return `nearer to the ${owner.type.replaceAll('_', ' ')}${owner.targets.length > 0 ? ` of ${owner.targets.join(', ')}` : ''}`
  return affinity[type] === undefined ? `a ${type.replaceAll('_', ' ')} does not carry it` : 'said again, or too far away'
}

const PARTIES = new Map<Mention['kind'], string>([
  ['agency', 'not found to act'],
  ['court', 'not found to act'],
  ['person', 'not found to be acted on'],
  ['company', 'not found to be acted on'],
  ['exchange', 'not found to be acted on'],
  ['date', 'not found to be its day'],
])

/** Names and days of its passage that are no part of the event. */
function missedParties({ event, explanation, article }: Told): readonly string[] {
  const passage = explanation.passages[passageAt(event.evidence, explanation.passages)]
  const { date, authorities = [], targets = [] } = event.sources ?? {}
  const used = [date, ...authorities, ...targets].flatMap((span) => span ?? [])
  const names = new Set([...event.authorities, ...event.targets])
  return explanation.reading.mentions.flatMap((mention): readonly string[] => {
    const why = PARTIES.get(mention.kind)
    if (why === undefined || passage === undefined || mention.start < passage.start || mention.start >= passage.end) return []
    if (used.some(({ start, end }) => start < mention.end && end > mention.start)) return []
    if (names.has('entity' in mention ? mention.entity : mention.quote) || names.has(mention.quote)) return []
    return [`${mention.kind} "${article.text.slice(mention.start, mention.end)}"  ${mention.pattern}: ${why}`]
  })
}
