import { describe, expect, it } from 'vitest'
import { firstWordAfter, scanWords, type Words, wordsOf } from '../../src/normalize/words.ts'

const TEXT = "_Kraken.com_ said: Web3's naïve users lost 5,000 to x__y."

function cut(text: string, { count, starts, ends }: Words): string[] {
  return Array.from({ length: count }, (_, word) => text.slice(starts[word], ends[word]))
}

describe('words', () => {
  it('are letters and digits, without underscores at their ends', () => {
    expect(cut(TEXT, scanWords(TEXT, 0, TEXT.length))).toEqual([
      ...['Kraken', 'com', 'said', 'Web3', 's', 'naïve', 'users', 'lost', '5', '000', 'to', 'x__y'],
    ])
  })

  it('end where the stretch ends', () => {
    expect(cut(TEXT, scanWords(TEXT, 3, 9))).toEqual(['aken', 'c'])
  })

  it('say which have ASCII letters and others', () => {
    const { count, mixed } = scanWords(TEXT, 0, TEXT.length)
    expect(Array.from({ length: count }, (_, word) => mixed[word])).toEqual([0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1])
  })

  it('are those of the text last asked for', () => {
    const long = 'one two three four five six seven '.repeat(1_000)
    expect(wordsOf(long).count).toBe(7_000)
    expect(cut(TEXT, wordsOf(TEXT))).toEqual(cut(TEXT, scanWords(TEXT, 0, TEXT.length)))
    expect(firstWordAfter(wordsOf(TEXT), TEXT.indexOf('said') + 4)).toBe(3)
  })
})
