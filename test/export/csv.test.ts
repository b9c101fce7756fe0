import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsvLine } from '../../src/export/csv.ts'
import { toExcelCell } from '../../src/export/excel.ts'

/** A reader of RFC 4180 of this test's own: what is missing comes as undefined. */
function readCsv(text: string): (string | undefined)[][] {
  const rows: (string | undefined)[][] = []
  const field = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/uy
  let row: (string | undefined)[] = []
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const { quoted, bare, end } = field.exec(text)?.groups ?? {}
    if (end === undefined) throw new Error(`not RFC 4180 at ${at}: ${text.slice(at, at + 40)}`)
    row.push(quoted === undefined ? bare || undefined : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

test('a line is RFC 4180, and what is missing differs from what is empty', () => {
  expect(toCsvLine([null, '', 'plain', 'a,b', 'say "no"', 'two\nlines', 'old\rmac', 1.5, -7])).toBe(
    ',"",plain,"a,b","say ""no""","two\nlines","old\rmac",1.5,-7\r\n',
  )
})

test('any rows come back as they were', () => {
  const cell = fc.option(fc.string({ unit: 'binary' }), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      expect(readCsv(rows.map(toCsvLine).join(''))).toEqual(rows.map((row) => row.map((value) => value ?? undefined)))
    }),
  )
})

test.each([
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '|cmd',
  "=cmd|' /C calc'!A0",
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '＠SUM(A1)',
  '=HYPERLINK("http://x.example","y")',
  '%0A=1',
])('O04 Excel takes %j for words and not for a formula', (text) => expect(toExcelCell(text, 'text')).toBe(`'${text}`))

test.each([
  ['a long number keeps its digits', '12345678901234567890', 'id'],
  ['leading zeros stay', '007', 'text'],
  ['a hash that looks like a power of ten', '123e4567', 'id'],
  ['a sum as it is quoted', '$750,000', 'text'],
  ['a fraction is no day', '1/2', 'text'],
  ['a range is no day', '3-4', 'text'],
  ['a day as it is quoted', 'March 5', 'text'],
  ['another', '5 Sept. 2025', 'text'],
  ['a clock time', '10:30', 'text'],
  ['a truth value is a word', 'TRUE', 'text'],
  ['a month is not its first day', '2025-02', 'date'],
  ['more digits than a number has', '12345678901234567', 'decimal'],
] as const)('%s: %j', (_, text, type) => expect(toExcelCell(text, type)).toBe(`'${text}`))

test.each([
  ['a word', 'fine', 'text', 'fine'],
  ['a name with figures', 'Mt. Gox 2', 'text', 'Mt. Gox 2'],
  ['May, a word', 'Maybe later', 'text', 'Maybe later'],
  ['a day', '2025-02-17', 'date', '2025-02-17'],
  ['a year', '2025', 'date', '2025'],
  ['an instant', '2025-01-22T09:30:00.000Z', 'instant', '2025-01-22 09:30:00'],
  ['an exact number', '1280000.5', 'decimal', '1280000.5'],
  ['a negative number', -5, 'real', -5],
  ['nothing', null, 'text', null],
] as const)('%s needs no mark', (_, value, type, expected) => expect(toExcelCell(value, type)).toBe(expected))

test('a cell longer than Excel can hold is cut, says so, and leaves characters whole', () => {
  const cell = String(toExcelCell('😀'.repeat(20_000), 'text'))
  expect(cell.length).toBeLessThanOrEqual(32_767)
  expect(cell).toMatch(/😀 … \[cut: it has 40,000 characters\]$/u)
})
