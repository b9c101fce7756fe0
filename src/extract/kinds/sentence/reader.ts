import { type FoundDuration, findDurations, toMonths } from '../../../normalize/duration.ts'
import type { SentenceMention, SentenceType, SentenceValue } from '../../../types.ts'
import type { Source } from '../../entities.ts'
import { matches, type Setting } from './cue.ts'
import { findElliptic, findLean, findSharing } from './lean.ts'
import { type Bound, readBound, takeOffMeasure } from './measure.ts'
import { type FoundStatus, findStatus } from './status.ts'
import { findTail } from './tail.ts'
import { typeCues } from './type-cues.ts'

/** What a length may look back and ahead at, in characters. */
const BEFORE = 260
const AFTER = 160
/** How far above a line the head of its table may stand. */
const ABOVE = 3000
const LINE = 140
/** The beginning of an article, which says whether its headline ("Founder gets 12 years") is about a court. */
const OPENING = 1500

const UNIT = /(?:year|month|week|\bday|hour|decade|fortnight|\byrs?\b|\bmos?\b|life|time served)/iu
/** A passage that has none of these in it or before it is not looked at. */
const GATE =
  /(?:prison|jail|gaol|sentenc|imprison|incarcerat|convict|guilty|plea|probation|parole|judge|court|prosecut|defendant|felon|crim|charge|count|indict|offen[cs]e|behind bars|custod|detention|supervis|murder|fraud|launder|hack|scam|ponzi|lawyer|attorney|community|unpaid work|house arrest|home conf|ban\b|bans\b|banned|\bbar|disqualif|suspen|prohibit|debar|exclu|preclu|not to |penalt|defen[cs]e|stay out|keep out|tribunal)/iu
/** The setting of a court, which lets the weaker wordings count. */
const COURT =
  /\b(?:prison|jail|gaol|sentenc|imprison|incarcerat|convict|guilty|plead|pled\b|plea\b|probation|parole|judge|court|prosecut|defendant|felon|crime|criminal|indict|offen[cs]e|behind bars|custody|murder|fraud|launder|hack|scam|ponzi|tribunal|theft|stole|stealing|charge[sd]?\b|counts?\b|lawyers?|attorneys?|defen[cs]e)/iu

/**
 * Finds the sentences of an article: every length of time (duration.ts) that the cue tables take for one, with its type and status and the
 * cues that decided. A length that no cue claims is none: precision first.
 *
 * This is a reader of its own and no list of patterns, because what a length is depends on words far from it, on the lengths beside it ("five
 * years for fraud and three for theft") and on the table it stands in. The cues are data all the same, each with its examples.
 */
export function readSentences(source: Source): SentenceMention[] {
  const { folded, passages } = source
  const end = findTail(folded, passages)
  const mentions: SentenceMention[] = []
  for (let index = 0; index < end; index++) {
    const passage = passages[index]
    if (!passage || passage.kind === 'boilerplate') continue
    const slice = folded.slice(passage.start, passage.end)
    if (!UNIT.test(slice)) continue
    if (!isAbout(GATE, source, index)) continue
    mentions.push(...readPassage(source, index))
  }
  return mentions
}

/** Whether the passage, the one before it or, for a headline, the beginning of the article has such a word. */
function isAbout(subject: RegExp, { folded, passages }: Source, index: number): boolean {
  const passage = passages[index]
  if (!passage) return false
  const from = Math.max(passages[index - 1]?.start ?? 0, passage.start - BEFORE)
  if (subject.test(folded.slice(from, passage.end))) return true
  return (passage.kind === 'title' || passage.kind === 'heading') && subject.test(folded.slice(0, OPENING))
}

function readPassage(source: Source, index: number): SentenceMention[] {
  const passage = source.passages[index]
  if (!passage) return []
  const slice = flatten(source.folded.slice(passage.start, passage.end))
  const durations = findDurations(slice)
  const read: Read[] = []
  durations.forEach((found, at) => {
    const sharing = findSharing(slice, found, durations[at - 1]?.end ?? 0)
    const first = sharing[0] ?? found
    const setting = { ...toSetting(source, index, slice, found), ...(sharing.length > 0 && toLeftSide(slice.slice(0, first.start))) }
    const decision = decide(setting, slice, found, read.at(-1))
    if (!decision) return
    read.push(...sharing.map((each) => ({ ...decision, found: each })), decision)
    const elliptic = findElliptic(slice, found, durations[at + 1]?.start ?? slice.length)
    const continued = elliptic && decide(toSetting(source, index, slice, elliptic), slice, elliptic, decision)
    if (continued) read.push(continued)
  })
  const mentions = read.map((each) => toMention(source, passage.start, each))
  return [...mentions, ...readTimeServed(source, index, slice)]
}

/** A length that was taken for a sentence, and why. */
interface Read {
  readonly found: FoundDuration
  readonly type: SentenceType
  readonly pattern: string
  readonly status: FoundStatus | undefined
  readonly bound: Bound
}

