/** Lines → rows in the order of reading: columns one after the other, captions of courts by their halves, tables row by row. */
import { bandsAt, findGutter, isBar, isParted, least, most, SAME_PLACE, withoutBars } from './gutters.ts'
import type { Line } from './lines.ts'

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
