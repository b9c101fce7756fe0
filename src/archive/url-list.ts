import type { ByteReader } from './byte-reader.ts'

/** A line of a list: an address, or what is wrong with it. */
export type ListEntry =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'bad'; readonly where: string; readonly reason: 'bad_url' | 'bad_scheme'; readonly detail: string }

const LONGEST_LINE = 8 * 1024
const SHOWN = 200

/** One address a line; empty lines and those that begin with # say nothing. */
export async function* readUrlList(bytes: ByteReader): AsyncGenerator<ListEntry> {
  const decoder = new TextDecoder()
  for (let number = 1; ; number++) {
    const line = await bytes.line(LONGEST_LINE)
    if (line === undefined) return
    const text = decoder.decode(line).trim()
    for (let rest: Uint8Array | undefined = line; rest?.length === LONGEST_LINE && rest.at(-1) !== 10; )
      rest = await bytes.line(LONGEST_LINE)
    if (text !== '' && !text.startsWith('#')) yield toEntry(text, number)
  }
}

function toEntry(text: string, number: number): ListEntry {
  const where = text.slice(0, SHOWN)
  const url = URL.parse(text)
  if (url === null || text.length > LONGEST_LINE / 2)
    return { kind: 'bad', where, reason: 'bad_url', detail: `line ${number} is no address: ${where}` }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { kind: 'bad', where, reason: 'bad_scheme', detail: `line ${number} is no address of the web: ${where}` }
  return { kind: 'url', url: text }
}
