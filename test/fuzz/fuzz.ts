import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { bake, type Recipe, recipes } from './mutation.ts'
import type { Seeds } from './seeds.ts'
import type { Target } from './targets.ts'

export interface FuzzOptions {
  readonly runs: number
  /** Of the numbers that make the inputs: the same seed, the same inputs. */
  readonly seed: number
  /** Where in a run of this seed an input stands, as a failure prints it: only that is tried. */
  readonly path?: string
}

export interface FuzzResult {
  readonly target: string
  readonly inputs: number
  /** Processor time of the input that took most, in milliseconds: what other programs do meanwhile is left out. */
  readonly longestMs: number
  readonly longestInput: string
  /** How it failed and how to see it again. */
  readonly failure?: string
}

/** Feeds so many inputs to a target, each a sample with a few changes, and stops at the first that it does not bear. */
export async function fuzz(target: Target, seeds: Seeds, { runs, seed, path }: FuzzOptions): Promise<FuzzResult> {
  const pantry = { seeds: target.seeds(seeds), tokens: target.tokens, longest: target.longest }
  let inputs = 0
  let longestMs = 0
  let longestInput = ''
  const property = fc.asyncProperty(recipes(pantry.seeds.length), async (recipe) => {
    const input = bake(recipe, pantry)
    const before = process.threadCpuUsage()
    await target.run(input)
    const { user, system } = process.threadCpuUsage(before)
    inputs++
    if ((user + system) / 1_000 > longestMs) {
      longestMs = (user + system) / 1_000
      longestInput = `${input.name}, ${input.bytes.length} bytes, ${describe(recipe)}`
    }
    // Documents that are held weakly are let go only between two turns of the event loop.
    await setImmediate()
  })
  const result = await fc.check(property, {
    numRuns: Math.ceil(runs * (target.share ?? 1)),
    seed,
    ...(path !== undefined && { path }),
    endOnFailure: path !== undefined,
  })
  const common = { target: target.name, inputs, longestMs, longestInput }
  if (!result.failed) return common
  const [recipe] = result.counterexample ?? []
  const error = result.errorInstance instanceof Error ? result.errorInstance.stack : String(result.errorInstance)
  return {
    ...common,
    failure: [
      `${target.name}: ${error}`,
      recipe === undefined ? '' : `input: ${bake(recipe, pantry).name}, ${describe(recipe)}`,
      `again: npm run fuzz -- --seed ${result.seed} --path ${result.counterexamplePath} ${target.name.split(' ', 1)[0]}`,
    ].join('\n'),
  }
}

function describe({ edits }: Recipe): string {
  return edits
    .map((edit) => JSON.stringify(edit, (_, value) => (value instanceof Uint8Array ? `hex ${Buffer.from(value).toString('hex')}` : value)))
    .join(' ')
}
