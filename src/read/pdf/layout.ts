/** Pages of runs → paragraphs in the order of reading, and what was left out of them. */
import type { Removal } from '../strip.ts'
import { findFurniture, type Leaf } from './furniture.ts'
import { findLineNumbers } from './line-numbers.ts'
import { textOf, toLines } from './lines.ts'
import { splitNotes } from './notes.ts'
import { type Paragraph, toParagraphs } from './paragraphs.ts'
import { type Row, toRows } from './rows.ts'
import type { Run, Sheet } from './sheets.ts'
import { toVocabulary } from './words.ts'

export interface Layout {
  readonly paragraphs: readonly Paragraph[]
  /** The size of most letters. */
  readonly bodySize: number
  readonly removed: readonly Removal[]
  /** Rules that were let off. */
  readonly excused: readonly string[]
}

export const layOut = (sheets: readonly Sheet[]): Layout => {
  const cleared = sheets.map(clear)
  const furniture = findFurniture(cleared.map(({ leaf }) => leaf))
  const pages = cleared.map(({ leaf, removed }) => {
    const gone = leaf.lines.flatMap((line) => toRemoval(furniture.get(line), leaf.number, textOf(line)))
    const { rows, bars } = toRows(
      leaf.number,
      leaf.lines.filter((line) => !furniture.has(line)),
    )
    return { number: leaf.number, rows, removed: [...removed, ...gone, ...toRemoval('caption-bar', leaf.number, bars.join(' '))] }
  })
  const bodySize = usualSize(pages.flatMap(({ rows }) => rows))
  const noted = pages.map(({ number, rows }) => ({ number, ...splitNotes(rows, bodySize) }))
  const vocabulary = toVocabulary(noted.flatMap(({ body, notes }) => [...body, ...notes].map(({ text }) => text)))
  const body = toParagraphs(
    noted.flatMap((page) => page.body),
    bodySize,
    vocabulary,
  )
  const notes = noted.flatMap((page) => toParagraphs(page.notes, bodySize, vocabulary))
  return {
    paragraphs: withNotes(body, notes),
    bodySize,
    removed: [...pages, ...noted.map(({ number, marks }) => ({ number, removed: toRemoval('footnote-mark', number, marks.join(' ')) }))]
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ removed }) => removed),
    excused: cleared.some(({ isExcused }) => isExcused) ? ['artifact'] : [],
  }
}

/** So much of each removed line is told. */
const REMOVED_TEXT = 80

const toRemoval = (rule: string | undefined, page: number, text: string): readonly Removal[] =>
  rule === undefined || text.trim() === ''
    ? []
    : [{ rule, element: `page ${page}`, text: text.replace(/\s+/gu, ' ').trim().slice(0, REMOVED_TEXT) }]

/** Of a sheet's text: more than that is no header and no footer, whatever the file says of it. */
const MOST_ARTIFACT = 0.3

interface Cleared {
  readonly leaf: Leaf
  readonly removed: readonly Removal[]
  readonly isExcused: boolean
}

/** A sheet without what the file itself calls furniture, what stands on its side, and the numbers of its lines. */
const clear = (sheet: Sheet): Cleared => {
  const { number, height, runs, sideways } = sheet
  const artifacts = runs.filter(({ isArtifact }) => isArtifact)
  const isExcused = lengthOf(artifacts) > MOST_ARTIFACT * lengthOf(runs)
  const own = isExcused ? runs : runs.filter(({ isArtifact }) => !isArtifact)
  const numbers = findLineNumbers({ ...sheet, runs: own })
  const lines = toLines(own.filter((run) => !numbers.has(run)))
  return {
    leaf: { number, height, lines },
    isExcused,
    removed: [
      ...(isExcused ? [] : toLines(artifacts).flatMap((line) => toRemoval('artifact', number, textOf(line)))),
      ...toRemoval('sideways', number, sideways.join(' ')),
      ...toRemoval('line-number', number, [...numbers].map(({ text }) => text.trim()).join(' ')),
    ],
  }
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0)

const usualSize = (rows: readonly Row[]): number => {
  const lengths = new Map<number, number>()
  for (const { size, text } of rows) {
    const key = Math.round(size * 2) / 2
    lengths.set(key, (lengths.get(key) ?? 0) + text.length)
  }
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as [number, number])[0]
}

/** The notes of a page come after the paragraph that its end cuts in two. */
const withNotes = (body: readonly Paragraph[], notes: readonly Paragraph[]): readonly Paragraph[] => {
  const all = [...body.map((each) => ({ each, order: 0 })), ...notes.map((each) => ({ each, order: 1 }))]
  return all.toSorted((a, b) => a.each.page - b.each.page || a.order - b.order).map(({ each }) => each)
}
