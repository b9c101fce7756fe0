/** Pages of a PDF file → runs of characters with their places, upright. */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import type { Outcome } from '../../types.ts'
import type { PdfReason } from './open.ts'

/** Characters shown in one go. Points from the left and from the top; y is the baseline. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  readonly isRtl: boolean
  /** The file says that it belongs to the page and not to the document: a header, a footer, a page number. */
  readonly isArtifact: boolean
}

export interface Sheet {
  /** From 1. */
  readonly number: number
  readonly height: number
  readonly runs: readonly Run[]
  /** What stands on its side, beside upright text. */
  readonly sideways: readonly string[]
}

/** No order has a tenth of it. */
export const MOST_CHARACTERS = 3_000_000
const MOST_RUNS = 500_000

export const readSheets = async (document: PDFDocumentProxy): Promise<Outcome<readonly Sheet[], PdfReason>> => {
  const sheets: Sheet[] = []
  const left = { characters: MOST_CHARACTERS, runs: MOST_RUNS }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const placed = await readRuns(page, left)
    if (left.characters < 0 || left.runs < 0)
      return {
        ok: false,
        reason: 'too_large',
        detail: `more than ${MOST_CHARACTERS} characters or ${MOST_RUNS} pieces of text by page ${number}`,
      }
    sheets.push(toSheet(number, page, placed))
    page.cleanup()
  }
  return { ok: true, value: sheets }
}

type Matrix = readonly [number, number, number, number, number, number]

interface Placed {
  readonly text: string
  readonly matrix: Matrix
  readonly width: number
  readonly font: string
  readonly isRtl: boolean
  readonly isArtifact: boolean
}

/** Streamed, so that a page of endless text is given up long before its end. */
const readRuns = async (page: PDFPageProxy, left: { characters: number; runs: number }): Promise<readonly Placed[]> => {
  const placed: Placed[] = []
  const marks: string[] = []
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return placed
    for (const item of value.items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') marks.pop()
        else marks.push(String(item.tag))
      } else if (item.str !== '') {
        left.characters -= item.str.length
        left.runs -= 1
        const isArtifact = marks.includes('Artifact')
        placed.push({
          text: item.str,
          matrix: item.transform as unknown as Matrix,
          width: item.width,
          font: item.fontName,
          isRtl: item.dir === 'rtl',
          isArtifact,
        })
      }
    }
    if (left.characters < 0 || left.runs < 0) {
      await reader.cancel(new Error('enough'))
      return placed
    }
  }
}

const TURNS = [0, 1, 2, 3] as const
type Turn = (typeof TURNS)[number]

/** The sheet as it is read: turned so that most of its text is upright. */
const toSheet = (number: number, page: PDFPageProxy, placed: readonly Placed[]): Sheet => {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const turned = placed.map((run) => ({ run, matrix: multiply(transform as unknown as Matrix, run.matrix) }))
  const lengths = TURNS.map((turn) => turned.reduce((sum, { run, matrix }) => sum + (turnOf(matrix) === turn ? run.text.length : 0), 0))
  const upright = (TURNS.find((turn) => lengths[turn] === Math.max(...lengths)) ?? 0) as Turn
  return {
    number,
    height: upright % 2 === 0 ? height : width,
    runs: turned.flatMap(({ run, matrix }) => (turnOf(matrix) === upright ? [toRun(run, matrix, upright, { width, height })] : [])),
    sideways: turned.flatMap(({ run, matrix }) => (turnOf(matrix) === upright || run.text.trim() === '' ? [] : [run.text.trim()])),
  }
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** Quarter turns of the writing, clockwise: 0 to the right, 1 down, 2 to the left, 3 up. */
const turnOf = ([a, b]: Matrix): Turn => ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4) as Turn

const toRun = (run: Placed, [, , c, d, e, f]: Matrix, turn: Turn, sheet: { readonly width: number; readonly height: number }): Run => {
  const [x, y] = (
    [
      [e, f],
      [f, sheet.width - e],
      [sheet.width - e, sheet.height - f],
      [sheet.height - f, e],
    ] as const
  )[turn]
  const { text, font, isRtl, isArtifact } = run
  return { text, x, right: x + run.width, y, size: Math.hypot(c, d) || 1, font, isRtl, isArtifact }
}
