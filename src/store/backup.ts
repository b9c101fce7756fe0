import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Outcome } from '../types.ts'
import { type BackedUpFile, DATABASE, MANIFEST, type Manifest, pageName } from './backup-manifest.ts'
import { verifyArchive } from './backup-verify.ts'
import { connectReadonly } from './connection.ts'
import { syncFolder } from './durable.ts'
import { type FaultReason, fileFault, storeFault } from './fault.ts'
import { APPLICATION_ID, version } from './migrate.ts'
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

interface Copied {
  readonly schemaVersion: number
  readonly pages: readonly string[]
}

/** The database of one moment, written out row by row, so that a damaged page or index does not travel along. */
function copyDatabase(from: string, to: string): Outcome<Copied, 'not_ours' | 'damaged'> {
  const { sqlite } = connectReadonly(from)
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return { ok: false, reason: 'not_ours', detail: `${from}: not a database of this program; name another file` }
    closeSync(openSync(to, 'wx', 0o600))
    sqlite.prepare('vacuum into ?').run(to)
  } finally {
    sqlite.close()
  }
  const { sqlite: copy } = connectReadonly(to)
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') return { ok: false, reason: 'damaged', detail: `${from}: ${verdict}; \`docket check\` tells more` }
    return {
      ok: true,
      value: {
        schemaVersion: version(copy),
        pages: copy.prepare<[], string>('select sha256 from snapshots order by sha256').pluck().all(),
      },
    }
  } finally {
    copy.close()
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

/** What backups to the same file have left that were killed. */
async function removeLeftovers(file: string): Promise<void> {
  const beginning = `${basename(file)}.incoming-`
  for (const name of await readdir(dirname(file) || '.')) {
    const pid = name.startsWith(beginning) ? Number.parseInt(name.slice(beginning.length), 10) : Number.NaN
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(dirname(file), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
