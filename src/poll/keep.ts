import type { Feed, FeedItem } from '../types.ts'

/**
 * Whether a feed's filter keeps an item: one of its words begins a word of the title or summary. "crypto" keeps "Cryptocurrency" and
 * "crypto-asset", not "Decrypto"; in scripts without spaces it may stand anywhere. A feed without a filter keeps everything.
 */
export function keeps(feed: Pick<Feed, 'keep'>, item: Pick<FeedItem, 'title' | 'summary'>): boolean {
  if (feed.keep === undefined) return true
  const text = `${item.title}\n${item.summary ?? ''}`.toLowerCase()
  return feed.keep.some((word) => beginsWord(text, word.toLowerCase()))
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LETTER = /[\p{L}\p{N}]/u

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1]
    if (before === undefined || !LETTER.test(before) || UNSPACED.test(word)) return true
  }
  return false
}
