import { findDurations } from '../normalize/duration.ts'
import type { ArticleText, Extraction, MentionKind, Span } from '../types.ts'
import { type Candidate, compileFinder, settle } from './engine.ts'
import type { Source } from './entities.ts'
import { joinMentions, readNames, toSource } from './extract.ts'
import { type LengthReading, readLengths } from './kinds/sentence/reader.ts'
import type { NameStep } from './naming.ts'
import type { FactsByKind, Pattern } from './pattern.ts'
import { patterns as shipped } from './patterns.ts'

/** A place that a pattern matched, and what became of it. */
export interface Attempt extends Span {
  readonly kind: MentionKind
  readonly quote: string
  readonly pattern: string
  /**
   * - `read`: a mention; of an agency or exchange a proposal, which the names' steps take up;
   * - `lost`: a longer reading of the kind, or an earlier pattern, has the place;
   * - `unreadable`: its `value` gave nothing, and no other reading has the place: a diagnostic;
   * - `ignored`: its `value` knew it to be something else.
   */
  readonly fate: 'read' | 'lost' | 'unreadable' | 'ignored'
  readonly facts?: FactsByKind[MentionKind]
  /** What has the place. */
  readonly lostTo?: Span & { readonly pattern: string; readonly quote: string }
}

/** A length of time that was no sentence, or was one. `pattern` is absent where no cue claims it. */
export interface LengthAttempt extends LengthReading {
  readonly quote: string
  /** False where the passage was not looked at, since nothing in or before it speaks of courts and sanctions. */
  readonly isLookedAt: boolean
}

/** An extraction with all that came near it, in text order. */
export interface Trace {
  readonly extraction: Extraction
  readonly attempts: readonly Attempt[]
  readonly names: readonly NameStep[]
  readonly lengths: readonly LengthAttempt[]
}

export type Tracer = (article: ArticleText) => Trace

/**
 * Compiles a pattern set and gives the function that reads articles as an extractor does, by the same functions, and tells how. Slower, for it
 * keeps what an extractor forgets.
 */
export function createTracer(patterns: readonly Pattern[] = shipped): Tracer {
  const find = compileFinder(patterns)
  return (article) => {
    const source = toSource(article)
    const ignored: Parameters<typeof find>[3] = []
    const candidates = find(source.folded, source.passages, article, ignored)
    const read = settle(candidates, article.text)
    const steps: NameStep[] = []
    const names = readNames(source, read.mentions, (step) => void steps.push(step))
    const lengths = traceLengths(source)
    const sentences = lengths.flatMap(({ mention }) => mention ?? [])
    const attempts = [
      ...candidates.map((candidate) => toAttempt(candidate, read, article.text)),
      ...ignored.map(({ start, end, pattern }) => ({ ...placed({ start, end, pattern }, article.text), fate: 'ignored' as const })),
    ]
    return {
      extraction: { passages: source.passages, mentions: joinMentions(read.mentions, names, sentences), diagnostics: read.diagnostics },
      attempts: attempts.sort(inTextOrder),
      names: lastSteps(steps).sort(inTextOrder),
      lengths,
    }
  }
}

function toAttempt(candidate: Candidate, { mentions, diagnostics }: ReturnType<typeof settle>, text: string): Attempt {
  const { start, end, pattern, facts } = candidate
  const own = { ...placed(candidate, text), ...(facts && { facts }) }
  const isOwn = (place: Span, id: string): boolean => place.start === start && place.end === end && id === pattern.id
  if (facts && mentions.some((mention) => mention.kind === pattern.kind && isOwn(mention, mention.pattern))) return { ...own, fate: 'read' }
  if (!facts && diagnostics.some((each) => isOwn(each.span, each.pattern))) return { ...own, fate: 'unreadable' }
  const winner = mentions.find((mention) => mention.kind === pattern.kind && mention.start < end && mention.end > start)
  if (!winner) throw new Error(`${pattern.id} at ${start} was neither read nor lost to another`)
  return { ...own, fate: 'lost', lostTo: { start: winner.start, end: winner.end, pattern: winner.pattern, quote: winner.quote } }
}

function placed({ start, end, pattern }: Pick<Candidate, 'start' | 'end' | 'pattern'>, text: string) {
  return { kind: pattern.kind, start, end, quote: text.slice(start, end), pattern: pattern.id }
}

/** An undecided name is weighed up to three times and may be settled otherwise at last: the last step counts, but for one that came too late. */
function lastSteps(steps: readonly NameStep[]): NameStep[] {
  const last = new Map<string, NameStep>()
  for (const step of steps) {
    const key = [step.kind, step.start, step.end].join(' ')
    const known = last.get(key)
    if (!known?.mention) last.set(key, { ...known, ...step })
  }
  return [...last.values()]
}

function traceLengths(source: Source): LengthAttempt[] {
  const quoteOf = ({ start, end }: Span): string => source.text.slice(start, end)
  const read = readLengths(source).map((each) => ({ ...each, quote: quoteOf(each), isLookedAt: true }))
  const unseen = source.passages
    .filter(({ kind }) => kind !== 'boilerplate')
    .flatMap(({ start, end }) =>
      findDurations(source.folded.slice(start, end)).map((found) => ({ start: start + found.start, end: start + found.end })),
    )
    .filter((place) => !read.some((other) => other.start < place.end && other.end > place.start))
    .map((place) => ({ ...place, quote: quoteOf(place), isLookedAt: false }))
  return [...read, ...unseen].sort(inTextOrder)
}

function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** How one pattern stands to a passage: whether its trigger lets the passage through, and how often it matches. */
export interface Standing extends Span {
  readonly trigger: boolean
  readonly matches: number
}

/** One pattern's standing in each passage of the article proper, for whoever asks why it found nothing. */
export function findStandings({ trigger, match }: Pattern, article: ArticleText): readonly Standing[] {
  const { folded, passages } = toSource(article)
  const all = new RegExp(match.source, [...new Set([...match.flags, 'g'])].join(''))
  return passages
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end }) => {
      const slice = folded.slice(start, end)
      return { start, end, trigger: trigger?.test(slice) ?? true, matches: [...slice.matchAll(all)].length }
    })
}
