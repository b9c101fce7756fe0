/**
 * Takes pieces of a text and hands on its lines. Only "\n" ends one: what JSON leaves as it is, like U+2028, may stand in it, and node:readline
 * would break it there.
 */
export function lineReader(onLine: (line: string) => void): (piece: string) => void {
  let begun: string[] = []
  return (piece) => {
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      const line = begun.join('') + piece.slice(from, end)
      begun = []
      from = end + 1
      onLine(line)
    }
    if (from < piece.length) begun.push(piece.slice(from))
  }
}
