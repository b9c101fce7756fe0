import { fold } from '../normalize/fold.ts'
import type { AmountMention, ArticleText, Cue, Extraction, Mention, Passage } from '../types.ts'
import { type Clause, toClause } from './amounts/clause.ts'
import type { Conversion } from './amounts/conversion.ts'
import { cuesOf, type RoleReading, readRoles } from './amounts/roles.ts'
import { readStatus } from './amounts/status.ts'

/**
 * Gives every amount its role, its status and, for a conversion, what it converts, by the words around it. What decided is in the mention's
 * `cues`. An article without amounts costs nothing.
 */
export function assignRoles(article: ArticleText, extraction: Extraction): readonly Mention[] {
  const read = readAmounts(article, extraction)
  return read.size === 0
    ? extraction.mentions
    : extraction.mentions.map((mention) => (mention.kind === 'amount' ? (read.get(mention)?.amount ?? mention) : mention))
}

/** What was made of an amount, for whoever asks why. */
export interface AmountReading {
  readonly amount: AmountMention
  /** All evidence of its role. A conversion takes the role of what it converts, whatever is said of itself. */
  readonly role: RoleReading
}

/** The amounts of an article, each with what was made of it. */
export function readAmounts(article: ArticleText, extraction: Extraction): ReadonlyMap<AmountMention, AmountReading> {
  const amounts = extraction.mentions.filter((mention): mention is AmountMention => mention.kind === 'amount')
  const read = new Map<AmountMention, AmountReading>()
  if (amounts.length === 0) return read
  const clauses = clausesOf(article, extraction.passages, amounts)
  const roles = readRoles(clauses)
  clauses.forEach((clause, i) => {
    clause.sums.forEach(({ mention, conversion }, sum) => {
      const role = roles[i]?.[sum]
      if (!role) return
      const root = conversion && read.get(conversion.root)
      const amount = root ? toConversion(mention, root.amount, conversion) : toReading(mention, role, clause)
      read.set(mention, { amount, role })
    })
  })
  return read
}

/** The passages that hold sums, the ones before them, the lines that open lists, and the title: what is said about sums is said there. */
function clausesOf(article: ArticleText, passages: readonly Passage[], amounts: readonly AmountMention[]): Clause[] {
  /** By index of the passage. */
  const held = new Map<number, AmountMention[]>()
  let at = 0
  for (const amount of amounts) {
    while ((passages[at]?.end ?? Number.POSITIVE_INFINITY) < amount.end) at++
    const passage = passages[at]
    if (!passage || passage.start > amount.start) continue
    const known = held.get(at)
    if (known) known.push(amount)
    else held.set(at, [amount])
  }
  const folded = fold(article.text)
  const hasTable = article.text.includes('|')
  return passages.flatMap((passage, index) => {
    const own = held.get(index)
    const isWanted =
      own !== undefined ||
      passage.kind === 'title' ||
      held.has(index + 1) ||
      article.text[passage.end - 1] === ':' ||
      (hasTable && isRow(article.text, passage))
    return isWanted ? [toClause(folded, passage, own ?? [])] : []
  })
}

/** A table's row, its head among them. */
function isRow(text: string, { start, end }: Passage): boolean {
  return text.slice(start, end).includes('|')
}

function toReading(mention: AmountMention, reading: RoleReading, clause: Clause): AmountMention {
  const { role } = reading
  const cues = cuesOf(reading)
  const at = { start: mention.start - clause.start, end: mention.end - clause.start, offset: clause.start }
  const { status, cue } = readStatus(clause.text, at, role)
  return { ...mention, ...(role ? { role } : {}), status, cues: cue ? [...cues, cue] : cues }
}

/** A conversion is what it converts. */
function toConversion(mention: AmountMention, root: AmountMention, { cue }: Conversion): AmountMention {
  const own: Cue = { id: cue, decided: 'equivalent_to', span: { start: root.start, end: root.end } }
  return {
    ...mention,
    ...(root.role ? { role: root.role } : {}),
    ...(root.status ? { status: root.status } : {}),
    equivalentTo: { start: root.start, end: root.end },
    cues: [own, ...(root.cues ?? [])],
  }
}
