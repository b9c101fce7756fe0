import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from '../src/read/pool.ts'
import { record } from './faults/record.ts'
import { attacksOn, samplesOf } from './redos/attack.ts'
import type { Question, Verdict } from './redos/check.ts'
import type { Expression, Expressions } from './redos/expressions.ts'

const HALF_AN_HOUR = 1_800_000

const pool = openPool<Question, Verdict>(new URL('./redos/check.ts', import.meta.url), {
  threads: Math.max(2, availableParallelism()),
  deadlineMs: 30_000,
  memoryMb: 1024,
})
afterAll(() => pool.close())

async function judge(question: Question): Promise<Verdict> {
  const verdict = await pool.run(question)
  return verdict.ok ? verdict.value : { isSafe: false, finding: `${verdict.reason}: ${verdict.detail}` }
}

describe('P01 the check itself', () => {
  test.each([
    ['^(a+)+$', 'u'],
    [String.raw`\s+$`, 'u'],
    ['(?:a|b|ab)*c', 'u'],
    [String.raw`(?=[A-Z])(?<word>[A-Za-z]+)+(?!\d):`, 'u'],
    [String.raw`(?<!x)(?=y|z| )\s*\n\s*-`, 'u'],
  ])('refuses %s', async (source, flags) => expect(await judge({ source, flags })).toMatchObject({ isSafe: false }))
  test.each([
    ['^a+$', 'u'],
    [String.raw`\s{1,3}$`, 'u'],
    [String.raw`<meta[\s/][^>]{0,1000}>`, 'iu'],
    [String.raw`(?<!\p{L})(?=\d)\d{1,3}(?:,\d{3}){0,4}\s(?!years)`, 'iu'],
  ])('lets %s pass', async (source, flags) => expect(await judge({ source, flags })).toMatchObject({ isSafe: true }))
  test('attacks are made of what the expression matches', () => {
    expect(samplesOf(String.raw`\b(?:seized|froze) (?<sum>[$€]\d{1,3}(?:,\d{3})+)(?= in)`, 'u', 0).join('')).toBe('seized $1,111')
    expect(attacksOn('ab+(?:c|d)', 'u').map(({ pump }) => pump)).toContain('abc')
  })
})

describe('P04 every expression of the program', () => {
  let found: Expressions
  beforeAll(async () => {
    found = await collectExpressions()
  })

  test('is seen: those written, and those built as the program runs', () => {
    expect(found.all.length).toBeGreaterThan(900)
    expect(found.unseen, 'built where the samples do not lead: build it when the module is loaded, or add a sample').toEqual([])
  })

  test('takes time in proportion to the text', { timeout: HALF_AN_HOUR }, async () => {
    record({ cases: distinct(found.all).length })
    const verdicts = await Promise.all(distinct(found.all).map(async (each) => ({ ...each, ...(await judge(each)) })))
    const slow = verdicts
      .filter(({ isSafe }) => !isSafe)
      .map(({ places, source, flags, finding }) => `${places.join(', ')}: /${source}/${flags}: ${finding}`)
    expect(slow).toEqual([])
  })
})

/** In a worker, which sees each module load. */
async function collectExpressions(): Promise<Expressions> {
  const { promise, resolve, reject } = Promise.withResolvers<Expressions>()
  const worker = new Worker(new URL('./redos/expressions.ts', import.meta.url))
  worker.once('message', resolve).once('error', reject)
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}

/** Expressions that differ in more than flags which do not change how a text is matched. */
function distinct(all: readonly Expression[]): readonly (Question & { readonly places: readonly string[] })[] {
  const bare = all.map((each) => ({ ...each, flags: each.flags.replace(/[dg]/gu, '') }))
  return [...Map.groupBy(bare, ({ source, flags }) => `${source}/${flags}`).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ source: first.source, flags: first.flags, places: [...new Set(same.map(({ place }) => place))] }] : []
  })
}
