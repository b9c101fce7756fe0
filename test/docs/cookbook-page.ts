/** docs/cookbook/README.md: the questions as a page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cookbookFolder, readCookbook } from '../../src/commands/cookbook/recipe.ts'

export const cookbookPagePath = join(cookbookFolder, 'README.md')
export const readCookbookPage = (): string => readFileSync(cookbookPagePath, 'utf8')

export function toCookbookPage(): string {
  return `${[
    '# Cookbook',
    `Questions of researchers, journalists and compliance officers, each answered by one query. Every file says how to read its answer and what it
cannot tell; what may be chosen (an exchange, an agency, a year) stands in its first line.`,
    '```sh\nnpx docket cookbook                                              # the list\nnpx docket cookbook exchange-timeline --set exchange=binance     # an answer\nnpx docket cookbook largest-sums --format csv                    # for a program\nsqlite3 -box docket.db < docs/cookbook/largest-sums.sql          # without this program\n```',
    `They run in SQLite from 3.40 on (and so in Python and R), and in DuckDB over the files of \`docket export --texts\` with instants read as text; a test
asks all three and compares the answers with those counted by hand.`,
    ['| file | question |', '|---|---|', ...readCookbook().map(({ name, question }) => `| [${name}](${name}.sql) | ${question} |`)].join(
      '\n',
    ),
    `Three rules hold for all of them. **A matter is one**, however many outlets tell it: sums and terms count once a case (\`case_events\`), and an
event without a case is a matter of its own. **Imposed is not sought**: \`status\` tells. **No sum counts twice**: conversions (\`equivalent_to\`) and
parts of totals (\`part_of\`) are left out.`,
  ].join('\n\n')}\n`
}
