import { type FoundDuration, findDurations, toMonths } from '../../../normalize/duration.ts'
import { matchesOf } from '../../../normalize/matches.ts'
import type { SentenceMention, SentenceType, SentenceValue } from '../../../types.ts'
import type { Source } from '../../entities.ts'
import { joinBrokenLines } from './broken-lines.ts'
import { compileCues, type Setting } from './cue.ts'
import { findElliptic, findLean, findSharing, isNextInList } from './lean.ts'
import { type Bound, readBound } from './measure.ts'
import { type PassageSetting, toPassageSetting, toSetting } from './setting.ts'
import { type FoundStatus, findStatus } from './status.ts'
import { typeCues } from './type-cues.ts'

const UNIT = /(?:year|month|week|\bday|hour|decade|fortnight|\byrs?\b|\bmos?\b|life|time served)/iu
/** A passage that has none of these in it or before it is not looked at. */
const GATE =
  /(?:prison|jail|gaol|sentenc|imprison|incarcerat|convict|guilty|plea|probation|parole|judge|court|prosecut|defendant|felon|crim|charge|count|indict|offen[cs]e|behind bars|custod|detention|supervis|murder|fraud|launder|hack|scam|ponzi|lawyer|attorney|community|unpaid work|house arrest|home conf|ban\b|bans\b|banned|\bbar|disqualif|suspen|prohibit|debar|exclu|preclu|not to |to (?:stop|halt|cease|refrain) |trial|penalt|defen[cs]e|stay out|keep out|tribunal|guideline)/iu

/** What was made of a length of time, for whoever asks why. `pattern` is the cue that decided; none where no cue claims the length. */
export interface LengthReading {
  readonly start: number
  readonly end: number
  readonly pattern?: string
  readonly mention?: SentenceMention
}

/**
 * Finds the sentences of an article: every length of time (duration.ts) that the cue tables take for one, with its type and status and the
 * cues that decided. A length that no cue claims is none: precision first.
 *
 * This is a reader of its own and no list of patterns, because what a length is depends on words far from it, on the lengths beside it ("five
 * years for fraud and three for theft") and on the table it stands in. The cues are data all the same, each with its examples.
 */
export function readSentences(source: Source): SentenceMention[] {
  return readLengths(source).flatMap(({ mention }) => mention ?? [])
}

/** The same with the lengths that are no sentences, each with the cue that said so. In text order. */
export function readLengths(article: Source): LengthReading[] {
  const source = { ...article, passages: joinBrokenLines(article.folded, article.passages) }
  const readings: LengthReading[] = []
  for (const [index, passage] of source.passages.entries()) {
    if (passage.kind === 'boilerplate' || !UNIT.test(source.folded.slice(passage.start, passage.end))) continue
    const setting = toPassageSetting(source, index)
    if (setting.isAbout(GATE)) readings.push(...readPassage(source, setting))
  }
  return readings
}

/** A length and what the cues say of it; `type` is undefined where it is no sentence. */
interface Verdict {
  readonly found: FoundDuration
  readonly type?: SentenceType
  readonly pattern?: string
  readonly status?: FoundStatus | undefined
  readonly bound: Bound
  /** The bound comes of the word "maximum". */
  readonly maximum?: boolean
}

function readPassage(source: Source, passage: PassageSetting): LengthReading[] {
  const { text: slice, start } = passage
  const durations = findDurations(slice)
  const verdicts: Verdict[] = []
  let last: Verdict | undefined
  durations.forEach((found, at) => {
    const sharing = findSharing(slice, found, durations[at - 1]?.end ?? 0)
    const verdict = judge(toSetting(passage, found, sharing[0]?.start ?? found.start), slice, found, last)
    verdicts.push(...(verdict.type ? sharing : []).map((each) => ({ ...verdict, found: each })), verdict)
    if (!verdict.type) return
    last = verdict
    const elliptic = findElliptic(slice, found, durations[at + 1]?.start ?? slice.length)
    if (elliptic) verdicts.push(judge(toSetting(passage, elliptic, elliptic.start), slice, elliptic, last))
  })
  verdicts.push(...readTimeServed(passage))
  return verdicts.map((verdict) => toReading(source, start, verdict)).sort((a, b) => a.start - b.start)
}

const findCue = compileCues(typeCues)

function judge(setting: Setting, slice: string, found: FoundDuration, last: Verdict | undefined): Verdict {
  const cue = findCue(setting)
  if (cue?.type === 'none') return { found, pattern: cue.id, bound: 'exact' }
  const status = findStatus(setting)
  const bound = status?.bound ?? readBound(setting.before, setting.after)
  const maximum = bound === 'up_to' && MAXIMUM.test(setting.before.slice(-80))
  const between = last && slice.slice(last.found.end, found.start)
  if (cue) {
    const shares = bound === 'exact' && last?.maximum === true && last.type === cue.type && isNextInList(between ?? '')
    return { found, type: cue.type, pattern: cue.id, status, bound: shares ? 'up_to' : bound, maximum: maximum || shares }
  }
  const lean = between === undefined ? undefined : findLean(between, setting)
  return last && lean ? { ...last, found, pattern: lean.id, bound: last.maximum ? 'up_to' : bound } : { found, bound }
}

/** "a maximum of 20 years for the one and five for the other": governs all of a list, which "up to" does not. */
const MAXIMUM = /\bmaximum\b/iu

const TIME_SERVED = /\btime served\b/giu
const GIVEN =
  /\b(?:sentenc\p{L}*|received|got|gets|gave|given|imposed|ordered|ask(?:ed|s|ing)|request(?:ed|s|ing)|sought|seek(?:s|ing)?|recommend(?:ed|s|ing)?)\b/iu
const CREDIT = /\bcredit(?:ed|s)?(?: (?:him|her|them))?(?: (?:for|of|with))?(?: the)? $/iu

/** "sentenced to time served": a sentence without a length. */
function readTimeServed(passage: PassageSetting): Verdict[] {
  return matchesOf(TIME_SERVED, passage.text).flatMap((match): Verdict[] => {
    const found: FoundDuration = { start: match.index, end: match.index + match[0].length, duration: { life: false }, attributive: false }
    const setting = toSetting(passage, found, found.start)
    if (!GIVEN.test(setting.before.slice(-120)) || CREDIT.test(setting.before)) return []
    return [{ found, type: 'prison', pattern: 'sentence/time-served', status: findStatus(setting), bound: 'exact' }]
  })
}

function toReading({ text }: Source, offset: number, { found, type, pattern, status, bound }: Verdict): LengthReading {
  const [start, end] = [offset + found.start, offset + found.end]
  if (!type || !pattern) return { start, end, ...(pattern && { pattern }) }
  const mention: SentenceMention = {
    kind: 'sentence',
    start,
    end,
    quote: text.slice(start, end),
    value: toValue(found, bound),
    type,
    status: status?.status ?? 'actual',
    pattern,
    cues: [{ id: pattern, decided: 'type' }, ...(status ? [{ id: status.id, decided: 'status' } as const] : [])],
  }
  return { start, end, pattern, mention }
}

/** A bound opens a single length at one end; a range keeps both of its own. */
function toValue({ duration }: FoundDuration, bound: Bound): SentenceValue {
  const { min, max, life } = toMonths(duration)
  const isRange = min !== max || life
  return {
    ...(min !== undefined && (isRange || bound !== 'up_to') && { minMonths: min }),
    ...(max !== undefined && (isRange || bound !== 'at_least') && { maxMonths: max }),
    life,
  }
}
