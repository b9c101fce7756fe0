import { mentionKinds } from '../../../schema/values.ts'
import type { CorrectionView, FactView } from '../../store/show-facts.ts'
import { toTable } from '../table.ts'
import { firstCuesOf, meaningOf, relationsOf, roleOf } from './values.ts'

/** Facts by kind and place; those that say the same, read by the same, are one line with their number. */
export function factTable(facts: readonly FactView[], text: string, width: number): readonly string[] {
  if (facts.length === 0) return []
  const rows = facts
    .toSorted((a, b) => mentionKinds.indexOf(a.mention.kind) - mentionKinds.indexOf(b.mention.kind) || a.startChar - b.startChar)
    .map((fact) => ({ fact, cells: toCells(fact, facts, text) }))
  const groups = [...Map.groupBy(rows, ({ cells }) => cells.join('\n')).values()]
  const isCorrected = facts.some(({ correction }) => correction !== undefined)
  const room = Math.max(40, width - 24)
  const share = (part: number): number => Math.floor(room * part)
  const columns = [
    { title: 'kind', width: 12 },
    { title: 'at', width: 6, align: 'right' as const },
    { title: 'words', width: share(0.22) },
    { title: 'value', width: share(isCorrected ? 0.22 : 0.28) },
    { title: 'as', width: share(0.16) },
    { title: 'read by', width: share(isCorrected ? 0.22 : 0.32) },
    ...(isCorrected ? [{ title: 'corrected', width: share(0.18) }] : []),
  ]
  const lines = groups.map((group) => {
    const [first] = group
    const [kind = '', words = '', ...rest] = first?.cells ?? []
    return [kind, String(first?.fact.startChar ?? ''), group.length === 1 ? words : `${words} ×${group.length}`, ...rest]
  })
  return [toTable(columns, lines)]
}

function toCells({ mention, correction }: FactView, facts: readonly FactView[], text: string): readonly string[] {
  const others = facts.map((other) => other.mention)
  const as = [roleOf(mention), ...relationsOf(mention, others)].filter((part) => part !== '').join('; ')
  const why = [mention.pattern, ...firstCuesOf(mention, text)].join('; ')
  return [mention.kind, mention.quote, meaningOf(mention), as, why, correction === undefined ? '' : correctionInWords(correction)]
}

/** "A. Reader, 2026-03-01: role loss → penalty (the ruling says so)". */
export function correctionInWords({ author, at, action, reason, changes }: CorrectionView): string {
  const changed = changes.map(({ field, value, original }) => `${field} ${original ?? 'nothing'} → ${value ?? 'nothing'}`)
  return `${author}, ${at.slice(0, 10)}: ${changed.length === 0 ? (DONE[action] ?? action) : changed.join(', ')} (${reason})`
}

const DONE: Readonly<Record<string, string>> = { confirm: 'confirmed', reject: 'rejected', set: 'added' }
