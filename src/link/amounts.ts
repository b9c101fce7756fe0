import type { AmountMention, ArticleText, Extraction, Mention, Passage } from '../types.ts'
import { type Clause, toClause } from './amounts/clause.ts'
import { readRoles } from './amounts/roles.ts'

/**
 * Gives every amount its role, its status and, for a conversion, what it converts, by the words around it. What decided is in the mention's
 * `cues`. An article without amounts costs nothing.
 */
export function assignRoles(article: ArticleText, extraction: Extraction): readonly Mention[] {
  const amounts = extraction.mentions.filter((mention): mention is AmountMention => mention.kind === 'amount')
  if (amounts.length === 0) return extraction.mentions
  const clauses = clausesOf(article, extraction.passages, amounts)
  const roles = readRoles(clauses)
  const read = new Map<AmountMention, AmountMention>()
  clauses.forEach((clause, i) => {
    clause.sums.forEach(({ mention }, sum) => {
      const reading = roles[i]?.[sum]
      if (!reading) return
      read.set(mention, { ...mention, ...(reading.role ? { role: reading.role } : {}), status: 'actual', cues: reading.cues })
    })
  })
  return extraction.mentions.map((mention) => (mention.kind === 'amount' ? (read.get(mention) ?? mention) : mention))
}

/** The passages that hold sums, and the title: what is said about sums is said there. */
function clausesOf(article: ArticleText, passages: readonly Passage[], amounts: readonly AmountMention[]): Clause[] {
  const clauses: Clause[] = []
  let next = 0
  for (const passage of passages) {
    while (next < amounts.length && (amounts[next]?.start ?? 0) < passage.start) next++
    const first = next
    while (next < amounts.length && (amounts[next]?.end ?? 0) <= passage.end) next++
    if (next > first || passage.kind === 'title') clauses.push(toClause(article.text, passage, amounts.slice(first, next)))
  }
  return clauses
}
