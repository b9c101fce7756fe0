/** The tables of docs/data-statement.md that are written by a program. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFeeds } from '../../src/poll/load.ts'
import type { Feed } from '../../src/types.ts'

const root = join(import.meta.dirname, '../..')
export const statementPath = join(root, 'docs/data-statement.md')
export const readStatement = (): string => readFileSync(statementPath, 'utf8')

/** The page with the present tables between its marks. */
export async function updatedStatement(page: string): Promise<string> {
  const feeds = await loadFeeds(join(root, 'feeds'))
  if (!feeds.ok) throw new Error(feeds.detail)
  return between(between(page, 'coverage', toCoverage(feeds.value)), 'figures', toFigures())
}

function between(page: string, mark: string, text: string): string {
  const [start, end] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`]
  if (!page.includes(start) || !page.includes(end)) throw new Error(`the page has no place for ${mark}: ${start.trim()} … ${end}`)
  return `${page.slice(0, page.indexOf(start) + start.length)}${text}${page.slice(page.indexOf(end))}`
}

function toCoverage(feeds: readonly Feed[]): string {
  const countries = groups(feeds, ({ country = 'XX' }) => country)
  const languages = groups(feeds, ({ language = 'not stated' }) => language)
  const publishers = (kind: Feed['kind']) => new Set(feeds.filter((feed) => feed.kind === kind).map(({ publisher }) => publisher)).size
  return [
    `- **Feeds**: ${feeds.length}, of ${publishers('news')} news outlets and ${publishers('regulator')} authorities.`,
    `- **Countries** (of the publisher, with the number of feeds; EU and XX are the European Union and international): ${countries}.`,
    `- **Languages of the feeds**: ${languages}.`,
    '',
  ].join('\n')
}

/** "US 40, GB 20": the most first. */
function groups(feeds: readonly Feed[], by: (feed: Feed) => string): string {
  return [...Map.groupBy(feeds, by)]
    .map(([name, members]) => ({ name, count: members.length }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ')
}

interface Measured {
  readonly evaluated_on: string
  readonly kind: string
  readonly property: string
  readonly pattern: string
  readonly precision: number
  readonly precision_low: number
  readonly precision_high: number
  readonly recall?: number
  readonly documents: number
  readonly extractor: string
  readonly measured_on: string
}

export const measured = (): readonly Measured[] => JSON.parse(readFileSync(join(root, 'schema/evaluation.json'), 'utf8'))

function toFigures(): string {
  const whole = measured().filter(({ pattern }) => pattern === '*')
  const rows = whole.map(
    ({ evaluated_on, kind, property, precision, precision_low, precision_high, recall, documents }) =>
      `| ${kind} | ${property} | ${evaluated_on} | ${documents} | ${precision.toFixed(3)} | ${precision_low.toFixed(3)}–${precision_high.toFixed(3)} | ${recall?.toFixed(3) ?? ''} |`,
  )
  const versions = [...new Set(whole.map(({ extractor, measured_on }) => `${extractor}, on ${measured_on}`))]
  return [
    '| kind | property | texts | documents | precision | interval | recall |',
    '|---|---|---|---:|---:|---:|---:|',
    ...rows,
    '',
    `Measured with ${versions.join('; ')}. Property "value": found at the right place with the right value; the others: of those found, given rightly.`,
    '',
  ].join('\n')
}
