/** What of a page may be its article: the removal rules applied, and let off where they are wrong. */
import type { Outcome } from '../types.ts'
import { REMOVAL_RULES, type RemovalRule } from './rules.ts'
import { type StartTag, type Stripped, type StripReason, stripHtml, type Verdict } from './strip.ts'

/**
 * Strips the page to what may be its article. A rule that would remove most of the text is wrong about this page and is let off; what it hid may
 * then fall to another rule, hence the rounds.
 */
export const stripToArticle = (html: string): Outcome<Judged, StripReason> => {
  let excused: ReadonlySet<string> = new Set<string>()
  const findByClass = memoize(findNamedRule)
  for (let round = 0; ; round += 1) {
    const stripped = stripHtml(html, judgeBy(excused, findByClass))
    if (!stripped.ok) return stripped
    const wrong = round < MAX_ROUNDS ? findWrongRules(stripped.value) : []
    if (wrong.length === 0) return { ok: true, value: { ...stripped.value, excused: [...excused] } }
    excused = excused.union(new Set(wrong))
  }
}

/** Strips only what is never text: for pages whose feed says by selectors what the article is. */
export const stripUnjudged = (html: string): Outcome<Judged, StripReason> => {
  const stripped = stripHtml(html)
  return stripped.ok ? { ok: true, value: { ...stripped.value, excused: [] } } : stripped
}

/** A page stripped by the removal rules. */
export interface Judged extends Stripped {
  /** The rules that were let off on this page. */
  readonly excused: readonly string[]
}

const MAX_ROUNDS = 3
const HIDDEN = 'hidden'
const MAY_REMOVE: ReadonlyMap<string, number> = new Map([
  [HIDDEN, 3],
  ...REMOVAL_RULES.map((rule) => [rule.id, rule.mayRemove ?? 0.5] as const),
])

const findWrongRules = ({ kept, dropped }: Stripped): string[] =>
  [...dropped].filter(([id, length]) => length > kept * (MAY_REMOVE.get(id) ?? 0)).map(([id]) => id)

type FindRule = (className: string) => RemovalRule | undefined

/** The rule that removes an element, unless it is among those `excused` for this page. */
const judgeBy =
  (excused: ReadonlySet<string>, findByClass: FindRule) =>
  ({ name, attributes }: StartTag): Verdict | undefined => {
    if (attributes.size > 0 && isHidden(attributes) && !excused.has(HIDDEN)) return { rule: HIDDEN, later: false }
    const rule = findRule(name, attributes, (candidate) => !excused.has(candidate.id), findByClass)
    return rule === undefined ? undefined : { rule: rule.id, later: rule.later ?? false }
  }

/** Class names recur on a page, and in each round. */
const memoize = (find: FindRule): FindRule => {
  const known = new Map<string, RemovalRule | undefined>()
  return (className) => {
    const rule = known.get(className)
    if (rule !== undefined || known.has(className)) return rule
    const found = find(className)
    known.set(className, found)
    return found
  }
}

/** Elements that hold the article or the page, whatever their class says. */
const NEVER_REMOVED: ReadonlySet<string> = new Set(
  'html head title body main article h1 h2 p section meta link a span img br tr td th tbody table'.split(' '),
)

/** "has-sidebar", "comments-open": the class speaks of the page's layout, not of this element. */
const LAYOUT = /^(?:has|with|no|without|is|js|not)-|-(?:open|enabled|disabled|layout|active|visible|none|wrapper|container|page|template)$/u

const isHidden = (attributes: StartTag['attributes']): boolean =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '')

/** The first rule that counts, by the element's tag, its role, its microdata, its classes and its id. */
const findRule = (
  name: string,
  attributes: StartTag['attributes'],
  counts: (rule: RemovalRule) => boolean,
  findByClass: FindRule,
): RemovalRule | undefined => {
  const first = (rule: RemovalRule | undefined) => (rule !== undefined && counts(rule) ? rule : undefined)
  const plain = first(BY_TAG.get(name)) ?? first(BY_ROLE.get(attributes.get('role') ?? ''))
  if (plain !== undefined || attributes.size === 0 || NEVER_REMOVED.has(name)) return plain
  const stated = first(BY_ITEMPROP.get(attributes.get('itemprop') ?? ''))
  if (stated !== undefined) return stated
  for (const attribute of ['class', 'id']) {
    for (const className of (attributes.get(attribute) ?? '').split(/\s+/u)) {
      const named = className === '' ? undefined : first(findByClass(className))
      if (named !== undefined) return named
    }
  }
  return undefined
}

const findNamedRule = (name: string): RemovalRule | undefined => {
  const joined = toWords(name)
  if (LAYOUT.test(joined)) return undefined
  const parts = joined.split('-')
  for (let from = 0; from < parts.length; from += 1) {
    for (let length = 1; length <= LONGEST_NAME && from + length <= parts.length; length += 1) {
      const rule = BY_NAME.get(parts.slice(from, from + length).join('-'))
      if (rule !== undefined) return rule
    }
  }
  return undefined
}

/** "c-relatedPosts__list" → "c-related-posts-list" */
const toWords = (name: string): string =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

const LONGEST_NAME = 4

const indexBy = (keys: (rule: RemovalRule) => readonly string[] | undefined): ReadonlyMap<string, RemovalRule> =>
  new Map(REMOVAL_RULES.flatMap((rule) => (keys(rule) ?? []).map((key) => [key, rule] as const)))

const BY_TAG = indexBy((rule) => rule.tags)
const BY_ROLE = indexBy((rule) => rule.roles)
const BY_ITEMPROP = indexBy((rule) => rule.itemprops)
const BY_NAME = indexBy((rule) => rule.names)
