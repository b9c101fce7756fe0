import type { Passage } from '../../types.ts'
import type { Indexed } from './clause.ts'

const SPOKE =
  /^(?:'s (?:\w+ ){0,3})?\)?,? (?:also |has |had |on \w+ )?(?:said|says|announced|reported|revealed|confirmed|disclosed|stated|alleges|alleged|claimed|explained|unsealed|noted|wrote)\b/u
const SPOKEN = /\b(?:according to|said|says|announced by|a statement (?:by|from)) (?:the )?(?:[A-Z]\w+'s )?$/u
const SPEECH_REACH = 40

/** Agencies that a passage quotes: "…, the FBI said", "according to Europol". */
export function findSpeakers(slice: string, passage: Passage, inside: readonly Indexed[]): string[] {
  return inside.flatMap(([, mention]) => {
    if (mention.kind !== 'agency') return []
    const [start, end] = [mention.start - passage.start, mention.end - passage.start]
    const speaks = SPOKE.test(slice.slice(end, end + SPEECH_REACH)) || SPOKEN.test(slice.slice(Math.max(0, start - SPEECH_REACH), start))
    return speaks ? [mention.entity] : []
  })
}
