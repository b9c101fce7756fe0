import { expect, test } from 'vitest'
import { readPublished } from '../../src/commands/published.ts'

test.each([
  ['2025-01-22', '2025-01-22'],
  ['2025-01', '2025-01'],
  ['2025-01-22T10:00:00Z', '2025-01-22T10:00:00Z'],
  ['2025-01-22T10:00:00.5+0100', '2025-01-22T10:00:00.5+0100'],
  ['2025-01-22 10:00:00', '2025-01-22'],
  ['Jan 22, 2025', '2025-01-22'],
  ['Wed, 22 Jan 2025 10:00:00 GMT', '2025-01-22T10:00:00.000Z'],
  ['1737540000', '2025-01-22T10:00:00.000Z'],
  ['1737540000000', '2025-01-22T10:00:00.000Z'],
  ['2025-13-45', undefined],
  ['yesterday', undefined],
  ['99999999999999999', undefined],
])('%s is %s', (raw, published) => {
  expect(readPublished(raw)).toBe(published)
})
