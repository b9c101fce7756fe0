import type { Outcome } from '../types.ts'
import type { ByteReader } from './byte-reader.ts'
import { type ArchiveEntry, type CaptureReason, isAnyType, isPageType, isPdfStart, LARGEST_PAGE, SNIFFED } from './entry.ts'
import { decodePayload, readHead } from './http-message.ts'
import { readWarc, type WarcRecord } from './warc.ts'

/** The pages of a WARC file: responses with status 200 that are HTML or PDF. All else is passed by, each by its name. */
export async function* readWarcEntries(bytes: ByteReader, signal: AbortSignal): AsyncGenerator<ArchiveEntry> {
  for await (const part of readWarc(bytes)) {
    if (part.kind === 'record') yield await toEntry(part, signal)
    else if (part.kind === 'broken') yield part
    else yield { kind: 'bad', where: `byte ${part.at}`, reason: 'bad_record', detail: part.detail }
  }
}

const passBy = (reason: string): ArchiveEntry => ({ kind: 'passed_by', reason })

/** Types of ISO 28500 that hold no page: anything else is called "other". */
const OTHER_TYPES = new Set(['warcinfo', 'request', 'metadata', 'resource', 'conversion', 'continuation'])

async function toEntry(record: WarcRecord, signal: AbortSignal): Promise<ArchiveEntry> {
  const { type, headers } = record
  if (type !== 'response' && type !== 'revisit') return passBy(OTHER_TYPES.has(type) ? type : 'other')
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<(?<bare>.*)>$/u, '$<bare>')
  if (!/^https?:/iu.test(url)) return passBy('not_http')
  const fetchedAt = toInstant(headers.get('warc-date'))
  const mark = fetchedAt ?? headers.get('warc-record-id')?.slice(0, 100) ?? `byte ${record.at}`
  return type === 'revisit' ? toCopy(url, mark, record) : toPage({ url, mark, fetchedAt }, record, signal)
}

/** A capture of another address with the same bytes; a later look at the same address found nothing new. */
function toCopy(url: string, mark: string, { headers }: WarcRecord): ArchiveEntry {
  const of = headers.get('warc-refers-to-target-uri')?.replace(/^<(?<bare>.*)>$/u, '$<bare>')
  return of === undefined || of === url ? passBy('revisit') : { kind: 'copy', url, mark, of }
}

interface Known {
  readonly url: string
  readonly mark: string
  readonly fetchedAt: string | undefined
}

async function toPage({ url, mark, fetchedAt }: Known, record: WarcRecord, signal: AbortSignal): Promise<ArchiveEntry> {
  const head = await readHead(record.line)
  if (head === undefined) {
    if (record.isCutOff()) return passBy('cut_off')
    return { kind: 'bad', where: url, reason: 'bad_record', detail: `the record at ${record.at} holds no HTTP response` }
  }
  if (head.status !== 200) return passBy('not_200')
  const stated = head.headers.get('content-type')
  const contentType = stated === undefined || stated === '' ? 'text/html' : stated
  const isAny = isAnyType(contentType)
  if (!isPageType(contentType) && !isAny) return passBy('not_html')
  const start = isAny ? await record.take(SNIFFED) : new Uint8Array()
  if (isAny && !isPdfStart(start)) return passBy('not_html')

  const body = async (): Promise<Outcome<Uint8Array, CaptureReason>> => {
    const raw = Buffer.concat([start, await record.take(LARGEST_PAGE + 1 - start.length)])
    if (record.isCutOff()) return { ok: false, reason: 'cut_off', detail: `${url}: the archive breaks off within it` }
    if (raw.length > LARGEST_PAGE) return { ok: false, reason: 'too_large', detail: `${url}: more than ${LARGEST_PAGE} bytes` }
    const cut = record.headers.get('warc-truncated')
    if (cut !== undefined) return { ok: false, reason: 'truncated', detail: `${url}: cut off when it was saved (${cut.slice(0, 40)})` }
    const decoded = await decodePayload(raw, head.headers, signal)
    if (!decoded.ok) return { ...decoded, detail: `${url}: ${decoded.detail}` }
    return decoded.value.length > 0 ? decoded : { ok: false, reason: 'empty_body', detail: `${url}: 200 with nothing in it` }
  }
  return { kind: 'page', url, mark, ...(fetchedAt !== undefined && { fetchedAt }), contentType, body }
}

function toInstant(date: string | undefined): string | undefined {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
