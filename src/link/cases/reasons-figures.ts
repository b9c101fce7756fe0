import { trailingZeros } from '../../normalize/decimal.ts'
import type { Reason } from './reason.ts'
import type { Telling } from './told.ts'

/** Points of a figure in common by the digits that are no zeros at its end: $2 million is said of everything, $2,384,500 of one thing. */
const POINTS_BY_DIGITS = [0, 0.2, 0.7, 1.8, 2.5, 3] as const
const ROUNDED_POINTS = 0.5
const MOST_POINTS = 4
/** A figure is another one's rounding within so much of it. */
const ROUNDING = 0.06

/** What sums, counts, terms and ages say. */
export function figureReasons(a: Telling, b: Telling): Reason[] {
  return [...sumReasons(a, b), ...termReasons(a, b), ...ageReasons(a, b)]
}

function sumReasons(a: Telling, b: Telling): Reason[] {
  const shared = a.figures.filter((figure) => b.figures.includes(figure) && (!figure.startsWith('#') || digitsOf(figure) > 2))
  const rounded = a.figures.filter((figure) => !shared.includes(figure) && b.figures.some((other) => isRounding(figure, other)))
  const points =
    shared.reduce((sum, figure) => sum + (POINTS_BY_DIGITS[Math.min(digitsOf(figure), 5)] ?? 0), 0) +
    Math.min(2, rounded.length) * ROUNDED_POINTS
  if (points > 0) {
    const weight = Math.round(Math.min(MOST_POINTS, points) * 100) / 100
    return [{ reason: 'figure', weight, detail: [...shared, ...rounded.map((figure) => `about ${figure}`)].slice(0, 6).join(', ') }]
  }
  const [x, y] = [finalFigures(a), finalFigures(b)]
  if (x.length === 0 || y.length === 0) return []
  const [one, other] = [x.join(', '), y.join(', ')].sort()
  return [{ reason: 'other_figure', weight: -1, detail: `${one} ≠ ${other}` }]
}

const FINAL = new Set(['penalty', 'settlement', 'sentencing'])

function finalFigures({ steps }: Telling): string[] {
  return [...new Set(steps.filter(({ type }) => FINAL.has(type)).flatMap(({ figures }) => figures))]
}

/** "NGN 2384500000" → 5: the digits before the zeros at the end. */
export function digitsOf(figure: string): number {
  const [whole = '', part = ''] = (figure.split(' ')[1] ?? '').split('.')
  const decimals = part.length - trailingZeros(part)
  return decimals === 0 ? whole.length - trailingZeros(whole) : whole.replace(/^0+/u, '').length + decimals
}

/** "NGN 2000000000" and "NGN 2380000000" differ too much; "NGN 2400000000" and "NGN 2384500000" do not. */
function isRounding(a: string, b: string): boolean {
  const [unit = '', x = ''] = a.split(' ')
  const [otherUnit, y = ''] = b.split(' ')
  if (unit !== otherUnit || Math.min(digitsOf(a), digitsOf(b)) > 2 || unit === '#') return false
  const [p, q] = [Number(x), Number(y)]
  return p !== q && Math.abs(p - q) <= ROUNDING * Math.max(p, q)
}

function termReasons(a: Telling, b: Telling): Reason[] {
  const shared = a.terms.filter((term) => b.terms.includes(term))
  if (shared.length > 0) {
    const weight = Math.min(
      1.5,
      shared.reduce((sum, term) => sum + (term % 12 === 0 ? 0.6 : 1), 0),
    )
    return [{ reason: 'term', weight, detail: shared.map((term) => `${term} months`).join(', ') }]
  }
  const isSentenced = [a, b].every(({ steps, terms }) => terms.length > 0 && steps.some(({ type }) => type === 'sentencing'))
  return isSentenced ? [{ reason: 'other_term', weight: -1, detail: `${a.terms.join(', ')} ≠ ${b.terms.join(', ')} months` }] : []
}

function ageReasons(a: Telling, b: Telling): Reason[] {
  if (a.born.length === 0 || b.born.length === 0) return []
  const shared = a.born.filter((year) => b.born.some((other) => Math.abs(year - other) <= 1))
  if (shared.length > 0) return [{ reason: 'age', weight: 0.8, detail: `born about ${shared.join(', ')}` }]
  if (a.born.length > 1 || b.born.length > 1) return []
  return [{ reason: 'other_age', weight: -2, detail: `born about ${a.born.join(', ')} ≠ ${b.born.join(', ')}` }]
}
