import { expect, test } from 'vitest'
import { toDate, toRelativeDate, toWeekday } from '../../src/normalize/date.ts'

const PUBLISHED = '2025-06-12T09:00:00.000Z'

test.each([
  [{ month: 'Oct.', day: '17' }, '2024-10-17'],
  [{ month: 'June', day: '3' }, '2025-06-03'],
  [{ month: 'July', day: '2' }, '2025-07-02'],
  [{ month: 'July', day: '30' }, '2024-07-30'],
  [{ month: 'May' }, '2025-05'],
  [{ month: 'December' }, '2024-12'],
  [{ month: 'Feb', day: '29', year: '2024' }, '2024-02-29'],
  [{ year: '2019' }, '2019'],
])('reads %o as %s, without a year as the last one before publication', (words, date) => {
  expect(toDate(words, PUBLISHED)).toBe(date)
})

test.each([
  ['a day that no calendar has', { month: 'February', day: '30', year: '2024' }, PUBLISHED],
  ['a day without a year in a text of unknown date', { month: 'May', day: '3' }, undefined],
  ['a date of publication that is no ISO date', { month: 'May', day: '3' }, 'June 12, 2025'],
  ['what is no month', { month: 'Smarch', day: '3', year: '2024' }, PUBLISHED],
])('does not read %s', (_what, words, published) => {
  expect(toDate(words, published)).toBeUndefined()
})

test.each([
  ['Thursday', '2025-06-12'],
  ['Wednesday', '2025-06-11'],
  ['Friday', '2025-06-06'],
])('%s is the last one up to the day of publication', (name, date) => {
  expect(toWeekday(name, PUBLISHED)).toBe(date)
})

test.each([
  ['earlier today', '2025-06-12'],
  ['yesterday', '2025-06-11'],
  ['last month', '2025-05'],
  ['earlier this year', '2025'],
  ['last fall', '2024'],
  ['two years ago', '2023'],
  ['8 months ago', '2024-10'],
  ['three days ago', '2025-06-09'],
])('%s is %s', (phrase, date) => {
  expect(toRelativeDate(phrase, PUBLISHED)).toBe(date)
  expect(toRelativeDate(phrase, undefined)).toBeUndefined()
})
