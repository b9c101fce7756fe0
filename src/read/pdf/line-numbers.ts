/** The numbers beside the lines of pleadings and transcripts. */
import type { Run, Sheet } from './sheets.ts'

/** Fewer are a list. */
const LEAST = 8
const NUMBER = /^\s*\d{1,3}\s*$/u

/**
 * Numbers alone in a narrow band left of all other text, one step apart, at even distances: 1, 2, 3 … 28, or 5, 10, 15 …. A numbered list has its text
 * at uneven distances, or its numbers among the text.
 */
export const findLineNumbers = ({ runs }: Sheet): ReadonlySet<Run> => {
  const numbers = runs.filter(({ text }) => NUMBER.test(text))
  const others = runs.filter(({ text }) => text.trim() !== '' && !NUMBER.test(text))
  const edge = others.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const beside = numbers.filter(({ right }) => right < edge).sort((a, b) => a.y - b.y)
  const [first, second] = beside
  if (first === undefined || second === undefined || beside.length < LEAST) return new Set()
  const step = Number(second.text) - Number(first.text)
  const pitch = second.y - first.y
  const isEven = beside.every((run, index) => {
    const before = beside[index - 1]
    return (
      before === undefined ||
      (step > 0 && Number(run.text) - Number(before.text) === step && Math.abs(run.y - before.y - pitch) < 0.25 * run.size)
    )
  })
  return isEven ? new Set(beside) : new Set()
}
