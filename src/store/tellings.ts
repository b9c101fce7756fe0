import type Database from 'better-sqlite3'
import type { Connection } from './connection.ts'

type Statement = Database.Statement<unknown[]>

/** A telling as it is kept; what is compared is for the linker to read. */
export interface TellingRow {
  readonly id: string
  readonly article: string
  readonly day: number
  readonly content: string
}

export interface PairRow {
  readonly a: string
  readonly b: string
  readonly weight: number
}

/** Where a telling stands among those of its key. */
export interface PlaceRow {
  readonly day: number
  readonly id: string
}

export interface TellingStore {
  countTellings(): number
  allTellings(): Iterable<TellingRow>
  allPairs(): readonly PairRow[]
  tellingsOfArticle(article: string): readonly TellingRow[]
  tellingsById(ids: readonly string[]): readonly TellingRow[]
  keysOfTelling(id: string): readonly string[]
  putTelling(telling: TellingRow, keys: readonly string[]): void
  /** With its keys and pairs. */
  dropTelling(id: string): void
  /** The nearest of the key on one side of a place, the nearest first. */
  neighbours(key: string, place: PlaceRow, side: 'before' | 'after', count: number): readonly PlaceRow[]
  /** How many of the key stand between two places, counted up to a limit. */
  countBetween(key: string, a: PlaceRow, b: PlaceRow, limit: number): number
  pairsOf(id: string): readonly PairRow[]
  putPair(pair: PairRow): void
  dropPair(a: string, b: string): void
  /** Makes the pairs be exactly these. */
  replacePairs(pairs: readonly PairRow[]): void
}

const COLUMNS = 't.id, t.article_id as article, t.day, t.content from tellings t'
const PAIR = 'telling_id as a, other_id as b, weight from telling_pairs'

export function tellingStore({ sqlite, write }: Connection): TellingStore {
  // Prepared when first asked for: most commands never do.
  const statements = new Map<string, Statement>()
  const prepare = (text: string): Statement => {
    const known = statements.get(text)
    if (known) return known
    const made: Statement = sqlite.prepare<unknown[]>(text)
    statements.set(text, made)
    return made
  }
  // What a SELECT of these columns gives is what the row types say.
  const all = <T>(text: string, ...values: readonly unknown[]): readonly T[] => prepare(text).all(...values) as T[]

  return {
    countTellings: () => Number(sqlite.prepare('select count(*) from tellings').pluck().get()),
    allTellings: () => sqlite.prepare<[], TellingRow>(`select ${COLUMNS} order by t.id`).iterate(),
    allPairs: () => all<PairRow>(`select ${PAIR}`),
    tellingsOfArticle: (article) => all<TellingRow>(`select ${COLUMNS} where t.article_id = ? order by t.id`, article),
    tellingsById: (ids) =>
      all<TellingRow>(`select ${COLUMNS} where t.id in (select value from json_each(?)) order by t.id`, JSON.stringify(ids)),
    keysOfTelling: (id) => all<{ key: string }>('select key from telling_keys where telling_id = ?', id).map(({ key }) => key),

    putTelling: ({ id, article, day, content }, keys) => {
      prepare(
        `insert into tellings (id, article_id, day, content) values (?, ?, ?, ?)
         on conflict (id) do update set day = excluded.day, content = excluded.content where (day, content) is not (excluded.day, excluded.content)`,
      ).run(id, article, day, content)
      prepare('delete from telling_keys where telling_id = ? and (day <> ? or key not in (select value from json_each(?)))').run(
        id,
        day,
        JSON.stringify(keys),
      )
      for (const key of keys) prepare('insert or ignore into telling_keys (key, day, telling_id) values (?, ?, ?)').run(key, day, id)
    },
    dropTelling: (id) => {
      prepare('delete from tellings where id = ?').run(id)
    },

    neighbours: (key, { day, id }, side, count) =>
      side === 'before'
        ? all<PlaceRow>(
            'select day, telling_id as id from telling_keys where key = ? and (day, telling_id) < (?, ?) order by day desc, telling_id desc limit ?',
            key,
            day,
            id,
            count,
          )
        : all<PlaceRow>(
            'select day, telling_id as id from telling_keys where key = ? and (day, telling_id) > (?, ?) order by day, telling_id limit ?',
            key,
            day,
            id,
            count,
          ),
    countBetween: (key, a, b, limit) =>
      all<{ n: number }>(
        `select count(*) as n from (select 1 from telling_keys where key = ? and (day, telling_id) > (?, ?) and (day, telling_id) < (?, ?) limit ?)`,
        key,
        a.day,
        a.id,
        b.day,
        b.id,
        limit,
      )[0]?.n ?? 0,

    pairsOf: (id) => all<PairRow>(`select ${PAIR} where telling_id = ? union all select ${PAIR} where other_id = ?`, id, id),
    putPair: ({ a, b, weight }) => {
      prepare(
        `insert into telling_pairs (telling_id, other_id, weight) values (?, ?, ?)
         on conflict do update set weight = excluded.weight where weight is not excluded.weight`,
      ).run(a, b, weight)
    },
    dropPair: (a, b) => {
      prepare('delete from telling_pairs where telling_id = ? and other_id = ?').run(a, b)
    },
    replacePairs: (pairs) =>
      write(() => {
        prepare('delete from telling_pairs where (telling_id, other_id) not in (select value ->> 0, value ->> 1 from json_each(?))').run(
          JSON.stringify(pairs.map(({ a, b }) => [a, b])),
        )
        const put = prepare(
          `insert into telling_pairs (telling_id, other_id, weight) values (?, ?, ?)
           on conflict do update set weight = excluded.weight where weight is not excluded.weight`,
        )
        for (const { a, b, weight } of pairs) put.run(a, b, weight)
      }),
  }
}
