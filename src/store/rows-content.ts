import type { Article } from '../types.ts'

/** A piece of fewer letters says nothing about where it comes from: "He denies it." */
const SHORTEST_PIECE = 60
/** Stubs and notices are alike without being copies of each other. */
const SHORTEST_BODY = 400
const MOST_PIECES = 8
/** Of the letters of the longer body, as two outlets that carry the same agency text have them in common. */
const SHARED_BY_COPIES = 0.8

/**
 * The longest passages of an article as their letters and digits, without the headline: what survives when another outlet carries the
 * text, with a headline, paragraphs, a credit or an advertisement of its own. Empty for a body too short to tell.
 */
export function longestPieces(article: Pick<Article, 'text'>): readonly string[] {
  const pieces = piecesOf(article)
  if (lengthOf(pieces) < SHORTEST_BODY) return []
  return [...new Set(pieces)]
    .filter((letters) => letters.length >= SHORTEST_PIECE)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_PIECES)
}

/** Whether two articles carry the same text: four fifths of the longer one's letters stand in passages that both have. */
export function areCopies(one: Pick<Article, 'text'>, other: Pick<Article, 'text'>): boolean {
  const [own, theirs] = [piecesOf(one), piecesOf(other)]
  const known = new Set(theirs)
  const shared = lengthOf(own.filter((letters) => known.has(letters)))
  return shared >= SHORTEST_BODY && shared >= SHARED_BY_COPIES * Math.max(lengthOf(own), lengthOf(theirs))
}

function piecesOf({ text }: Pick<Article, 'text'>): readonly string[] {
  const firstBreak = text.indexOf('\n\n')
  const body = firstBreak === -1 ? text : text.slice(firstBreak)
  return body
    .split(/(?<=[.!?]["'”’)]?)\s+|(?<=[。！？])|\n+/u)
    .map(lettersOf)
    .filter((letters) => letters !== '')
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}
