import { expect, test } from 'vitest'
import { scanTokens } from '../../src/link/events/scan.ts'

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  scanTokens(text, (start, end) => void tokens.push(text.slice(start, end)))
  return tokens
}

test.each<[string, readonly string[]]>([
  ["Mr. O'Neil, co-founder of A&B Ltd.", ['Mr.', "O'Neil", ',', 'co-founder', 'of', 'A&B', 'Ltd.']],
  ['The U.S. took 1,250.5 BTC.', ['The', 'U.S.', 'took', '1,250.5', 'BTC.']],
  ["The firm's 5th 'plan'", ['The', "firm's", '5', 'th', "'", 'plan', "'"]],
  ['well-known-', ['well-known', '-']],
  ['Café São Tomé, Żabka-Ärzte.', ['Café', 'São', 'Tomé', ',', 'Żabka-Ärzte.']],
  ['a-é b.é', ['a-é', 'b.é']],
  ['x\u0000y ½ 10€ ¤¤', ['x', 'y', '10', '€', '¤', '¤']],
  ['2021. 3,', ['2021', '.', '3', ',']],
  ['😀 e\u0301a', ['😀', 'e\u0301a']],
  ['', []],
])('cuts %j into words, numbers and marks', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

test('reads by codes what the expression reads', () => {
  const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:['.&-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?|\d+(?:[.,]\d+)*|[^\s\p{L}\p{N}\0]/gu
  const characters = ['a', 'B', 'é', '1', '0', '.', ',', "'", '-', '&', ' ', '\n', '$', '_', 'ж', '\u0301', '½', '"']
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
