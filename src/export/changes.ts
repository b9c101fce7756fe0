import { join } from 'node:path'
import { readJsonLines } from './lines.ts'
import { byCode, groupsOf, sideBySide } from './side-by-side.ts'

/** Why a fact differs between two versions. */
export const changeReasons = ['source', 'patterns', 'correction', 'other'] as const
export type ChangeReason = (typeof changeReasons)[number]
export const changeKinds = ['added', 'removed', 'changed'] as const

export interface Change {
  readonly fact_id: string
  readonly fact: string
  readonly kind: string
  readonly change: (typeof changeKinds)[number]
  readonly why: ChangeReason
  /** Of a changed fact: which of its values, and what it was and is. */
  readonly property: string | null
  readonly before: string | null
  readonly after: string | null
  readonly quote: string
  readonly article_id: string
  readonly url: string
  readonly snapshot_before: string | null
  readonly snapshot_after: string | null
  readonly extractor_before: string | null
  readonly extractor_after: string | null
}

/** What is looked at of an article. */
export interface ArticleState {
  readonly id: string
  readonly text_hash: string
  readonly snapshot_sha256: string | null
  readonly extractor: string
  readonly duplicate_of: string | null
}

/** What is looked at of a statement. */
export interface Statement {
  readonly article_id: string
  readonly fact_id: string
  readonly fact: string
  readonly kind: string
  readonly property: string
  readonly position: number
  readonly value: string
  readonly quote: string
  readonly url: string
}

/** What is looked at of a correction. */
export interface CorrectionState {
  readonly id: string
  readonly fact_id: string | null
  readonly state: string
}

/** One version of the data; articles in the order of their ids, statements in that of their articles and facts. */
export interface Version {
  readonly articles: Iterable<ArticleState>
  readonly statements: Iterable<Statement>
  readonly corrections: Iterable<CorrectionState>
}

/** The version in a folder that an export has written. */
export function openVersion(folder: string): Version {
  return {
    articles: readJsonLines(join(folder, 'jsonl/articles.jsonl')),
    statements: readJsonLines(join(folder, 'jsonl/v_statements.jsonl')),
    corrections: readJsonLines(join(folder, 'jsonl/corrections.jsonl')),
  }
}

/** Facts added, removed and changed, each with why; both versions are read but once, and side by side. */
export function* compareVersions(before: Version, after: Version): Generator<Change> {
  const corrected = correctedBetween(before, after)
  const told = { before: groupsOf(before.statements), after: groupsOf(after.statements) }
  for (const [earlier, later] of sideBySide(before.articles, after.articles)) {
    const id = earlier?.id ?? later?.id ?? ''
    const facts = { before: factsOf(told.before(id)), after: factsOf(told.after(id)) }
    for (const factId of [...new Set([...facts.before.keys(), ...facts.after.keys()])].toSorted(byCode)) {
      const why = corrected.has(factId) ? 'correction' : whyOf(earlier, later)
      const pair = { before: facts.before.get(factId), after: facts.after.get(factId) }
      for (const change of compareFact(pair)) yield toChange(change, { why, earlier, later })
    }
  }
}

/** Facts of which a person said something new, or took something back. */
function correctedBetween(before: Version, after: Version): ReadonlySet<string> {
  const states = new Map<string, string>()
  for (const { id, state } of before.corrections) states.set(id, state === 'undone' ? 'undone' : 'in force')
  const facts = new Set<string>()
  for (const { id, fact_id, state } of after.corrections) {
    if (fact_id !== null && states.get(id) !== (state === 'undone' ? 'undone' : 'in force')) facts.add(fact_id)
  }
  return facts
}

function whyOf(earlier: ArticleState | undefined, later: ArticleState | undefined): ChangeReason {
  if (earlier === undefined || later === undefined) return 'source'
  if (earlier.text_hash !== later.text_hash || earlier.duplicate_of !== later.duplicate_of) return 'source'
  return earlier.extractor === later.extractor ? 'other' : 'patterns'
}

type Fact = readonly Statement[]

interface Difference extends Pick<Change, 'change' | 'property' | 'before' | 'after'> {
  readonly of: Statement
}

function compareFact({ before, after }: { readonly before: Fact | undefined; readonly after: Fact | undefined }): readonly Difference[] {
  const none = { property: null, before: null, after: null }
  const [was] = before ?? []
  const [is] = after ?? []
  if (is === undefined) return was === undefined ? [] : [{ change: 'removed', of: was, ...none }]
  if (was === undefined) return [{ change: 'added', of: is, ...none }]
  const values = { before: valuesOf(before ?? []), after: valuesOf(after ?? []) }
  return [...new Set([...values.before.keys(), ...values.after.keys()])]
    .toSorted(byCode)
    .map((property) => ({ property, before: values.before.get(property) ?? null, after: values.after.get(property) ?? null }))
    .filter((value) => value.before !== value.after)
    .map((value) => ({ change: 'changed', of: is, ...value }))
}

/** Several values of one property, such as the targets of an event, in their order as one. */
function valuesOf(fact: Fact): ReadonlyMap<string, string> {
  const values = Map.groupBy(fact, ({ property }) => property)
  return new Map([...values].map(([property, statements]) => [property, statements.map(({ value }) => value).join('; ')]))
}

function toChange(
  { of, change, property, before, after }: Difference,
  {
    why,
    earlier,
    later,
  }: { readonly why: ChangeReason; readonly earlier: ArticleState | undefined; readonly later: ArticleState | undefined },
): Change {
  const { fact_id, fact, kind, quote, article_id, url } = of
  return {
    ...{ fact_id, fact, kind, change, why, property, before, after, quote, article_id, url },
    snapshot_before: earlier?.snapshot_sha256 ?? null,
    snapshot_after: later?.snapshot_sha256 ?? null,
    extractor_before: earlier?.extractor ?? null,
    extractor_after: later?.extractor ?? null,
  }
}

const factsOf = (statements: readonly Statement[]): ReadonlyMap<string, Fact> => Map.groupBy(statements, ({ fact_id }) => fact_id)
