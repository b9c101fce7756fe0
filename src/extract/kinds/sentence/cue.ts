import { compilePrefilter, possibleIn } from '../../../normalize/prefilter.ts'
import type { SentenceType, Status } from '../../../types.ts'

/** "He got [25 years] in prison." and what is read of the span in brackets. */
export type SentenceExample = readonly [text: string, expected: SentenceExpectation]

export interface SentenceExpectation {
  readonly type?: SentenceType
  readonly status?: Status
  readonly minMonths?: number
  readonly maxMonths?: number
  readonly life?: boolean
}

/** A length of time as the cues see it. All texts are folded, with line breaks as spaces. */
export interface Setting {
  /** The passage up to the length. */
  readonly before: string
  /** `before` without the words of measure at its end: "faces up to a" → "faces". */
  readonly governor: string
  readonly after: string
  /** The text above the passage, with its line breaks, and the article's title. */
  readonly above: string
  readonly title: string
  /** The passage is a short line without a full stop, a table's cell or a heading. */
  readonly verbless: boolean
  /** "a five-year …": says something only with its noun. */
  readonly attributive: boolean
  /** Whether the passage, or a title above it, speaks of courts and sanctions at all. */
  readonly legal: boolean
  /** A life without years. */
  readonly life: boolean
  /** Counted in months or years, or a life: a length that a court gives, not a deadline. */
  readonly long: boolean
}

/**
 * Says that a length of time is a sentence of a type, or that it is none. `before` is anchored at its end, `after` at its start; both must
 * match where both are given. The first row of the table that matches decides, so the sure ones stand first.
 */
export interface TypeCue {
  /** "sentence/<kebab-case>": the `pattern` of the mention. */
  readonly id: string
  readonly type: SentenceType | 'none'
  readonly before?: RegExp
  readonly after?: RegExp
  /** A word that stands before the length in the same clause, at most `within` characters off (else CLAUSE_REACH). */
  readonly head?: RegExp
  readonly within?: number
  /** Only where the setting is a legal one: the wording alone ("received five years") is not enough. */
  readonly legal?: true
  readonly long?: true
  /** Only a bare life. */
  readonly lifeOnly?: true
  /** true: only adjectives ("five-year"); false: no adjectives. */
  readonly attributive?: boolean
  readonly examples: readonly SentenceExample[]
  /** Texts in which the reader as a whole finds no sentence. */
  readonly rejects?: readonly string[]
}

/** An expression in which a space stands for any white space, case-insensitive. */
export function words(parts: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(String.raw(parts, ...values).replaceAll(' ', String.raw`\s{1,3}`), 'iu')
}

/** Compiles a table of cues and gives the function that finds the first row that matches a length. */
export function compileCues(cues: readonly TypeCue[]): (setting: Setting) => TypeCue | undefined {
  const rows = cues.map((cue) => ({ cue, head: cue.head && new RegExp(cue.head.source, 'giu') }))
  const possibleBefore = compilePrefilter(cues.map(({ before, head }) => before ?? head))
  const possibleAfter = compilePrefilter(cues.map(({ after }) => after))
  return (setting) => {
    const left = `${setting.before}\n${setting.governor}`
    const possible = possibleIn(possibleBefore(left, 0, left.length), possibleAfter(setting.after, 0, setting.after.length))
    const first = possible.find((index) => matches(rows[index] as Row, setting))
    return first === undefined ? undefined : rows[first]?.cue
  }
}

interface Row {
  readonly cue: TypeCue
  readonly head: RegExp | undefined
}

function matches({ cue, head }: Row, setting: Setting): boolean {
  if (cue.legal && !setting.legal) return false
  if (cue.lifeOnly && !setting.life) return false
  if (cue.long && !setting.long) return false
  if (cue.attributive !== undefined && cue.attributive !== setting.attributive) return false
  if (cue.after && !cue.after.test(setting.after)) return false
  if (cue.before && !cue.before.test(setting.before) && !cue.before.test(setting.governor)) return false
  return head === undefined || standsInClause(head, setting.before, cue.within ?? CLAUSE_REACH)
}

const CLAUSE_REACH = 230
const CLAUSE_ENDS = /[;:]|\b(?:after|who|which|while|when|whereas|since|because|before|but)\b/iu

/** Whether the last such word of the text is followed by no other clause. */
function standsInClause(head: RegExp, before: string, within: number): boolean {
  const near = before.slice(-within)
  let end: number | undefined
  head.lastIndex = 0
  for (let match = head.exec(near); match && match[0] !== ''; match = head.exec(near)) end = match.index + match[0].length
  return end !== undefined && !CLAUSE_ENDS.test(near.slice(end))
}
