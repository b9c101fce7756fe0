import type { Feed, FeedItem } from '../types.ts'

/**
 * The test that a feed's `keep` words make of its items: `keepFilter({ keep: ['crypto', 'ICO'] })` keeps "Cryptocurrencies banned" and
 * "Two ICOs halted", not "Unicorns" or "Icon sold". A word must begin a word of title or summary, in any case and with or without accents;
 * one of three letters or in capitals must be the whole word, a plural s aside. In scripts without spaces it may stand anywhere.
 */
export function keepFilter(feed: Pick<Feed, 'keep'>): (item: Pick<FeedItem, 'title' | 'summary'>) => boolean {
  if (feed.keep === undefined) return () => true
  const words = new RegExp(feed.keep.map(toPattern).join('|'), 'iu')
  return (item) => words.test(fold(`${item.title} ${item.summary ?? ''}`))
}

function toPattern(word: string): string {
  const escaped = fold(word).replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word)) return escaped
  const isWhole = word.length <= 3 || (word === word.toUpperCase() && /\p{Lu}/u.test(word))
  return String.raw`(?<![\p{L}\p{N}])${escaped}${isWhole ? String.raw`s?(?![\p{L}\p{N}])` : ''}`
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
