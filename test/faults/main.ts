/**
 * Does everything of the catalogue to the program, in full numbers, and prints what it survived.
 *
 *     npm run faults              all of it
 *     npm run faults -- K B01     the faults whose ids begin so
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { toTable } from '../../src/commands/table.ts'
import { faults, faultsNamedIn, groups } from './catalogue.ts'
import { watchProgram } from './program-memory.ts'
import { type Survival, type Tally, tally } from './tally.ts'

const root = join(import.meta.dirname, '../..')

async function main(only: readonly string[]): Promise<boolean> {
  const wanted = faults.map(({ id }) => id).filter((id) => only.length === 0 || only.some((each) => id.startsWith(each)))
  if (wanted.length === 0) {
    process.stderr.write(`faults: nothing in the catalogue begins with ${only.join(', ')}; see test/faults/catalogue.ts\n`)
    return false
  }
  const files = globSync('test/**/*.test.ts', { cwd: root }).filter((file) =>
    faultsNamedIn(readFileSync(join(root, file), 'utf8')).some((id) => wanted.includes(id)),
  )
  const watch = watchProgram()
  const vitest = await startVitest(files, {
    root,
    watch: false,
    env: { FAULTS: 'full' },
    setupFiles: [join(import.meta.dirname, 'peak-memory.ts')],
    testNamePattern: wanted.map((id) => `\\b${id}\\b`).join('|'),
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  })
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
  const result = tally(tests, wanted)
  await vitest.close()
  process.stdout.write(`\n${print(result, watch.stop())}\n`)
  return result.rows.every(({ survived }) => survived) && result.canaryHits + result.rowsLost + result.rowsDoubled === 0
}

function print({ rows, longest, peakBytes, canaryHits, rowsLost, rowsDoubled }: Tally, ofProgram: number): string {
  const table = toTable(
    [
      { title: 'fault', width: 6 },
      { title: 'what', width: 60 },
      { title: 'cases', width: 8, align: 'right' },
      { title: 'asked', width: 8, align: 'right' },
      { title: '', width: 9 },
    ],
    Object.entries(groups).flatMap(([letter, name]) => {
      const own = rows.filter(({ fault }) => fault.id.startsWith(letter))
      return own.length === 0 ? [] : [['', name.toUpperCase()], ...own.map(toRow)]
    }),
  )
  const survived = rows.filter((row) => row.survived).length
  const cases = rows.reduce((sum, row) => sum + row.cases, 0)
  return [
    table,
    '',
    `faults survived ${survived}/${rows.length}, in ${cases} cases`,
    `longest case ${(longest.ms / 1000).toFixed(1)} s (${longest.name})`,
    `peak memory ${inMegabytes(ofProgram)} of the program's processes, ${inMegabytes(peakBytes)} of the tests that run it within themselves`,
    `canary hits ${canaryHits}, rows lost ${rowsLost}, rows doubled ${rowsDoubled}`,
  ].join('\n')
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

function toRow({ fault, cases, failed, survived }: Survival): readonly string[] {
  const verdict = survived ? 'survived' : failed.length > 0 ? 'FAILED' : 'TOO FEW'
  return [fault.id, fault.what, String(cases), String(fault.cases), verdict]
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
