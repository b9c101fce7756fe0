import { toPlain } from '../plain.ts'
import { type Ink, type Style, widthOf } from './ink.ts'

/** A run of characters in one style. */
export interface Run {
  readonly text: string
  readonly style?: Style | undefined
  /** Is never parted from what follows: "[amount: ". */
  readonly isOpening?: boolean
  /** Stands in the words that prove an event. */
  readonly isEvidence?: boolean
}

/** A line that fits, painted, and whether it has evidence in it. */
export interface Filled {
  readonly line: string
  readonly isEvidence: boolean
}

/** Runs as lines of at most so many columns, broken at spaces; a word that is longer than a line is cut. Nothing but spaces and signs that can be seen reaches the terminal. */
export function fill(runs: readonly Run[], width: number, ink: Ink): readonly Filled[] {
  const lines: (readonly Run[])[] = []
  let line: readonly Run[] = []
  let used = 0
  for (const word of toWords(runs)) {
    for (const part of widthOfRuns(word.runs) > width ? cut(word.runs, width) : [word.runs]) {
      const needed = widthOfRuns(part)
      const gap = line.length > 0 ? 1 : 0
      if (used + gap + needed > width && line.length > 0) {
        lines.push(line)
        line = []
        used = 0
      }
      line = [...line, ...(line.length > 0 ? [word.space] : []), ...part]
      used = used + (line.length > part.length ? 1 : 0) + needed
    }
  }
  if (line.length > 0) lines.push(line)
  return lines.map((each) => ({ line: painted(each, ink), isEvidence: each.some(({ isEvidence }) => isEvidence === true) }))
}

interface Word {
  readonly runs: readonly Run[]
  /** The space before it, in the style it stands in. */
  readonly space: Run
}

function toWords(runs: readonly Run[]): readonly Word[] {
  const words: { runs: Run[]; space: Run }[] = []
  let isOpen = false
  for (const { text, style, isOpening, isEvidence } of runs) {
    const parts = isOpening === true ? [text] : toPlain(text).split(' ')
    for (const [n, part] of parts.entries()) {
      if (n > 0) isOpen = false
      if (part === '') continue
      const run = { text: part, style, ...(isEvidence === true && { isEvidence }) }
      const last = words.at(-1)
      if (isOpen && last) last.runs.push(run)
      else words.push({ runs: [run], space: n > 0 && parts.slice(0, n).some((each) => each !== '') ? { text: ' ', style } : { text: ' ' } })
      isOpen = true
    }
  }
  return words
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function cut(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]]
  let used = 0
  for (const run of runs) {
    let text = ''
    for (const { segment } of graphemes.segment(run.text)) {
      const taken = widthOf(segment)
      if (used + taken > width && used > 0) {
        if (text !== '') parts.at(-1)?.push({ ...run, text })
        parts.push([])
        text = ''
        used = 0
      }
      text += segment
      used += taken
    }
    if (text !== '') parts.at(-1)?.push({ ...run, text })
  }
  return parts
}

function widthOfRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + widthOf(text), 0)
}

/** Neighbours in one style are painted at once, so that a mention of several words is one stretch of colour. */
function painted(runs: readonly Run[], ink: Ink): string {
  const joined: { text: string; style: Style | undefined }[] = []
  for (const { text, style } of runs) {
    const last = joined.at(-1)
    if (last && last.style === style) last.text += text
    else joined.push({ text, style })
  }
  return joined.map(({ text, style }) => ink.paint(style, text)).join('')
}
