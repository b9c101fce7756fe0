import { findPlaces } from '../../gazetteer/places.ts'
import type { EventSources, Mention, Span } from '../../types.ts'
import type { Draft } from './draft.ts'

/** How far before an action a name is looked for that its passage does not hold: "he" was named a few paragraphs above. */
const REACH = 6000

/** The text of an article with what gives the fields of its events. */
export interface Ground {
  readonly text: string
  /** Folded, as long as the text. */
  readonly folded: string
  readonly mentions: readonly Mention[]
  readonly passages: readonly Span[]
}

/** The words that gave the fields of an event, by what it names: those of its evidence, or else those that stand nearest. */
export function sourcesOf(draft: Draft, ground: Ground): EventSources {
  const { authorities, targets, country, dated } = draft
  const acting = authorities.map((name) => authoritySource(name, draft, ground))
  const place = country === undefined ? undefined : countrySource(country, acting, draft, ground)
  return {
    ...(dated && { date: { start: dated.start, end: dated.end } }),
    ...(place && { country: place }),
    authorities: acting,
    targets: targets.map((name) => nearestName(name, draft, ground)),
  }
}

/** An agency where it is named, a court where its words stand. */
function authoritySource(name: string, draft: Draft, ground: Ground): Span | undefined {
  return (
    nearestMention(ground.mentions, draft, (mention) => mention.kind === 'agency' && mention.entity === name) ??
    nearestName(name, draft, ground)
  )
}

/** The authority whose country it is, or a place of that country in the passage. */
function countrySource(
  country: string,
  acting: readonly (Span | undefined)[],
  draft: Draft,
  { folded, mentions, passages }: Ground,
): Span | undefined {
  const agency = acting.find(
    (span) =>
      span && mentions.some(({ start, ...mention }) => start === span.start && mention.kind === 'agency' && mention.country === country),
  )
  if (agency) return agency
  const passage = passages[draft.passage]
  const found = passage && findPlaces(folded, passage.start, passage.end).find((place) => place.country === country)
  if (found) return { start: found.start, end: found.end }
  return nearestMention(mentions, draft, (mention) => mention.kind === 'agency' && mention.country === country)
}

function nearestMention(mentions: readonly Mention[], { evidence, at }: Draft, fits: (mention: Mention) => boolean): Span | undefined {
  let best: Span | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    if (!fits(mention)) continue
    const isInside = mention.start >= evidence.start && mention.end <= evidence.end
    const distance = isInside ? 0 : Math.abs(mention.start - at)
    if (distance < least) [best, least] = [mention, distance]
  }
  return best && { start: best.start, end: best.end }
}

/** A name as it is written: in the evidence, else the last one before its end, else the first one behind it. */
function nearestName(name: string, { evidence }: Draft, { text }: Ground): Span | undefined {
  const inside = text.indexOf(name, evidence.start)
  if (inside >= 0 && inside + name.length <= evidence.end) return { start: inside, end: inside + name.length }
  const from = Math.max(0, evidence.start - REACH)
  const before = text.slice(from, evidence.end).lastIndexOf(name)
  if (before >= 0) return { start: from + before, end: from + before + name.length }
  const start = inside >= 0 ? inside : text.indexOf(name)
  return start < 0 ? undefined : { start, end: start + name.length }
}
