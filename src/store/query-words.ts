/** FTS5's own signs: who writes them means them. */
const SYNTAX = /["():^{}]|(?:^|\s)(?:AND|OR|NOT|NEAR)(?:\s|$)/u

/**
 * Words as a query of FTS5. Plain words are taken as they are written, signs and all: `$4.3bn BTC-e` → `"$4.3bn" "BTC-e"`; a star stands for the
 * rest of a word. Who uses FTS5's syntax gets it: `"mt gox" OR hack`.
 */
export function toMatch(words: string): string {
  if (SYNTAX.test(words)) return words
  return words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`))
    .join(' ')
}

/** What FTS5 complains about, with what to do. */
export function explainMatchError(message: string): string {
  const column = /no such column: (?<column>\S+)/u.exec(message)?.groups?.column
  if (column !== undefined) return `there is no column ${column}; title: and text: there are`
  if (message.includes('unterminated string')) return 'the quotation mark is not closed'
  if (/near "(?:AND|OR|NOT)?"/u.test(message))
    return 'not a search FTS5 understands; AND, OR and NOT stand between words, and what is opened must be closed'
  return `not a search FTS5 understands (${message}); put words with signs between quotation marks`
}
