/** What people put right: said once, kept for ever, applied at every save. */
import { eq } from '../../schema/drizzle.ts'
import { articles, corrections, correctionValues, events, mentions, uncorrectedReadings } from '../../schema/sqlite-tables.ts'
import type { CorrectionAction, FactKind } from '../../schema/values.ts'
import type { Outcome, Reading } from '../types.ts'
import { type Addition, addFact } from './add-fact.ts'
import { toArticle } from './articles.ts'
import type { Connection } from './connection.ts'
import { findWrong } from './correction-faults.ts'
import { findByPrefix, type ShowReason } from './find-by-prefix.ts'
import { hash } from './hash.ts'
import { type CorrectionView, readCorrections } from './read-corrections.ts'
import { readReading } from './read-reading.ts'
import { idsWithin } from './rows.ts'
import { expand, type FactValues, valuesOf } from './rows-fact-values.ts'
import { placesOf } from './rows-places.ts'
import { prepareSaveArticle } from './save-article.ts'

export interface Act {
  readonly author: string
  readonly reason: string
  readonly at: string
}

export interface CorrectionAct extends Act {
  /** Id of a mention or an event, or its beginning. */
  readonly fact: string
  readonly action: Exclude<CorrectionAction, 'add'>
  /** Of a `set`: undefined empties a field; `value` and `months` are short for both bounds. */
  readonly values: FactValues
}

export type CorrectReason = ShowReason | 'bad_value' | 'no_change' | 'already_undone'

export interface CorrectionStore {
  /** Says it and applies it, with all that was said of the article before. */
  correct(act: CorrectionAct): Outcome<CorrectionView, CorrectReason>
  /** Adds a fact that was not read. */
  addFact(addition: Addition): Outcome<CorrectionView, CorrectReason>
  /** Takes a correction back; it stays in the list. */
  undoCorrection(act: Act & { readonly correction: string }): Outcome<CorrectionView, CorrectReason>
  /** Latest first. */
  corrections(): readonly CorrectionView[]
  /** What was read of an article, before people put it right. */
  uncorrectedReadingOf(article: string): Reading | undefined
}

export function correctionStore(connection: Connection): CorrectionStore {
  const { db, write } = connection
  const viewOf = (id: string): CorrectionView => {
    const [view] = readCorrections(connection, id)
    if (view === undefined) throw new Error(`correction ${id} went while it was read`)
    return view
  }

  return {
    correct: (act) => write(() => correct(connection, act, viewOf)),

    addFact: (addition) =>
      write(() => {
        const added = addFact(connection, addition)
        if (!added.ok) return added
        saveAgain(connection, added.value.article, addition.at)
        return { ok: true, value: viewOf(added.value.id) }
      }),

    undoCorrection: ({ correction, author, reason, at }) =>
      write(() => {
        const found = findByPrefix(connection, { table: corrections, id: corrections.id, what: 'correction' }, correction)
        if (!found.ok) return found
        const { state, article } = viewOf(found.value)
        if (state === 'undone')
          return { ok: false, reason: 'already_undone', detail: `correction ${found.value} has been taken back already` }
        db.update(corrections)
          .set({ state: 'undone', factId: null, undoneBy: author, undoneReason: reason, undoneAt: at })
          .where(eq(corrections.id, found.value))
          .run()
        saveAgain(connection, article.id, at)
        return { ok: true, value: viewOf(found.value) }
      }),

    corrections: () => readCorrections(connection),

    uncorrectedReadingOf: (article) => uncorrected(connection, article),
  }
}

