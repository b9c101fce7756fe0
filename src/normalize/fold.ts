import { narrow } from './narrow.ts'

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'].map((space) => [space, ' '] as const),
  ...[...'\u2018\u2019\u201b\u02bc\u00b4\u2032'].map((quote) => [quote, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb'].map((quote) => [quote, '"'] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash) => [dash, '-'] as const),
])

const FOLDED = /[\t\u00a0\u00ab\u00b4\u00bb\u02bc\u2002-\u200a\u2010-\u2015\u2018\u2019\u201b-\u201f\u202f\u2032\u205f\u2212\u3000]/gu
/** An e-mail address begins where its characters begin, so that a long run of them is looked at once. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'()[\]]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w/gu

/**
 * The text as patterns see it: one kind of space, apostrophe, quote and hyphen, and nothing of URLs and e-mail addresses (they are blanked with "\0").
 * Every character keeps its place, so a span found here cuts the quote from the original: `fold(text).length === text.length`.
 */
export function fold(text: string): string {
  if (text.length < LONG) return foldAnew(text)
  if (text !== last.text) last = { text, folded: foldAnew(text) }
  return last.folded
}

const LONG = 200
/** The stages of an article fold the same text one after the other. */
let last = { text: '', folded: '' }

function foldAnew(text: string): string {
  const plain = narrow(text.replace(FOLDED, (character) => FOLDS.get(character) ?? character))
  if (!plain.includes('://') && !plain.includes('@')) return plain
  return plain.replace(ADDRESS, (address) => '\0'.repeat(address.length))
}
