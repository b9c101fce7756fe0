/** Two readings of one article: which facts came, went, or say something else. Pure. */
import type { Article, EnforcementEvent, Mention, Reading } from '../../types.ts'

export interface Told {
  readonly article: Article
  /** Absent for a copy, which has no facts. */
  readonly reading?: Reading
}

/** What a fact says, by column. */
export type Says = Readonly<Record<string, string>>

export interface FactChange {
  readonly change: 'gained' | 'lost' | 'changed'
  /** A kind of mention, or "event", or "article" for its headline, dates and relevance. */
  readonly kind: string
  /** That reads it now; of a fact that is lost, that read it before. */
  readonly pattern: string
  readonly quote: string
  readonly before?: Says
  readonly after?: Says
}

export interface Comparison {
  readonly changes: readonly FactChange[]
  /** Facts that say the same, read by another pattern. */
  readonly retraced: number
}

/**
 * Facts are matched by their place, or by their words where the text has changed; what is left of one kind and overlaps is one fact that has
 * grown or shrunk.
 *
 * @example
 * compareReadings(before, after).changes // [{ change: 'changed', kind: 'amount', quote: '$5 million', before: { role: 'loss', … }, after: { role: 'penalty', … }, … }]
 */
export function compareReadings(before: Told, after: Told): Comparison {
  const sameText = before.article.text === after.article.text
  const old = Map.groupBy(factsOf(before), (fact) => keyOf(fact, sameText))
  const pairs: (readonly [Fact, Fact])[] = []
  const gained: Fact[] = []
  for (const fact of factsOf(after)) {
    const match = old.get(keyOf(fact, sameText))?.shift()
    if (match) pairs.push([match, fact])
    else gained.push(fact)
  }
  const lost = [...old.values()].flat()
  if (sameText) pairs.push(...pairOverlapping(lost, gained))
  const changed = pairs.filter(([was, is]) => was.quote !== is.quote || !isSame(was.says, is.says))
  return {
    changes: [
      ...lost.map((fact) => ({ change: 'lost' as const, ...named(fact), before: fact.says })),
      ...changed.map(([was, is]) => ({
        change: 'changed' as const,
        ...named(is),
        before: was.quote === is.quote ? was.says : { quote: was.quote, ...was.says },
        after: was.quote === is.quote ? is.says : { quote: is.quote, ...is.says },
      })),
      ...gained.map((fact) => ({ change: 'gained' as const, ...named(fact), after: fact.says })),
    ],
    retraced: pairs.filter((pair) => !changed.includes(pair) && pair[0].pattern !== pair[1].pattern).length,
  }
}

interface Fact {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly pattern: string
  readonly says: Says
}

const named = ({ kind, pattern, quote }: Fact) => ({ kind, pattern, quote })

/** Takes what it pairs out of both lists. */
function pairOverlapping(lost: Fact[], gained: Fact[]): readonly (readonly [Fact, Fact])[] {
  const pairs: (readonly [Fact, Fact])[] = []
  for (const fact of [...gained]) {
    const at = lost.findIndex((other) => other.kind === fact.kind && other.start < fact.end && fact.start < other.end)
    const [match] = at === -1 ? [] : lost.splice(at, 1)
    if (match === undefined) continue
    gained.splice(gained.indexOf(fact), 1)
    pairs.push([match, fact])
  }
  return pairs
}

function keyOf({ kind, start, end, quote, says }: Fact, sameText: boolean): string {
  const what = kind === 'event' ? `${kind} ${says.type}` : kind
  return sameText || kind === 'article' ? `${what} ${start} ${end}` : `${what} ${quote}`
}

function isSame(a: Says, b: Says): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}

function factsOf({ article, reading }: Told): readonly Fact[] {
  const itself = { kind: 'article', start: 0, end: 0, quote: article.title, pattern: 'article', says: articleSays(article, reading) }
  if (reading === undefined) return [itself]
  return [
    itself,
    ...reading.mentions.map((mention) => ({ ...mention, says: mentionSays(mention, article.text) })),
    ...reading.events.map((event) => ({ kind: 'event', ...event.evidence, pattern: event.pattern, says: eventSays(event, reading) })),
  ]
}

function articleSays({ publishedAt, modifiedAt, byline, language }: Article, reading: Reading | undefined): Says {
  return spoken({ published_at: publishedAt, modified_at: modifiedAt, byline, language, relevant: reading?.relevant })
}

function mentionSays(mention: Mention, text: string): Says {
  switch (mention.kind) {
    case 'amount': {
      const { value, role, status, equivalentTo, partOf } = mention
      return spoken({
        ...value,
        qualifier: value.qualifier === '' ? undefined : value.qualifier,
        role,
        status,
        equivalent_to: equivalentTo && text.slice(equivalentTo.start, equivalentTo.end),
        part_of: partOf && text.slice(partOf.start, partOf.end),
      })
    }
    case 'sentence': {
      const { value, type, status } = mention
      return spoken({ min_months: value.minMonths, max_months: value.maxMonths, life: value.life, type, status })
    }
    case 'agency':
    case 'exchange':
      return spoken({ entity: mention.entity })
    default:
      return spoken({ value: mention.value })
  }
}

function eventSays(event: EnforcementEvent, { mentions }: Reading): Says {
  const quotes = (indexes: readonly number[]): string => indexes.flatMap((index) => mentions[index]?.quote ?? []).join('; ')
  const { type, date, country, authorities, targets, amounts, sentences } = event
  return spoken({
    type,
    date,
    country,
    authorities: authorities.join('; '),
    targets: targets.join('; '),
    amounts: quotes(amounts),
    sentences: quotes(sentences),
  })
}

/** Without what is not said. */
function spoken(fields: Readonly<Record<string, string | number | boolean | undefined>>): Says {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, typeof value === 'boolean' ? String(Number(value)) : String(value)]],
    ),
  )
}
