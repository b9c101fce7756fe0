import type { TestCase } from 'vitest/node'
import { type Fault, faults, faultsNamedIn } from './catalogue.ts'

/** What the tests that bear a fault's id came to. */
export interface Survival {
  readonly fault: Fault
  readonly cases: number
  readonly failed: readonly string[]
  readonly survived: boolean
}

export interface Tally {
  readonly rows: readonly Survival[]
  readonly longest: { readonly name: string; readonly ms: number }
  readonly peakBytes: number
  readonly canaryHits: number
  readonly rowsLost: number
  readonly rowsDoubled: number
}

/** Groups what ran by fault: a fault is survived when all its tests passed and looked at as many cases as the catalogue asks for. */
export function tally(tests: readonly TestCase[], only: readonly string[]): Tally {
  const ran = tests
    .map((test) => ({ test, measured: test.meta().measured ?? {}, ids: faultsNamedIn(test.fullName) }))
    .filter(({ ids }) => ids.length > 0)
  const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const durations = ran.map(({ test }) => ({ name: test.fullName, ms: test.diagnostic()?.duration ?? 0 }))
  return {
    rows: faults
      .filter(({ id }) => only.length === 0 || only.some((each) => id.startsWith(each)))
      .map((fault) => {
        const own = ran.filter(({ ids }) => ids.includes(fault.id))
        const failed = own.filter(({ test }) => test.result().state !== 'passed').map(({ test }) => test.fullName)
        const cases = sum(own.map(({ measured }) => measured.cases ?? 1))
        return { fault, cases, failed, survived: failed.length === 0 && cases >= fault.cases }
      }),
    longest: durations.reduce((a, b) => (b.ms > a.ms ? b : a), { name: '', ms: 0 }),
    peakBytes: Math.max(0, ...ran.map(({ measured }) => measured.peakBytes ?? 0)),
    canaryHits: sum(ran.map(({ measured }) => measured.canaryHits)),
    rowsLost: sum(ran.map(({ measured }) => measured.rowsLost)),
    rowsDoubled: sum(ran.map(({ measured }) => measured.rowsDoubled)),
  }
}
