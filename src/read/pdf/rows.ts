/** Lines → rows in the order of reading: columns one after the other, captions of courts by their halves, tables row by row. */
import type { Line, Segment } from './lines.ts'

/** A line of one column. */
export interface Row {
  readonly text: string
  readonly kind: 'text' | 'table'
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** Rows of one column of one band of a page. */
  readonly region: Region
}

export interface Region {
  readonly left: number
  readonly right: number
}

export interface Ordered {
  readonly rows: readonly Row[]
  /** The rule between the halves of a caption: ")" beside each of its lines. */
  readonly bars: readonly string[]
}

export const toRows = (page: number, lines: readonly Line[]): Ordered => {
  const bars: string[] = []
  return { rows: orderBands(page, lines, bars, MOST_DEPTH), bars }
}

/** Columns within columns. */
const MOST_DEPTH = 3

const orderBands = (page: number, lines: readonly Line[], bars: string[], depth: number): Row[] => {
  const gutter = depth > 0 ? findGutter(lines) : undefined
  if (gutter === undefined) return toRegion(page, lines)
  const rows: Row[] = []
  let plain: Line[] = []
  for (const band of bandsAt(lines, gutter)) {
    if (!isParted(band, gutter)) {
      plain = [...plain, ...band.lines]
      continue
    }
    rows.push(...toRegion(page, plain))
    plain = []
    for (const half of [band.left, band.right]) {
      bars.push(...half.flatMap(({ segments }) => segments.filter(isBar).map(({ text }) => text)))
      rows.push(...orderBands(page, withoutBars(half), bars, depth - 1))
    }
  }
  return [...rows, ...toRegion(page, plain)]
}

/* ---------------------------------------------------------------- gutters */

interface Gutter {
  readonly x: number
  /** Whether ")" or ":" stands in it, line after line. */
  readonly isBarred: boolean
}

const BAR = /^[):§|]$/u
const isBar = ({ text }: Segment): boolean => BAR.test(text)

/** Fewer lines side by side are no columns. */
const LEAST_LINES = 4
const LEAST_BARS = 3

/** Where segments begin one below the other with the most on their right and the fewest running across. */
const findGutter = (lines: readonly Line[]): Gutter | undefined => {
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

const SAME_PLACE = 3

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

interface Band {
  readonly lines: readonly Line[]
  readonly left: readonly Line[]
  readonly right: readonly Line[]
}

/** Lines one below the other, parted wherever one runs across the gutter or keeps clear of it. */
const bandsAt = (lines: readonly Line[], { x, isBarred }: Gutter): readonly Band[] => {
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

const withoutBars = (lines: readonly Line[]): readonly Line[] => half(lines, (segment) => !isBar(segment))

/** Running text on both sides; a table or a list of labels has short words on one of them, and is read across. */
const isParted = ({ left, right }: Band, { isBarred }: Gutter): boolean => {
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

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/* ---------------------------------------------------------------- rows */

const toRegion = (page: number, lines: readonly Line[]): Row[] => {
  const segments = lines.flatMap((line) => line.segments)
  const region = { left: least(segments.map(({ x }) => x)), right: most(segments.map(({ right }) => right)) }
  return lines.flatMap((line, index) => {
    const [first] = line.segments
    const last = line.segments.at(-1)
    if (first === undefined || last === undefined) return []
    const isTable = [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && areTableRows(line, other))
    const main = line.segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best))
    return [
      {
        text: line.segments.map(({ text }) => text).join(isTable ? ' | ' : ' '),
        kind: isTable ? ('table' as const) : ('text' as const),
        page,
        x: Math.min(first.x, last.x),
        right: Math.max(first.right, last.right),
        y: main.y,
        size: main.size,
        font: main.font,
        region,
      },
    ]
  })
}

/** Cells below each other, flush left or flush right; "1." before a paragraph is no cell. */
const areTableRows = (a: Line, b: Line): boolean => {
  if (
    a.segments.length < 2 ||
    b.segments.length < 2 ||
    [a, b].some(({ segments }) => isMarker(segments[0]?.text ?? '') && segments.length === 2)
  )
    return false
  return a.segments
    .slice(1)
    .some((cell) =>
      b.segments.slice(1).some((other) => Math.abs(cell.x - other.x) <= SAME_PLACE || Math.abs(cell.right - other.right) <= SAME_PLACE),
    )
}

/** "1.", "(a)", "iv)", "•", "[0012]" */
export const isMarker = (text: string): boolean =>
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L}|[ivxl]{1,5})[.)]|[•▪◦–-]|§{1,2}|\[\d{1,4}\])$/iu.test(text)
