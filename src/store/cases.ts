import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { asc, eq, sql } from '../../schema/drizzle.ts'
import { articles, caseArticles, caseEvents, caseLinks, cases, events } from '../../schema/sqlite-tables.ts'
import type { AliasReason, LinkReason } from '../../schema/values.ts'
import type { EnforcementEvent, Mention } from '../types.ts'
import type { Connection } from './connection.ts'
import { prepareNames } from './names.ts'
import { readReading } from './read-reading.ts'
import { present } from './rows-present.ts'
import { prepareUpsert } from './upsert.ts'

/** An article with what was read in it, as cases are made of it. */
export interface ArticleForCases {
  readonly id: string
  readonly publishedAt?: string
  readonly outlet: string
  readonly country?: string
  readonly title: string
  readonly text: string
  readonly relevant: boolean
  readonly mentions: readonly Mention[]
  readonly events: readonly { readonly id: string; readonly event: EnforcementEvent }[]
}

export interface CaseRecord {
  readonly id: string
  readonly title: string
  readonly tellings: readonly { readonly id: string; readonly article: string }[]
  readonly events: readonly { readonly id: string; readonly step: number }[]
  readonly links: readonly {
    readonly event: string
    readonly other: string
    readonly reasons: readonly { readonly reason: LinkReason; readonly weight: number; readonly detail: string }[]
  }[]
}

/** A person or company, and the targets that name it. */
export interface NameRecord {
  readonly id: string
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly aliases: readonly { readonly alias: string; readonly reason: AliasReason }[]
  readonly targets: readonly { readonly event: string; readonly position: number }[]
}

export interface CaseStore {
  /** Articles whose facts have changed since the cases were last made. */
  queuedArticles(): readonly string[]
  /** Lets these articles be looked at when the cases are made next. */
  queueArticles(articles: readonly string[]): void
  queueAllArticles(): void
  clearQueue(): void
  /** The article with its events; undefined where it is gone. */
  articleForCases(article: string): ArticleForCases | undefined
  /** Cases of which these tellings are part, and such as have no telling left. */
  casesOfTellings(tellings: readonly string[]): readonly string[]
  /** Puts these cases in the place of those ids; all cases where no ids are given. Returns the number of rows changed. */
  replaceCases(replaced: readonly string[] | 'all', cases: readonly CaseRecord[]): number
  /** Makes the targets of these events point to these persons and companies, and to no others. */
  replaceNames(events: readonly string[] | 'all', names: readonly NameRecord[]): void
}

export function caseStore(connection: Connection): CaseStore {
  const { db, sqlite, write } = connection
  const upsertCase = prepareUpsert(connection, cases, { key: ['id'] })
  const upsertArticle = prepareUpsert(connection, caseArticles, { key: ['caseId', 'tellingId'] })
  const upsertEvent = prepareUpsert(connection, caseEvents, { key: ['caseId', 'eventId'] })
  const upsertLink = prepareUpsert(connection, caseLinks, { key: ['eventId', 'otherEventId', 'reason'] })
  const totalChanges = sqlite.prepare<[], number>('select total_changes()').pluck()

  /** Of the cases in scope (JSON of ids; absent: all) the rows whose keys are not among these. The first column is the case's. */
  const deleteOthers = (
    table: SQLiteTable,
    scope: string | undefined,
    key: readonly SQLiteColumn[],
    kept: readonly (readonly string[])[],
  ): void => {
    const columns = sql.join(
      key.map((column) => sql`${column}`),
      sql`, `,
    )
    const parts = sql.raw(key.map((_, n) => `value ->> ${n}`).join(', '))
    const among = scope === undefined ? sql`true` : sql`${key[0]} in (select value from json_each(${scope}))`
    db.run(sql`delete from ${table} where ${among} and (${columns}) not in (select ${parts} from json_each(${JSON.stringify(kept)}))`)
  }

  return {
    queuedArticles: () => sqlite.prepare<[], string>('select article_id from case_queue order by article_id').pluck().all(),
    queueArticles: (ids) =>
      write(() => {
        db.run(sql`insert or ignore into case_queue (article_id) select value from json_each(${JSON.stringify(ids)})`)
      }),
    queueAllArticles: () => {
      db.run(sql`insert or ignore into case_queue (article_id) select id from articles`)
    },
    clearQueue: () => {
      db.run(sql`delete from case_queue`)
    },

    articleForCases: (id) => {
      const row = db.select().from(articles).where(eq(articles.id, id)).get()
      const reading = row && readReading(connection, id)
      if (row === undefined || reading === undefined || row.duplicateOf !== null) return undefined
      const ids = db
        .select({ id: events.id })
        .from(events)
        .where(eq(events.articleId, id))
        .orderBy(asc(events.startChar), asc(events.endChar), asc(events.type), asc(events.id))
        .all()
      return {
        id,
        ...present({ publishedAt: row.publishedAt, country: row.country }),
        outlet: URL.parse(row.url)?.host ?? row.url,
        title: row.title,
        text: row.text,
        relevant: row.relevant,
        mentions: reading.mentions,
        events: reading.events.flatMap((event, i) => (ids[i] ? [{ id: ids[i].id, event }] : [])),
      }
    },

    casesOfTellings: (tellings) =>
      sqlite
        .prepare<[string], string>(
          `select case_id from case_articles where telling_id in (select value from json_each(?))
           union select id from cases where id not in (select case_id from case_articles)`,
        )
        .pluck()
        .all(JSON.stringify(tellings)),

    replaceCases: (replaced, listed) =>
      write(() => {
        const before = totalChanges.get() ?? 0
        const scope = replaced === 'all' ? undefined : JSON.stringify([...replaced, ...listed.map(({ id }) => id)])
        deleteOthers(
          cases,
          scope,
          [cases.id],
          listed.map(({ id }) => [id]),
        )
        deleteOthers(
          caseArticles,
          scope,
          [caseArticles.caseId, caseArticles.tellingId],
          listed.flatMap(({ id, tellings }) => tellings.map((telling) => [id, telling.id])),
        )
        deleteOthers(
          caseEvents,
          scope,
          [caseEvents.caseId, caseEvents.eventId],
          listed.flatMap(({ id, events }) => events.map((event) => [id, event.id])),
        )
        deleteOthers(
          caseLinks,
          scope,
          [caseLinks.caseId, caseLinks.eventId, caseLinks.otherEventId, caseLinks.reason],
          listed.flatMap(({ id, links }) =>
            links.flatMap(({ event, other, reasons }) => reasons.map(({ reason }) => [id, event, other, reason])),
          ),
        )
        for (const { id, title, tellings, events, links } of listed) {
          upsertCase({ id, title })
          for (const telling of tellings) upsertArticle({ caseId: id, articleId: telling.article, tellingId: telling.id })
          for (const event of events) upsertEvent({ caseId: id, eventId: event.id, step: event.step })
          for (const { event, other, reasons } of links)
            for (const each of reasons) upsertLink({ caseId: id, eventId: event, otherEventId: other, ...each })
        }
        return (totalChanges.get() ?? 0) - before
      }),

    replaceNames: prepareNames(connection),
  }
}
