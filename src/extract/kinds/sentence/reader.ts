import { type FoundDuration, findDurations, toMonths } from '../../../normalize/duration.ts'
import type { SentenceMention, SentenceValue } from '../../../types.ts'
import type { Source } from '../../entities.ts'
import { matches, type Setting } from './cue.ts'
import { type Bound, readBound, takeOffMeasure } from './measure.ts'
import { type StatusCue, statusCues } from './status-cues.ts'
import { typeCues } from './type-cues.ts'

const BEFORE = 260
const AFTER = 160
const UNIT = /(?:year|month|week|\bday|hour|decade|fortnight|\byrs?\b|\bmos?\b|life|time served)/iu
const LEGAL =
  /\b(?:prison|jail|gaol|sentenc|imprison|incarcerat|convict|guilty|plead|plea\b|probation|parole|judge|court|prosecut|defendant|felon|crim|charge|count|indict|offen[cs]e|behind bars|custod|detention|supervis|murder|fraud|launder|ban(?:s|ned)?\b|barred|disqualif|suspend|prohibit)/iu

export function readSentences({ text, folded, passages }: Source): SentenceMention[] {
  const mentions: SentenceMention[] = []
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    const slice = folded.slice(passage.start, passage.end)
    if (!UNIT.test(slice) || !LEGAL.test(slice)) continue
    readPassage(slice.replace(/\s/gu, ' '), passage.start, text, mentions)
  }
  return mentions
}

function readPassage(slice: string, offset: number, text: string, mentions: SentenceMention[]): void {
  for (const found of findDurations(slice)) {
    const setting = toSetting(slice, found)
    const type = typeCues.find((cue) => matches(cue, setting))
    if (!type || type.type === 'none') continue
    const status = findStatus(setting)
    const start = offset + found.start
    const end = offset + found.end
    mentions.push({
      kind: 'sentence',
      start,
      end,
      quote: text.slice(start, end),
      value: toValue(found, readBound(setting.before, setting.after)),
      type: type.type,
      status: status?.status ?? 'actual',
      pattern: type.id,
      cues: [{ id: type.id, decided: 'type' }, ...(status ? [{ id: status.id, decided: 'status' } as const] : [])],
    })
  }
}

function toSetting(slice: string, found: FoundDuration): Setting {
  const before = slice.slice(Math.max(0, found.start - BEFORE), found.start)
  return {
    before,
    governor: takeOffMeasure(before),
    after: slice.slice(found.end, found.end + AFTER),
    attributive: found.attributive,
    legal: true,
    long: found.unit !== 'hour' && found.unit !== 'day' && found.unit !== 'week',
  }
}

function findStatus(setting: Setting): StatusCue | undefined {
  let best: { cue: StatusCue; end: number; start: number } | undefined
  for (const cue of statusCues) {
    if (cue.side === 'after') {
      if (cue.match.test(setting.after)) return cue
      continue
    }
    for (const match of setting.before.matchAll(new RegExp(cue.match.source, 'giu'))) {
      const end = match.index + match[0].trimEnd().length
      if (!best || end > best.end || (end === best.end && match.index < best.start)) best = { cue, end, start: match.index }
    }
  }
  return best?.cue
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
