import type { Outcome } from '../types.ts'
import { type Document, decodeText, parseDocument } from './document.ts'

/**
 * The documents of JSON Lines, one a line; blank lines are none. A line that is no document, or no text in UTF-8, is told with its number, and
 * the next is read. Only "\n" ends a line: U+2028 and its like may stand in a text.
 */
export async function* readDocumentLines(input: AsyncIterable<Uint8Array | string>, file: string): AsyncGenerator<Outcome<Document>> {
  let number = 0
  for await (const line of linesOf(input)) {
    const place = `${file}:${++number}`
    const text = decodeText(line)
    if (text === undefined)
      yield { ok: false, reason: 'not_text', detail: `${place}: no text in UTF-8; offsets into it would point nowhere` }
    else if (text.trim() !== '') yield parseDocument(text, place)
  }
}

const NEWLINE = 10

async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, bytes.subarray(from, end)])
      begun = []
      from = end + 1
    }
    if (from < bytes.length) begun.push(bytes.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
