import { matchesOf } from '../../normalize/matches.ts'
import type { EventType, Passage } from '../../types.ts'
import type { Indexed } from './clause.ts'

export interface Agency {
  readonly entity: string
  readonly country?: string
}

/** Agencies that a passage shows at work without being the subject of the action. */
export interface Voices {
  /** "…, the FBI said", "according to Europol", "a Justice Department statement". */
  readonly speaking: readonly Agency[]
  /** "with the help of Europol", "an operation led by the FBI": they worked on it. */
  readonly working: readonly Agency[]
  /** "the indictment, unsealed by the Justice Department": they made it known. */
  readonly issuing: readonly Agency[]
}

export const SILENT: Voices = { speaking: [], working: [], issuing: [] }

const SAID =
  'said|says|announced|reported|reports|revealed|confirmed|disclosed|stated|states|alleges|alleged|claimed|claims|explained|explains|unsealed|noted|notes|wrote|pointed out|added|adds|detailed|specified|highlighted|emphasi[sz]ed|shared|tweeted|posted'
const SPOKE = new RegExp(
  String.raw`^(?:'s (?:\w+ ){0,3})?\)?(?:, [^,.;]{1,40})?,? (?:also |has |had |have |on \w+ |\w+ly )?(?:${SAID})\b`,
  'u',
)
/** "the Justice Department's announcement", "according to an FBI affidavit". */
const PAPER =
  /^(?:'s)?\)? (?:\w+ )?(?:announcement|statement|press release|news release|press statement|release|indictment|complaint|filing|affidavit|documents?|report|spokes\w+)\b/u
const SPOKEN =
  /\b(?:according to|said|says|announced by|explains|reads|statement (?:by|from)|release (?:by|from)) (?:an? |the )?(?:[A-Z]\w+'s )?$/iu
const SPEECH_REACH = 60

const WORKING =
  /\b(?:(?:supported|backed|assisted|aided|led|coordinated|conducted|carried out|organi[sz]ed|headed|spearheaded|executed|joined|initiated|launched|investigated) by|(?:operation|investigation|probe|effort|action|collaboration|cooperation|co-operation|partnership|coordination|help|support|assistance|request|order|behest|participation|involvement|crackdown) (?:of|by|from|with|between|involving)|(?:together|along|alongside|working|jointly|teamed up) with|alongside|(?:involved|involving|included)(?= (?:the |agents |officers |investigators |[a-z]+'s |[A-Z])))\b/gu
const ISSUING =
  /\b(?:unsealed|revealed|announced|released|published|filed|brought|imposed|issued|levied|obtained|made public|laid) (?:\w+ ){0,2}by\b/gu
/** What ends the list of those who worked on it. */
const ENDS =
  /[;:"]|\b(?:is|are|was|were|has|have|had|that|which|who|said|says|to|after|when|while|following|accuses?|alleges?|against|against|over|on)\b/u
const LIST_REACH = 260

/** Reads the voices of a passage from its folded text and the mentions inside it. */
export function findVoices(slice: string, passage: Passage, inside: readonly Indexed[]): Voices {
  const agencies = inside.flatMap(([, mention]) =>
    mention.kind === 'agency' ? [{ mention, start: mention.start - passage.start, end: mention.end - passage.start }] : [],
  )
  if (agencies.length === 0) return SILENT
  const speaking = agencies.filter(({ start, end }) => {
    const after = slice.slice(end, end + SPEECH_REACH)
    return SPOKE.test(after) || PAPER.test(after) || SPOKEN.test(slice.slice(Math.max(0, start - SPEECH_REACH), start))
  })
  const behind = (opener: RegExp): Agency[] =>
    matchesOf(opener, slice).flatMap(({ index, 0: words }) => {
      const from = index + words.length
      const list = slice.slice(from, from + LIST_REACH)
      const end = from + (ENDS.exec(list)?.index ?? list.length)
      return agencies.flatMap(({ mention, start }) => (start >= from && start < end ? [mention] : []))
    })
  return { speaking: speaking.map(({ mention }) => mention), working: behind(WORKING), issuing: behind(ISSUING) }
}

/** What several agencies do together, so that whoever helped counts. */
const SHARED: ReadonlySet<EventType> = new Set(['arrest', 'seizure', 'shutdown', 'block', 'investigation', 'extradition'])

/** Those at work on an action of the type. */
export function workersOf({ working, issuing }: Voices, type: EventType): readonly Agency[] {
  return SHARED.has(type) ? [...working, ...issuing] : issuing
}
