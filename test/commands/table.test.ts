import { expect, test } from 'vitest'
import { toTable } from '../../src/commands/table.ts'

const lines = (cells: readonly string[], width = 8) =>
  toTable(
    [
      { title: 'a', width },
      { title: 'b', width: 3 },
    ],
    cells.map((cell) => [cell, 'x']),
  ).split('\n')

test('columns stand under one another whatever the script', () => {
  expect(lines(['監管機構', 'abcdefgh', 'cafe\u0301', '👩‍⚖️ ok'])).toEqual([
    'a         b',
    '────────  ─',
    '監管機構  x',
    'abcdefgh  x',
    'cafe\u0301      x',
    '👩‍⚖️ ok     x',
  ])
})

test('a word that is too long is cut between characters, a long text between words', () => {
  expect(lines(['中央監管機構罰款', 'one two three'], 7).slice(2)).toEqual(['中央監   x', '管機構', '罰款', 'one two  x', 'three'])
})

test('a character wider than its column stands alone', () => {
  expect(lines(['監管'], 1).slice(2)).toEqual(['監  x', '管'])
})

test('nothing of a cell or a title is obeyed by the terminal', () => {
  const table = toTable([{ title: 'a\u001b[31m', width: 60 }], [['one\u001b]0;title\u0007two\u009b2J\u202ethree\r\nfour\u{feff}\ud83d']])
  expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\ufeff\p{Surrogate}]/u)
  expect(table.split('\n')).toHaveLength(3)
})

test('a cell of a megabyte without a space is wrapped in one pass', () => {
  expect(lines(['罰'.repeat(200_000)], 40)).toHaveLength(2 + 10_000)
})
