import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Outcome } from '../types.ts'

/**
 * The bytes of a file that is itself compressed ("sitemap.xml.gz"), which no Content-Encoding tells; other bytes come back as they are.
 * Nothing larger than the cap is made.
 */
export async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Outcome<Uint8Array, 'too_large' | 'bad_gzip'>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, value: bytes }
  try {
    return { ok: true, value: new Uint8Array(await promisify(gunzip)(bytes, { maxOutputLength: maxBytes })) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return { ok: false, reason: 'too_large', detail: `more than ${maxBytes} bytes when unpacked` }
    if (code?.startsWith('Z_')) return { ok: false, reason: 'bad_gzip', detail: `gzip that cannot be unpacked (${code})` }
    throw error
  }
}
