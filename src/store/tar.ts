import type { FileHandle } from 'node:fs/promises'

/** A file within an archive. */
export interface TarEntry {
  readonly name: string
  readonly bytes: number
  /** Its content, once, in pieces. */
  content(): AsyncGenerator<Uint8Array>
}

const BLOCK = 512
const PIECE = 256 * 1024

/** What a tar file may not be: cut off, or of bytes that are no tar. */
export class TarFault extends Error {}

/** Appends a file to a plain tar archive (POSIX ustar), which `tar` reads too. The content must have as many bytes as it says. */
export async function appendEntry(archive: FileHandle, { name, bytes, content }: TarEntry): Promise<void> {
  await archive.write(toHeader(name, bytes))
  let written = 0
  for await (const piece of content()) {
    await archive.write(piece)
    written += piece.length
  }
  if (written !== bytes) throw new TarFault(`${name}: had ${bytes} bytes and now has ${written}`)
  await archive.write(Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK))
}

/** Ends an archive, as tar wants it: two empty blocks. */
export async function endArchive(archive: FileHandle): Promise<void> {
  await archive.write(Buffer.alloc(2 * BLOCK))
}

/** The files of an archive in their order; throws a TarFault where it breaks off. */
export async function* readEntries(archive: FileHandle): AsyncGenerator<TarEntry> {
  for (let at = 0; ; ) {
    const header = await readExactly(archive, at, BLOCK)
    if (isEmpty(header)) {
      if (!isEmpty(await readExactly(archive, at + BLOCK, BLOCK))) throw new TarFault('does not end as it should')
      return
    }
    const { name, bytes } = fromHeader(header)
    const start = at + BLOCK
    yield { name, bytes, content: () => readPieces(archive, start, bytes) }
    at = start + Math.ceil(bytes / BLOCK) * BLOCK
    if (!isEmpty(await readExactly(archive, start + bytes, at - start - bytes))) throw new TarFault(`has something behind ${name}`)
  }
}

const isEmpty = (block: Uint8Array): boolean => block.every((byte) => byte === 0)

/** A file's bytes from a place on, in pieces. */
export async function* readPieces(file: FileHandle, from: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + bytes; at += PIECE) yield await readExactly(file, at, Math.min(PIECE, from + bytes - at))
}

async function readExactly(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes)
  const { bytesRead } = await file.read(buffer, 0, bytes, at)
  if (bytesRead < bytes) throw new TarFault(`breaks off at byte ${at + bytesRead}`)
  return buffer
}

/** Above eight gigabytes the octal digits do not suffice, and tar writes the number itself with its highest bit set. */
const MOST_OCTAL = 8 ** 11

function toHeader(name: string, bytes: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: too long a name for a tar archive`)
  header.write(name, 0)
  header.write('0000640\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  if (bytes < MOST_OCTAL) header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124)
  else {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(bytes), 128)
  }
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

function fromHeader(header: Buffer): { readonly name: string; readonly bytes: number } {
  if (header.toString('latin1', 257, 262) !== 'ustar' || Number.parseInt(header.toString('latin1', 148, 154), 8) !== checksum(header))
    throw new TarFault('is no tar archive, or damaged')
  const bytes = header[124] === 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString('latin1', 124, 135), 8)
  return { name: header.toString('utf8', 0, header.indexOf(0)), bytes }
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}
