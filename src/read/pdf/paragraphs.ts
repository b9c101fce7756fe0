/** Rows → blocks of text: where a paragraph ends is told by room, indents and ends of passages, over page breaks as well. */
import { type Block, tidy } from '../text.ts'
import { isMarker, type Row } from './rows.ts'
import { joinLines, mendSpaces, type Vocabulary } from './words.ts'

/** Times the usual distance of two rows. */
const PARAGRAPH_GAP = 1.3
/** Parts of the letters' size. */
const INDENT = 0.8
const OTHER_SIZE = 0.08

export interface Paragraph {
  readonly block: Block
  /** On which it begins. */
  readonly page: number
  readonly size: number
}

/** The blocks of rows that follow each other, over columns and pages. */
export const toParagraphs = (rows: readonly Row[], bodySize: number, vocabulary: Vocabulary): readonly Paragraph[] => {
  const pitches = pitchesOf(rows)
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group === undefined || startsAnew(group, row, pitches)) groups.push([row])
    else group.push(row)
  }
  return groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const text = tidy(first.kind === 'table' ? group.map((row) => row.text).join('\n') : joinRows(group, vocabulary))
    return text === '' ? [] : [{ page: first.page, size: first.size, block: { kind: kindOf(group, text, bodySize), text, linked: 0 } }]
  })
}

/** Line by line, each joined to the one before and not to all of them: a paragraph may be as long as a document. */
const joinRows = (rows: readonly Row[], vocabulary: Vocabulary): string => {
  const pieces: string[] = []
  for (const row of rows) {
    const text = mendSpaces(row.text, vocabulary)
    // A row may have been nothing but the mark of a footnote.
    if (text === '') continue
    const last = pieces.pop()
    if (last !== undefined) pieces.push(joinLines(last, text, vocabulary).slice(0, -text.length))
    pieces.push(text)
  }
  return pieces.join('')
}

const kindOf = (rows: readonly Row[], text: string, bodySize: number): Block['kind'] => {
  if (rows[0]?.kind === 'table') return 'table'
  if ((rows[0]?.size ?? 0) > (1 + OTHER_SIZE) * bodySize && text.length < 300) return 'heading'
  return isMarker(text.split(' ', 1)[0] ?? '') ? 'item' : 'paragraph'
}

/** The usual distance of rows of each size, by size in half points. */
const pitchesOf = (rows: readonly Row[]): ReadonlyMap<number, number> => {
  const steps = rows.flatMap((row, index) => {
    const next = rows[index + 1]
    const step = next === undefined ? 0 : next.y - row.y
    return next !== undefined && next.region === row.region && isSameSize(row, next) && step > 0 && step < 3 * row.size
      ? [{ key: toSizeKey(row), step }]
      : []
  })
  return new Map([...Map.groupBy(steps, ({ key }) => key)].map(([key, group]) => [key, medianOf(group.map(({ step }) => step))]))
}

const toSizeKey = ({ size }: Row): number => Math.round(size * 2)
const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0
const isSameSize = (a: Row, b: Row): boolean => Math.abs(a.size - b.size) <= OTHER_SIZE * Math.max(a.size, b.size)

const startsAnew = (group: readonly Row[], row: Row, pitches: ReadonlyMap<number, number>): boolean => {
  const last = group.at(-1)
  if (last === undefined || last.kind !== row.kind || !isSameSize(last, row)) return true
  if (row.kind === 'table') return last.region !== row.region || row.y - last.y > 2.5 * row.size
  if (last.region !== row.region) return !runsOn(last, row)
  if (LEADERS.test(last.text)) return true
  const step = row.y - last.y
  const before = group.at(-2)
  const usual = Math.min(
    pitches.get(toSizeKey(row)) ?? step,
    before === undefined || before.region !== last.region ? Number.POSITIVE_INFINITY : last.y - before.y,
  )
  if (step > PARAGRAPH_GAP * usual || step < 0) return true
  if (isCaps(last) !== isCaps(row) && isShort(last) && !endsOpen(last)) return true
  if (areCentred(last, row) && !endsPassage(last) && isCaps(last) === isCaps(row)) return last.font !== row.font
  if (last.font !== row.font && (isShort(last) || isShort(row)) && !endsOpen(last) && isUpper(row)) return true
  return (startsItem(row) && (endsPassage(last) || (isShort(last) && !endsOpen(last)))) || startsByPlace(group, last, row)
}

/** An indent where the row before has none, or a break where the next word would still have had room. */
const startsByPlace = (group: readonly Row[], last: Row, row: Row): boolean => {
  const [first] = group
  const isIndented = row.x - last.x > INDENT * row.size
  // The rows of an item stand further in than its number.
  const hangs = group.length === 1 && first !== undefined && startsItem(first)
  if (isIndented && !hangs && !isCentred(last)) return !endsOpen(last) || isUpper(row)
  if (last.x - row.x > INDENT * row.size && group.length > 1 && endsPassage(last)) return true
  return wouldHaveFitted(last, row) && (endsPassage(last) || (isUpper(row) && !endsOpen(last)))
}

/** A line of a table of contents. */
const LEADERS = /\.{4}\s{0,3}[^.\s]{1,5}$/u

/** A paragraph goes on in another column or on another page. */
const runsOn = (last: Row, row: Row): boolean => {
  if (startsItem(row) || isCentred(row)) return false
  if (/^\p{Ll}/u.test(row.text)) return true
  if (endsPassage(last)) return false
  return last.font === row.font && !isShort(last)
}

const startsItem = ({ text }: Row): boolean => isMarker(text.split(' ', 1)[0] ?? '')
const endsPassage = ({ text }: Row): boolean => /[.!?:;。！？؟][”"'’»)\]]{0,2}$/u.test(text)
/** Nothing ends here: a comma, a hyphen, a small word. */
const endsOpen = ({ text }: Row): boolean =>
  /[,\u00ad–—-]$|(?:^|\s)(?:and|or|of|the|a|to|in|for|by|with|und|der|die|et|de|y|e|di)$/iu.test(text)
/** In capitals, as headings are. */
const isCaps = ({ text }: Row): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
const isUpper = ({ text }: Row): boolean => /^[^\p{L}]{0,3}\p{Lu}/u.test(text)

const widthOf = ({ region }: Row): number => region.right - region.left
const isShort = (row: Row): boolean => row.right < row.region.right - 0.15 * widthOf(row)

/** As much room on the left as on the right, and not little. */
const isCentred = (row: Row): boolean => {
  const left = row.x - row.region.left
  const right = row.region.right - row.right
  return left > 0.08 * widthOf(row) && Math.abs(left - right) < 0.06 * widthOf(row)
}

/** Lines of different lengths about one axis: a heading of several lines, and not one before a paragraph. */
const areCentred = (a: Row, b: Row): boolean =>
  (isShort(b) || !isShort(a)) &&
  Math.abs(a.x + a.right - b.x - b.right) < 0.06 * widthOf(b) &&
  Math.abs(a.x - b.x) > INDENT * b.size &&
  Math.abs(a.right - b.right) > INDENT * b.size

const wouldHaveFitted = (last: Row, row: Row): boolean => {
  const perLetter = (row.right - row.x) / Math.max(1, row.text.length)
  const word = row.text.split(' ', 1)[0] ?? ''
  return last.region.right - last.right > (word.length + 1) * perLetter + row.size
}
