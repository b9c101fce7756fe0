import type { ReadContext } from './context.ts'
import { listedAfter } from './list.ts'
import { resolve } from './memory.ts'
import { readTargets } from './parties.ts'
import type { Phrase } from './phrase.ts'
import { antecedentsBefore } from './reach.ts'
import type { Named } from './told.ts'
import type { Trigger } from './triggers.ts'
import type { VerbGroup } from './verb-group.ts'

/** Who the subject of a verb is: the phrase before it, that of the verb it is joined to, or what its relative clause hangs on. */
export function subjectParties(context: ReadContext, trigger: Trigger, group: VerbGroup, subject: Phrase | undefined): Named | undefined {
  const shared = group.joined ? inherited(context) : undefined
  if (shared && context.clause.tokens[group.start - 1]?.key !== ',') return shared
  const isRelative = subject !== undefined && context.clause.tokens[subject.from - 1]?.key === 'who' && group.start > subject.to - 1
  const own = subject && !isRelative ? partiesOf(context, trigger, subject) : undefined
  if (own && own.names.length > 0) return own
  for (const antecedent of antecedentsBefore(context.clause, group.start)) {
    const found = partiesOf(context, trigger, antecedent)
    if (found.names.length > 0) return found
  }
  const isWho = context.clause.tokens[group.start - 1]?.key === 'who'
  return shared ?? own ?? (isWho ? resolve({ names: [], named: false, pronoun: 'person' }, context.memory) : undefined)
}

/** Whom a phrase names; the tagger is asked where no list of words knows. */
export function partiesOf(context: ReadContext, { pattern }: Trigger, phrase: Phrase): Named {
  const { article, clause, memory } = context
  const source = (from: number, to: number): string => article.text.slice(from, to)
  const read = readTargets(pattern.targets, clause, phrase, source)
  const parties = resolve(read, memory)
  if (parties.names.length > 0 || pattern.targets !== 'people') return parties
  const asked = context.ask(clause, phrase)
  return asked === undefined ? parties : { names: [asked], named: false }
}

/** Whom a noun that stands alone is about: "extradition proceedings are under way". */
export function lastSpokenOf({ memory }: ReadContext, { pattern }: Trigger): Named | undefined {
  return pattern.targets === 'people' ? resolve({ names: [], named: false, pronoun: 'person' }, memory) : undefined
}

/** Whom an object names, with the rest of the list it opens. */
export function objectParties(context: ReadContext, trigger: Trigger, object: Phrase): Named {
  const first = partiesOf(context, trigger, object)
  if (!first.named || first.pronoun !== undefined || context.clause.passage.kind !== 'body' || !LISTS.has(trigger.pattern.targets))
    return first
  const others = listedAfter(context.clause, object).map(({ start, end }) => context.article.text.slice(start, end))
  return { ...first, names: [...new Set([...first.names, ...others])] }
}

const LISTS: ReadonlySet<string> = new Set(['people', 'thing', 'optional'])

function inherited({ before }: ReadContext): Named | undefined {
  const last = before.findLast(({ targets }) => targets.length > 0)
  return last ? { names: last.targets, named: last.named } : undefined
}
