import { nameKey } from '../../normalize/name.ts'
import type { Mention } from '../../types.ts'
import type { Draft } from './draft.ts'

const LEAST_NAMED = 3
/** Who an article is about is named early. */
const FIRST_PERSONS = 12

/** The person an article is about: named most, twice as often as the next. */
export function findProtagonist(folded: string, mentions: readonly Mention[]): string | undefined {
  const counts = new Map<string, { readonly name: string; readonly count: number }>()
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue
    const surname = mention.value.split(' ').at(-1) ?? ''
    const known = counts.get(surname)
    if (!known && counts.size === FIRST_PERSONS) continue
    const name = known && known.name.length >= mention.value.length ? known.name : mention.quote
    counts.set(surname, { name, count: known?.count ?? folded.split(surname).length - 1 })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first && first.count >= LEAST_NAMED && first.count >= 2 * (second?.count ?? 0) ? first.name : undefined
}

/** Words in the names of firms and sites. */
const FIRM_WORD =
  /\d|\b(?:Bank|Court|Exchange|Group|Labs|Ltd|Inc|Corp|LLC|Capital|Finance|Markets?|Network|Protocol|Wallet|Coin|Cash|News|Act|Operation|University|Office|Agency|Bureau|Police|Service|Union|Holdings|Digital|Global|Trading|Technology|Technologies|Services)\b/u

/** Whether a name is that of a firm or a body by its words. */
export function isFirmName(name: string): boolean {
  return FIRM_WORD.test(name)
}

/** The one person acted on who is named, where an article names no other more than once. */
export function findAccused(drafts: readonly Pick<Draft, 'targets' | 'named'>[]): string | undefined {
  const counts = new Map<string, { readonly name: string; readonly count: number }>()
  for (const { targets, named } of drafts) {
    const [name = ''] = targets
    if (!named || targets.length !== 1 || isFirmName(name)) continue
    const key = nameKey(name).at(-1) ?? ''
    const known = counts.get(key)
    counts.set(key, { name: known && known.name.length >= name.length ? known.name : name, count: (known?.count ?? 0) + 1 })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first && first.count > (second?.count ?? 0) && first.name.includes(' ') && (second?.count ?? 0) < 2 ? first.name : undefined
}