function correct(
  connection: Connection,
  act: CorrectionAct,
  viewOf: (id: string) => CorrectionView,
): Outcome<CorrectionView, CorrectReason> {
  const found = findFact(connection, act.fact)
  if (!found.ok) return found
  const { id: factId, fact, article: articleId } = found.value
  const row = connection.db.select().from(articles).where(eq(articles.id, articleId)).get()
  const reading = uncorrected(connection, articleId)
  if (row === undefined || reading === undefined) throw new Error(`article ${articleId} went while it was read`)
  const toId = idsWithin(articleId, hash)
  const place = placesOf(toArticle(row), reading, toId).find(({ id }) => id === factId)
  const adding = place === undefined ? connection.db.select().from(corrections).where(eq(corrections.factId, factId)).get() : undefined
  if (adding?.action === 'add')
    return {
      ok: false,
      reason: 'bad_value',
      detail: `“${adding.quote}” was added by ${adding.author}; --undo ${adding.id}, and add it again`,
    }
  if (place === undefined) throw new Error(`${fact} ${factId} is in the database and not in the reading it was made from`)
  const values = expand(place.fact, act.values)
  const wrong = findWrong(connection, place, { ...act, values })
  if (wrong !== undefined) return wrong
  const { kind, quote, startChar, endChar, occurrence, contextBefore, contextAfter } = place
  const id = toId('correction', factId, act.action, act.author, act.at, JSON.stringify(Object.entries(values)))
  connection.db
    .insert(corrections)
    .values({
      ...{ id, articleId, fact, kind, factId, quote, startChar, endChar, occurrence, contextBefore, contextAfter },
      ...{ action: act.action, author: act.author, reason: act.reason, at: act.at },
      state: 'applied',
      textHash: row.textHash,
    })
    .run()
  const originals = valuesOf(place.fact)
  const fields = act.action === 'set' ? Object.keys(values) : act.action === 'reject' ? Object.keys(originals) : []
  for (const field of fields)
    connection.db
      .insert(correctionValues)
      .values({ correctionId: id, field, value: act.action === 'set' ? values[field] : undefined, original: originals[field] })
      .run()
  saveAgain(connection, articleId, act.at)
  return { ok: true, value: viewOf(id) }
}

interface FoundFact {
  readonly id: string
  readonly fact: FactKind
  readonly article: string
}

/** A mention or an event; ids of both begin alike, so a beginning may mean several. */
function findFact(connection: Connection, prefix: string): Outcome<FoundFact, ShowReason> {
  const { db } = connection
  const mention = findByPrefix(connection, { table: mentions, id: mentions.id, what: 'mention' }, prefix)
  const event = findByPrefix(connection, { table: events, id: events.id, what: 'event' }, prefix)
  if (mention.ok && event.ok)
    return { ok: false, reason: 'ambiguous', detail: `a mention and an event begin with "${prefix}": ${mention.value}, ${event.value}` }
  if (mention.ok) {
    const row = db.select({ article: mentions.articleId }).from(mentions).where(eq(mentions.id, mention.value)).get()
    return { ok: true, value: { id: mention.value, fact: 'mention', article: row?.article ?? '' } }
  }
  if (event.ok) {
    const row = db.select({ article: events.articleId }).from(events).where(eq(events.id, event.value)).get()
    return { ok: true, value: { id: event.value, fact: 'event', article: row?.article ?? '' } }
  }
  if (mention.reason === 'ambiguous') return mention
  if (event.reason === 'ambiguous') return event
  return { ok: false, reason: 'not_found', detail: `no mention or event has an id that begins with "${prefix}"` }
}

/** The article as it was read, through all that is said of it now. */
function saveAgain(connection: Connection, id: string, at: string): void {
  const row = connection.db.select().from(articles).where(eq(articles.id, id)).get()
  const reading = uncorrected(connection, id)
  if (row === undefined || reading === undefined) throw new Error(`article ${id} went while it was read`)
  const { extractor, duplicateOf } = row
  prepareSaveArticle(connection)({
    article: toArticle(row),
    extractor,
    at,
    ...(duplicateOf === null ? { reading } : { duplicateOf }),
  })
}

function uncorrected(connection: Connection, article: string): Reading | undefined {
  const kept = connection.db
    .select({ reading: uncorrectedReadings.reading })
    .from(uncorrectedReadings)
    .where(eq(uncorrectedReadings.articleId, article))
    .get()
  // What was written there was a reading.
  return kept === undefined ? readReading(connection, article) : (JSON.parse(kept.reading, withoutNull) as Reading)
}

/** JSON says null for an element that is not there. */
const withoutNull = (_key: string, value: unknown): unknown => value ?? undefined
