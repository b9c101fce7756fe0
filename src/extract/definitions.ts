import { matchesOf } from '../normalize/matches.ts'
import type { Passage, Span } from '../types.ts'

const SHORT = '[A-Z][A-Za-z]{0,10}[A-Z][A-Z0-9-]{0,8}|[A-Z]{2,10}'
const AFTER = new RegExp(
  `^(?:'s)?(?<link>\\s?\\(| - |, or )(?:formerly |also |aka |or |the |hereinafter |"){0,3}(?<short>${SHORT})"?\\s?(?:\\)|[,;]| -)`,
  'u',
)
const BEFORE = /\b(?<short>[A-Z]{2,10}) \((?:the |"){0,2}$/u

/** The abbreviation that a full name is given where it stands: "Financial Monitoring Agency (AFM)", "AFM (Financial Monitoring Agency)" → "AFM". */
export function findDefinition(folded: string, { start, end }: Span): string | undefined {
  const name = folded.slice(start, end)
  if (!/\s/u.test(name)) return undefined
  const { link = '(', short } = AFTER.exec(folded.slice(end, end + 40))?.groups ?? {}
  const defined = short ?? BEFORE.exec(folded.slice(Math.max(0, start - 24), start))?.groups?.short
  if (defined === undefined || COUNTRIES.has(defined)) return undefined
  const initials = (name.match(/(?<![\p{L}\p{N}'])\p{Lu}/gu) ?? []).join('')
  // In brackets one letter in common will do ("Security Service of Ukraine (SBU)"), elsewhere all must be initials.
  const agrees = link.endsWith('(') ? initials.includes(defined.slice(0, 1)) : initials === defined
  return agrees ? defined : undefined
}

/** In brackets after an agency these say whose it is: "the securities commission (UAE)". */
const COUNTRIES = new Set(['US', 'USA', 'UK', 'EU', 'UAE', 'UN', 'HK'])

const BRACKETED = /\(["']?(?<short>[A-Z]{2,7})s?["']?\)/gu
const UNCOUNTED = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to'])

/** Abbreviations that the text explains, with the explaining words: "Microsoft Activation Scripts (MAS)", "non-prosecution agreement (NPA)". */
export function findExpansions(folded: string): { readonly short: string; readonly words: readonly string[] }[] {
  return matchesOf(BRACKETED, folded).flatMap(({ groups, index }) => {
    const short = groups?.short ?? ''
    const before = folded.slice(Math.max(0, index - 120), index).toLowerCase()
    const words = (before.match(/\p{L}+/gu) ?? []).filter((word) => !UNCOUNTED.has(word)).slice(-short.length)
    const initials = words.map((word) => word.slice(0, 1)).join('')
    return initials.toUpperCase() === short ? [{ short, words }] : []
  })
}

const ABBREVIATION =
  /(?<![\p{L}\p{N}@#/._-])(?<whole>(?<short>[A-Z][A-Za-z0-9]{1,19})(?:-[A-Z][A-Za-z0-9]{0,9})?)(?![\p{L}\p{N}_]|\.\p{Ll}|-\d)/gu

/** Where abbreviations that the text defines stand as words of their own, in the passages of the article proper. */
export function* findUses<T>(
  folded: string,
  passages: readonly Passage[],
  defined: ReadonlyMap<string, T>,
): Generator<Span & { readonly passage: Passage; readonly meaning: T }> {
  if (defined.size === 0) return
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    const slice = folded.slice(passage.start, passage.end)
    if (!mayUse(slice, defined)) continue
    for (const { groups, index } of matchesOf(ABBREVIATION, slice)) {
      const use = [groups?.whole, groups?.short].find((word) => word !== undefined && defined.has(word))
      const meaning = use === undefined ? undefined : defined.get(use)
      const start = passage.start + index
      if (use !== undefined && meaning !== undefined) yield { start, end: start + use.length, passage, meaning }
    }
  }
}

/** More abbreviations than these are not looked for one by one. */
const MOST_SOUGHT = 12

function mayUse(slice: string, defined: ReadonlyMap<string, unknown>): boolean {
  if (defined.size > MOST_SOUGHT) return true
  for (const short of defined.keys()) if (slice.includes(short)) return true
  return false
}
