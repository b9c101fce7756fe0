/** The verdict on one RegExp; a task for a pool of workers, since a bad one would not come to an end. */
import { createRequire } from 'node:module'
import { type Attack, attacksOn, toText } from './attack.ts'

export interface Question {
  readonly source: string
  readonly flags: string
}

export interface Verdict {
  readonly isSafe: boolean
  /** "recheck: safe", or what was seen and with which text. */
  readonly finding: string
}

/** recheck reads these when it is loaded: its own JavaScript, no Java and no binary. */
process.env.RECHECK_BACKEND = 'pure'
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync }: typeof import('recheck') = createRequire(import.meta.url)('recheck')

const RECHECK_MS = 1_000

/**
 * recheck proves most expressions safe, and some to be slow. Where it comes to no end, or only guesses by trying (it takes each `{0,60}` for
 * a loop without end), the expression itself is run on hostile texts of two lengths, and must take time in proportion.
 */
export default function check({ source, flags }: Question): Verdict {
  const found = checkSync(source, flags, { timeout: RECHECK_MS })
  if (found.status === 'safe') return { isSafe: true, finding: `recheck: ${found.complexity.summary}` }
  if (found.status === 'vulnerable' && found.checker === 'automaton')
    return { isSafe: false, finding: `${found.complexity.summary}, for example on ${found.attack.pattern}` }
  const guessed = found.status === 'vulnerable' ? found.attack.pumps.map((pump): Attack => ({ ...pump, suffix: found.attack.suffix })) : []
  const attacks = [...guessed, ...attacksOn(source, flags)]
  const expression = new RegExp(source, [...new Set([...flags, 'g'])].join(''))
  const broken = attacks.find((attack) => !growsInProportion(expression, attack))
  return broken
    ? { isSafe: false, finding: `more than in proportion, on ${JSON.stringify(broken.prefix)} and many ${JSON.stringify(broken.pump)}` }
    : { isSafe: true, finding: `${attacks.length} attacks` }
}

const [TINY, SHORT, LONG] = [200, 2_000, 20_000]
const TIMES = 10
/** A text may take three times as long as ten of a tenth of it, since clocks are rough; with a loop in a loop it takes ten times as long. */
const MOST_GROWTH = 3
/** Below 2,000 characters a bounded loop like `{0,1000}` still grows like one without bounds; only what is worse is stopped here. */
const MOST_GROWTH_AT_FIRST = 30
/**
 * A step for each pair of 20,000 characters takes ten times longer than this: what is faster is not measured further. Some systems count
 * processor time in steps of 4 ms, so that less than this says little.
 */
const NOISE_MS = 20

function growsInProportion(expression: RegExp, attack: Attack): boolean {
  const [tiny, short, long] = [TINY, SHORT, LONG].map((length) => toText(attack, length)) as [string, string, string]
  return growth(expression, tiny, short) <= MOST_GROWTH_AT_FIRST && growth(expression, short, long) <= MOST_GROWTH
}

/** How much longer a text takes than ten of a tenth of it, by the most favourable of three looks, since other programs run beside. */
function growth(expression: RegExp, tenth: string, whole: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < 3 && least > MOST_GROWTH; look++) {
    const atOnce = timeOf(expression, whole, 1)
    if (atOnce < NOISE_MS) return 1
    least = Math.min(least, atOnce / timeOf(expression, tenth, TIMES))
  }
  return least
}

/** Milliseconds of processor time that this thread needs to find all matches, so many times. */
function timeOf(expression: RegExp, text: string, times: number): number {
  const before = process.threadCpuUsage()
  expression.lastIndex = 0
  for (let time = 0; time < times; time++) for (const _ of text.matchAll(expression));
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
