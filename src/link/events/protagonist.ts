import type { Mention } from '../../types.ts'

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
