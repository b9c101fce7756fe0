import { describe, expect, test } from 'vitest'
import { parseStatedDate, parseUrlDate, pickDate } from '../../src/read/dates.ts'

const DAY = '2025-01-22T00:00:00.000Z'

describe('a date with a zone is an instant:', () => {
  test.each([
    ['2025-01-22T09:30:00Z', '2025-01-22T09:30:00.000Z'],
    ['2025-01-22T09:30:00.123456+05:00', '2025-01-22T04:30:00.123Z'],
    ['2025-01-22 09:30 -0500', '2025-01-22T14:30:00.000Z'],
    ['Wed, 22 Jan 2025 10:00:00 GMT', '2025-01-22T10:00:00.000Z'],
    ['Jan. 22, 2025 9:30 p.m. EST', '2025-01-23T02:30:00.000Z'],
    ['January 22nd, 2025 at 12:05 AM IST', '2025-01-21T18:35:00.000Z'],
  ])('%s', (text, at) => {
    expect(parseStatedDate(text)).toEqual({ at, exact: true })
  })
})

describe('a date without a zone is a day:', () => {
  test.each([
    '2025-01-22',
    '2025-01-22T23:30:00',
    '2025/1/22',
    '20250122',
    '22 January 2025',
    'Updated January 22, 2025 11:30 PM',
    '22.01.2025',
    '2025年1月22日',
    '2025년 1월 22일',
  ])('%s', (text) => {
    expect(parseStatedDate(text)).toEqual({ at: DAY, exact: false })
  })
})

test.each(['', 'yesterday', '03/04/2025', '2025-06-31', '2025-13-01', '1970-01-01', '9999-01-01', '20265-01-01', '5 million in 2025'])(
  '%j is no date',
  (text) => {
    expect(parseStatedDate(text)).toBeUndefined()
  },
)

test.each([
  ['https://example.test/2025/01/22/fine', DAY],
  ['https://example.test/news/2025-1-22-fine', DAY],
  ['https://example.test/2025/01/fine', undefined],
  ['https://example.test/case/1234/56/78', undefined],
])('the address %s', (url, at) => {
  expect(parseUrlDate(url)?.at).toBe(at)
})

describe('of several statements', () => {
  test('the first counts', () => {
    expect(pickDate([undefined, 'soon', '2025-01-22T09:30:00Z', '2025-01-25T09:30:00Z'])?.at).toBe('2025-01-22T09:30:00.000Z')
  })
  test('an instant on the same day completes a day', () => {
    expect(pickDate(['2025-01-22', '2025-01-25T09:30:00Z', '2025-01-22T20:30:00-05:00'])?.at).toBe('2025-01-23T01:30:00.000Z')
  })
  test('a day stays a day beside other days', () => {
    expect(pickDate(['2025-01-22', '2025-01-25T09:30:00Z'])?.at).toBe(DAY)
  })
})
