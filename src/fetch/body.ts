import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import type { Outcome } from '../types.ts'
import { type FetchReason, refuse } from './reason.ts'

const MOST_LAYERS = 2

/** RFC 9659: a window for zstd on the web is at most 8 MiB; without the limit a frame of 20 bytes may ask for 128. */
const ZSTD_WINDOW_LOG = 23

export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd'

export interface BodyLimits {
  readonly maxBytes: number
  /** refuse: `too_large` · cut: the first `maxBytes` are the answer (robots.txt). */
  readonly overflow: 'refuse' | 'cut'
  readonly signal: AbortSignal
}

type Chunks = AsyncIterable<Buffer>
type Step = Transform | ((source: Chunks) => AsyncGenerator<Buffer>)

class LimitReached extends Error {}

/**
 * The bytes behind the Content-Encoding. What comes in and what comes out of each layer is counted as it flows, so a bomb costs one chunk
 * more than the cap and no memory. Network and decoder errors are thrown as they are.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limits: BodyLimits,
): Promise<Outcome<Uint8Array, FetchReason>> {
  const layers = layersOf(encoding)
  if (!layers.ok) return layers
  const chunks: Buffer[] = []
  try {
    const incoming = body[Symbol.asyncIterator]()
    const first = await incoming.next()
    if (first.done) return { ok: true, value: new Uint8Array() }
    await pipeline(stepsOf(first.value, incoming, layers.value, limits, chunks), { signal: limits.signal })
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    if (limits.overflow === 'refuse') return refuse('too_large', `more than ${limits.maxBytes} bytes`)
  }
  return { ok: true, value: joined(chunks).subarray(0, limits.maxBytes) }
}

/** "gzip, br" → ['br', 'gzip']: the encoding applied last comes off first. */
function layersOf(encoding = ''): Outcome<readonly Encoding[], FetchReason> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > MOST_LAYERS) return refuse('bad_encoding', `${names.length} layers of Content-Encoding, more than ${MOST_LAYERS}`)
  const unknown = names.find((name) => !isEncoding(name))
  if (unknown !== undefined) return refuse('bad_encoding', `Content-Encoding "${unknown.slice(0, 40)}" is not one of ${ACCEPT_ENCODING}`)
  return { ok: true, value: names.filter(isEncoding).reverse() }
}

function stepsOf(first: Buffer, rest: AsyncIterator<Buffer>, layers: readonly Encoding[], limits: BodyLimits, chunks: Buffer[]) {
  const limit = (source: Chunks) => limited(source, limits.maxBytes)
  const decoders = layers.flatMap((name, index): Step[] => [DECODERS[name](index === 0 ? first : undefined), limit])
  const steps = [resumed(first, rest), limit, ...decoders, (source: Chunks) => gather(source, chunks)]
  // The types of pipeline know lists of streams only; generators between them are documented for Node.
  return steps as unknown as readonly NodeJS.ReadWriteStream[]
}

const zstd = () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } })

const DECODERS = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd,
  // "deflate" means zlib's format, but some servers send the bare one; zlib's begins with a low nibble of 8.
  deflate: (first?: Buffer) => (first !== undefined && ((first[0] ?? 8) & 0x0f) !== 8 ? createInflateRaw() : createInflate()),
} as const satisfies Record<string, (first?: Buffer) => Transform>

type Encoding = keyof typeof DECODERS

function isEncoding(name: string): name is Encoding {
  return Object.hasOwn(DECODERS, name)
}

async function* resumed(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

async function* limited(source: Chunks, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    yield chunk
    if (bytes > maxBytes) throw new LimitReached()
  }
}

async function gather(source: Chunks, chunks: Buffer[]): Promise<void> {
  for await (const chunk of source) chunks.push(chunk)
}

function joined(chunks: readonly Buffer[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
