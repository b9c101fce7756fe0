/** WARC files as crawlers write them, made for a test. */
import { gzipSync } from 'node:zlib'

export interface TestRecord {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly block: string | Uint8Array
  /** What Content-Length says, where it lies. */
  readonly length?: number | string
}

export function record({ type = 'response', url, date = '2020-05-01T10:00:00Z', headers = {}, block, length }: TestRecord): Buffer {
  const body = Buffer.from(block)
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:3f1c7a52-0000-4000-8000-000000000000>',
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Date: ${date}`,
    'Content-Type: application/http; msgtype=response',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length ?? body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')])
}

export interface TestResponse extends Omit<TestRecord, 'block' | 'headers'> {
  readonly status?: number
  readonly http?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  readonly warc?: Readonly<Record<string, string>>
  /** Of the lines of the HTTP head. */
  readonly lineEnd?: string
}

export function response({ status = 200, http = {}, body, warc, lineEnd = '\r\n', ...rest }: TestResponse): Buffer {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...http }
  const head = [`HTTP/1.1 ${status} Whatever`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  const block = Buffer.concat([Buffer.from(head.join(lineEnd) + lineEnd + lineEnd), Buffer.from(body)])
  return record({ ...rest, ...(warc !== undefined && { headers: warc }), block })
}

export function chunked(body: string | Uint8Array, size = 1_000): Buffer {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)};name=value\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

/** Each record packed for itself, as the standard asks. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((each) => gzipSync(each)))

const NAMES = [
  'Lumen',
  'Aster',
  'Boreal',
  'Cobalt',
  'Delta',
  'Ember',
  'Fjord',
  'Garnet',
  'Harbor',
  'Indigo',
  'Juniper',
  'Krypt',
  'Larch',
  'Marble',
]

/** A page with an article of its own for each number. */
export function articlePage(number: number): string {
  const name = `${NAMES[number % NAMES.length]} Exchange ${number}`
  const title = `${name} fined over missing checks`
  const paragraphs = [
    `The Office of Coins fined ${name} $${number + 2} million on Monday, after it had failed to check customers for ${number + 3} months.`,
    `Its founder was sentenced to ${number + 1} years in prison in a separate case, which the court of district ${number} heard last year.`,
    `${name} said that it had since hired ${number + 40} people to look at what passes through its accounts, and that it would pay in full.`,
    `Customers of ${name} have until the end of month ${(number % 12) + 1} to ask for what they hold there, the notice with number ${number} says.`,
    `The authority added that case number ${number} was the last of those it had opened in that year against venues of this size.`,
  ]
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
}
