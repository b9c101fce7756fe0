/** Footnotes: small print at the foot of a page, which must not come between the halves of a paragraph. */
import { MARK_CLOSE, MARK_OPEN } from './letters.ts'
import type { Row } from './rows.ts'

export interface Noted {
  readonly body: readonly Row[]
  readonly notes: readonly Row[]
  /** The marks in the text of the page that point at its notes. */
  readonly marks: readonly string[]
}

/** Of the size of the text: print that is as large is no footnote. */
const SMALL = 0.93

const NOTE_START = new RegExp(
  `^(?:${MARK_OPEN}(?<raised>[^${MARK_OPEN}${MARK_CLOSE}]{1,5})${MARK_CLOSE}|(?<plain>\\d{1,3}|[*†‡§]{1,3})[.)]?\\s)`,
  'u',
)
const MARK = new RegExp(`${MARK_OPEN}(?<mark>[^${MARK_OPEN}${MARK_CLOSE}]{1,5})${MARK_CLOSE}`, 'gu')

/** Rows of one page, in the order of reading. Marks whose note stands on the page are taken out of the text: they are glued to words and sums. */
export const splitNotes = (rows: readonly Row[], bodySize: number): Noted => {
  const lastLarge = rows.findLastIndex(({ size }) => size > SMALL * bodySize)
  const first = rows.findIndex(({ text }, index) => index > lastLarge && NOTE_START.test(text))
  if (first < 0) return { body: rows.map(withPlainMarks), notes: [], marks: [] }
  const notes = rows.slice(first)
  const known = new Set(
    notes.flatMap(({ text }) => Object.values(NOTE_START.exec(text)?.groups ?? {}).filter((mark) => mark !== undefined)),
  )
  const marks: string[] = []
  const body = rows.slice(0, first).map((row) => ({
    ...row,
    text: row.text.replace(MARK, (_, mark: string) => {
      if (!known.has(mark)) return mark
      marks.push(mark)
      return ''
    }),
  }))
  return { body, notes: notes.map((row) => ({ ...row, text: row.text.replace(MARK, '$<mark> ').replace(/ {2,}/gu, ' ') })), marks }
}

const withPlainMarks = (row: Row): Row => (row.text.includes(MARK_OPEN) ? { ...row, text: row.text.replace(MARK, '$<mark>') } : row)
