import { exchanges } from '../../src/gazetteer/exchanges/all.ts'
import type { Article, EnforcementEvent, EventSources, EventType, Mention, Reading, Span } from '../../src/types.ts'
import { between, pick, pickOften, type Random, randomOf, seedOf } from './size-random.ts'
import { collectEdits, rewrite } from './size-rewrite.ts'
import type { Sample, Samples } from './size-samples.ts'
import { type Cipher, cipherOf, coinName, shiftDay, turnAmount, turnSentence } from './size-values.ts'

/** One invented matter: a sample with other names, sums, terms, venues and dates, which several articles tell. */
export interface Matter {
  readonly number: number
  readonly sample: Sample
  readonly publishedAt: string
  readonly seed: number
}

/** How one outlet tells it. */
export interface Telling {
  readonly url: string
  readonly publishedAt: string
  readonly seed: number
  /** At the time when nothing is decided yet. */
  readonly isCharge: boolean
}

export interface Told {
  readonly article: Article
  readonly reading: Reading
  readonly paragraphs: readonly string[]
}

const DAY = 86_400_000
/** Letters of an article of ordinary length. */
const [SHORTEST, LONGEST] = [1_300, 2_700]
const [FEWEST, MOST] = [4, 13]

/** A matter as an article with a reading that is true of its text: every quote stands where its span says. */
export function tell(matter: Matter, telling: Telling, { background, words }: Samples): Told {
  const random = randomOf(telling.seed)
  const { article, reading } = cut(telling.isCharge ? undecided(matter.sample) : matter.sample, between(random, FEWEST, MOST))
  const change = changeOf(matter, telling)
  const { edits, add, protect } = collectEdits(article.text.length, spansOf(reading))
  const mentions = reading.mentions.map((mention) => editMention(mention, change, add))
  for (const { index, 0: word } of article.text.matchAll(/\p{Lu}\p{L}{3,}/gu)) {
    const name = change.rename(word)
    if (name !== undefined) add({ start: index, end: index + word.length, text: name })
  }
  for (const { index, 0: year } of article.text.matchAll(/\b20[12]\d\b/gu)) {
    add({ start: index, end: index + 4, text: String(Number(year) + Math.round(change.days / 365.25)) })
  }
  for (const span of factsOf(reading)) protect(span)
  for (const { index, 0: word } of article.text.matchAll(/(?<!\p{L})\p{Ll}{5,10}(?!\p{L})/gu)) {
    if (random() < 0.25) add({ start: index, end: index + word.length, text: pick(random, words) })
  }
  const { text: head, at } = rewrite(article.text, edits)
  const more = fill(background, words, between(random, SHORTEST, LONGEST) - head.length, random)
  const text = [head, ...more].join('\n\n')
  const moved = <T extends Span>(span: T): T & { readonly quote: string } => {
    const [start, end] = [at(span.start), at(span.end)]
    return { ...span, start, end, quote: text.slice(start, end) }
  }
  const [title = '', ...paragraphs] = text.split('\n\n')
  return {
    paragraphs,
    article: {
      ...article,
      id: seedOf(telling.url).toString(16).padStart(8, '0') + seedOf(telling.url, 'id').toString(16).padStart(8, '0'),
      url: telling.url,
      publishedAt: telling.publishedAt,
      title,
      text,
    },
    reading: {
      relevant: reading.relevant,
      mentions: mentions.map((mention) => moveMention(mention, moved)),
      events: reading.events.map((event) => ({
        ...event,
        ...(event.date !== undefined && { date: shiftDay(event.date, change.days) }),
        targets: event.targets.map(change.renameAll),
        evidence: moved(event.evidence),
        ...(event.sources && { sources: moveSources(event.sources, (span) => bare(moved(span))) }),
      })),
      diagnostics: reading.diagnostics.map((each) => ({ ...each, span: bare(moved(each.span)) })),
    },
  }
}

interface Change {
  readonly days: number
  readonly cipher: Cipher
  readonly random: Random
  /** Another name for a word of a name. */
  readonly rename: (word: string) => string | undefined
  readonly renameAll: (text: string) => string
  /** Another venue of the gazetteer for one of it. */
  readonly venue: (name: string) => (typeof exchanges)[number]
}

const plain = exchanges.filter(({ name }) => /^\p{Lu}\p{L}{3,}$/u.test(name))

function changeOf({ sample, seed }: Matter, { publishedAt }: Telling): Change {
  const coin = (word: string): string => coinName(randomOf(seedOf(seed, word.toLowerCase())))
  const rename = (word: string): string | undefined => {
    if (sample.names.has(word)) return word === word.toUpperCase() ? coin(word).toUpperCase() : coin(word)
    return undefined
  }
  return {
    days: Math.round((Date.parse(publishedAt) - Date.parse(sample.article.publishedAt ?? publishedAt)) / DAY),
    cipher: cipherOf(randomOf(seed)),
    random: randomOf(seedOf(seed, 'terms')),
    rename,
    renameAll: (text) => text.replace(/\p{Lu}\p{L}{3,}/gu, (word) => rename(word) ?? word),
    venue: (name) => pickOften(randomOf(seedOf(seed, name)), plain),
  }
}

const ENDS: ReadonlySet<EventType> = new Set(['sentencing', 'conviction', 'guilty_plea', 'penalty', 'settlement'])

