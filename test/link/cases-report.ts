/** Prints how well the articles about matters come together: `node test/link/cases-report.ts [--misses]`. Misses of the shown half only. */
import { countPairs, figuresOf, type Half, readMatters, sumOf } from './cases-matters.ts'

const articles = readMatters()
const counts = countPairs(articles)
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
const line = (name: string, of: typeof counts.shown): string => {
  const { precision, recall, f1, wrongShare } = figuresOf(of)
  return `${name.padEnd(9)} F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  wrong ${percent(wrongShare)}  (${of.right} right, ${of.wrong.length} wrong, ${of.missed.length} missed)`
}

const matters = new Set(articles.flatMap((article) => article.matters))
process.stdout.write(`${articles.length} articles about ${matters.size} matters\n`)
for (const half of Object.keys(counts) as Half[]) process.stdout.write(`${line(half, counts[half])}\n`)
process.stdout.write(`${line('all', sumOf(Object.values(counts)))}\n`)
if (process.argv.includes('--misses')) {
  process.stdout.write(
    `\nwrong\n${counts.shown.wrong.concat(counts.between.wrong).join('\n')}\n\nmissed\n${counts.shown.missed.join('\n')}\n`,
  )
}
