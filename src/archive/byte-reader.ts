/** Reads a stream of any length by lines and by lengths, holding no more of it than was asked for and one chunk. */
export interface ByteReader {
  /** Bytes read so far. */
  readonly position: () => number
  /** The next line with its line feed, or the first `most` bytes of a longer one; undefined at the end. */
  readonly line: (most: number) => Promise<Uint8Array | undefined>
  /** The next bytes; fewer only at the end. */
  readonly take: (length: number) => Promise<Uint8Array>
  /** Passes over the next bytes, and says over how many: fewer only at the end. */
  readonly skip: (length: number) => Promise<number>
}

const LINE_FEED = 10

export function readBytes(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]()
  let chunk = new Uint8Array()
  let position = 0

  /** The unread part of the present chunk; undefined at the end. */
  const ahead = async (): Promise<Uint8Array | undefined> => {
    while (chunk.length === 0) {
      const next = await source.next()
      if (next.done) return undefined
      chunk = next.value as Uint8Array<ArrayBuffer>
    }
    return chunk
  }
  const advance = (length: number): Uint8Array => {
    const passed = chunk.subarray(0, length)
    chunk = chunk.subarray(length)
    position += passed.length
    return passed
  }
  const line = async (most: number): Promise<Uint8Array | undefined> => {
    const parts: Uint8Array[] = []
    for (let left = most; left > 0; ) {
      const next = await ahead()
      if (next === undefined) break
      const end = next.subarray(0, left).indexOf(LINE_FEED)
      const part = advance(end < 0 ? left : end + 1)
      parts.push(part)
      left -= part.length
      if (end >= 0) break
    }
    return parts.length === 0 ? undefined : joined(parts)
  }
  const take = async (length: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for (let left = length; left > 0 && (await ahead()) !== undefined; ) {
      const part = advance(left)
      parts.push(part)
      left -= part.length
    }
    return joined(parts)
  }
  const skip = async (length: number): Promise<number> => {
    let left = length
    while (left > 0 && (await ahead()) !== undefined) left -= advance(left).length
    return length - left
  }
  return { position: () => position, line, take, skip }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)
}
