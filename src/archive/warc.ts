import type { ByteReader } from './byte-reader.ts'
import { type Headers, readHeaders } from './headers.ts'

export interface WarcRecord {
  readonly kind: 'record'
  /** "response", "revisit", "request" … */
  readonly type: string
  readonly headers: Headers
  /** Where it begins in the unpacked archive. */
  readonly at: number
  /** The block, until the next record is asked for. Neither reads beyond it. */
  readonly line: (most: number) => Promise<Uint8Array | undefined>
  readonly take: (most: number) => Promise<Uint8Array>
  /** Whether the archive ended before the block did. */
  readonly isCutOff: () => boolean
}

export type WarcPart =
  | WarcRecord
  | { readonly kind: 'bad'; readonly at: number; readonly detail: string }
  | { readonly kind: 'broken'; readonly reason: 'not_a_warc' | 'truncated' | 'too_many_bad_records'; readonly detail: string }

const LONGEST_LINE = 64 * 1024
const MOST_BAD = 100

/**
 * The records of a WARC file (ISO 28500, versions 0.17 to 1.1), one after the other, whatever their number and length. What is no record
 * is passed over up to the next line that begins one, and told: lengths that lie cost the records they cover, never the rest.
 *
 * Written by hand: warcio 2.4 takes headers of any size into memory, and gives a response whose HTTP lines end in LF alone without its page.
 */
export async function* readWarc(bytes: ByteReader): AsyncGenerator<WarcPart> {
  let bad = 0
  for (let isFirst = true; ; isFirst = false) {
    const start = await toNextRecord(bytes)
    if (start.passed > 0) {
      if (isFirst && start.isEnd) {
        yield { kind: 'broken', reason: 'not_a_warc', detail: 'it holds no line that begins a WARC record' }
        return
      }
      yield { kind: 'bad', at: start.at, detail: `${start.passed} bytes at ${start.at} belong to no record` }
      bad++
    }
    if (start.isEnd) return
    const record = await readRecord(bytes, start.at)
    if (record === undefined) {
      yield { kind: 'bad', at: start.at, detail: `the record at ${start.at} has no header that can be read, or no Content-Length` }
      bad++
    } else {
      yield record.part
      if ((await record.pass()) > 0) {
        yield {
          kind: 'broken',
          reason: 'truncated',
          detail: `it breaks off at ${bytes.position()}, within the record that begins at ${start.at}`,
        }
        return
      }
    }
    if (bad >= MOST_BAD) {
      yield { kind: 'broken', reason: 'too_many_bad_records', detail: `${bad} places in it are no record; the last is at ${start.at}` }
      return
    }
  }
}

interface Start {
  /** Where the record begins, or where the bytes began that belong to none. */
  readonly at: number
  /** Bytes before it that belong to no record; the empty lines between records do not count. */
  readonly passed: number
  readonly isEnd: boolean
}

/** Reads up to and with the line "WARC/1.1". */
async function toNextRecord(bytes: ByteReader): Promise<Start> {
  let strayAt: number | undefined
  for (;;) {
    const at = bytes.position()
    const line = await bytes.line(LONGEST_LINE)
    const passed = strayAt === undefined ? 0 : at - strayAt
    if (line === undefined) return { at: strayAt ?? at, passed, isEnd: true }
    if (isVersion(line)) return { at: passed > 0 && strayAt !== undefined ? strayAt : at, passed, isEnd: false }
    if (!isEmpty(line)) strayAt ??= at
  }
}

const isEmpty = (line: Uint8Array): boolean => line.every((byte) => byte === 13 || byte === 10)

function isVersion(line: Uint8Array): boolean {
  return line.length <= 16 && /^WARC\/[01]\.\d{1,2}\r?\n$/u.test(Buffer.from(line).toString('latin1'))
}

/** `pass` goes to the end of the block and says how many of its bytes are missing. */
async function readRecord(
  bytes: ByteReader,
  at: number,
): Promise<{ readonly part: WarcRecord; readonly pass: () => Promise<number> } | undefined> {
  const headers = await readHeaders(bytes.line)
  const length = headers?.get('content-length')
  if (headers === undefined || length === undefined || !/^\d{1,15}$/u.test(length)) return undefined
  let left = Number(length)
  let isCutOff = false
  const count = (wanted: number, got: number): void => {
    left -= got
    if (got < wanted) isCutOff = true
  }
  const part: WarcRecord = {
    kind: 'record',
    type: headers.get('warc-type')?.toLowerCase() ?? '',
    headers,
    at,
    line: async (most) => {
      const line = left === 0 ? undefined : await bytes.line(Math.min(most, left))
      if (line === undefined) isCutOff ||= left > 0
      left -= line?.length ?? 0
      return line
    },
    take: async (most) => {
      const wanted = Math.min(most, left)
      const taken = await bytes.take(wanted)
      count(wanted, taken.length)
      return taken
    },
    isCutOff: () => isCutOff,
  }
  const pass = async (): Promise<number> => {
    left -= await bytes.skip(left)
    return left
  }
  return { part, pass }
}
