import type { Mention } from '../../types.ts'
import type { Clause, Token } from './clause.ts'
import type { Draft } from './draft.ts'
import { isNamed } from './phrase.ts'

/** Words between a term and the next name: "in prison and his partner". */
const LONGEST_GAP = 9
const MOST = 8
/** Between the name and its term: "to", "for", "got". */
const BEFORE_TERM = /^(?:to|for|a|got|received|:|-|,|\()$/u
const JOINT = /^(?:,|;|and|while)$/u
/** "…; both also forfeited $2 million": what follows is everybody's. */
const ALL = /^(?:both|each|all|they)$/u
/** Another clause, which has a verb of its own. */
const VERB = /^(?:was|were|is|are|has|have|had|will|must|who|which|that|after|because|for|if)$/u

/**
 * The sentences that a clause tells by one verb for several persons, each as an event: "sentenced Teskey to 70 months, Brandt to 40 months and Holm to
 * two years". The first keeps what stands with its own name.
 */
export function apartByName(draft: Draft, { tokens }: Clause, mentions: readonly Mention[], text: string): readonly Draft[] {
  if (draft.type !== 'sentencing' || draft.targets.length === 0) return [draft]
  const found: { readonly name: Token; readonly term: number }[] = []
  for (const [at, token] of tokens.entries()) {
    if (found.length === MOST) break
    const next = isTerm(token, mentions) && draft.figures.includes(token.mention ?? -1) ? nextOf(tokens, at, mentions) : undefined
    if (next) found.push(next)
  }
  const last = found.at(-1)
  if (!last) return [draft]
  const starts = found.map(({ name }) => name.start)
  const all = tokens.findIndex(({ key }, at) => at > last.term && ALL.test(key))
  const shared =
    all < 0 ? [] : tokens.slice(all).flatMap(({ kind, mention }) => (kind === 'amount' && mention !== undefined ? [mention] : []))
  const owned = (from: number, to: number): readonly number[] => {
    const own = draft.figures.filter((index) => (mentions[index]?.start ?? 0) >= from && (mentions[index]?.start ?? 0) < to)
    return [...new Set([...own, ...shared])]
  }
  return [
    { ...draft, ...figuresOf(owned(0, starts[0] ?? 0), mentions) },
    ...found.map(({ name }, i): Draft => {
      const { dated, date, term: _term, ...rest } = draft
      return {
        ...rest,
        ...(date !== undefined && { date }),
        ...(dated && { dated }),
        targets: [text.slice(name.start, name.end)],
        named: true,
        ...figuresOf(owned(name.start, starts[i + 1] ?? Number.POSITIVE_INFINITY), mentions),
        at: name.start,
      }
    }),
  ]
}

function isTerm({ kind, mention }: Token, mentions: readonly Mention[]): boolean {
  const found = kind === 'sentence' && mention !== undefined ? mentions[mention] : undefined
  return found?.kind === 'sentence' && found.status === 'actual'
}

/** Behind the term at `from`: a joint, a name, and a term with nothing but "to" between. */
function nextOf(tokens: readonly Token[], from: number, mentions: readonly Mention[]) {
  let joined = false
  for (let at = from + 1; at < tokens.length && at - from <= LONGEST_GAP; at++) {
    const token = tokens[at]
    if (!token || VERB.test(token.key) || isTerm(token, mentions)) return undefined
    if (JOINT.test(token.key)) joined = true
    if (!joined || !isNamed(token)) continue
    const term = BEFORE_TERM.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1
    const behind = tokens[term]
    return behind && isTerm(behind, mentions) ? { name: token, term } : undefined
  }
  return undefined
}

function figuresOf(figures: readonly number[], mentions: readonly Mention[]): Pick<Draft, 'figures' | 'term'> {
  const prison = figures.map((index) => mentions[index]).find((mention) => mention?.kind === 'sentence' && mention.type === 'prison')
  if (prison?.kind !== 'sentence') return { figures }
  return { figures, term: prison.value.life ? 'life' : String(prison.value.minMonths ?? prison.value.maxMonths) }
}
