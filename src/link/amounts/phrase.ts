import { compileWindowFilter, possibleIn } from '../../normalize/prefilter.ts'
import type { AmountMention } from '../../types.ts'
import { type Clause, itemAt } from './clause.ts'
import type { PhraseCue, SumKind } from './cue.ts'
import { rolePhrases } from './roles/all.ts'
import type { Evidence } from './score.ts'
import { toWindow, type Window } from './window.ts'

/** Characters on each side of a sum that constructions are looked for in. */
const WINDOW = 170

const MEASURE =
  /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|over|more than|less than|at least|up to|an?|the|another|additional|total of|estimated|only|just|as much as|as high as|well|close to|combined|mere|modest|whopping|staggering|hefty|paltry|sum of|in excess of|upwards of)|~|\$|["'*_[(])\s*$/u

/** Characters that no measure and the word before it are longer than. */
const LONGEST_MEASURE = 24

interface Setting {
  /** Where `before` begins in the clause. */
  readonly from: number
  readonly before: Window
  /** All before the sum, and the same without words of measure at its end: "priced at about a " → "priced at". */
  readonly raw: string
  readonly plain: string
  readonly after: Window
}

const possibleBefore = compileWindowFilter(rolePhrases.map(({ before }) => before))
const possibleAfter = compileWindowFilter(rolePhrases.map(({ after }) => after))

/** The constructions that touch a sum, each with its full weight. */
export function findPhrases(clause: Clause, mention: AmountMention, kind: SumKind): Evidence[] {
  const start = mention.start - clause.start
  const end = mention.end - clause.start
  const from = Math.max(0, start - WINDOW)
  const before = toWindow(clause.text.slice(from, start))
  const raw = before.text.trimEnd()
  const setting = { from, before, raw, plain: withoutMeasure(raw), after: toWindow(clause.text.slice(end, end + WINDOW)) }
  const possible = possibleIn(possibleBefore(raw), possibleAfter(setting.after.text))
  return possible.flatMap((index) => {
    const phrase = itemAt(rolePhrases, index)
    const found = phrase.when && phrase.when !== kind ? undefined : locate(phrase, setting, start, end)
    if (!found) return []
    return [{ cue: phrase.id, points: phrase.roles, span: { start: clause.start + found.start, end: clause.start + found.end } }]
  })
}

function locate({ before, after }: PhraseCue, setting: Setting, start: number, end: number): { start: number; end: number } | undefined {
  const right = after?.exec(setting.after.text)
  if (after && !right) return undefined
  const left = before && (before.exec(setting.plain) ?? (setting.raw === setting.plain ? undefined : before.exec(setting.raw)))
  if (before && !left) return undefined
  if (left) return { start: setting.from + setting.before.at(left.index), end: start }
  return { start: end, end: end + setting.after.at(right?.[0].length ?? 0) }
}

function withoutMeasure(before: string): string {
  let text = before
  for (let i = 0; i < 4; i++) {
    const measure = MEASURE.exec(text.slice(-LONGEST_MEASURE))
    if (!measure) break
    text = text.slice(0, text.length - measure[0].length).trimEnd()
  }
  return text
}
