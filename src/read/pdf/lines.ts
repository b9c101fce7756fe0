/** Runs → lines. Where a word ends is told by the gaps between the runs, not by the spaces that the file claims. */
import { closeUp, isSetWide, MARK_CLOSE, MARK_OPEN, plainLetters } from './letters.ts'
import type { Run, Sheet } from './sheets.ts'

/** Part of a line without a wide gap in it. */
export type Segment = Pick<Run, 'text' | 'x' | 'right' | 'y' | 'size' | 'font'>

/** What stands on one height of a page, from left to right, or from right to left in scripts that are written so. */
export interface Line {
  readonly y: number
  readonly segments: readonly Segment[]
}

export const textOf = (line: Line): string => line.segments.map(({ text }) => text).join(' ')

/** Parts of the letters' size: a narrower gap is within a word, a wider one may part columns. */
const WORD_GAP = 0.16
const COLUMN_GAP = 1

export const toLines = (runs: Sheet['runs']): readonly Line[] =>
  groupByHeight(runs.map((run) => ({ ...run, text: plainLetters(run.text) })).flatMap(splitAtGaps)).map((group) => {
    const main = usual(group)
    const rtl = group.reduce((sum, { isRtl, text }) => sum + (isRtl ? text.length : -text.length), 0) > 0
    return { y: main.y, segments: toSegments(group, main, rtl) }
  })

/** A gap may be made of spaces, as typewriters and courts do it: "In the Matter of          )". */
const splitAtGaps = (run: Run): readonly Run[] => {
  const parts = [...run.text.matchAll(/\S+(?: {1,2}\S+)*/gu)]
  if (parts.length < 2 || run.isRtl) return [run]
  const perLetter = (run.right - run.x) / run.text.length
  return parts.map(({ 0: text, index }) => ({
    ...run,
    text,
    x: run.x + index * perLetter,
    right: run.x + (index + text.length) * perLetter,
  }))
}

/** Runs whose letters stand beside each other, raised and lowered ones among them. */
const groupByHeight = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const groups: { main: Run; readonly runs: Run[] }[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const near = groups.slice(-GROUPS_NEAR).findLast(({ main }) => overlap(main, run) >= 0.5 * Math.min(main.size, run.size))
    if (near === undefined) groups.push({ main: run, runs: [run] })
    else {
      near.runs.push(run)
      if (run.size > near.main.size && run.text.trim() !== '') near.main = run
    }
  }
  return groups.map((group) => group.runs).filter((group) => group.some(({ text }) => text.trim() !== ''))
}

/** Side by side stand at most so many heights: those of a few columns. */
const GROUPS_NEAR = 6

const overlap = (a: Run, b: Run): number => Math.min(a.y, b.y) - Math.max(a.y - a.size, b.y - b.size)

/** A run in the letters that most of the line is set in. */
const usual = (runs: readonly Run[]): Run => {
  const kinds = Map.groupBy(
    runs.filter(({ text }) => text.trim() !== ''),
    ({ font, size }) => `${font} ${size.toFixed(1)}`,
  )
  const length = (alike: readonly Run[]): number => alike.reduce((sum, { text }) => sum + text.length, 0)
  return [...kinds.values()].reduce((best, alike) => (length(alike) > length(best) ? alike : best))[0] as Run
}

interface OpenSegment {
  text: string
  left: number
  right: number
  readonly runs: Run[]
}

const toSegments = (group: readonly Run[], main: Run, rtl: boolean): readonly Segment[] => {
  const isWide = group.some(({ text }) => isSetWide(text))
  const runs = group.toSorted((a, b) => (rtl ? b.right - a.right : a.x - b.x))
  const open: OpenSegment[] = []
  for (const run of runs) {
    const last = open.at(-1)
    const bare = run.text.trim()
    if (bare === '') {
      // White space proves the end of a word only where it is as wide as one.
      if (last !== undefined && run.right - run.x >= WORD_GAP * main.size && !last.text.endsWith(' ')) last.text += ' '
      continue
    }
    const gap = last === undefined ? 0 : rtl ? last.left - run.right : run.x - last.right
    const text = isMark(run, main) ? `${MARK_OPEN}${bare}${MARK_CLOSE}` : isWide ? closeUp(unspaced(run.text)) : run.text
    if (last === undefined || gap > COLUMN_GAP * main.size)
      open.push({ text: text.trimStart(), left: run.x, right: run.right, runs: [run] })
    else {
      const isApart = gap >= WORD_GAP * main.size || last.text.endsWith(' ') || text.startsWith(' ')
      last.text = isApart ? `${last.text.trimEnd()} ${text.trimStart()}` : last.text + text
      last.runs.push(run)
      last.left = Math.min(last.left, run.x)
      last.right = Math.max(last.right, run.right)
    }
  }
  return open.map(({ text, left, right, runs: own }) => {
    const { y, size, font } = usual(own)
    return { text: text.trimEnd().replace(/ {2,}/gu, ' '), x: left, right, y, size, font }
  })
}

/** In a line that is set wide a run of two or three letters is as well. */
const unspaced = (text: string): string => (/^\p{L}(?: \p{L}){1,2}$/u.test(text.trim()) ? text.replaceAll(' ', '') : text)

/** A small raised number or asterisk. */
const isMark = (run: Run, main: Run): boolean =>
  run.size < 0.9 * main.size && main.y - run.y > 0.15 * main.size && /^(?:\d{1,3}|[*†‡§]{1,3})$/u.test(run.text.trim())