/** What ends in the sample is asked for here. */
function undecided(sample: Sample): Sample {
  const { mentions, events } = sample.reading
  return {
    ...sample,
    reading: {
      ...sample.reading,
      mentions: mentions.map((mention) => {
        if (mention.kind === 'sentence') return { ...mention, status: 'potential' }
        return mention.kind === 'amount' && mention.role === 'penalty' ? { ...mention, status: 'sought' } : mention
      }),
      events: events.map((event) => (ENDS.has(event.type) ? { ...event, type: 'charge' } : event)),
    },
  }
}

/** The first paragraphs with so many mentions, and what is said of them. */
function cut({ article, reading }: Sample, count: number): { readonly article: Article; readonly reading: Reading } {
  const enough = reading.mentions[count]?.start ?? article.text.length
  const blockEnd = article.text.indexOf('\n\n', enough)
  const length = blockEnd === -1 ? article.text.length : blockEnd
  const isWithin = ({ end }: Span) => end <= length
  const mentions = reading.mentions
    .filter(isWithin)
    .filter((mention) => mention.kind !== 'amount' || [mention.equivalentTo ?? mention, mention.partOf ?? mention].every(isWithin))
  const places = new Map(mentions.map((mention, place) => [reading.mentions.indexOf(mention), place]))
  const within = (indexes: readonly number[]) => indexes.flatMap((index) => places.get(index) ?? [])
  return {
    article: { ...article, text: article.text.slice(0, length) },
    reading: {
      ...reading,
      mentions,
      events: reading.events
        .filter(({ evidence, sources }) => [evidence, ...(sources ? sourceSpans(sources) : [])].every(isWithin))
        .map((event): EnforcementEvent => ({ ...event, amounts: within(event.amounts), sentences: within(event.sentences) })),
      diagnostics: reading.diagnostics.filter(({ span }) => isWithin(span)),
    },
  }
}

const cuesOf = (mention: Mention): readonly Span[] =>
  mention.kind === 'amount' || mention.kind === 'sentence' ? (mention.cues ?? []).flatMap(({ span }) => span ?? []) : []

const factsOf = ({ mentions }: Reading): readonly Span[] => [...mentions, ...mentions.flatMap(cuesOf)]

const spansOf = (reading: Reading): readonly Span[] => [
  ...factsOf(reading),
  ...reading.events.flatMap(({ evidence, sources }) => [evidence, ...(sources ? sourceSpans(sources) : [])]),
  ...reading.diagnostics.map(({ span }) => span),
]

const sourceSpans = ({ date, country, authorities, targets }: EventSources): readonly Span[] =>
  [date, country, ...authorities, ...targets].filter((span) => span !== undefined)

function moveSources({ date, country, authorities, targets }: EventSources, move: (span: Span) => Span): EventSources {
  return {
    ...(date && { date: move(date) }),
    ...(country && { country: move(country) }),
    authorities: authorities.map((span) => span && move(span)),
    targets: targets.map((span) => span && move(span)),
  }
}

const bare = ({ start, end }: Span): Span => ({ start, end })

/** The mention with another value, and its words changed to say so. */
function editMention(mention: Mention, change: Change, add: ReturnType<typeof collectEdits>['add']): Mention {
  const { start, end } = mention
  switch (mention.kind) {
    case 'amount': {
      const turned = turnAmount(mention, change.cipher)
      return turned && add({ start, end, text: turned.quote }) ? { ...mention, ...turned } : mention
    }
    case 'sentence': {
      const turned = turnSentence(mention, change.random)
      return turned && add({ start, end, text: turned.quote }) ? { ...mention, ...turned } : mention
    }
    case 'exchange': {
      if (!mention.confirmed) return { ...mention, entity: slugOf(change.renameAll(mention.name)), name: change.renameAll(mention.name) }
      const { id, name, country } = change.venue(mention.name)
      return add({ start, end, text: name }) ? { ...mention, entity: id, name, country } : mention
    }
    case 'date':
      return { ...mention, value: shiftDay(mention.value, change.days) }
    case 'person':
    case 'company':
      return { ...mention, value: change.renameAll(mention.value) }
    case 'agency':
    case 'court':
    case 'jurisdiction':
    case 'statute':
    case 'charge':
    case 'asset':
    case 'count':
      return mention
    default:
      throw mention satisfies never
  }
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')

function moveMention(mention: Mention, moved: <T extends Span>(span: T) => T & { readonly quote: string }): Mention {
  const cues =
    mention.kind === 'amount' || mention.kind === 'sentence'
      ? mention.cues?.map(({ span, ...cue }) => ({ ...cue, ...(span && { span: bare(moved(span)) }) }))
      : undefined
  const equivalentTo = mention.kind === 'amount' && mention.equivalentTo ? bare(moved(mention.equivalentTo)) : undefined
  const partOf = mention.kind === 'amount' && mention.partOf ? bare(moved(mention.partOf)) : undefined
  return { ...moved(mention), ...(cues && { cues }), ...(equivalentTo && { equivalentTo }), ...(partOf && { partOf }) } as Mention
}

/** Paragraphs that say nothing, of other words each time. */
function fill(background: readonly string[], words: readonly string[], length: number, random: Random): readonly string[] {
  const paragraphs: string[] = []
  for (let left = length; left > 0; ) {
    const passages = Array.from({ length: between(random, 1, 3) }, () =>
      pick(random, background).replace(/(?<!\p{L})\p{Ll}{4,10}(?!\p{L})/gu, (word) => (random() < 0.5 ? pick(random, words) : word)),
    )
    const paragraph = passages.join(' ')
    paragraphs.push(paragraph)
    left -= paragraph.length + 2
  }
  return paragraphs
}
