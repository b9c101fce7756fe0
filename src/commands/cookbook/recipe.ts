import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A question to the database with the query that answers it: a file of `docs/cookbook/`, whose comment says how to read the answer. */
export interface Recipe {
  /** Of the file: "fines-by-agency-and-year". */
  readonly name: string
  readonly question: string
  readonly reading: string
  readonly limits: string
  /** The file as it stands, comment and all. */
  readonly sql: string
  /** What the first line lets the asker choose, with the values it is written with: `{ exchange: "binance" }`. */
  readonly choices: Readonly<Record<string, string>>
}

export const cookbookFolder = fileURLToPath(new URL('../../../docs/cookbook', import.meta.url))

/** All recipes, in the order of the alphabet. */
export function readCookbook(folder = cookbookFolder): readonly Recipe[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => parseRecipe(file.replace(/\.sql$/u, ''), readFileSync(join(folder, file), 'utf8')))
}

export function parseRecipe(name: string, sql: string): Recipe {
  const comment = /^(?:--.*\n)+/u.exec(sql)?.[0] ?? ''
  const words = comment.replace(/^-- ?/gmu, '').replace(/\s+/gu, ' ').trim()
  const [question = '', rest = ''] = words.split(' Read: ', 2)
  const [reading = '', limits = ''] = rest.split(' Limits: ', 2)
  if (question === '' || limits === '') throw new Error(`${name}.sql: its comment is to hold a question, "Read:" and "Limits:"`)
  return { name, question, reading, limits, sql, choices: choicesOf(sql) }
}

/** `WITH chosen (exchange) AS (VALUES ('binance'))`: one row, text only. */
const CHOSEN = /\bchosen \((?<columns>\w+(?:, \w+)*)\) AS \(VALUES \((?<values>'(?:[^']|'')*'(?:, '(?:[^']|'')*')*)\)\)/u

function choicesOf(sql: string): Readonly<Record<string, string>> {
  const { columns, values } = CHOSEN.exec(sql)?.groups ?? {}
  if (columns === undefined || values === undefined) return {}
  const texts = [...values.matchAll(/'(?<text>(?:[^']|'')*)'/gu)].map(({ groups }) => (groups?.text ?? '').replaceAll("''", "'"))
  return Object.fromEntries(columns.split(', ').map((column, at) => [column, texts[at] ?? '']))
}

/** The query with other choices; the names must be those of the recipe. */
export function withChoices({ sql, choices }: Recipe, chosen: Readonly<Record<string, string>>): string {
  const all = { ...choices, ...chosen }
  const values = Object.values(all).map((text) => `'${text.replaceAll("'", "''")}'`)
  return sql.replace(CHOSEN, () => `chosen (${Object.keys(all).join(', ')}) AS (VALUES (${values.join(', ')}))`)
}
