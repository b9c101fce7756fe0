import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Outcome } from '../types.ts'
import { type BackedUpFile, DATABASE, MANIFEST, type Manifest, pageName } from './backup-manifest.ts'
import { verifyArchive } from './backup-verify.ts'
import { type Copied, copyDatabase } from './copy-database.ts'
import { syncFolder } from './durable.ts'
import { type FaultReason, fileFault, storeFault } from './fault.ts'
import { removeLeftovers } from './leftovers.ts'
import { appendEntry, endArchive, readPieces } from './tar.ts'

export type BackupReason = 'missing' | 'not_ours' | 'exists' | FaultReason

export interface BackupSource {
  readonly database: string
  /** Where the bytes of a page lie, by its hash. */
  readonly pageFile: (sha256: string) => string
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface BackupTarget {
  readonly file: string
  /** Takes the place of a file that is there. */
  readonly overwrite: boolean
  /** Given by tests that need a disk to be full. */
  readonly openFile?: typeof open
}

/**
 * Copies a database and its pages into one tar file, while others read and write it: the copy is that of one moment. The file is there
 * under its name only when it is whole, on the disk, and read again with every hash compared.
 */
export async function writeBackup(source: BackupSource, target: BackupTarget): Promise<Outcome<Manifest, BackupReason>> {
  const { file, overwrite, openFile = open } = target
  if (!existsSync(source.database)) return { ok: false, reason: 'missing', detail: `${source.database}: there is no database here` }
  if (existsSync(file) && !overwrite)
    return { ok: false, reason: 'exists', detail: `${file}: is there already; name another file, or say --force` }
  const incoming = `${file}.incoming-${process.pid}`
  const copy = `${incoming}.db`
  try {
    await removeLeftovers(file)
    const copied = copyDatabase(source.database, copy)
    if (!copied.ok) return copied
    const archive = await openFile(incoming, 'wx+', 0o600)
    try {
      await writeArchive(archive, { copy, ...copied.value }, source)
      await archive.sync()
      const verified = await verifyArchive(archive)
      if (typeof verified === 'string')
        return { ok: false, reason: 'io', detail: `${file}: what was written reads otherwise: ${verified}; look at the disk it lies on` }
      await rename(incoming, file)
      await syncFolder(dirname(file))
      return { ok: true, value: verified }
    } finally {
      await archive.close()
    }
  } catch (error) {
    const fault = storeFault(error, source.database) ?? fileFault(error, file)
    if (fault === undefined) throw error
    return fault
  } finally {
    await rm(incoming, { force: true })
    await rm(copy, { force: true })
  }
}

async function writeArchive(
  archive: FileHandle,
  { copy, schemaVersion, pages }: Copied & { readonly copy: string },
  { pageFile, at }: BackupSource,
): Promise<void> {
  const database = await addFile(archive, DATABASE, copy)
  const kept: BackedUpFile[] = []
  const missing: string[] = []
  for (const sha256 of pages) {
    const path = pageFile(sha256)
    if (await isWhole(path, sha256)) kept.push(await addFile(archive, pageName(sha256), path))
    else missing.push(sha256)
  }
  const manifest: Manifest = { format: 'crypto-docket backup 1', madeAt: at, schemaVersion, database, pages: kept, missing }
  const text = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
  await appendEntry(archive, { name: MANIFEST, bytes: text.length, content: () => piecesOf(text) })
  await endArchive(archive)
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A page whose file is gone or holds something else is left out, and named in the manifest. */
async function isWhole(path: string, sha256: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      return (
        createHash('sha256')
          .update(gunzipSync(await file.readFile()))
          .digest('hex') === sha256
      )
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:ENOENT|Z_|ERR_BUFFER)/u.test(String(error.code))) return false
    throw error
  }
}

async function addFile(archive: FileHandle, name: string, path: string): Promise<BackedUpFile> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const hash = createHash('sha256')
    await appendEntry(archive, { name, bytes: size, content: () => hashed(readPieces(file, 0, size), hash) })
    return { name, bytes: size, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
