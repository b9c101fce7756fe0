import type { Article } from '../types.ts'

/** Stubs and notices are alike without being copies of each other. */
const SHORTEST_BODY = 400

/**
 * What two outlets that carry the same agency text have in common: the letters and digits of the body, without the headline. Undefined
 * for a body too short to tell.
 */
export function contentKey({ text }: Pick<Article, 'text'>): string | undefined {
  const firstBreak = text.indexOf('\n\n')
  const body = firstBreak === -1 ? text : text.slice(firstBreak)
  const letters = body
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.length < SHORTEST_BODY ? undefined : letters
}
