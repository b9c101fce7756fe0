/** Corrections, for people and as JSON. */
import type { CorrectionView } from '../../store/read-corrections.ts'
import type { Context } from '../command.ts'
import { toPlain } from '../plain.ts'
import { toTable } from '../table.ts'
import type { Options } from './asked.ts'

const ID_SHOWN = 20

export function print(corrections: readonly CorrectionView[], { json, list }: Options, { console }: Context): void {
  if (json === true) {
    for (const correction of corrections) console.stdout.write(`${JSON.stringify(correction)}\n`)
    return
  }
  if (list !== true) {
    for (const each of corrections)
      console.stdout.write(`${toPlain(`${STATES[each.state]}: ${each.kind} “${each.quote}”: ${toChange(each)}`)}\ncorrection ${each.id}\n`)
    return
  }
  if (corrections.length === 0) {
    console.stdout.write('nobody has corrected anything yet\n')
    return
  }
  const rows = corrections.map((each) => [
    each.id.slice(0, ID_SHOWN),
    STATES[each.state],
    `${each.kind} “${each.quote}”`,
    toChange(each),
    `${each.author}, ${each.at.slice(0, 10)}: ${each.reason}`,
    each.article.title,
  ])
  const widths = { correction: ID_SHOWN, state: 17, fact: 36, change: 40, 'who and why': 40, article: 40 }
  console.stdout.write(
    `${toTable(
      Object.entries(widths).map(([title, width]) => ({ title, width })),
      rows,
    )}\n`,
  )
}

const STATES: Readonly<Record<CorrectionView['state'], string>> = {
  applied: 'in force',
  agrees: 'the reading agrees',
  not_found: 'no longer applies',
  undone: 'taken back',
}

function toChange({ action, values }: CorrectionView): string {
  switch (action) {
    case 'set':
      return values.map(({ field, original = 'none', value = 'none' }) => `${field} ${original} → ${value}`).join(', ')
    case 'reject':
      return `rejected: ${values.flatMap(({ field, original }) => (original === undefined ? [] : [`${field} ${original}`])).join(', ')}`
    case 'confirm':
      return 'confirmed'
    case 'add':
      return `added: ${values.flatMap(({ field, value }) => (value === undefined ? [] : [`${field} ${value}`])).join(', ')}`
    default:
      return action satisfies never
  }
}
