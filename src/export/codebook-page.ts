import { described } from '../../schema/codebook.ts'
import { type Described, type Line, missingReasons } from '../../schema/codebook-line.ts'

/** The codebook as a page of Markdown: what `docs/codebook.md` holds, and every export. */
export function toCodebookPage(): string {
  const [tables, views] = [false, true].map((isView) => Object.entries(described).filter(([name]) => name.startsWith('v_') === isView))
  return `${[
    '# Codebook',
    `What every table, view and column means. In the database: \`SELECT * FROM codebook\`. A value that is missing is NULL in SQL, an empty field in CSV, null in JSON; why it may be
missing stands in the column "missing", the likeliest reason first:`,
    missingReasons.map((reason) => `- **${reason}**: ${MEANINGS[reason]}`).join('\n'),
    '## Views',
    ...(views ?? []).map(toSection),
    '## Tables',
    ...(tables ?? []).map(toSection),
  ].join('\n\n')}\n`
}

const MEANINGS: Readonly<Record<(typeof missingReasons)[number], string>> = {
  'not stated': 'the source does not say.',
  'not extracted': 'the source may say, and it was not read or not understood.',
  'not applicable': 'there can be none here.',
  'not yet': 'it has not happened.',
}

function toSection([name, { about, columns }]: readonly [string, Described]): string {
  return [
    `### ${name}`,
    toMarkdown(about),
    ['| column | type | unit or values | missing | meaning |', '|---|---|---|---|---|', ...Object.entries(columns).map(toRow)].join('\n'),
  ].join('\n\n')
}

function toRow([name, { type, unit, allowed, missing, description }]: readonly [string, Line]): string {
  return `| ${[`\`${name}\``, type, allowed ?? unit ?? '', missing?.join(', ') ?? 'never', description].map(toMarkdown).join(' | ')} |`
}

const toMarkdown = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*')
