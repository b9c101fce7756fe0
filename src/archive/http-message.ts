import { Readable } from 'node:stream'
import { readBody } from '../fetch/body.ts'
import type { Outcome } from '../types.ts'
import { type CaptureReason, LARGEST_PAGE } from './entry.ts'
import { type Headers, readHeaders } from './headers.ts'

export interface HttpHead {
  readonly status: number
  readonly headers: Headers
}

type ReadLine = (most: number) => Promise<Uint8Array | undefined>

const LONGEST_STATUS_LINE = 16 * 1024

/** The head of an HTTP response as it went over the wire; undefined where it is none. */
export async function readHead(line: ReadLine): Promise<HttpHead | undefined> {
  const first = await line(LONGEST_STATUS_LINE)
  const status = /^HTTP\/\d(?:\.\d)?[ \t]{1,8}(?<status>\d{3})(?!\d)/u.exec(Buffer.from(first ?? []).toString('latin1'))?.groups?.status
  if (status === undefined) return undefined
  const headers = await readHeaders(line)
  return headers && { status: Number(status), headers }
}

/**
 * The page behind the transfer and content encodings. Some archives store it without them and leave the headers as they were: what is not
 * chunked is taken whole, and what cannot be decoded and looks like a page is taken for one.
 */
export async function decodePayload(raw: Uint8Array, headers: Headers, signal: AbortSignal): Promise<Outcome<Uint8Array, CaptureReason>> {
  const whole = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '') ? joinChunks(raw) : raw
  if (whole === undefined) return { ok: false, reason: 'truncated', detail: 'its last chunk is missing or incomplete' }
  const encoding = headers.get('content-encoding')
  const decoded = await decodeContent(whole, encoding, signal)
  if (decoded.ok || decoded.reason !== 'bad_encoding') return decoded
  return looksLikePage(whole) ? { ok: true, value: whole } : decoded
}

async function decodeContent(
  raw: Uint8Array,
  encoding: string | undefined,
  signal: AbortSignal,
): Promise<Outcome<Uint8Array, CaptureReason>> {
  try {
    const body = await readBody(Readable.from([raw]), encoding, { maxBytes: LARGEST_PAGE, overflow: 'refuse', signal })
    if (body.ok) return body
    return { ok: false, reason: body.reason === 'too_large' ? 'too_large' : 'bad_encoding', detail: body.detail }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^(?:Z_|ERR_|ZSTD_)/u.test(code)) throw error
    return { ok: false, reason: 'bad_encoding', detail: `it is not what its Content-Encoding "${encoding?.slice(0, 40)}" says (${code})` }
  }
}

const looksLikePage = (bytes: Uint8Array): boolean =>
  /^(?:ï»¿)?\s*(?:<|%PDF-)/u.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))

const LONGEST_SIZE_LINE = 1_024

/** The chunks joined; the bytes as they are where they are not chunked; undefined where the chunks do not end. */
function joinChunks(raw: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  for (let at = 0; ; ) {
    const lineEnd = raw.subarray(at, at + LONGEST_SIZE_LINE).indexOf(10)
    const line = lineEnd < 0 ? '' : Buffer.from(raw.subarray(at, at + lineEnd)).toString('latin1')
    const size = /^(?<size>[0-9a-f]{1,8})[ \t]{0,8}(?:;[^\r]*)?\r?$/iu.exec(line)?.groups?.size
    if (size === undefined) return parts.length === 0 ? raw : undefined
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    const from = at + lineEnd + 1
    if (from + length > raw.length) return undefined
    parts.push(raw.subarray(from, from + length))
    at = from + length
    if (raw[at] === 13) at++
    if (raw[at] === 10) at++
  }
}
