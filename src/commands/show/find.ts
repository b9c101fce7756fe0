import type { ArticleView } from '../../store/show-article.ts'
import type { CaseRecord } from '../../store/show-case.ts'
import type { EventRecord } from '../../store/show-event.ts'
import type { Store } from '../../store/store.ts'
import type { Outcome } from '../../types.ts'

export type StoredRecord =
  | { readonly kind: 'article'; readonly value: ArticleView }
  | { readonly kind: 'event'; readonly value: EventRecord }
  | { readonly kind: 'case'; readonly value: CaseRecord }

/** The one record that is meant by an address, an id, or the beginning of one; else what could be meant. */
export function findRecord(store: Store, given: string): Outcome<StoredRecord> {
  if (/^https?:\/\//iu.test(given)) return findByAddress(store, given)
  const candidates = store.recordsBeginning(given)
  const [first] = candidates
  if (first === undefined || given === '')
    return {
      ok: false,
      reason: 'not_found',
      detail: `no article, event or case of ${store.path} has an id that begins with "${given}"; "docket query 'SELECT event_id, type, targets FROM v_events'" lists events, "docket search" finds articles`,
    }
  const exact = candidates.find(({ id }) => id === given)
  if (candidates.length === 1 || exact) return toRecord(store, exact ?? first)
  const listed = candidates.slice(0, MOST_LISTED).map(({ kind, id, title }) => `\n  ${kind.padEnd(7)} ${id}  ${title}`)
  const more = candidates.length > MOST_LISTED ? '\n  and more' : ''
  return { ok: false, reason: 'ambiguous', detail: `several ids begin with "${given}"; give more of the id:${listed.join('')}${more}` }
}

const MOST_LISTED = 10

function findByAddress(store: Store, url: string): Outcome<StoredRecord> {
  const id = store.findArticleByUrl(url)
  if (id === undefined)
    return {
      ok: false,
      reason: 'not_found',
      detail: `no article of ${store.path} has the address ${url}; it may be stored under another one: "docket search" finds it by its words`,
    }
  return toRecord(store, { kind: 'article', id })
}

function toRecord(store: Store, { kind, id }: { readonly kind: StoredRecord['kind']; readonly id: string }): Outcome<StoredRecord> {
  switch (kind) {
    case 'article':
      return withKind(kind, store.showArticle(id))
    case 'event':
      return withKind(kind, store.showEvent(id))
    case 'case':
      return withKind(kind, store.showCase(id))
    default:
      throw kind satisfies never
  }
}

function withKind<K extends string, T>(kind: K, outcome: Outcome<T>): Outcome<{ readonly kind: K; readonly value: T }> {
  return outcome.ok ? { ok: true, value: { kind, value: outcome.value } } : outcome
}
