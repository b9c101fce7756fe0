import { dateOf, withDateBefore, withDay, withNews, withPaper, withRelease } from './dating.ts'
import type { Draft } from './draft.ts'
import { sanctioningOffices } from './family.ts'
import { withName } from './naming.ts'
import { firstOf, REGULATORY, range, type Surroundings } from './surroundings.ts'
import { type Agency, workersOf } from './voices.ts'

const SPEAKER_REACH = 2
const BEFORE_REACH = 4

/** Adds to the actions of an article what its other passages say of them: who announced it, on which day, the name of "a Bergen man". */
export function complete(drafts: readonly Draft[], around: Surroundings): Draft[] {
  const known = drafts.map((draft) => withName(withDay(withPaper(withOffices(withVoices(draft, around), around), around), around), around))
  return known.map((draft, at) =>
    withNews(withRelease(withAuthorityBefore(withDateBefore(draft, known[at - 1]), known[at - 1]), around), around),
  )
}

function withVoices(draft: Draft, { voices, top }: Surroundings): Draft {
  const isTop = firstOf(draft) <= top
  const near = [...range(draft.passage, draft.passage + (isTop ? SPEAKER_REACH : 0))].flatMap((passage) => voices.get(passage) ?? [])
  const working = isTop ? near.flatMap((found) => workersOf(found, draft.type)) : []
  const found =
    draft.authorities.length > 0
      ? working
      : working.length > 0
        ? working
        : (near.find(({ speaking }) => speaking.length > 0)?.speaking ?? [])
  if (found.length === 0) return draft
  const country = draft.country ?? found.find((agency) => agency.country !== undefined)?.country
  return { ...draft, authorities: addNames(draft.authorities, found), ...(country !== undefined && { country }) }
}

/** Sanctions of a department are laid by its office, where the article names that too. */
function withOffices(draft: Draft, { agencies }: Surroundings): Draft {
  if (draft.type !== 'sanction') return draft
  return { ...draft, authorities: [...new Set([...draft.authorities, ...sanctioningOffices(draft.authorities, agencies)])] }
}

/** "The order imposes a ban": whoever took the step told before. */
function withAuthorityBefore(draft: Draft, before: Draft | undefined): Draft {
  if (draft.authorities.length > 0 || !before || draft.passage - before.passage > BEFORE_REACH) return draft
  if (!REGULATORY.has(draft.type) || !REGULATORY.has(before.type)) return draft
  const country = draft.country ?? before.country
  const date = draft.date === undefined ? dateOf(before) : {}
  return { ...draft, authorities: before.authorities, ...(country !== undefined && { country }), ...date }
}

function addNames(known: readonly string[], more: readonly Agency[]): readonly string[] {
  return [...new Set([...known, ...more.map(({ entity }) => entity)])]
}
