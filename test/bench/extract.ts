import nlp from 'compromise'
import { toTable } from '../../src/commands/table.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { link } from '../../src/link/link.ts'
import type { ArticleText } from '../../src/types.ts'
import { atLeast, atMost, round, toFigureTable } from './bars.ts'
import { cpuOf, median, medianCpu } from './measure.ts'
import { prepare, stages } from './stages.ts'
import type { Texts } from './texts.ts'

const ROUNDS = 3
/** compromise is given so much of the texts that it ends in some seconds. */
const SAMPLE_BYTES = 150_000
const TIMES = 10
const BARS = { speed: 1, againstCompromise: 15, growth: 12 }

const extract = createExtractor()
const read = (article: ArticleText): unknown => link(article, extract(article))

/** Speed of reading a text on one core, where the time goes, compromise beside it, and whether time grows with the text. */
export function benchExtract({ articles, origin }: Texts): string {
  const bytes = sizeOf(articles)
  const whole = medianCpu(ROUNDS, () => articles.forEach(read))
  const sample = sampleOf(articles, SAMPLE_BYTES)
  const ours = medianCpu(ROUNDS, () => sample.forEach(read))
  const theirs = cpuOf(() => sample.forEach(readByCompromise))
  const figures = toFigureTable([
    atLeast('extract and link, one core', bytes / 1000 / whole, BARS.speed, 'MB/s'),
    atLeast("as fast as compromise's .money() alone, on the same texts", theirs / ours, BARS.againstCompromise, 'times'),
    { what: 'the same for amounts alone: fold, passages, their patterns', value: `${round(theirs / amountsOf(sample))} times` },
    atMost(`time for a text repeated ${TIMES} times`, growthOver(articles), BARS.growth, 'times'),
  ])
  return `${articles.length} articles, ${round(bytes / 1e6)} MB: ${origin}\n\n${figures}\n\n${stageTable(articles, bytes)}`
}

function sizeOf(articles: readonly ArticleText[]): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}

/** Every n-th article, so that all of a folder's files have their share. */
function sampleOf(articles: readonly ArticleText[], bytes: number): readonly ArticleText[] {
  const step = Math.max(1, Math.ceil(sizeOf(articles) / bytes))
  return articles.filter((_, at) => at % step === 0)
}

function readByCompromise({ text }: ArticleText): unknown {
  return (nlp(text) as unknown as { money(): { json(): unknown } }).money().json()
}

/** What compromise's `.money()` does, done by us. */
function amountsOf(articles: readonly ArticleText[]): number {
  const needed = stages.filter(({ name }) => name === 'fold' || name === 'passages' || name === 'patterns of amount')
  const prepared = articles.map(prepare)
  return medianCpu(ROUNDS, () => {
    for (const each of prepared) for (const { run } of needed) run(each)
  })
}

/** Of articles long enough to be measured the median growth. */
function growthOver(articles: readonly ArticleText[]): number {
  const ordinary = articles.filter(({ text }) => text.length > 1_000 && text.length < 12_000).slice(0, 11)
  return median(
    ordinary.map((article) => {
      const longer: ArticleText = { ...article, text: `${article.text}\n\n`.repeat(TIMES) }
      const [once, often] = [article, longer].map((each) => medianCpu(3, () => repeat(ENOUGH, () => read(each))))
      return (often ?? Number.NaN) / (once ?? Number.NaN)
    }),
  )
}

/** The system counts processor time in steps of some milliseconds: one article is over before the first. */
const ENOUGH = 20

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work()
}

function stageTable(articles: readonly ArticleText[], bytes: number): string {
  const prepared = articles.map(prepare)
  const times = stages.map(({ name, run }) => ({ name, ms: medianCpu(ROUNDS, () => prepared.forEach(run)) }))
  const sum = times.reduce((total, { ms }) => total + ms, 0)
  return toTable(
    [
      { title: 'stage', width: 30 },
      { title: 'share', width: 8, align: 'right' },
      { title: 'MB/s', width: 10, align: 'right' },
    ],
    times.map(({ name, ms }) => [name, `${((100 * ms) / sum).toFixed(1)} %`, round(bytes / 1000 / ms)]),
  )
}
