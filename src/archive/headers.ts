/** By name in lower case; of a name that stands twice all values, joined as RFC 9110 joins them. */
export type Headers = ReadonlyMap<string, string>

const LONGEST_LINE = 16 * 1024
const MOST_BYTES = 64 * 1024

/**
 * The lines "Name: value" up to an empty line, of a WARC record or an HTTP message, with CR LF or LF alone, folded lines joined, and lines
 * that are none passed over. Undefined where they do not end: at the end of the stream, or past 64 KiB.
 */
export async function readHeaders(line: (most: number) => Promise<Uint8Array | undefined>): Promise<Headers | undefined> {
  const headers = new Map<string, string>()
  let name: string | undefined
  for (let left = MOST_BYTES; left > 0; ) {
    const bytes = await line(LONGEST_LINE)
    if (bytes === undefined) return undefined
    left -= bytes.length
    const text = decoder.decode(bytes)
    const bare = text.replace(/\r?\n$/u, '')
    if (bare === '') return text === '' ? undefined : headers
    if (/^[ \t]/u.test(bare)) {
      if (name !== undefined) headers.set(name, `${headers.get(name) ?? ''} ${bare.trim()}`)
      continue
    }
    const colon = bare.indexOf(':')
    name = colon < 1 ? undefined : bare.slice(0, colon).trim().toLowerCase()
    if (name === undefined) continue
    const value = bare.slice(colon + 1).trim()
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return undefined
}

const decoder = new TextDecoder()
