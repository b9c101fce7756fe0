import { matchesOf } from '../../../normalize/matches.ts'
import { compilePrefilter, possibleIn } from '../../../normalize/prefilter.ts'
import type { Status } from '../../../types.ts'
import type { Setting } from './cue.ts'
import type { Bound } from './measure.ts'
import { type StatusCue, statusCues } from './status-cues.ts'

export interface FoundStatus {
  readonly id: string
  readonly status: Status
  /** The head of the table says that what stands below is a maximum. */
  readonly bound?: Bound
}

const before = statusCues.filter(({ side }) => side === 'before').map((cue) => ({ cue, match: new RegExp(cue.match.source, 'giu') }))
const after = statusCues.filter(({ side }) => side === 'after')
const possibleBefore = compilePrefilter(before.map(({ match }) => match))
/** A comma or a word that opens another clause puts a cue as far off as this many characters. */
const CLAUSE_COST = 40
const CLAUSE_START = /(?:[,;]\s|\b)(?:although|though|while|whereas|but|after|before|and (?:was|is|has|had|he|she|they|also)|which)\b/giu

/**
 * The cue that says whether the sentence was imposed, asked for or could be: the nearest one, in characters, a clause between counting as
 * many. "prosecutors argued for the maximum, which is [10 years]": who asks for a maximum asks.
 */
export function findStatus(setting: Setting): FoundStatus | undefined {
  let best: { readonly cue: StatusCue; readonly cost: number; readonly length: number } | undefined
  for (const cue of after) {
    const cost = cue.cost ?? 0
    if ((!best || cost < best.cost) && cue.match.test(setting.after)) best = { cue, cost, length: 0 }
  }
  for (const index of possibleIn(possibleBefore(setting.before, 0, setting.before.length))) {
    const { cue, match: expression } = before[index] as (typeof before)[number]
    for (const match of matchesOf(expression, setting.before)) {
      const between = setting.before.slice(match.index + match[0].trimEnd().length)
      const cost = between.length + (cue.cost ?? 0) + CLAUSE_COST * (between.match(CLAUSE_START)?.length ?? 0)
      if (!best || cost < best.cost || (cost === best.cost && match[0].length > best.length)) best = { cue, cost, length: match[0].length }
    }
  }
  return best?.cue ?? (setting.verbless ? findTableStatus(setting) : undefined)
}

/** The passages above, the nearest last, each with a line break before it. */
const TABLE_HEADER =
  /\n(?<maximum>(?:max(?:imum|\.)?|potential|possible) (?:sentences?|penalt(?:y|ies)|exposure))\n|\n(?<imposed>sentences?(?: imposed)?)\n/giu
const OPEN_CASE =
  /\b(?:charged|arraign\p{L}*|indict\p{L}*|accused|arrested|faces|facing|trial|convicted|convicts|guilty|arraignment|alleg\p{L}*|sought|wanted)\b/iu
const CLOSED_CASE = /\b(?:sentenced|gets?|got|jailed|imprisoned|receives?|given)\b/iu

/**
 * For a line without a verb ("27 years in state prison"): the head of the table it stands in, else what the title says of the case.
 */
function findTableStatus({ above, title }: Setting): FoundStatus | undefined {
  const header = matchesOf(TABLE_HEADER, above).at(-1)
  if (header?.groups?.maximum) return { id: 'sentence/status-table-maximum', status: 'potential', bound: 'up_to' }
  if (header?.groups?.imposed) return { id: 'sentence/status-table-imposed', status: 'actual' }
  if (OPEN_CASE.test(title) && !CLOSED_CASE.test(title)) return { id: 'sentence/status-title-open-case', status: 'potential' }
  return undefined
}
