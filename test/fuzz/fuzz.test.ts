import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isFull, record } from '../faults/record.ts'
import { fuzz } from './fuzz.ts'
import { readSeeds } from './seeds.ts'
import { type Target, targets } from './targets.ts'

const shared = join(import.meta.dirname, '../../../shared')
const seeds = readSeeds(isFull && existsSync(shared) ? shared : undefined)
const LONGEST_MS = 1_000

test.each(targets.map((target) => [target.name, target] as const))('X07 %s bears mutated samples', async (_, target) => {
  const { failure, inputs, longestMs, longestInput } = await fuzz(target, seeds, { runs: isFull ? 10_000 : 500, seed: 1 })
  record({ cases: inputs })
  expect(failure).toBeUndefined()
  // A time limit is for the command that has the machine for itself, and counts processor time.
  if (isFull) expect(longestMs, longestInput).toBeLessThan(LONGEST_MS)
})

const broken: Target = {
  name: 'broken',
  seeds: ({ feeds }) => feeds,
  tokens: ['x'],
  longest: 1_000,
  run: async ({ bytes }) => {
    if (bytes.includes(0xff)) throw new Error('a byte that is none')
  },
}

test('a throw is told with what brings it back', async () => {
  const { failure = '' } = await fuzz(broken, seeds, { runs: 2_000, seed: 1 })
  const { seed, path } = /--seed (?<seed>-?\d+) --path (?<path>[\d:]+)/u.exec(failure)?.groups ?? {}
  expect(failure).toContain('a byte that is none')
  const again = await fuzz(broken, seeds, { runs: 1, seed: Number(seed), path: String(path) })
  expect(again.failure).toContain('a byte that is none')
})