function decide(setting: Setting, slice: string, found: FoundDuration, last: Read | undefined): Read | undefined {
  const cue = typeCues.find((each) => matches(each, setting))
  if (cue?.type === 'none') return undefined
  const status = findStatus(setting)
  const bound = status?.bound ?? readBound(setting.before, setting.after)
  if (cue) return { found, type: cue.type, pattern: cue.id, status, bound }
  if (!last) return undefined
  const between = slice.slice(last.found.end, found.start)
  const lean = findLean(between, setting.after, setting.attributive)
  if (!lean) return undefined
  return { ...last, found, pattern: lean.id, bound: bound === 'exact' && last.bound === 'up_to' && MAXIMUM.test(slice) ? 'up_to' : bound }
}

/** "a maximum of 20 years for the one and five for the other": governs both, which "up to" does not. */
const MAXIMUM = /\bmaximum\b/iu

function toMention(source: Source, offset: number, { found, type, pattern, status, bound }: Read): SentenceMention {
  const [start, end] = [offset + found.start, offset + found.end]
  return {
    kind: 'sentence',
    start,
    end,
    quote: source.text.slice(start, end),
    value: toValue(found, bound),
    type,
    status: status?.status ?? 'actual',
    pattern,
    cues: [{ id: pattern, decided: 'type' }, ...(status ? [{ id: status.id, decided: 'status' } as const] : [])],
  }
}

const TIME_SERVED = /\btime served\b/giu
const GIVEN =
  /\b(?:sentenc\p{L}*|received|got|gets|gave|given|imposed|ordered|ask(?:ed|s|ing)|request(?:ed|s|ing)|sought|seek(?:s|ing)?|recommend(?:ed|s|ing)?)\b[^;]{0,120}$/iu
const CREDIT = /\bcredit(?:ed|s)?(?: (?:him|her|them))?(?: (?:for|of|with))?(?: the)? $/iu

/** "sentenced to time served": a sentence without a length. */
function readTimeServed(source: Source, index: number, slice: string): SentenceMention[] {
  return [...slice.matchAll(TIME_SERVED)].flatMap((match): SentenceMention[] => {
    const found: FoundDuration = { start: match.index, end: match.index + match[0].length, duration: { life: false }, attributive: false }
    const setting = toSetting(source, index, slice, found)
    if (!GIVEN.test(setting.before) || CREDIT.test(setting.before)) return []
    const status = findStatus(setting)
    return [
      toMention(source, source.passages[index]?.start ?? 0, {
        found,
        type: 'prison',
        pattern: 'sentence/time-served',
        status,
        bound: 'exact',
      }),
    ]
  })
}

function toSetting(source: Source, index: number, slice: string, found: FoundDuration): Setting {
  const before = slice.slice(0, found.start)
  const after = slice.slice(found.end, found.end + AFTER)
  const { passages, folded, article } = source
  const start = passages[index]?.start ?? 0
  return {
    ...toLeftSide(before.trim() === '' ? lineAbove(source, index) + before : before),
    after: after.trim() === '' ? after + lineBelow(source, index) : after,
    above: folded.slice(Math.max(0, start - ABOVE), start),
    title: article.title,
    verbless: slice.length < LINE && !/[.!?]\W{0,3}$/u.test(slice),
    attributive: found.attributive,
    legal: isAbout(COURT, source, index),
    life: found.duration.life && found.unit === undefined,
    long: found.unit !== 'hour' && found.unit !== 'day' && found.unit !== 'week',
  }
}

function toLeftSide(text: string): Pick<Setting, 'before' | 'governor'> {
  const before = text.slice(-BEFORE)
  return { before, governor: takeOffMeasure(before) }
}

/** The line before, where this one goes on with it: a headline broken in two. */
function lineAbove({ folded, passages }: Source, index: number): string {
  const [above, own] = [passages[index - 1], passages[index]]
  if (!above || !own || own.start - above.end > 1 || above.kind === 'boilerplate') return ''
  const text = folded.slice(Math.max(above.start, above.end - BEFORE), above.end)
  return /[.!?:;]["')]?$/u.test(text) ? '' : `${flatten(text)} `
}

function lineBelow({ folded, passages }: Source, index: number): string {
  const [own, below] = [passages[index], passages[index + 1]]
  if (!below || !own || below.start - own.end > 1 || below.kind === 'boilerplate') return ''
  return ` ${flatten(folded.slice(below.start, Math.min(below.end, below.start + AFTER)))}`
}

/** Line breaks within a passage are spaces to the cues; the length stays. */
function flatten(text: string): string {
  return text.replace(/\s/gu, ' ')
}

function toValue(found: FoundDuration, bound: Bound): SentenceValue {
  const { min, max, life } = toMonths(found.duration)
  const range = min !== max || life
  return {
    ...(min !== undefined && (range || bound !== 'up_to') && { minMonths: min }),
    ...(max !== undefined && (range || bound !== 'at_least') && { maxMonths: max }),
    life,
  }
}
