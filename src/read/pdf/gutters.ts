/** Where the columns of a page part, and the bands of it in which they do. */
import type { Line, Segment } from './lines.ts'

export interface Gutter {
  readonly x: number
  /** Whether ")" or ":" stands in it, line after line. */
  readonly isBarred: boolean
}

const BAR = /^[):§|]$/u
export const isBar = ({ text }: Segment): boolean => BAR.test(text)

/** Fewer lines side by side are no columns. */
const LEAST_LINES = 4
const LEAST_BARS = 3

/** Where segments begin one below the other with the most on their right and the fewest running across. */
export const findGutter = (lines: readonly Line[]): Gutter | undefined => {
  const segments = lines.flatMap((line) => line.segments)
  const barred = mostCommon(segments.filter(isBar).map(({ x }) => x))
  if (barred !== undefined && barred.count >= LEAST_BARS) return { x: barred.x, isBarred: true }
  const left = least(segments.map(({ x }) => x))
  const right = most(segments.map((segment) => segment.right))
  const inner = segments.filter(({ x }) => x > left + 0.2 * (right - left) && x < left + 0.85 * (right - left))
  const places = [...Map.groupBy(inner, ({ x }) => Math.floor(x / SAME_PLACE)).values()].filter((starting) => starting.length >= 2)
  const rated = places.map((starting) => {
    const x = least(starting.map((segment) => segment.x)) - 1
    const across = segments.filter((segment) => runsAcross(segment, x)).length
    return { x, rating: segments.filter((segment) => segment.x >= x).length - 3 * across }
  })
  const best = rated.sort((a, b) => b.rating - a.rating || a.x - b.x)[0]
  return best === undefined ? undefined : { x: best.x, isBarred: false }
}

const runsAcross = (segment: Segment, x: number): boolean => segment.x < x - SAME_PLACE && segment.right > x + SAME_PLACE

export const SAME_PLACE = 3

/** The place near which most of them are. */
const mostCommon = (places: readonly number[]): { readonly x: number; readonly count: number } | undefined => {
  const slots = Map.groupBy(places, (x) => Math.floor(x / SAME_PLACE))
  return [...slots]
    .map(([slot, within]) => {
      const near = [...within, ...(slots.get(slot + 1) ?? [])]
      return { x: within.reduce((least, x) => Math.min(least, x)), count: near.length }
    })
    .sort((a, b) => b.count - a.count || a.x - b.x)[0]
}

export interface Band {
  readonly lines: readonly Line[]
  readonly left: readonly Line[]
  readonly right: readonly Line[]
}

/** Lines one below the other, parted wherever one runs across the gutter or keeps clear of it. */
export const bandsAt = (lines: readonly Line[], { x, isBarred }: Gutter): readonly Band[] => {
  const isBeside = ({ segments }: Line): boolean => segments.some(isBar)
  const [first, last] = isBarred ? [lines.findIndex(isBeside), lines.findLastIndex(isBeside)] : [0, lines.length]
  const bands: Line[][] = []
  let wasAcross: boolean | undefined
  for (const [index, line] of lines.entries()) {
    const across = index < first || index > last || line.segments.some((segment) => runsAcross(segment, x))
    if (across !== wasAcross) bands.push([])
    bands.at(-1)?.push(line)
    wasAcross = across
  }
  return bands.map((band) => ({
    lines: band,
    left: half(band, (segment) => segment.x < x - SAME_PLACE),
    right: half(band, (segment) => segment.x >= x - SAME_PLACE),
  }))
}

const half = (lines: readonly Line[], isWithin: (segment: Segment) => boolean): readonly Line[] =>
  lines.flatMap((line) => {
    const segments = line.segments.filter(isWithin)
    return segments.length === 0 ? [] : [{ y: segments[0]?.y ?? line.y, segments }]
  })

export const withoutBars = (lines: readonly Line[]): readonly Line[] => half(lines, (segment) => !isBar(segment))

/** Running text on both sides; a table or a list of labels has short words on one of them, and is read across. */
export const isParted = ({ left, right }: Band, { isBarred }: Gutter): boolean => {
  if (isBarred) return right.filter(({ segments }) => segments.some(isBar)).length >= LEAST_BARS && left.length > 0
  const sides = [left, right]
  return sides.every(
    (side) =>
      side.length >= LEAST_LINES &&
      median(side.map(lengthOf)) >= 20 &&
      side.filter(({ segments }) => segments.length > 1).length * 3 < side.length,
  )
}

const lengthOf = ({ segments }: Line): number => segments.reduce((sum, { text }) => sum + text.length, 0)

export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
