/**
 * Feeds mutated samples to every part of the program that strangers' bytes reach: nothing may throw, take a second of processor time or
 * break a promise.
 *
 *     npm run fuzz                              10,000 inputs a target
 *     npm run fuzz -- --runs 500 feed           fewer, for the targets whose names begin so
 *     npm run fuzz -- --seed 7 --path 12:0      the input that a failure printed, again
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.ts'
import { type FuzzOptions, type FuzzResult, fuzz } from './fuzz.ts'
import { readSeeds } from './seeds.ts'
import { targets } from './targets.ts'

const LONGEST_MS = 1_000
const shared = join(import.meta.dirname, '../../../shared')

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' }, seeds: { type: 'string' } },
  })
  const options = {
    runs: Number(values.runs ?? 10_000),
    seed: Number(values.seed ?? 1),
    ...(values.path !== undefined && { path: values.path }),
  }
  const wanted = targets.filter(({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)))
  const others = values.seeds ?? (existsSync(shared) ? shared : undefined)
  const results = await fuzzAll(wanted, { ...options, ...(others !== undefined && { others }) })
  process.stdout.write(`${report(results)}\n`)
  return results.length > 0 && results.every(isBorne)
}

/** Every target in turn; `others` is a folder with feeds, pages and texts of other people. */
async function fuzzAll(
  wanted: typeof targets,
  { others, ...options }: FuzzOptions & { readonly others?: string },
): Promise<readonly FuzzResult[]> {
  const seeds = readSeeds(others)
  const results: FuzzResult[] = []
  for (const target of wanted) results.push(await fuzz(target, seeds, options))
  return results
}

function isBorne({ failure, longestMs }: FuzzResult): boolean {
  return failure === undefined && longestMs < LONGEST_MS
}

function report(results: readonly FuzzResult[]): string {
  const table = toTable(
    [
      { title: 'target', width: 24 },
      { title: 'inputs', width: 8, align: 'right' },
      { title: 'longest', width: 10, align: 'right' },
      { title: '', width: 8 },
    ],
    results.map((each) => [each.target, String(each.inputs), `${Math.round(each.longestMs)} ms`, isBorne(each) ? 'borne' : 'FAILED']),
  )
  const slow = results.filter(({ longestMs }) => longestMs >= LONGEST_MS)
  return [
    table,
    ...slow.map(({ target, longestMs, longestInput }) => `\n${target}: ${Math.round(longestMs)} ms of processor time for ${longestInput}`),
    ...results.flatMap(({ failure }) => (failure === undefined ? [] : [`\n${failure}`])),
  ].join('\n')
}

process.exitCode = (await main()) ? 0 : 1
