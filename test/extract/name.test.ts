import { expect, test } from 'vitest'
import { isSameName, nameKey } from '../../src/normalize/name.ts'

test.each([
  ['Mr. John A. Doe Jr.', ['john', 'doe']],
  ['DOE’S', ['doe']],
  ['Ferrow Labs Pte. Ltd', ['ferrow', 'labs']],
  ['José Ñandú', ['jose', 'nandu']],
  ['', []],
])('the key of %s is %j', (name, key) => {
  expect(nameKey(name)).toEqual(key)
})

test.each([
  ['Doe', 'John Doe', true],
  ['John Doe', 'John Michael Doe', true],
  ['John', 'John Doe', false],
  ['Jane Doe', 'John Doe', false],
  ['Ferrow', 'Ferrow', true],
  ['', 'Doe', false],
])('%s and %s are the same: %s', (a, b, same) => {
  expect(isSameName(nameKey(a), nameKey(b))).toBe(same)
})
