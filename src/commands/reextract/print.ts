/** What reading everything anew has changed, for people. */
import type { CorrectionView } from '../../store/read-corrections.ts'
import { type Column, toTable } from '../table.ts'
import type { ReextractCounts } from './anew.ts'
import type { Says } from './compare.ts'
import { type Breakdown, type Dimension, dimensions, type PlacedChange, type Tally } from './tally.ts'

const ROWS_SHOWN = 15
const COUNT_COLUMNS: readonly Column[] = ['gained', 'lost', 'changed'].map((title) => ({ title, width: 10, align: 'right' }))
const TITLES: Readonly<Record<Dimension, string>> = { kind: 'kind', pattern: 'pattern', source: 'source' }

export function toText(counts: ReextractCounts, tally: Tally): string {
  const { gained, lost, changed } = tally.counts()
  const lines = [
    `${counts.articles} articles read anew: ${toOrigins(counts)}`,
    `${counts.changed} changed: ${gained} facts gained, ${lost} lost, ${changed} say something else` +
      `${counts.textsChanged > 0 ? `; ${counts.textsChanged} have another text` : ''}` +
      `${counts.retraced > 0 ? `; ${counts.retraced} facts say the same by another pattern` : ''}`,
    ...counts.failed.map(
      ({ url, reason, detail }) => `not read, its facts stay as they were: ${url} (${reason}: ${detail.split('\n')[0]})`,
    ),
  ]
  if (gained + lost + changed === 0) return lines.join('\n')
  const tables = dimensions.map((dimension) => toCountTable(TITLES[dimension], tally.by(dimension)))
  return [...lines, '', ...tables.flatMap((table) => [table, '']), ...tally.examples().map(toExample)].join('\n').trimEnd()
}

/** "8 from their pages, 2 from their texts (no_snapshot 2)". */
function toOrigins({ fromSnapshot, fromText, failed }: ReextractCounts): string {
  const reasons = Object.entries(fromText)
  const texts = reasons.reduce((sum, [, count]) => sum + count, 0)
  return [
    `${fromSnapshot} from their pages`,
    ...(texts > 0 ? [`${texts} from their texts (${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')})`] : []),
    ...(failed.length > 0 ? [`${failed.length} not at all`] : []),
  ].join(', ')
}

function toCountTable(title: string, breakdown: Breakdown): string {
  const rows = Object.entries(breakdown)
  const more = rows.length > ROWS_SHOWN ? `\n… and ${rows.length - ROWS_SHOWN} more` : ''
  const shown = rows.slice(0, ROWS_SHOWN).map(([name, { gained, lost, changed }]) => [name, ...[gained, lost, changed].map(String)])
  return toTable([{ title, width: 48 }, ...COUNT_COLUMNS], shown) + more
}

const SIGNS = { gained: '+', lost: '-', changed: '~' } as const

function toExample({ change, kind, pattern, quote, before = {}, after = {}, article }: PlacedChange): string {
  const says = change === 'changed' ? toDifference(before, after) : toList(change === 'lost' ? before : after)
  return `${SIGNS[change]} ${kind} “${quote}” ${says}  [${pattern}]\n    ${article.title}\n    ${article.url}`
}

const toList = (says: Says): string =>
  Object.entries(says)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/** "role loss → penalty". */
function toDifference(before: Says, after: Says): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? 'none'} → ${after[name] ?? 'none'}`)
    .join(', ')
}

/** How many corrections are in force, and each that finds its fact no longer. */
export function toCorrectionText(corrections: readonly CorrectionView[]): readonly string[] {
  if (corrections.length === 0) return []
  const lost = corrections.filter(({ state }) => state === 'not_found')
  const agreeing = corrections.filter(({ state }) => state === 'agrees').length
  const notes = [
    `${corrections.length - lost.length} in force`,
    ...(agreeing > 0 ? [`${agreeing} of them say what the reading now says by itself`] : []),
    ...(lost.length > 0 ? [`${lost.length} no longer apply and are kept`] : []),
  ]
  return [
    `Corrections: ${notes.join(', ')}`,
    ...lost.map(
      ({ id, kind, quote, author, article }) => `  ${id} ${kind} “${quote}” (${author})\n    ${article.title}\n    ${article.url}`,
    ),
  ]
}
