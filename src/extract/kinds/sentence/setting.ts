import type { FoundDuration } from '../../../normalize/duration.ts'
import type { Source } from '../../entities.ts'
import type { Setting } from './cue.ts'
import { takeOffMeasure } from './measure.ts'

/** What a length may look back and ahead at, in characters. */
const BEFORE = 260
const AFTER = 160
/** How far above a line the head of its table may stand. */
const ABOVE = 3000
/** A line longer than this is no cell of a table. */
const LINE = 140
/** The beginning of an article, which says whether its headline ("Founder gets 12 years") is about a court. */
const OPENING = 1500

/** The setting of a court, which lets the weaker wordings count. */
const COURT =
  /\b(?:prison|jail|gaol|sentenc|imprison|incarcerat|convict|guilty|plead|pled\b|plea\b|probation|parole|supervised release|(?<!free |clinical |paid )trial\b(?! (?:period|run|version|phase|basis|balloon))|judge|court|prosecut|defendant|felon|crime|criminal|indict|offen[cs]e|behind bars|custody|murder|fraud|launder|hack|scam|ponzi|tribunal|theft|stole|stealing|charge[sd]?\b|counts?\b|lawyers?|attorneys?|defen[cs]e|guidelines?)/iu

/** What all lengths of a passage share. */
export interface PassageSetting {
  /** The passage, folded, its line breaks as spaces. */
  readonly text: string
  readonly start: number
  readonly legal: boolean
  /** The end of the line above and the beginning of the line below, where they go on with this one: a headline broken in two. */
  readonly lineAbove: string
  readonly lineBelow: string
  readonly above: string
  readonly title: string
  readonly verbless: boolean
  /** Whether the passage, the one before it or, for a headline, the beginning of the article has such a word. */
  readonly isAbout: (subject: RegExp) => boolean
}

export function toPassageSetting({ folded, passages, article }: Source, index: number): PassageSetting {
  const own = passages[index]
  if (!own) throw new Error(`passage ${index} of ${passages.length}`)
  const [above, below] = [passages[index - 1], passages[index + 1]]
  const text = flatten(folded.slice(own.start, own.end))
  const around = folded.slice(Math.max(above?.start ?? 0, own.start - BEFORE), own.end)
  const isHeadline = own.kind === 'title' || own.kind === 'heading'
  const isAbout = (subject: RegExp): boolean => subject.test(around) || (isHeadline && subject.test(folded.slice(0, OPENING)))
  const goesOn =
    above && above.kind !== 'boilerplate' && own.start - above.end <= 1 && !/[.!?:;]["')]?$/u.test(folded.slice(above.end - 2, above.end))
  return {
    text,
    start: own.start,
    legal: isAbout(COURT),
    lineAbove: goesOn ? `${flatten(folded.slice(Math.max(above.start, above.end - BEFORE), above.end))} ` : '',
    lineBelow:
      below && below.kind !== 'boilerplate' && below.start - own.end <= 1
        ? ` ${flatten(folded.slice(below.start, Math.min(below.end, below.start + AFTER)))}`
        : '',
    above: folded.slice(Math.max(0, own.start - ABOVE), own.start),
    title: article.title,
    verbless: text.length < LINE && !/[.!?]\W{0,3}$/u.test(text),
    isAbout,
  }
}

/** The setting of one length; `from` is where it, or the list of counts that it ends, begins. */
export function toSetting(passage: PassageSetting, found: FoundDuration, from: number): Setting {
  const { text, above, title, verbless, legal } = passage
  const left = text.slice(Math.max(0, from - BEFORE), from)
  const right = text.slice(found.end, found.end + AFTER)
  const before = left.trim() === '' ? passage.lineAbove + left : left
  return {
    before,
    governor: takeOffMeasure(before),
    after: right.trim() === '' ? right + passage.lineBelow : right,
    above,
    title,
    verbless,
    legal,
    attributive: found.attributive,
    life: found.duration.life && found.unit === undefined,
    long: found.unit !== 'hour' && found.unit !== 'day' && found.unit !== 'week',
  }
}

/** Line breaks within a passage are spaces to the cues; the length stays. */
function flatten(text: string): string {
  return text.replace(/\s/gu, ' ')
}
