import { plainWords } from '../../normalize/name.ts'
import { matchNames, type Name } from './names.ts'
import { byDay } from './pairs.ts'
import { agree } from './reason.ts'
import { prepare } from './reasons-names.ts'
import type { Telling } from './told.ts'

/** Why a spelling is a name of somebody. */
export type AliasReason = 'spelling' | 'initials' | 'courtesy' | 'legal_form' | 'surname' | 'short_form'

/** A person or company of one case, under all its spellings. */
export interface NamedEntity {
  readonly id: string
  readonly kind: 'person' | 'company'
  /** The fullest spelling. */
  readonly name: string
  readonly aliases: readonly { readonly alias: string; readonly reason: AliasReason }[]
}

/**
 * The persons and companies that a case is about. Two spellings are one where one is the other in full, or a part of it that fits no second name of
 * the case; what fits two is nobody's. A namesake in another case is somebody else: the id is that of the case's first article.
 */
export function entitiesOf(tellings: readonly Telling[]): readonly NamedEntity[] {
  const first = tellings.reduce((a, b) => (byDay(b, a) < 0 ? b : a))
  const spellings = spellingsOf(tellings)
  const heads = spellings.filter(({ name }, at) => !spellings.slice(0, at).some((fuller) => joins(matchNames(fuller.name, name))))
  const groups = new Map(heads.map((head) => [head, [head]]))
  for (const spelling of spellings) {
    if (groups.has(spelling)) continue
    const fitting = heads.filter(({ name }) => joins(matchNames(name, spelling.name)))
    const [only] = fitting
    if (only && fitting.length === 1) groups.get(only)?.push(spelling)
  }
  const used = new Map<string, number>()
  return [...groups].map(([head, group]) => {
    const base = `${head.name.kind}-${plainWords(head.name.text).join('-').slice(0, 60)}-${first.article.slice(0, 16)}`
    const nth = (used.get(base) ?? 0) + 1
    used.set(base, nth)
    return {
      id: nth === 1 ? base : `${base}-${nth}`,
      kind: head.name.kind,
      name: head.name.text,
      aliases: group
        .filter((spelling) => spelling !== head)
        .map(({ name }) => ({ alias: name.text, reason: reasonOf(head.name, name) }))
        .toSorted((a, b) => agree(a.alias, b.alias)),
    }
  })
}

interface Spelling {
  readonly name: Name
  readonly uses: number
}

/** All spellings of the targets, the fullest first, then the most used. */
function spellingsOf(tellings: readonly Telling[]): readonly Spelling[] {
  const names = tellings.flatMap((telling) => prepare(telling).names)
  const byText = Map.groupBy(names, ({ text }) => text)
  return [...byText.values()]
    .flatMap((group) => (group[0] ? [{ name: group[0], uses: group.length }] : []))
    .toSorted(
      (a, b) =>
        fullness(b.name) - fullness(a.name) ||
        Number(isShouted(a.name)) - Number(isShouted(b.name)) ||
        b.uses - a.uses ||
        a.name.text.length - b.name.text.length ||
        agree(a.name.text, b.name.text),
    )
}

function fullness({ words, initials }: Name): number {
  return words.length + (words.length === 1 && initials.length > 0 ? 0.5 : 0)
}

/** "ADRIAN KESTLER", as indictments write him. */
function isShouted({ text }: Name): boolean {
  return text.length > 5 && text === text.toUpperCase()
}

function joins(match: ReturnType<typeof matchNames>): boolean {
  return match === 'full' || match === 'initials' || match === 'part'
}

function reasonOf(head: Name, name: Name): AliasReason {
  if (name.words.join(' ') === head.words.join(' '))
    return name.kind === 'company' ? 'legal_form' : name.initials.join() === head.initials.join() ? 'courtesy' : 'initials'
  if (name.words.every((word) => head.words.includes(word))) {
    if (name.kind === 'company') return 'short_form'
    return name.words.length === 1 && name.initials.length === 0 ? 'surname' : name.initials.length > 0 ? 'initials' : 'short_form'
  }
  return 'spelling'
}
