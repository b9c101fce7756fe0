import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { constants, createGunzip } from 'node:zlib'
import type { Outcome } from '../types.ts'
import { readBytes } from './byte-reader.ts'
import type { ArchiveEntry } from './entry.ts'
import { readFolder } from './folder.ts'
import { type ListEntry, readUrlList } from './url-list.ts'
import { readWarcEntries } from './warc-entries.ts'

type Broken = Extract<ArchiveEntry, { kind: 'broken' }>

/** Something to import from. Each call of `entries` reads it from the start. */
export type Archive =
  | { readonly kind: 'pages'; readonly name: string; readonly entries: (signal: AbortSignal) => AsyncIterable<ArchiveEntry> }
  | { readonly kind: 'list'; readonly name: string; readonly entries: (signal: AbortSignal) => AsyncIterable<ListEntry | Broken> }

/** A PDF file, or a page of HTML. */
const ONE_PAGE = /^[\s\S]{0,16}%PDF-|^[\s\xEF\xBB\xBF]{0,64}(?:<!--|<!doctype\s+html|<html|<head|<body)/iu
const SNIFFED = 4_096
const CHUNK = 256 * 1024

/**
 * A path as what it is, told by its first bytes and not by its name: a WARC file, packed or not, a folder of saved pages, or a list of
 * addresses. `baseUrl` is where the pages of a folder come from that have no sidecar to say so.
 */
export async function openArchive(path: string, baseUrl: string | undefined): Promise<Outcome<Archive>> {
  const name = basename(path)
  try {
    if ((await stat(path)).isDirectory()) return { ok: true, value: { kind: 'pages', name, entries: () => readFolder(path, baseUrl) } }
    const start = await firstBytes(path)
    const file = (signal: AbortSignal, isPacked: boolean) => openFile(path, { signal, isPacked })
    if (isGzip(start) || start.toString('latin1').trimStart().startsWith('WARC/'))
      return { ok: true, value: { kind: 'pages', name, entries: (signal) => readWarcFile(file(signal, isGzip(start)), signal) } }
    if (ONE_PAGE.test(start.toString('latin1')))
      return refuse(`${path} is one page; put it into a folder and import that, or read it with \`docket extract\``)
    if (start.includes(0)) return refuse(`${path} is neither a WARC file nor text${extname(path) === '.wacz' ? UNZIP : ''}`)
    return { ok: true, value: { kind: 'list', name, entries: (signal) => readListFile(file(signal, false)) } }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(`${path} cannot be read (${String(error.code)})`)
    throw error
  }
}

const UNZIP = '; unzip it and import the WARC files in its folder archive/'

const refuse = (detail: string): Outcome<never> => ({ ok: false, reason: 'no_archive', detail })

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

interface OpenFile {
  readonly chunks: AsyncIterable<Uint8Array>
  /** The code of the error that ended it; a disk or a gzip that is damaged gives what stands before that. */
  readonly failure: () => string | undefined
}

function openFile(path: string, { signal, isPacked }: { readonly signal: AbortSignal; readonly isPacked: boolean }): OpenFile {
  let failure: string | undefined
  const read = async function* (): AsyncGenerator<Uint8Array> {
    const source = createReadStream(path, { signal, highWaterMark: CHUNK })
    try {
      yield* isPacked ? source.pipe(unpacker(source)) : source
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      failure = String(error.code)
    } finally {
      source.destroy()
    }
  }
  return { chunks: read(), failure: () => failure }
}

/** A packed file that breaks off is unpacked as far as it goes: that the last record is not whole is for its reader to see. */
function unpacker(source: NodeJS.ReadableStream): ReturnType<typeof createGunzip> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK })
  source.on('error', (error: Error) => gunzip.destroy(error))
  return gunzip
}

async function* readWarcFile(file: OpenFile, signal: AbortSignal): AsyncGenerator<ArchiveEntry> {
  for await (const entry of readWarcEntries(readBytes(file.chunks), signal)) {
    if (entry.kind === 'broken' && file.failure() !== undefined) break
    yield entry
  }
  if (file.failure() !== undefined) yield damaged(file)
}

async function* readListFile(file: OpenFile): AsyncGenerator<ListEntry | Broken> {
  yield* readUrlList(readBytes(file.chunks))
  if (file.failure() !== undefined) yield damaged(file)
}

const damaged = ({ failure }: OpenFile): Broken => ({
  kind: 'broken',
  reason: 'damaged',
  detail: `it cannot be read any further (${failure()})`,
})
