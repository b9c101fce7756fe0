import type { EntityMention, Passage, Span } from '../types.ts'
import { findDefinition } from './definitions.ts'
import type { Definition, EntityFacts } from './resolve.ts'
import { openTaken } from './taken.ts'

/** How names of one kind are entered. */
export interface EntryRules {
  readonly kind: EntityMention['kind']
  /** The quote for a name found at the span: wider ("U.S." belongs to it), the same, or undefined where it is no mention after all. */
  readonly quoteAt: (folded: string, found: Span, facts: EntityFacts, passage: Passage) => Span | undefined
  /** The short form that the text gives a name where it stands; absent: an abbreviation, "Financial Monitoring Agency (AFM)" → "AFM". */
  readonly shortFormOf?: (folded: string, name: Span) => string | undefined
}

/** The mentions of one kind in one article, as they become known; no two overlap. */
export interface Ledger {
  readonly mentions: readonly EntityMention[]
  readonly named: ReadonlySet<string>
  readonly defined: ReadonlyMap<string, readonly Definition[]>
  /** Grows with every entity that is named first and every definition. */
  readonly learned: () => number
  /** Adds a mention where the place is free, and what it defines; gives what was added. */
  readonly enter: (found: Span, facts: EntityFacts, passage: Passage) => EntityMention | undefined
  readonly adopt: (mention: EntityMention) => EntityMention | undefined
}

export function openLedger(rules: EntryRules, text: string, folded: string): Ledger {
  const mentions: EntityMention[] = []
  const named = new Set<string>()
  const defined = new Map<string, Definition[]>()
  const taken = openTaken()
  let definitions = 0
  const adopt = (mention: EntityMention): EntityMention | undefined => {
    if (!taken.isFree(mention)) return undefined
    taken.take(mention)
    mentions.push(mention)
    named.add(mention.entity)
    const short = (rules.shortFormOf ?? findDefinition)(folded, mention)
    if (short) {
      definitions++
      defined.set(short, [...(defined.get(short) ?? []), { at: mention.start, facts: mention }])
    }
    return mention
  }
  const enter = (found: Span, facts: EntityFacts, passage: Passage): EntityMention | undefined => {
    const quoted = rules.quoteAt(folded, found, facts, passage)
    if (!quoted) return undefined
    const { entity, name, country, confirmed, pattern } = facts
    const place = { kind: rules.kind, ...quoted, quote: text.slice(quoted.start, quoted.end) }
    return adopt({ ...place, entity, name, ...(country !== undefined && { country }), confirmed, pattern })
  }
  return { mentions, named, defined, learned: () => named.size + definitions, enter, adopt }
}
