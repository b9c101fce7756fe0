/** Words around an ambiguous alias that speak for a reading. Each is tested on the folded text next to the alias; one hit is enough. */
export interface Context {
  /** Tested on up to 80 characters that end where the alias begins: end it with `$`. */
  readonly before?: RegExp
  /** Tested on up to 80 characters that begin where the alias ends: start it with `^`. */
  readonly after?: RegExp
  /** Tested on the passage, up to 1,000 characters either way. */
  readonly passage?: RegExp
  /** Tested on the whole text. */
  readonly article?: RegExp
}

/**
 * An alias that means this entry only sometimes.
 * - `always`: this entry, but for `unless`;
 * - `usual`: this entry, unless evidence for another entry with the same alias is stronger ("SEC" is the American one);
 * - `likely`: the same, but any plain evidence for another turns it ("Serious Fraud Office" is the British one);
 * - `country`: needs the entry's country in the text ("FSC" near "Korean");
 * - `named`: needs the entry named by a sure alias elsewhere in the text ("the Met" after "Metropolitan Police");
 * - a Context: needs these words around it.
 * An entry named by a sure alias, or defined with the alias in brackets ("Financial Monitoring Agency (AFM)"), always decides.
 */
export interface ConditionalAlias {
  readonly text: string
  readonly when: 'always' | 'usual' | 'likely' | 'country' | 'named' | Context
  /** With these words around it the alias is something else ("Treasury yields"). */
  readonly unless?: Context
}

export type Alias = string | ConditionalAlias

/**
 * A named agency or exchange. Everything about it stands here: to add one, add one entry to the table of its country or kind.
 *
 *     { id: 'kz-afm', name: 'Financial Monitoring Agency', country: 'KZ', kind: 'fiu',
 *       aliases: ['Agency for Financial Monitoring', { text: 'AFM', when: 'country' }],
 *       examples: ['Kazakhstan fined the app after the [AFM] complained.'] }
 */
export interface Entry<Kind extends string = string> {
  /** Stands in databases, never renamed: "kz-afm", "mt-gox". */
  readonly id: string
  /** Canonical English name; an alias by itself, unless `aliases` gives it a condition. */
  readonly name: string
  /** ISO 3166 alpha-2, or "EU", or "XX" for international. */
  readonly country: string
  readonly kind: Kind
  /** How the name is written (see alias.ts for the variants that need not be listed). */
  readonly aliases: readonly Alias[]
  readonly formerNames?: readonly Alias[]
  /** Years the body or venue has existed under this entry, where known. */
  readonly since?: number
  readonly until?: number
  /** Id of the entry it belongs to. */
  readonly parent?: string
  /** Sentences of our own with the mention in brackets: "The [AFM] blocked the site." */
  readonly examples: readonly string[]
  /** Sentences in which this entry must not be found. */
  readonly rejects?: readonly string[]
}

/** What the matcher needs of an entry: anything with names will do. */
export type Named = Pick<Entry, 'name' | 'aliases' | 'formerNames'>

/** The entry's aliases, its name and former names among them, each once; a condition given to the name in `aliases` stands. */
export function aliasesOf(entry: Named): readonly Alias[] {
  const listed = [...entry.aliases, ...(entry.formerNames ?? [])]
  const texts = new Set(listed.map((alias) => (typeof alias === 'string' ? alias : alias.text)))
  return texts.has(entry.name) ? listed : [entry.name, ...listed]
}
