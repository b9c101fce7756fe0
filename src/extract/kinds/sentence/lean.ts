import type { FoundDuration } from '../../../normalize/duration.ts'
import { COUNT, parseCount } from '../../../normalize/duration-number.ts'
import { type SentenceExample, type Setting, words } from './cue.ts'
import { takeOffMeasure } from './measure.ts'
import { PHRASE_ENDS } from './wording.ts'

/** A length without a cue of its own that continues the sentence before it in the passage and takes its type and status from it. */
export interface LeanCue {
  readonly id: string
  /** All that stands between the two, without the words of measure at its end. */
  readonly gap: RegExp
  readonly after: RegExp
  readonly examples: readonly SentenceExample[]
  readonly rejects?: readonly string[]
}

/** Words that take the text between to another matter. */
const OTHER_MATTER = `(?:over|during|within|after|before|since|who|which|when|while|ran|run|lasted|lasting|worked|spent|aged?|every|within|previous|past|last|next|old)`

export const leanCues: readonly LeanCue[] = [
  {
    id: 'sentence/same-in-brackets',
    gap: words`^(?: (?:in|of|behind) (?:\p{L}{1,14} ){0,2}?(?:prison|jail|imprisonment|bars))?\s?[([]\s?(?:or )?$`,
    after: words`^\s?[)\]]`,
    examples: [
      ['He was sentenced to 100 months ([8 years and 4 months]) in prison.', { type: 'prison', status: 'actual', minMonths: 100 }],
    ],
  },
  {
    id: 'sentence/other-charge',
    gap: words`^(?:(?!\b${OTHER_MATTER}\b)[^;:]){0,120}?,(?: and)? (?:the|each|another|one) (?:\p{L}{1,14} ){0,5}?(?:charges?|counts?|offen[cs]es?)(?: carr(?:ies|ying))? $`,
    after: words`(?!^ (?:in|after|before|since)\b)${PHRASE_ENDS}`,
    examples: [
      ['Laundering carries a maximum of 20 years in prison, the conspiracy charge [five years].', { type: 'prison', status: 'potential' }],
    ],
  },
  {
    id: 'sentence/next-in-list',
    gap: words`^(?:(?!\b${OTHER_MATTER}\b)[^;:]){0,140}?(?:[,;]|\b(?:and|plus|or|then|by|with))[\s,]{1,2}$`,
    after: words`(?!^ (?:in|after|before|since)\b)${PHRASE_ENDS}`,
    examples: [
      [
        'He faces a maximum of 20 years in prison for fraud and [five years] for conspiracy.',
        { type: 'prison', status: 'potential', maxMonths: 60 },
      ],
      ['The officer got life in prison plus [25 years] for robbery.', { type: 'prison', status: 'actual', minMonths: 300 }],
    ],
    rejects: ['The wall was built in two months and five years for show.'],
  },
]

/** Whether the length stands in one list with the sentence before it: "20 years for fraud and [10 years] for laundering". */
export function isNextInList(between: string): boolean {
  const gap = takeOffMeasure(between)
  return leanCues.some((cue) => cue.gap.test(between) || cue.gap.test(gap))
}

/** The cue by which the length leans on the sentence before it; `between` is all that stands between the two. */
export function findLean(between: string, { after, attributive }: Setting): LeanCue | undefined {
  if (attributive || between.length > REACH * 2) return undefined
  const gap = takeOffMeasure(between)
  return leanCues.find((cue) => (cue.gap.test(between) || cue.gap.test(gap)) && cue.after.test(after))
}

/** "five years for fraud and [three] for theft", "three years, [two] of them suspended": a count whose unit was said before. */
const ELLIPTIC = new RegExp(
  String.raw`(?:,|\band|\bor|\bplus|\bwith)\s(?:(?:another|an additional|a further|up to|about|at least)\s)?(?<count>${COUNT})(?=\s(?:for|on)\s(?!\d)|\s(?:of (?:them|which|those)\s)?(?:\p{L}{1,6}\s)?suspended\b|\sof (?:them|which|those)\s)`,
  'diu',
)
/** "sentenced to [10] and 12 years": counts whose unit is said after the last. */
const LAST_SHARING = new RegExp(String.raw`(?<![\p{L}\p{N}$€£¥.,/-])(?<count>${COUNT}),?\sand\s(?:(?:up to|about)\s)?$`, 'diu')
const SHARING = new RegExp(String.raw`(?<![\p{L}\p{N}$€£¥.,/-])(?<count>${COUNT}),\s$`, 'diu')
const REACH = 140
const AT_MOST_SHARING = 4

/** The elliptic count that follows `last`, before `until`; its length is counted in the unit of `last`. */
export function findElliptic(slice: string, last: FoundDuration, until: number): FoundDuration | undefined {
  return toFound(ELLIPTIC.exec(slice.slice(last.end, Math.min(until, last.end + REACH))), last.end, last)
}

/** The counts right before `next` that share its unit, in text order; none where they are the ends of a range. */
export function findSharing(slice: string, next: FoundDuration, from: number): readonly FoundDuration[] {
  if (next.duration.life || next.attributive) return []
  const sharing: FoundDuration[] = []
  for (let end = next.start; sharing.length < AT_MOST_SHARING; ) {
    const start = Math.max(from, end - REACH)
    const found = toFound((sharing.length === 0 ? LAST_SHARING : SHARING).exec(slice.slice(start, end)), start, next)
    if (!found) break
    sharing.unshift(found)
    end = found.start
  }
  return sharing
}

function toFound(match: RegExpExecArray | null, offset: number, model: FoundDuration): FoundDuration | undefined {
  const count = match?.groups?.count
  const at = match?.indices?.groups?.count
  const number = count === undefined || /^an?$/iu.test(count) ? undefined : parseCount(count)
  if (number === undefined || number >= 100 || at === undefined || model.unit === undefined) return undefined
  const length = { [model.unit]: number }
  return {
    start: offset + at[0],
    end: offset + at[1],
    duration: { min: length, max: length, life: false },
    unit: model.unit,
    attributive: false,
  }
}
