import { toTable } from '../../src/commands/table.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'
import { atMost, round, toFigureTable } from './bars.ts'
import { cpuOf } from './measure.ts'
import { finestStages, type Prepared, prepare, type Stage } from './stages.ts'

const LENGTH = 100_000
const MOST_MS = 100
const SHOWN = 12

/** What is repeated to a text of 100 KB. */
const repeated: Readonly<Record<string, string>> = {
  digits: '1234567890',
  commas: ',',
  'dollar signs': '$',
  '"million "': 'million ',
  '"1,1,1,"': '1,',
  '"1.1.1."': '1.',
  '"aaaa"': 'a',
  '"AAAA"': 'A',
  '"Capital Words "': 'Capital Words ',
  '"the Bank of "': 'the Bank of ',
  '"years and "': 'years and ',
  '"five years, "': 'five years, ',
  '"sentenced to "': 'sentenced to ',
  '"$1 million "': '$1 million ',
  '"$1,000 "': '$1,000 ',
  '"one hundred and "': 'one hundred and ',
  '"said. He "': 'said. He ',
  '"Binance, "': 'Binance, ',
  '"SEC (SEC) "': 'SEC (SEC) ',
  '"U.S. "': 'U.S. ',
  '"$5 "': '$5 ',
  'abbreviations of several agencies': 'FSC, FSA, FIU, ',
  'passages with such': 'The FSC and the FSA told the FIU. ',
  'one event a passage': 'Police arrested Jane Doe in Lagos on Monday. ',
  'opening brackets': '(',
  'brackets within brackets': '([{',
  'quotation marks': '"',
  hyphens: '-',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  newlines: '\n',
  'lines of one letter': 'a\n',
  'lines of a heading': 'Bank Fined\n\n',
  'e-mail addresses': 'a@b.',
  'web addresses': 'https://a.b/c ',
  'beginnings of JSON': '{"@context":"',
  'combining marks': 'e\u0301',
  'characters beyond the basic plane': '😀',
  'lone surrogates': '\ud83d',
}

const extract = createExtractor()
const whole: Stage = { name: 'extract and link', run: ({ article }) => link(article, extract(article)) }

/** The worst that a text can do to a stage or pattern. */
export function benchHostile(): string {
  const texts = Object.entries(repeated).map(([name, part]) => ({
    name,
    text: part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH),
  }))
  const prepared = texts.map(({ name, text }) => ({ name, prepared: prepare({ title: '', text }) }))
  const timed = [...finestStages, whole].flatMap((stage) =>
    prepared.map((each) => ({ stage: stage.name, text: each.name, ms: timeOf(stage, each.prepared) })),
  )
  const parts = timed.filter(({ stage }) => stage !== whole.name).sort((a, b) => b.ms - a.ms)
  const wholes = timed.filter(({ stage }) => stage === whole.name).sort((a, b) => b.ms - a.ms)
  const figures = toFigureTable([
    atMost(`worst of ${finestStages.length} stages and patterns on ${texts.length} texts of 100 KB`, parts[0]?.ms ?? 0, MOST_MS, 'ms'),
    { what: 'worst of extract and link as a whole', value: `${round(wholes[0]?.ms ?? 0)} ms, on ${wholes[0]?.text}` },
  ])
  const worst = toTable(
    [
      { title: 'stage or pattern', width: 34 },
      { title: 'text', width: 36 },
      { title: 'ms', width: 8, align: 'right' },
    ],
    parts.slice(0, SHOWN).map(({ stage, text, ms }) => [stage, text, round(ms)]),
  )
  return `${figures}\n\n${worst}`
}

/** The better of two rounds: the first compiles the expressions. A text that is far too slow is not asked twice. */
function timeOf({ run }: Stage, prepared: Prepared): number {
  const first = cpuOf(() => run(prepared))
  return first > 20 * MOST_MS
    ? first
    : Math.min(
        first,
        cpuOf(() => run(prepared)),
      )
}
