import { isSameName, nameKey } from '../../normalize/name.ts'
import type { Draft } from './draft.ts'
import { agreeOnDate, contradict, isSameAction, shareTarget, TITLE_NEAR } from './same.ts'

/** Each draft is compared with those before it; no article tells of more actions. */
const MOST_DRAFTS = 300

/** Joins drafts that tell of the same action: each action once, with all that is said of it. In text order of its first telling in the body. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts.slice(0, MOST_DRAFTS).sort((a, b) => Number(a.title) - Number(b.title) || a.at - b.at)) {
    const each = draft.named && draft.targets.length > 1 ? toldApart(merged, draft) : []
    if (each.length > 0) {
      merged.splice(0, merged.length, ...merged.map((known, at) => (each.includes(at) ? joinFigures(known, draft) : known)))
      continue
    }
    const at = draft.title ? findTold(merged, draft) : merged.findIndex((known) => isSameAction(known, draft))
    const known = merged[at]
    if (known) merged[at] = join(known, draft)
    else merged.push(draft)
  }
  return merged.sort((a, b) => a.at - b.at)
}

/** "Both were also fined": the actions told before of each of them, where they were told one by one. */
function toldApart(merged: readonly Draft[], draft: Draft): number[] {
  const found = merged.flatMap((known, at) => (known.targets.length === 1 && isSameAction(known, draft) ? [at] : []))
  return found.length > 1 ? found : []
}

function joinFigures(known: Draft, { figures, passage }: Draft): Draft {
  return { ...known, figures: [...known.figures, ...figures], tellings: [...(known.tellings ?? []), passage] }
}

/** Which action of the body a title tells of: that on the same name, else the first of its kind, since titles name people in their own ways. */
function findTold(merged: readonly Draft[], title: Draft): number {
  const same = merged.findIndex((known) => isSameAction(known, title))
  if (same >= 0) return same
  return merged.findIndex(
    (known) =>
      known.type === title.type &&
      Math.abs(known.passage - title.passage) <= TITLE_NEAR &&
      agreeOnDate(known.date, title.date) &&
      !contradict(known, title),
  )
}

/** The earlier telling in the body gives the evidence, unless only the later one names the target. */
export function join(a: Draft, b: Draft): Draft {
  const base = !a.named && b.named && !b.title ? { ...b, at: Math.min(a.at, b.at) } : a
  const { date: _date, dated: _dated, ...rest } = base
  const country = a.country ?? b.country
  const term = a.term ?? b.term
  return {
    ...rest,
    targets: joinTargets(a, b),
    named: a.named || b.named,
    ...((a.fresh || b.fresh) && { fresh: true }),
    tellings: [...(a.tellings ?? []), ...(b.tellings ?? []), a.passage, b.passage].filter((passage) => passage !== base.passage),
    authorities: [...new Set([...a.authorities, ...b.authorities])],
    figures: [...new Set([...a.figures, ...b.figures])],
    sums: [...new Set([...a.sums, ...b.sums])],
    ...dateOf(a, b),
    ...(country !== undefined && { country }),
    ...(term !== undefined && { term }),
  }
}

function joinTargets(a: Draft, b: Draft): readonly string[] {
  if (a.named !== b.named) return a.named ? a.targets : b.targets
  if (!a.named) return a.targets.length > 0 ? a.targets : b.targets
  // A title that names nobody of the body names the one it means by halves: "LumenFi and Its Founder".
  if (b.title && !shareTarget(a, b)) return a.targets
  return [...a.targets, ...b.targets.filter((name) => !a.targets.some((other) => isSameName(nameKey(name), nameKey(other))))]
}

/** The more exact of two dates that agree. */
function dateOf(a: Draft, b: Draft): Pick<Draft, 'date' | 'dated'> {
  const isB = agreeOnDate(a.date, b.date) && (b.date?.length ?? 0) > (a.date?.length ?? 0)
  const { date, dated } = isB ? b : a
  return { ...(date !== undefined && { date }), ...(dated && { dated }) }
}
