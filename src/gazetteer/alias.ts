import { type Token, tokensOf } from './tokens.ts'

/** Words of names that newspapers write small or large as they please: "the Treasury department", "U.S. attorney's office". */
const SOFT = new Set(
  (
    "administration agency and attorney attorneys attorney's attorneys' authority bank board branch bureau center centre commission committee council court crown " +
    'department dept directorate district division for force general in inspectorate investigation investigations justice ministry national of ' +
    'office on patrol police prosecutor prosecutors public regulatory royal securities service services state supervisory task the to treasury unit'
  ).split(' '),
)

/** "Department of Justice" is also "Justice Department"; "Attorney's Office" loses its apostrophe. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^Department of (?:the )?(\S+(?: \S+)?)$/u, '$1 Department'],
  [/^Department of (?:the )?(\S+(?: \S+)?)$/u, 'Dept. of $1'],
  [/^Department of (?:the )?(\S+(?: \S+)?)$/u, '$1 Dept.'],
  [/^Ministry of (?:the )?(\S+(?: \S+)?)$/u, '$1 Ministry'],
  [/\b(Attorney|Prosecutor)'s Office\b/u, '$1s Office'],
  [/\b(Attorney|Prosecutor)'s Office\b/u, "$1s' Office"],
  [/\bPublic Prosecutor's Office\b/u, 'Public Prosecution Office'],
  [/\bProsecutor's Office\b/u, 'Prosecution Office'],
]

/** The spellings of an alias that need not be listed, itself first. Dots of abbreviations, "&" and "the" after "of" and "for" are no matter. */
export function spellingsOf(alias: string): string[] {
  const spellings = [alias]
  for (const [form, variant] of VARIANTS) if (form.test(alias)) spellings.push(alias.replace(form, variant))
  return [...new Set(spellings)]
}

/** Tokens of a name as they are compared: without "the" after "of" and "for". */
export function keyTokens(name: string): Token[] {
  const tokens = tokensOf(name)
  return tokens.filter((token, i) => !isSkipped(tokens[i - 1], token))
}

export function isSkipped(previous: { readonly key: string } | undefined, token: { readonly key: string }): boolean {
  return token.key === 'the' && (previous?.key === 'of' || previous?.key === 'for')
}

/**
 * Whether the words of a text may be this alias, given that they agree but for case: as written; or all capitals, where the alias is a word
 * or more and no abbreviation ("EUROPOL", not "FUND"); or with small or large initials in words that carry no name ("Michigan State police").
 */
export function fitsCase(alias: readonly string[], written: readonly string[]): boolean {
  return alias.every((word, i) => word === written[i]) || isShouted(alias, written) || isSoftened(alias, written)
}

function isShouted(alias: readonly string[], written: readonly string[]): boolean {
  return (alias.length > 1 || (alias[0] ?? '').length > 4) && written.every((word) => word === word.toUpperCase())
}

function isSoftened(alias: readonly string[], written: readonly string[]): boolean {
  const changed = written.filter((word, i) => word !== alias[i])
  // "German police" is any police of the country, "German Police" the authority, "Michigan State police" again the authority.
  const isGeneric = changed.includes('police') && (changed.length > 1 || !alias.includes('State'))
  return !isGeneric && written[0] === capital(written[0] ?? '') && changed.every((word) => SOFT.has(word.toLowerCase()))
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
