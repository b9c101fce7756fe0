import nlp from 'compromise'
import { type DurationCase, type Score, scoreDurations, toDurationCases } from './durations.ts'
import type { Comparison } from './report.ts'

/** Scores ours, compromise and Recognizers-Text over the same cases, given as the text of a JSONL file. */
export async function compareDurations(jsonl: string): Promise<Comparison> {
  const { cases, excluded } = toDurationCases(jsonl)
  const rows = [
    { reader: 'Crypto Docket', score: scoreDurations(cases) },
    { reader: 'compromise', score: scoreReader(cases, readCompromise) },
    { reader: 'Recognizers-Text', score: scoreReader(cases, await loadRecognizers()) },
  ]
  return { cases: cases.length, excluded, rows }
}

/** A length of time in a text, in the calendar of the case's project. */
interface Length {
  readonly start: number
  readonly end: number
  readonly seconds?: number
}

type DurationReader = (text: string, calendar: DurationCase['calendar']) => readonly Length[]

/** Scores another reader as `scoreDurations` scores ours. */
function scoreReader(cases: readonly DurationCase[], read: DurationReader): Pick<Score, 'right' | 'wrong' | 'missed' | 'f1'> {
  let [right, wrong, missed] = [0, 0, 0]
  for (const { text, expected, calendar } of cases) {
    const found = read(text, calendar)
    const hits = expected.filter((each) =>
      found.some(
        ({ start, end, seconds }) => start === each.start && end === each.end && (each.seconds === undefined || seconds === each.seconds),
      ),
    ).length
    right += hits
    missed += expected.length - hits
    wrong += found.length - hits
  }
  return { right, wrong, missed, f1: (2 * right) / (2 * right + wrong + missed || 1) }
}

interface Term {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
}
interface Phrase {
  readonly terms: readonly Term[]
}

/** What compromise tags as a number before a unit of time; it has no lengths of its own, so the value is the number times the unit. */
const readCompromise: DurationReader = (text, calendar) => {
  const view = nlp(text).match('#Value+ #Duration') as unknown as {
    json(options: object): readonly Phrase[]
    eq(index: number): { numbers(): { get(): readonly number[] } }
  }
  return view.json({ offset: true, terms: { offset: true } }).flatMap(({ terms }, index): Length[] => {
    const [first, last] = [terms[0], terms.at(-1)]
    const count = view.eq(index).numbers().get()[0]
    const unit = last && calendar[last.text.toLowerCase().replace(/s?\W*$/u, '')]
    if (!first || !last || count === undefined || unit === undefined) return []
    const end = last.offset.start + last.text.replace(/\W+$/u, '').length
    return [{ start: first.offset.start, end, seconds: count * unit }]
  })
}

interface Recognized {
  readonly start: number
  readonly end: number
  readonly typeName: string
  readonly resolution?: { readonly values?: readonly { readonly value?: string }[] }
}

/** The published package of Recognizers-Text, which is loaded only for the report. */
async function loadRecognizers(): Promise<DurationReader> {
  const suite = await import('@microsoft/recognizers-text-suite')
  return (text) =>
    (suite.default.recognizeDateTime(text, 'en-us') as readonly Recognized[])
      .filter(({ typeName }) => typeName === 'datetimeV2.duration')
      .map(({ start, end, resolution }) => {
        const seconds = Number(resolution?.values?.[0]?.value)
        return { start, end: end + 1, ...(Number.isFinite(seconds) && { seconds }) }
      })
}
