import { asc, eq, inArray } from '../../schema/drizzle.ts'
import {
  amounts,
  articles,
  caseEvents,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  events,
  eventTargets,
  mentions,
  sentences,
} from '../../schema/sqlite-tables.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'
import type { AmountView, EventView, SentenceView } from './show.ts'

/** Events as people read them, in the order of the ids. */
export function readEvents({ db }: Connection, ids: readonly string[]): readonly EventView[] {
  const wanted = [...ids]
  const found = db
    .select({ event: events, article: { id: articles.id, title: articles.title, url: articles.url, publishedAt: articles.publishedAt } })
    .from(events)
    .innerJoin(articles, eq(articles.id, events.articleId))
    .where(inArray(events.id, wanted))
    .all()
  const authorities = Map.groupBy(
    db.select().from(eventAuthorities).where(inArray(eventAuthorities.eventId, wanted)).orderBy(asc(eventAuthorities.position)).all(),
    (row) => row.eventId,
  )
  const targets = Map.groupBy(
    db.select().from(eventTargets).where(inArray(eventTargets.eventId, wanted)).orderBy(asc(eventTargets.position)).all(),
    (row) => row.eventId,
  )
  const amountsOf = Map.groupBy(
    db
      .select({ eventId: eventAmounts.eventId, quote: mentions.quote, amount: amounts })
      .from(eventAmounts)
      .innerJoin(mentions, eq(mentions.id, eventAmounts.mentionId))
      .innerJoin(amounts, eq(amounts.mentionId, mentions.id))
      .where(inArray(eventAmounts.eventId, wanted))
      .orderBy(asc(mentions.startChar))
      .all(),
    (row) => row.eventId,
  )
  const sentencesOf = Map.groupBy(
    db
      .select({ eventId: eventSentences.eventId, quote: mentions.quote, sentence: sentences })
      .from(eventSentences)
      .innerJoin(mentions, eq(mentions.id, eventSentences.mentionId))
      .innerJoin(sentences, eq(sentences.mentionId, mentions.id))
      .where(inArray(eventSentences.eventId, wanted))
      .orderBy(asc(mentions.startChar))
      .all(),
    (row) => row.eventId,
  )
  const caseOf = new Map(
    db
      .select()
      .from(caseEvents)
      .where(inArray(caseEvents.eventId, wanted))
      .all()
      .map((row) => [row.eventId, row.caseId]),
  )
  const byId = new Map(found.map((row) => [row.event.id, row]))

  return wanted.flatMap((id): readonly EventView[] => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { type, date, country, quote, pattern } = row.event
    const { publishedAt, ...article } = row.article
    return [
      {
        id,
        type,
        ...present({ date, country, case: caseOf.get(id) }),
        authorities: (authorities.get(id) ?? []).map(({ name }) => name),
        targets: (targets.get(id) ?? []).map(({ name }) => name),
        amounts: (amountsOf.get(id) ?? []).map(toAmountView),
        sentences: (sentencesOf.get(id) ?? []).map(toSentenceView),
        quote,
        pattern,
        article: { ...article, ...present({ publishedAt }) },
      },
    ]
  })
}

function toAmountView(row: { readonly quote: string; readonly amount: typeof amounts.$inferSelect }): AmountView {
  const { min, max, currency, role, status } = row.amount
  return { quote: row.quote, currency, ...present({ min, max, role, status }) }
}

function toSentenceView(row: { readonly quote: string; readonly sentence: typeof sentences.$inferSelect }): SentenceView {
  const { minMonths, maxMonths, life, type, status } = row.sentence
  return { quote: row.quote, life, type, status, ...present({ minMonths, maxMonths }) }
}
