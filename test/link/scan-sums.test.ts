import { expect, test } from 'vitest'
import { scanTokens } from '../../src/link/amounts/scan.ts'

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  scanTokens(text, (start, end) => void tokens.push(text.slice(start, end)))
  return tokens
}

test('cuts a masked passage into sums, words, numbers and marks', () => {
  expect(tokensOf("the firm's ¤¤¤ fine (u.s.) of 2021, twice")).toEqual([
    ...['the', "firm's", '¤¤¤', 'fine', '(', 'u.s', '.', ')', 'of', '2021,', 'twice'],
  ])
})

test('reads by codes what the expression reads', () => {
  const TOKEN = /¤+|\p{L}[\p{L}\p{M}]*(?:['.]\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d¤]/gu
  const characters = ['a', 'b', 'é', '1', '0', '.', ',', "'", '-', '¤', ' ', '\n', '\0', '$', 'ж', '\u0301', '½', '😀']
  let state = 1
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return characters[state % characters.length] ?? ''
  }
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 12 }, next).join('')
    expect(tokensOf(text), JSON.stringify(text)).toEqual(text.match(TOKEN) ?? [])
  }
})
