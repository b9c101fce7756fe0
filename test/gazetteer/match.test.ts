import { describe, expect, test } from 'vitest'
import { keyTokens, spellingsOf } from '../../src/gazetteer/alias.ts'
import { compileMatcher } from '../../src/gazetteer/match.ts'
import { findPlaces } from '../../src/gazetteer/places.ts'

const entry = (id: string, ...aliases: string[]) => ({ id, name: aliases[0] ?? id, aliases })
const match = compileMatcher([
  entry('sec', 'SEC', 'Securities and Exchange Commission'),
  entry('fund', 'Fund'),
  entry('treasury', 'Treasury', 'Department of the Treasury'),
  entry('ofac', 'Office of Foreign Assets Control'),
  entry('usao', "U.S. Attorney's Office"),
  entry('sdny', "U.S. Attorney's Office for the Southern District of New York"),
  entry('msp', 'Michigan State Police'),
  entry('bka', 'German Police'),
  entry('europol', 'Europol'),
  entry('okokrim', 'Økokrim'),
  entry('venue', 'Crypto.com', 'dYdX'),
  entry('irs-ci', 'IRS-CI'),
])
const found = (text: string): string[] =>
  match(text, 0, text.length).map(({ start, end, readings }) => `${text.slice(start, end)} → ${readings.map(({ entry }) => entry.id)}`)

describe('finds', () => {
  test.each([
    [
      'the longest name',
      "the U.S. Attorney's Office for the Southern District of New York",
      ["U.S. Attorney's Office for the Southern District of New York → sdny"],
    ],
    ['the shorter one where the longer breaks off', "the U.S. Attorney's Office for the South", ["U.S. Attorney's Office → usao"]],
    ['dotted and undotted abbreviations', 'the S.E.C. and the SEC', ['S.E.C. → sec', 'SEC → sec']],
    ['an ampersand for "and"', 'Securities & Exchange Commission', ['Securities & Exchange Commission → sec']],
    [
      'a department either way round, with or without "the"',
      'Treasury Department, Department of Treasury',
      ['Treasury Department → treasury', 'Department of Treasury → treasury'],
    ],
    [
      'names one after the other',
      "Treasury's Office of Foreign Assets Control",
      ['Treasury → treasury', 'Office of Foreign Assets Control → ofac'],
    ],
    ['a name broken by a line end', 'Office of Foreign\nAssets Control', ['Office of Foreign\nAssets Control → ofac']],
    ['a possessive without its ending', "the SEC's case", ['SEC → sec']],
    [
      'headlines in capitals',
      'EUROPOL AND THE SECURITIES AND EXCHANGE COMMISSION',
      ['EUROPOL → europol', 'SECURITIES AND EXCHANGE COMMISSION → sec'],
    ],
    [
      'small initials of words that name nothing',
      "the U.S. attorney's office, Michigan State police",
      ["U.S. attorney's office → usao", 'Michigan State police → msp'],
    ],
    ['letters outside ASCII', 'Økokrim acted', ['Økokrim → okokrim']],
    ['marks within a name', 'Crypto.com, IRS-CI and dYdX', ['Crypto.com → venue', 'IRS-CI → irs-ci', 'dYdX → venue']],
    ['words in emphasis', '_Europol_ and **SEC**', ['Europol → europol', 'SEC → sec']],
  ])('%s', (_what, text, expected) => expect(found(text)).toEqual(expected))
})

describe('does not find', () => {
  test.each([
    ['parts of words', 'SECTOR, insec, SECs2'],
    ['abbreviations in small letters', 'in the last sec'],
    ['short words in capitals', 'THE FUND'],
    ['any police of a country', 'German police'],
    ['names over a blank line', 'Office of Foreign\n\n\n\n\nAssets Control'],
  ])('%s', (_what, text) => expect(found(text)).toEqual([]))
})

test('an alias of two entries has both readings', () => {
  const two = compileMatcher([entry('a', 'FSC'), entry('b', 'FSC')])
  expect(two('the FSC', 0, 7)[0]?.readings.map(({ entry }) => entry.id)).toEqual(['a', 'b'])
})

test('looks only at the stretch it is given', () => {
  expect(match('SEC SEC SEC', 4, 7).map(({ start }) => start)).toEqual([4])
})

test('spellings add what need not be listed', () => {
  expect(spellingsOf('Department of Justice')).toEqual(['Department of Justice', 'Justice Department', 'Dept. of Justice', 'Justice Dept.'])
  expect(keyTokens('Bank of the U.S.').map(({ key }) => key)).toEqual(['bank', 'of', 'us'])
})

test('places are read from names, adjectives, cities and currencies', () => {
  const text = 'Kazakh police in Almaty seized 5 million tenge and Swiss francs.'
  expect(findPlaces(text, 0, text.length).map(({ country }) => country)).toEqual(['KZ', 'KZ', 'KZ', 'CH'])
})
