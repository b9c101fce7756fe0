import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A feed that another project tests its parser with. */
export interface CorpusFeed {
  /** "feed/OWNER/PROJECT/path/of/the/file.xml" */
  readonly id: string
  readonly bytes: Uint8Array
  /** As its test serves it. */
  readonly contentType?: string
  /** What its test asserts, where the file says so in a comment: a Python expression. */
  readonly expect?: string
}

/** A corpus as JSON lines, gzipped or not, with `id` and `base64` a line. */
export function readCorpus(file: string): readonly CorpusFeed[] {
  const stored = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(stored) : stored).toString('utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { id, base64 }: { id: string; base64: string } = JSON.parse(line)
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const text = readText(bytes)
      const contentType = /^\s*Header:\s*Content-type:\s*(?<value>\S.*)$/imu.exec(text)?.groups?.value
      const expect = /^\s*Expect:\s*(?<value>\S.*)$/mu.exec(text)?.groups?.value
      return { id, bytes, ...(contentType !== undefined && { contentType }), ...(expect !== undefined && { expect }) }
    })
}

/** Those that are well-formed and whose own tests call them so. */
export function isConformance({ id }: CorpusFeed): boolean {
  return id.includes('/wellformed/') || id.includes('/references/')
}

/** By mark, as UTF-8 where it is that, or else by the XML declaration. */
export function readText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0x3c && second === 0 && third !== 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(Buffer.from(bytes))) return new TextDecoder().decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const label = /^[^<]{0,3}<\?xml[^>]*encoding=["'](?<label>[\w.:-]+)/u.exec(start)?.groups?.label ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('latin1').decode(bytes)
    throw error
  }
}
